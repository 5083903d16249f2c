import type { HeldPosition, Holding } from '../../api/types.js';
import { StateBadge } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import { usePositionTexts } from './positions.texts.js';
import classes from './administration.module.css';

type Held = Pick<Holding | HeldPosition, 'kind' | 'from' | 'until' | 'decreeNumber' | 'decreeDay'>;

/** First and last day of a holding, in one phrase. */
export function Days({ held }: { held: Held }) {
  const t = usePositionTexts();
  const format = useFormat();
  const from = format.day(held.from);
  return held.until ? t('days.closed', { from, until: format.day(held.until) }) : t('days.open', { from });
}

/** Plt. or Plh. as a badge; an appointed holder needs none. */
export function Kind({ held }: { held: Held }) {
  const t = usePositionTexts();
  return held.kind === 'definitive' ? null : <StateBadge tone="info">{t(`kind.${held.kind}`)}</StateBadge>;
}

/** Number and date of the decree. */
export function Decree({ held }: { held: Held }) {
  const t = usePositionTexts();
  const format = useFormat();
  const { decreeNumber: number, decreeDay: day } = held;
  if (!number && !day) return <span className={classes.muted}>{t('decree.none')}</span>;
  return number && day ? t('decree.of', { number, day: format.day(day) }) : (number ?? format.day(day ?? ''));
}
