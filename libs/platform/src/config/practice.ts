import type { NodeSettings } from './platform-settings.js';
import { SettingsError } from './settings.js';

type Practising = Pick<NodeSettings, 'PRACTICE_SPACE' | 'DEMO'>;

/** Whether this node is a practice space: asked for, and on example data. Closed otherwise. */
export const isPractice = ({ PRACTICE_SPACE, DEMO }: Practising): boolean =>
  PRACTICE_SPACE && DEMO !== 'none';

/** @throws SettingsError for a practice space over data that are not the example's. */
export function assertPracticeOnExample(node: Practising): void {
  if (!node.PRACTICE_SPACE || isPractice(node)) return;
  throw new SettingsError([
    'PRACTICE_SPACE hanya untuk simpul dengan data contoh: isi DEMO, atau matikan PRACTICE_SPACE',
  ]);
}
