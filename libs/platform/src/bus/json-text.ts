/**
 * JSON already written, by Postgres as a rule: handed through as bytes on read paths instead of being parsed and
 * written again at every hop.
 */
export class JsonText<T extends object> {
  /** Only for the type system: the shape the text is known to have. */
  declare readonly shape: T;

  constructor(readonly text: string) {}
}

/** What a handler may answer. */
export type Answer<T extends object> = T | JsonText<T>;
