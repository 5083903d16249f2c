import type { Indicator } from '../../../api/types.js';

export type HistoryEvent = Indicator['history'][number];

/**
 * The history as people read it: newest first, and a row of savings by the same person as one, since an answer saves
 * itself while it is typed.
 */
export function readTalk(history: readonly HistoryEvent[]): HistoryEvent[] {
  const newestFirst = [...history].sort((a, b) => b.at.localeCompare(a.at));
  return newestFirst.filter((event, index) => {
    const later = newestFirst[index - 1];
    return !(later && event.action === 'answered' && later.action === 'answered' && later.by === event.by);
  });
}
