import type { DeliveryProblem } from './delivery.entity.js';

/**
 * An attempt that brought nothing. `waiting`: it will pass by itself (the peer is away or failing). `refused`: somebody
 * has to look (the peer refuses, its proof is wrong, its address is forbidden).
 */
export class DeliveryFailure extends Error {
  constructor(
    readonly kind: 'waiting' | 'refused',
    readonly problem: DeliveryProblem,
  ) {
    super(problem.code);
  }
}

export interface RetryPauses {
  min: number;
  max: number;
  refused: number;
}

/**
 * Milliseconds until the next attempt: doubling, up to a quarter less at random so that many senders do not come back
 * in step.
 * @param failures attempts failed in a row, from 1
 * @param random 0 ≤ random < 1
 */
export function retryPause(
  kind: DeliveryFailure['kind'],
  failures: number,
  pauses: RetryPauses,
  random: number,
): number {
  const first = kind === 'refused' ? pauses.refused : pauses.min;
  const longest = Math.max(first, pauses.max);
  return Math.round(Math.min(first * 2 ** (failures - 1), longest) * (1 - random / 4));
}
