/**
 * A fault that a person can cure: one sentence in Indonesian with its English in parentheses, and the exit code.
 * Everything else that is thrown is a defect and keeps its stack.
 */
export class Failure extends Error {
  /**
   * @param {string} indonesian
   * @param {string} [english] left out when the sentence already carries both (passed on from a child)
   * @param {{ exitCode?: number, cause?: unknown }} [options]
   */
  constructor(indonesian, english, { exitCode = 1, cause } = {}) {
    super(english ? `${indonesian} (${english})` : indonesian, { cause });
    this.name = 'Failure';
    this.exitCode = exitCode;
  }
}

/** One line of whatever went wrong, for the middle of a sentence. */
export function reason(error) {
  const text = error instanceof Error ? error.message || error.code || error.name : String(error);
  return text.split('\n')[0].trim();
}
