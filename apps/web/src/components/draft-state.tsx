import { useNetwork } from '@mantine/hooks';
import { useCommonTexts } from '../i18n/common.js';
import { useFormat } from '../format/use-format.js';
import { StateBadge } from './state-badge.js';

interface DraftStateProps {
  /** When what was typed was last kept on this device; null: nothing unsent. */
  savedAt: string | null;
  /** Someone else changed the thing meanwhile. */
  conflict?: boolean;
  /** When it was last sent; for forms that save by themselves. */
  sentAt?: string | null;
}

/** Where the words are now: on this device, waiting for a connection, in conflict, or with the server. */
export function DraftState({ savedAt, conflict = false, sentAt = null }: DraftStateProps) {
  const t = useCommonTexts();
  const format = useFormat();
  const { online } = useNetwork();
  const state = () => {
    if (conflict) return <StateBadge tone="danger">{t('draft.conflict')}</StateBadge>;
    if (savedAt && !online) return <StateBadge tone="warning">{t('draft.offline')}</StateBadge>;
    if (savedAt)
      return <StateBadge tone="neutral">{t('draft.saved', { time: format.time(savedAt) })}</StateBadge>;
    if (sentAt)
      return <StateBadge tone="success">{t('draft.sent', { time: format.time(sentAt) })}</StateBadge>;
    return null;
  };
  return <span aria-live="polite">{state()}</span>;
}
