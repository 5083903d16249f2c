import { StateBadge, type Tone } from '../../components/state-badge.js';
import type { DataRequestRow } from './queries.js';
import { Term } from './term.js';
import { useTexts } from './texts.js';

const TONES: Record<DataRequestRow['state'], Tone> = {
  received: 'info',
  granted: 'success',
  'partly-granted': 'success',
  refused: 'warning',
  withdrawn: 'neutral',
};

/** Where a request stands: its clock while it waits, its outcome afterwards. */
export function RequestState({ request }: { request: Pick<DataRequestRow, 'state' | 'dueAt'> }) {
  const t = useTexts();
  if (request.state === 'received') return <Term dueAt={request.dueAt} />;
  return <StateBadge tone={TONES[request.state]}>{t(`state.${request.state}`)}</StateBadge>;
}
