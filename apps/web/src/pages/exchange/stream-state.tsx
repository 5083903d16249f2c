import type { Stream } from '../../api/types.js';
import { StateBadge, type Tone } from '../../components/state-badge.js';
import { useTexts } from './texts.js';

const TONES: Record<Stream['state'], Tone> = { delivered: 'success', waiting: 'warning', refused: 'danger' };

export function StreamState({ stream }: { stream: Stream }) {
  const t = useTexts();
  if (stream.lastSequence === 0) return <StateBadge tone="neutral">{t('state.empty')}</StateBadge>;
  return <StateBadge tone={TONES[stream.state]}>{t(`state.${stream.state}`)}</StateBadge>;
}
