import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { paths } from './schema.js';

/** One field a problem is about. */
export interface FieldProblem {
  field: string;
  code: string;
  message: string;
}

/** An error of the API (RFC 9457), with our stable code and the sentence in the language asked for. */
export interface Problem {
  status: number;
  code: string;
  title: string;
  detail: string;
  fields: FieldProblem[];
  correlationId: string | null;
}

/** No answer came at all: the line is cut or the server is away. */
export const UNREACHABLE = 'client.unreachable';
/** An answer came that is not one of ours. */
export const UNEXPECTED = 'client.unexpected';

/** Thrown by {@link unwrap} for every answer that is not a success. */
export class ApiProblem extends Error implements Problem {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly fields: FieldProblem[];
  readonly correlationId: string | null;

  constructor(problem: Problem) {
    super(problem.detail || problem.title || problem.code);
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title;
    this.detail = problem.detail;
    this.fields = problem.fields;
    this.correlationId = problem.correlationId;
  }
}

const blank = (status: number, code: string): Problem => ({
  status,
  code,
  title: '',
  detail: '',
  fields: [],
  correlationId: null,
});

const textOr = (value: unknown, fallback: string): string => (typeof value === 'string' ? value : fallback);

/** Reads the body of a refused request; whatever is not a problem of ours becomes an unexpected one. */
export function readProblem(status: number, body: unknown): ApiProblem {
  if (typeof body !== 'object' || body === null) return new ApiProblem(blank(status, UNEXPECTED));
  const given = body as Partial<Record<keyof Problem, unknown>>;
  return new ApiProblem({
    status,
    code: textOr(given.code, UNEXPECTED),
    title: textOr(given.title, ''),
    detail: textOr(given.detail, ''),
    fields: Array.isArray(given.fields) ? (given.fields as FieldProblem[]) : [],
    correlationId: typeof given.correlationId === 'string' ? given.correlationId : null,
  });
}

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/**
 * The content of a successful answer.
 * @throws ApiProblem for every other answer, and with the code {@link UNREACHABLE} when none came.
 */
export async function unwrap<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  let answer: Answer<Data>;
  try {
    answer = await call;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem(blank(0, UNREACHABLE));
  }
  if (!answer.response.ok) throw readProblem(answer.response.status, answer.error);
  return answer.data as Data;
}

export interface ClientOptions {
  /** The language people chose: answers come in it. */
  language: () => string;
  /** Whom the page was drawn for; nothing is answered for anyone else. */
  person?: () => string | null;
  /** Told the status of every answer, so that an ended session is noticed wherever it shows. */
  onStatus?: (status: number) => void;
  baseUrl?: string;
}

/** A typed client of the public API. */
export function createApi(options: ClientOptions): Client<paths> {
  const client = createClient<paths>({
    baseUrl: options.baseUrl ?? '',
    headers: { Accept: 'application/json' },
  });
  const middleware: Middleware = {
    onRequest({ request }) {
      request.headers.set('Accept-Language', options.language());
      const person = options.person?.();
      if (person) request.headers.set('Selaras-Person', person);
      return request;
    },
    onResponse({ response }) {
      options.onStatus?.(response.status);
    },
  };
  client.use(middleware);
  return client;
}
