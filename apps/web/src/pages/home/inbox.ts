import type { InboxItem } from '../../api/types.js';
import type { Tone } from '../../components/state-badge.js';

type Kind = InboxItem['kind'];

export const TONES: Record<Kind, Tone> = {
  answer: 'warning',
  revise: 'danger',
  release: 'info',
  review: 'info',
  assign: 'neutral',
  approve: 'success',
  send: 'success',
};

/** The page where this is done. */
export function addressOf(item: Pick<InboxItem, 'kind' | 'id' | 'code'>): string {
  const assessment = `/penilaian/${item.id}`;
  if (item.code) return `${assessment}/indikator/${encodeURIComponent(item.code)}`;
  return item.kind === 'send' ? `${assessment}/hasil` : assessment;
}

const NO_DUE_DATE = '9999-12-31';

/** Most urgent first; things without a due date last, each in the order they came. */
export const byDueDate = (items: readonly InboxItem[]): InboxItem[] =>
  [...items].sort((a, b) => (a.due ?? NO_DUE_DATE).localeCompare(b.due ?? NO_DUE_DATE));
