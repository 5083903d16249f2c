import { text } from '../../api/search.js';

interface AgencySearch {
  q?: string;
}

export interface PeopleSearch {
  q?: string;
  agency?: string;
  cursor?: string;
}

export const readAgencySearch = (search: Record<string, unknown>): AgencySearch => ({ q: text(search['q']) });

export const readPeopleSearch = (search: Record<string, unknown>): PeopleSearch => ({
  q: text(search['q']),
  agency: text(search['agency']),
  cursor: text(search['cursor']),
});
