import type { DelegableAct, Role } from '../../api/types.js';

/** What a leader of a role may let an aide do; the service decides. */
export const DELEGABLE: Partial<Record<Role, readonly DelegableAct[]>> = {
  executive: [],
  coordinator: ['open-assessment', 'assign-indicators'],
  'head-of-agency': ['answer-indicators', 'submit-indicators', 'write-catalogue'],
};
