import { EVERY_ROLE, machinesOfAnyAgency, machinesOfTheAgency } from '../callers.js';
import { READING, WRITING, elsewhere, readers, writers, writersEverywhere } from './catalogue.js';
import type { Rule } from './rule.js';

const SIGNED = `${READING}; the signed paper is read by whoever reads what it was taken from (ADR 10)`;

export const EXTRACTS: Rule[] = [
  ...(['GET /api/extracts/applications', 'GET /api/extracts/applications/{id}'] as const).map(
    (route): Rule => ({
      route,
      because: `${READING}; an extract is a concept until somebody with the office signs it (ADR 10)`,
      may: readers,
      ask: async (objects) => {
        const { id, name } = await objects.application();
        return { at: { id }, query: { format: 'docx', ...(route.endsWith('}') ? {} : { q: name }) } };
      },
    }),
  ),
  {
    route: 'POST /api/extracts/applications/{id}/signed',
    because: `${WRITING}; whoever may change an entry brings back its paper`,
    may: writers,
    hidden: elsewhere,
    ask: async (objects) => ({
      at: { id: (await objects.application()).id },
      form: await objects.signedPaper(),
    }),
  },
  {
    route: 'POST /api/extracts/signed',
    because: `${WRITING}; a list holds entries of all, so only who may change all speaks for it`,
    may: writersEverywhere,
    ask: async (objects) => ({ form: { ...(await objects.signedPaper()), covers: 'Semua (contoh)' } }),
  },
  {
    route: 'GET /api/extracts/signed',
    because: SIGNED,
    may: [...EVERY_ROLE, ...machinesOfAnyAgency('catalogue.read')],
  },
  {
    route: 'GET /api/extracts/signed/{id}/file',
    state: 'of an entry',
    because: SIGNED,
    may: [...EVERY_ROLE, ...machinesOfTheAgency('catalogue.read')],
    hidden: elsewhere,
    ask: async (objects) => ({ at: { id: await objects.signedExtract('entry') } }),
  },
  {
    route: 'GET /api/extracts/signed/{id}/file',
    state: 'of a list',
    because: `${SIGNED}; a list holds entries of other agencies too`,
    may: readers,
    hidden: ['machine of the agency', ...elsewhere],
    ask: async (objects) => ({ at: { id: await objects.signedExtract('list') } }),
  },
];
