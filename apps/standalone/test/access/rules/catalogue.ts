import {
  EVERY_ROLE,
  machines,
  machinesOfAnyAgency,
  machinesOfTheAgency,
  type CallerName,
} from '../callers.js';
import { revocation } from '../objects.js';
import { inStates, type Rule } from './rule.js';

export const READING = 'docs/roles.md: every role reads the catalogue; ADR 15: a machine by its scope';
export const WRITING = 'SE Menteri PANRB 18/2022: the steward, and each agency for its own; docs/roles.md';
const SIGN_IN = 'ADR 15: administrator and steward look after the sign-in of applications';

export const readers = [...EVERY_ROLE, ...machines('catalogue.read')];
const keepers: CallerName[] = ['administrator', 'catalogue-steward'];

/** Who writes the entries of the agency: its own people, the steward, a machine with the scope to write. */
export const writers: CallerName[] = [
  'catalogue-steward',
  'agency-operator',
  'head-of-agency',
  'aide of the head',
  ...machinesOfTheAgency('catalogue.write'),
];

/** Nobody who writes for his own agency alone. */
export const writersEverywhere: CallerName[] = ['catalogue-steward', ...machines('catalogue.write')];

export const elsewhere: CallerName[] = ['machine of another agency'];

/** Who writes the catalogue somewhere, but did not start this import. */
const otherImporters: CallerName[] = [
  'agency-operator elsewhere',
  'head-of-agency',
  'head-of-agency elsewhere',
  'aide of the head',
  ...machines('catalogue.write'),
];

const change = (over: object) => async (objects: Parameters<NonNullable<Rule['ask']>>[0]) => {
  const { id, version } = await objects.application();
  return { at: { id }, json: { version, purpose: 'Diubah (contoh)', ...over } };
};

const STATUSES = { active: 'aktif', inactive: 'tidak dipakai lagi' };

export const CATALOGUE: Rule[] = [
  {
    route: 'GET /api/applications',
    because: READING,
    may: [...EVERY_ROLE, ...machinesOfAnyAgency('catalogue.read')],
    ask: () => ({ query: { q: 'a', count: 'true' } }),
  },
  {
    route: 'GET /api/applications/export',
    because: `${READING}; no export is cut to one agency`,
    may: readers,
    ask: () => ({ query: { format: 'csv' } }),
  },
  ...(['active', 'inactive'] as const).flatMap((status): Rule[] => {
    const found = async (objects: Parameters<NonNullable<Rule['ask']>>[0]) => ({
      at: { id: (await objects.application({ status })).id },
    });
    const reading = {
      state: STATUSES[status],
      because: READING,
      may: [...EVERY_ROLE, ...machinesOfTheAgency('catalogue.read')],
      hidden: elsewhere,
      ask: found,
    };
    return [
      { route: 'GET /api/applications/{id}', ...reading },
      { route: 'GET /api/applications/{id}/history', ...reading },
      {
        route: 'PATCH /api/applications/{id}',
        state: STATUSES[status],
        because: WRITING,
        may: writers,
        hidden: elsewhere,
        ask: async (objects) => {
          const { id, version } = await objects.application({ status });
          return { at: { id }, json: { version, purpose: 'Diubah (contoh)' } };
        },
      },
    ];
  }),
  {
    route: 'PATCH /api/applications/{id}',
    state: 'stale',
    because: `${WRITING}; whoever may not write is not told which version stands`,
    may: writers,
    told: 'common.stale',
    hidden: elsewhere,
    ask: change({ version: 99 }),
  },
  {
    route: 'PATCH /api/applications/{id}',
    state: 'given to another agency',
    because: `${WRITING}; giving away takes the right at both ends`,
    may: writersEverywhere,
    hidden: elsewhere,
    ask: async (objects) => change({ ownerAgencyId: objects.other })(objects),
  },
  {
    route: 'PATCH /api/applications/{id}',
    state: 'of another agency',
    because: WRITING,
    may: [
      'catalogue-steward',
      'agency-operator elsewhere',
      'head-of-agency elsewhere',
      ...machines('catalogue.write'),
      'machine of another agency',
    ],
    hidden: ['machine of the agency'],
    ask: async (objects) => {
      const { id, version } = await objects.application({ ownerAgencyId: objects.other });
      return { at: { id }, json: { version, purpose: 'Diubah (contoh)' } };
    },
  },
  {
    route: 'POST /api/applications',
    state: 'for the agency',
    because: WRITING,
    may: writers,
    told: 201,
    ask: (objects) => ({ json: { name: 'Aplikasi baru (contoh)', ownerAgencyId: objects.own } }),
  },
  {
    route: 'POST /api/applications',
    state: 'for a closed agency',
    because: `${WRITING}; only an active agency owns what is new`,
    may: writersEverywhere,
    told: 'registry.agency-unknown',
    ask: (objects) => ({
      json: { name: 'Aplikasi baru (contoh)', ownerAgencyId: objects.ground.agency('closed') },
    }),
  },
  {
    route: 'GET /api/applications/{id}/sign-in',
    because: 'ADR 15: everyone may know that an application signs in here',
    may: EVERY_ROLE,
    ask: async (objects) => ({ at: { id: (await objects.application()).id } }),
  },
  {
    route: 'POST /api/applications/imports',
    state: 'each row names its agency',
    because: WRITING,
    may: [
      'catalogue-steward',
      'agency-operator',
      'agency-operator elsewhere',
      'head-of-agency',
      'head-of-agency elsewhere',
      'aide of the head',
      ...machines('catalogue.write'),
    ],
    told: 202,
    ask: (objects) => ({ form: { file: objects.sheet() } }),
  },
  {
    route: 'POST /api/applications/imports',
    state: 'rows without an agency are the agency’s',
    because: WRITING,
    may: [
      'catalogue-steward',
      'agency-operator',
      'head-of-agency',
      'aide of the head',
      ...machines('catalogue.write'),
    ],
    told: 202,
    ask: (objects) => ({ form: { defaultAgencyId: objects.own, file: objects.sheet() } }),
  },
  ...inStates(['in progress', 'confirmed'], (state): Rule => ({
    route: 'GET /api/applications/imports/{id}',
    because: 'only who started an import and the steward may know that it exists',
    may: ['agency-operator', 'catalogue-steward'],
    hidden: [...otherImporters, 'aide who may only read'],
    ask: async (objects) => ({
      at: { id: await objects.catalogueImport('agency-operator', state === 'confirmed') },
    }),
  })),
  ...inStates(['in progress', 'confirmed'], (state): Rule => ({
    route: 'PUT /api/applications/imports/{id}/columns',
    because: 'only who started an import and the steward may know that it exists',
    may: ['agency-operator', 'catalogue-steward'],
    told: state === 'confirmed' ? 'registry.import-not-ready' : 200,
    hidden: otherImporters,
    ask: async (objects) => ({
      at: { id: await objects.catalogueImport('agency-operator', state === 'confirmed') },
      json: { columns: [{ index: 0, header: 'Nama Aplikasi', field: 'name' }] },
    }),
  })),
  ...inStates(['in progress', 'confirmed'], (state): Rule => ({
    route: 'POST /api/applications/imports/{id}/confirm',
    because: 'only who started an import and the steward may know that it exists',
    may: ['agency-operator', 'catalogue-steward'],
    told: state === 'confirmed' ? 'registry.import-not-ready' : 200,
    hidden: otherImporters,
    ask: async (objects) => ({
      at: { id: await objects.catalogueImport('agency-operator', state === 'confirmed') },
      json: {},
    }),
  })),
  {
    route: 'GET /api/relying-parties',
    because: 'ADR 15: the list is the administrator’s',
    may: ['administrator'],
  },
  {
    route: 'POST /api/relying-parties',
    because: SIGN_IN,
    may: keepers,
    told: 201,
    ask: async (objects) => ({ json: await objects.newRelyingParty() }),
  },
  ...inStates(['in use', 'revoked'], (state): Rule => ({
    route: 'PATCH /api/relying-parties/{id}',
    because: SIGN_IN,
    may: keepers,
    told: state === 'revoked' ? 'identity.client-ended' : 200,
    ask: async (objects) => ({
      at: { id: await objects.relyingParty(state === 'revoked') },
      json: { version: 1, refresh: true },
    }),
  })),
  {
    route: 'POST /api/relying-parties/{id}/rotate',
    because: SIGN_IN,
    may: keepers,
    ask: async (objects) => ({ at: { id: await objects.relyingParty() }, json: { overlapDays: 1 } }),
  },
  {
    route: 'POST /api/relying-parties/{id}/revoke',
    because: SIGN_IN,
    may: keepers,
    ask: async (objects) => revocation(await objects.relyingParty()),
  },
  {
    route: 'POST /api/relying-parties/{id}/preconsent',
    because: 'ADR 15: that people are not asked is the administrator’s decision',
    may: ['administrator'],
    ask: async (objects) => ({
      at: { id: await objects.relyingParty() },
      json: { preconsented: true, reason: 'Kebijakan (contoh)' },
    }),
  },
];
