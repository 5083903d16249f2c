import { useEffect, useState } from 'react';
import { StateBadge } from '../../components/state-badge.js';
import { useFormat } from '../../format/use-format.js';
import { useTexts } from './texts.js';

const MINUTE_MS = 60_000;
const PRESSING_MINUTES = 24 * 60;

/** What is left of a term of hours, moving on by itself. */
export function Term({ dueAt }: { dueAt: string }) {
  const t = useTexts();
  const format = useFormat();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  const left = Math.trunc((Date.parse(dueAt) - now) / MINUTE_MS);
  const past = Date.parse(dueAt) <= now;
  const minutes = Math.abs(left);
  const words = { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  const tone = past ? 'danger' : left <= PRESSING_MINUTES ? 'warning' : 'info';
  return (
    <span title={t('term.due', { moment: format.moment(dueAt) })}>
      <StateBadge tone={tone}>{t(past ? 'term.past' : 'term.left', words)}</StateBadge>
    </span>
  );
}
