import { Nothing } from './common.contract.js';
import { rpc } from './contract.js';
import { Flag } from './fields.js';

/** The supervisor has been asked; the node goes away and comes back with the example data. */
export class PracticeRestarted {
  @Flag()
  asked!: boolean;
}

export const practiceContracts = {
  restartPractice: rpc('identity.practice.restart', Nothing, PracticeRestarted, {
    writes: true,
    audits: 'identity.practice-restarted',
  }),
} as const;
