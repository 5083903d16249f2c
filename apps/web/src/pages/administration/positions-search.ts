import { text } from '../../api/search.js';
import { ROLES } from '../../api/roles.js';
import type { Role } from '../../api/types.js';

export interface PositionsSearch {
  q?: string;
  agency?: string;
  role?: Role;
  vacant?: boolean;
  cursor?: string;
}

export const readPositionsSearch = (search: Record<string, unknown>): PositionsSearch => ({
  q: text(search['q']),
  agency: text(search['agency']),
  role: ROLES.find((role) => role === search['role']),
  vacant: search['vacant'] === 'true' || search['vacant'] === true ? true : undefined,
  cursor: text(search['cursor']),
});
