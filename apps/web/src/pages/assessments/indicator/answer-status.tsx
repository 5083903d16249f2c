import { StateBadge } from '../../../components/state-badge.js';
import { useFormat } from '../../../format/use-format.js';
import { useCommonTexts } from '../../../i18n/common.js';
import { useTexts } from '../texts.js';
import type { AnswerHandle } from './use-answer.js';
import classes from './indicator.module.css';

/** Where the words are now: saved, on their way, on this device, waiting for a connection, or in conflict. */
export function AnswerStatus({ answer }: { answer: AnswerHandle }) {
  const t = useTexts();
  const common = useCommonTexts();
  const format = useFormat();
  const { state, keptAt, online, dirty } = answer;
  const badge = () => {
    if (state.theirs) return <StateBadge tone="danger">{common('draft.conflict')}</StateBadge>;
    if (dirty && state.lost) return <StateBadge tone="danger">{t('answer.lost')}</StateBadge>;
    if (dirty && (!online || state.sending === 'waiting'))
      return <StateBadge tone="warning">{t('answer.waiting')}</StateBadge>;
    if (state.sending === 'sending') return <StateBadge tone="neutral">{t('answer.saving')}</StateBadge>;
    if (keptAt)
      return <StateBadge tone="neutral">{t('answer.device', { time: format.time(keptAt) })}</StateBadge>;
    if (state.savedAt)
      return (
        <StateBadge tone="success">{common('draft.sent', { time: format.time(state.savedAt) })}</StateBadge>
      );
    return null;
  };
  return (
    <span aria-live="polite" className={classes.status}>
      {badge()}
    </span>
  );
}
