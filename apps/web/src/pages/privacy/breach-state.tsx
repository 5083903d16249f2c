import { StateBadge } from '../../components/state-badge.js';
import type { BreachRow } from './queries.js';
import { Term } from './term.js';
import { useTexts } from './texts.js';

/** Its clock until everybody has been told; then how it stands. */
export function BreachState({ breach }: { breach: Pick<BreachRow, 'state' | 'dueAt'> }) {
  const t = useTexts();
  if (breach.state === 'draft') return <Term dueAt={breach.dueAt} />;
  return (
    <StateBadge tone={breach.state === 'closed' ? 'neutral' : 'success'}>
      {t(`breach-state.${breach.state}`)}
    </StateBadge>
  );
}
