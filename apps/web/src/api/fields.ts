import { ApiProblem } from '@selaras/api-client';

/** The field errors of a problem, by field name, for the form that sent it. */
export function fieldErrors(problem: unknown): Record<string, string> {
  if (!(problem instanceof ApiProblem)) return {};
  const byField = new Map<string, string>();
  for (const { field, message } of problem.fields) {
    const before = byField.get(field);
    byField.set(field, before ? `${before}; ${message}` : message);
  }
  return Object.fromEntries(byField);
}
