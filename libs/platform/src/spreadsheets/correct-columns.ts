import type { FieldProblem } from '@selaras/contracts';
import { invalidInput } from '../problems/problem.js';
import type { TableColumn } from './find-table.js';

/**
 * The columns with a person's corrections; those not mentioned stay.
 * @param fields The fields a column may fill, each at most once.
 * @throws Problem `common.invalid-input`
 */
export function correctColumns(
  columns: readonly TableColumn[],
  corrections: readonly Pick<TableColumn, 'index' | 'field'>[],
  fields: readonly string[],
): TableColumn[] {
  const fieldAt = new Map(corrections.map(({ index, field }) => [index, field]));
  const problems: FieldProblem[] = [];
  const problem = (position: number, name: string, code: FieldProblem['code'], params = {}): void => {
    problems.push({ field: `columns.${position}.${name}`, code, params });
  };
  corrections.forEach(({ index, field }, position) => {
    if (!columns.some((column) => column.index === index)) {
      const allowed = columns.map((column) => column.index).join(', ');
      problem(position, 'index', 'not-in-list', { allowed });
    }
    if (field !== null && !fields.includes(field))
      problem(position, 'field', 'not-in-list', { allowed: fields.join(', ') });
  });
  const result = columns.map((column) => {
    const field = fieldAt.get(column.index);
    return field === undefined ? column : { ...column, field };
  });
  corrections.forEach(({ field }, position) => {
    const filledBy = result.filter((column) => field !== null && column.field === field);
    if (filledBy.length > 1) problem(position, 'field', 'taken');
  });
  if (problems.length) throw invalidInput(problems);
  return result;
}
