import { PROBLEMS, type ProblemCode } from '@selaras/contracts';

/** What is sent along one route. */
export interface Question {
  /** Values of the route's parameters. */
  at?: Record<string, string>;
  query?: Record<string, string>;
  json?: object;
  form?: Record<string, string | File>;
  /** The answer does not end by itself. */
  stream?: true;
}

export interface Answered {
  status: number;
  /** Of the problem, where the answer is one. */
  code: ProblemCode | null;
  bytes: Buffer;
}

export function codeIn(answer: Response, bytes: Buffer): ProblemCode | null {
  const problem = answer.headers.get('content-type')?.startsWith('application/problem+json');
  if (!problem || bytes.length === 0) return null;
  const { code } = JSON.parse(bytes.toString()) as { code: string };
  return code in PROBLEMS ? (code as ProblemCode) : null;
}
