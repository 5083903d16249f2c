import { keys } from '../../api/queries.js';

export const decreeKey = (id: string) => ['decrees', id];

/** Of every list of signed extracts; a nudge about an application refreshes them too. */
export const signedExtractsKey = [...keys.applications, 'signed-extracts'];
