import type { Assessment, BoardIndicator } from '../../api/types.js';
import { StateBadge, type Tone } from '../../components/state-badge.js';
import { useDueWords } from '../../format/use-due-words.js';
import { useFormat } from '../../format/use-format.js';
import { useTexts } from './texts.js';

const STATE_TONES: Record<BoardIndicator['state'], Tone> = {
  draft: 'warning',
  revision: 'danger',
  submitted: 'info',
  'handed-over': 'info',
  accepted: 'success',
};

const STATUS_TONES: Record<Assessment['status'], Tone> = {
  open: 'info',
  approved: 'success',
  released: 'success',
};

interface IndicatorStateBadgeProps {
  indicator: Pick<BoardIndicator, 'state' | 'level'>;
  /** Optional, and nobody has begun it. */
  mayStayEmpty?: boolean;
}

/** What an indicator waits for, in a word; a draft without a level is called unanswered. */
export function IndicatorStateBadge({ indicator, mayStayEmpty = false }: IndicatorStateBadgeProps) {
  const t = useTexts();
  const { state, level } = indicator;
  if (state === 'draft' && level === null)
    return <StateBadge tone="neutral">{t(mayStayEmpty ? 'state.optional' : 'state.empty')}</StateBadge>;
  return <StateBadge tone={STATE_TONES[state]}>{t(`state.${state}`)}</StateBadge>;
}

export function AssessmentStatusBadge({ status }: { status: Assessment['status'] }) {
  const t = useTexts();
  return <StateBadge tone={STATUS_TONES[status]}>{t(`status.${status}`)}</StateBadge>;
}

/** `tenggat 15/12/2026 (17 hari kerja lagi)`. */
export function useDueLine(): (due: string, workingDaysLeft: number | null) => string {
  const t = useTexts();
  const format = useFormat();
  const words = useDueWords();
  return (due, left) => t('due.day', { day: format.day(due), words: words(due, left) });
}
