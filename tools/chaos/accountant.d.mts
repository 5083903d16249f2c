export interface Act {
  kind: string;
  marker: string;
  places: string[];
  outcome: 'acknowledged' | 'refused' | 'unknown';
}

export interface Tally {
  name: string;
  acknowledged: number;
  unknown: number;
  observed: number;
}

export interface StreamEntry {
  sequence: number;
  hash: string;
  previous: string;
  kind: string;
  object: string;
  version: number;
  authentic: boolean;
}

export interface Findings {
  lost: string[];
  doubled: string[];
  /** In some places only, or there although refused. */
  torn: string[];
}

export interface Answer {
  path: string;
  status: number;
  type: string;
  code: string;
  detail: string;
  text: string;
}

export function settle(
  acts: readonly Act[],
  places: Record<string, Record<string, number>>,
  tallies?: readonly Tally[],
): Findings;
export function followStream(name: string, entries: readonly StreamEntry[], genesis: string): string[];
export function compareStreams(
  sent: readonly Pick<StreamEntry, 'hash'>[],
  received: readonly Pick<StreamEntry, 'hash'>[],
): string[];
/** Null when the answer is clean. */
export function judgeAnswer(answer: Answer): string | null;
