import type { FieldProblem, FieldProblemCode, MessageClass } from '@selaras/contracts';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { Problem, invalidInput } from './problem.js';
import { rememberRules } from './remember-rules.js';

rememberRules();

const CODES: Record<string, FieldProblemCode> = {
  whitelistValidation: 'unknown-field',
  isNotEmpty: 'required',
  isString: 'text-expected',
  maxLength: 'too-long',
  isInt: 'number-expected',
  min: 'out-of-range',
  max: 'out-of-range',
  isIn: 'not-in-list',
  isUuid: 'identifier-expected',
  isUrl: 'web-address-expected',
  isIso8601: 'date-expected',
  isBoolean: 'yes-no-expected',
  isArray: 'list-expected',
  arrayMaxSize: 'too-many',
  isObject: 'object-expected',
  nestedValidation: 'object-expected',
  matches: 'format',
  notContains: 'format',
};

/** The rule a reader should mend first: its kind before its bounds. */
const ORDER = ['whitelistValidation', 'isString', 'isInt', 'isArray', 'isObject', 'isBoolean', 'isNotEmpty'];

function fieldProblems(errors: ValidationError[], path = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = path ? `${path}.${error.property}` : error.property;
    const broken = Object.keys(error.constraints ?? {});
    const first = ORDER.find((name) => broken.includes(name)) ?? broken[0];
    const own: FieldProblem[] = [];
    if (first) {
      const absent = error.value === undefined || error.value === null;
      const code = absent && first !== 'whitelistValidation' ? 'required' : (CODES[first] ?? 'format');
      const params = error.contexts?.[first] as Record<string, string | number> | undefined;
      own.push({ field, code, ...(params ? { params } : {}) });
    }
    return [...own, ...fieldProblems(error.children ?? [], field)];
  });
}

/** No message of ours is half as deep; a reader that follows ten thousand levels runs out of stack. */
const DEEPEST = 40;

function isTooDeep(value: object): boolean {
  let level: object[] = [value];
  for (let depth = 0; level.length; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((one) =>
      Object.values(one).filter((inner): inner is object => inner !== null && typeof inner === 'object'),
    );
  }
  return false;
}

/**
 * Reads a plain value as a message. Unknown fields are refused, so a misspelt name never passes silently.
 * @throws Problem `common.invalid-input` naming every field and its cure.
 */
export async function readMessage<T extends object>(type: MessageClass<T>, value: unknown): Promise<T> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw invalidInput([{ field: 'body', code: 'object-expected' }]);
  }
  if (isTooDeep(value)) throw new Problem('common.unreadable', { reason: `JSON > ${DEEPEST}` });
  const message = plainToInstance(type, value, { exposeUnsetFields: false });
  const errors = await validate(message, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
  });
  if (errors.length) throw invalidInput(fieldProblems(errors));
  return message;
}
