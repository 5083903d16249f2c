import {
  FIELD_PROBLEMS,
  PROBLEMS,
  fill,
  type FieldProblem,
  type ProblemCode,
  type ProblemMessage,
} from '@selaras/contracts';

export type Locale = 'id' | 'en';

/**
 * An expected refusal. Thrown anywhere in a service, it crosses the bus as code and parameters and becomes
 * problem+json (RFC 9457) at the edge. Anything else that is thrown becomes `common.internal`.
 */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly params: Record<string, string | number> = {},
    readonly fields: FieldProblem[] = [],
  ) {
    super(code);
    this.name = 'Problem';
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }

  toMessage(): ProblemMessage {
    return {
      code: this.code,
      ...(Object.keys(this.params).length ? { params: this.params } : {}),
      ...(this.fields.length ? { fields: this.fields } : {}),
    };
  }

  static fromMessage(message: ProblemMessage): Problem {
    const known = Object.hasOwn(PROBLEMS, message.code);
    return new Problem(known ? message.code : 'common.internal', message.params ?? {}, message.fields ?? []);
  }
}

/** A flood of wrong fields must still fit one message, and nobody mends more at a time. */
const MOST_FIELDS = 50;
const LONGEST_FIELD_NAME = 100;

/** Bad input as one problem; the sentence names the fields, each field says its cure. */
export const invalidInput = (wrong: FieldProblem[]): Problem => {
  const fields = wrong
    .slice(0, MOST_FIELDS)
    .map((problem) => ({ ...problem, field: problem.field.slice(0, LONGEST_FIELD_NAME) }));
  return new Problem(
    'common.invalid-input',
    { fields: [...new Set(fields.map((f) => f.field))].join(', ') },
    fields,
  );
};

/** The body of an application/problem+json answer. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  correlationId: string;
  fields?: { field: string; code: string; message: string }[];
}

/** Puts a problem into words of the reader's language. */
export function problemDocument(problem: Problem, locale: Locale, correlationId: string): ProblemDocument {
  const sentence = fill(PROBLEMS[problem.code][locale], { ...problem.params, correlationId });
  return {
    type: `/docs/problems#${problem.code}`,
    title: sentence,
    status: problem.status,
    code: problem.code,
    detail: sentence,
    correlationId,
    ...(problem.fields.length
      ? {
          fields: problem.fields.map((f) => ({
            field: f.field,
            code: f.code,
            message: fill(FIELD_PROBLEMS[f.code][locale], f.params),
          })),
        }
      : {}),
  };
}
