let ending: Promise<void> | null = null;

/**
 * Waits until what arrived together has been looked at. The client of the broker writes to its socket once for all that
 * is published in one go, so questions and answers of one turn of the event loop leave in one write instead of one each:
 * of a short question's time a fifth went into those writes.
 */
export function endOfTurn(): Promise<void> {
  ending ??= new Promise((resolve) => {
    setImmediate(() => {
      ending = null;
      resolve();
    });
  });
  return ending;
}
