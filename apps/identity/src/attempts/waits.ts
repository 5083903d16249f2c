/** Failures are remembered so long after the last one. */
export const FAILURE_HOURS = 24;

const LONGEST_MINUTES = 60;

/** How many doublings there are at most: 1 minute becomes 60 after six. */
const DOUBLINGS = 7;

/**
 * Seconds before the next attempt, by the number of failures (the first at index 0). Nothing up to half of the limit,
 * then a second that doubles, from the limit on a lock that doubles up to an hour: guessing slows to one password an hour.
 */
export function waits(limit: number, minutes: number): number[] {
  const half = Math.floor(limit / 2);
  const seconds = (failures: number): number => {
    if (failures >= limit) return Math.min(minutes * 2 ** (failures - limit), LONGEST_MINUTES) * 60;
    return failures > half ? Math.min(2 ** (failures - half - 1), minutes * 60) : 0;
  };
  return Array.from({ length: limit + DOUBLINGS }, (_, index) => seconds(index + 1));
}
