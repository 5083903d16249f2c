import { EVERY_ROLE, NOBODY, anywhere, machines, type CallerName } from '../callers.js';
import { DAYS } from '../terms.js';
import { inStates, type Rule } from './rule.js';

const CARE = 'docs/roles.md: the administrator looks after agencies, people and positions';
const OVERSIGHT = 'docs/roles.md: administrators, and auditors who read and change nothing (PP 60/2008)';
const MANDATE = 'UU 30/2014 Pasal 14: a mandate is given by the leader himself, and taken back by him';
const AGENCIES = 'the agencies are in the Perda (PP 18/2016): every role reads them; a machine by its scope';

const administrator: CallerName[] = ['administrator'];
const readers: CallerName[] = ['administrator', 'auditor'];
const leaders: CallerName[] = anywhere('head-of-agency', 'coordinator', 'executive');

const mandate = (aideId: string, positionId: string): object => ({
  positionId,
  aideId,
  acts: [],
  reason: 'Perjalanan dinas (contoh)',
  from: DAYS.soon,
  until: DAYS.later,
});

const PERSON_STATES = ['active', 'deactivated'] as const;
const HOLDING_STATES = ['held', 'ended'] as const;

const ofAPerson = (route: string, may: CallerName[], over: Partial<Rule> = {}): Rule[] =>
  inStates(PERSON_STATES, (state) => ({
    route,
    because: may === readers ? OVERSIGHT : CARE,
    may,
    ask: async (objects) => ({ at: { id: await objects.person(state === 'active') } }),
    ...over,
  }));

export const PEOPLE: Rule[] = [
  {
    route: 'GET /api/agencies',
    because: AGENCIES,
    may: [...EVERY_ROLE, ...machines('agency.read'), 'machine of the agency', 'machine of another agency'],
  },
  {
    route: 'POST /api/agencies',
    because: CARE,
    may: administrator,
    told: 201,
    ask: () => ({ json: { code: 'dinas-baru', name: 'Dinas Baru (contoh)', kind: 'dinas' } }),
  },
  {
    route: 'GET /api/agencies/{id}',
    because: `${AGENCIES}; to a machine that is cut to one, the others are not there`,
    may: [...EVERY_ROLE, ...machines('agency.read'), 'machine of the agency'],
    hidden: ['machine of another agency'],
    ask: (objects) => ({ at: { id: objects.own } }),
  },
  {
    route: 'PATCH /api/agencies/{id}',
    because: CARE,
    may: administrator,
    ask: async (objects) => {
      const { id, version } = await objects.agency();
      return { at: { id }, json: { version, active: false } };
    },
  },
  { route: 'GET /api/people', because: OVERSIGHT, may: readers },
  {
    route: 'POST /api/people',
    because: CARE,
    may: administrator,
    told: 201,
    ask: () => ({ json: { name: 'Orang baru (contoh)', username: 'orang.baru', positions: [] } }),
  },
  ...ofAPerson('GET /api/people/{id}', readers),
  ...ofAPerson('PATCH /api/people/{id}', administrator, {
    ask: async (objects) => ({
      at: { id: await objects.person() },
      json: { version: 1, name: 'Nama baru (contoh)' },
    }),
  }),
  {
    route: 'POST /api/people/{id}/invite',
    because: CARE,
    may: administrator,
    ask: async (objects) => ({ at: { id: await objects.person() } }),
  },
  ...ofAPerson('GET /api/people/{id}/security', administrator),
  ...ofAPerson('GET /api/people/{id}/sessions', administrator),
  ...ofAPerson('POST /api/people/{id}/sessions/end-all', administrator),
  ...ofAPerson('POST /api/people/{id}/totp/reset', administrator, { told: 'identity.totp-missing' }),
  ...ofAPerson('GET /api/people/{id}/contact', administrator),
  {
    route: 'PUT /api/people/{id}/contact',
    because: CARE,
    may: administrator,
    ask: async (objects) => ({ at: { id: await objects.person() }, json: { email: 'orang@example.go.id' } }),
  },
  { route: 'GET /api/foreign-issuers', because: CARE, may: administrator },
  {
    route: 'POST /api/people/{id}/foreign-accounts',
    because: `${CARE}; this node has no foreign issuer`,
    may: administrator,
    told: 'identity.foreign-issuer-unknown',
    ask: async (objects) => ({
      at: { id: await objects.person() },
      json: { issuer: 'https://luar.example', identifier: 'orang' },
    }),
  },
  {
    route: 'POST /api/people/{id}/foreign-accounts/{accountId}/unlink',
    because: CARE,
    may: administrator,
    ask: async (objects) => ({ at: await objects.foreignAccount() }),
  },
  { route: 'GET /api/reset-requests', because: CARE, may: administrator },
  {
    route: 'POST /api/reset-requests/{id}/dismiss',
    because: CARE,
    may: administrator,
    ask: async (objects) => ({ at: { id: await objects.resetRequest() } }),
  },
  { route: 'GET /api/positions', because: OVERSIGHT, may: readers },
  {
    route: 'POST /api/positions',
    because: CARE,
    may: administrator,
    told: 201,
    ask: () => ({ json: { title: 'Jabatan baru (contoh)', role: 'coordinator' } }),
  },
  {
    route: 'GET /api/positions/{id}',
    because: OVERSIGHT,
    may: readers,
    ask: async (objects) => ({ at: { id: await objects.vacant() } }),
  },
  {
    route: 'PATCH /api/positions/{id}',
    because: CARE,
    may: administrator,
    ask: async (objects) => ({
      at: { id: await objects.vacant() },
      json: { version: 1, title: 'Baru (contoh)' },
    }),
  },
  {
    route: 'POST /api/positions/{id}/holdings',
    because: CARE,
    may: administrator,
    told: 201,
    ask: async (objects) => ({
      at: { id: await objects.vacant() },
      json: { version: 1, personId: await objects.person(), kind: 'definitive', from: DAYS.past },
    }),
  },
  {
    route: 'GET /api/position-holdings',
    because: OVERSIGHT,
    may: readers,
    ask: async (objects) => ({ query: { person: (await objects.seated()).personId } }),
  },
  ...inStates(HOLDING_STATES, (state): Rule => ({
    route: 'PATCH /api/position-holdings/{id}',
    because: CARE,
    may: administrator,
    ask: async (objects) => ({
      at: { id: (await objects.seated(state === 'ended' ? DAYS.lately : null)).id },
      json: { version: 1, decreeNumber: '821.2/2/2026', decreeDay: DAYS.past },
    }),
  })),
  ...inStates(HOLDING_STATES, (state): Rule => ({
    route: 'POST /api/position-holdings/{id}/revoke',
    because: CARE,
    may: administrator,
    ask: async (objects) => ({
      at: { id: (await objects.seated(state === 'ended' ? DAYS.lately : null)).id },
      json: { version: 1, reason: 'Keliru (contoh)' },
    }),
  })),
  ...inStates(HOLDING_STATES, (state): Rule => ({
    route: 'POST /api/people/{id}/hand-over',
    because: CARE,
    may: administrator,
    told: state === 'ended' ? 'identity.nothing-to-hand-over' : 200,
    ask: async (objects) => ({
      at: { id: (await objects.seated(state === 'ended' ? DAYS.lately : null)).personId },
      json: { version: 1, successorId: await objects.person(), from: DAYS.soon },
    }),
  })),
  {
    route: 'GET /api/delegations',
    because: 'those one gave or was given; administrators and auditors see everybody’s',
    may: EVERY_ROLE,
  },
  {
    route: 'GET /api/delegations/aides',
    because: `${MANDATE}; an aide reads what his leader reads`,
    may: [...leaders, 'aide of the head', 'aide of the coordinator', 'aide who may only read'],
    ask: () => ({ query: { q: 'ajudan' } }),
  },
  {
    route: 'POST /api/delegations',
    state: 'of one’s own position',
    because: MANDATE,
    may: leaders,
    told: 201,
    ask: async (objects, caller) => ({
      json: mandate(await objects.person(), objects.ground.seat(caller ?? 'head-of-agency').positionId),
    }),
  },
  {
    route: 'POST /api/delegations',
    state: 'of another leader’s position',
    because: MANDATE,
    may: NOBODY,
    ask: async (objects) => {
      const { positionId } = await objects.seated();
      return { json: mandate(await objects.person(), positionId) };
    },
  },
  {
    route: 'POST /api/delegations/{id}/revoke',
    state: 'in force',
    because: `${MANDATE}; an administrator may take it back too`,
    may: ['head-of-agency', 'administrator'],
    hidden: ['head-of-agency elsewhere', 'coordinator', 'executive'],
    ask: async (objects) => ({ at: { id: await objects.delegation('head-of-agency') } }),
  },
  {
    route: 'POST /api/delegations/{id}/revoke',
    state: 'taken back',
    because: `${MANDATE}; what has ended cannot end again`,
    may: ['administrator', ...leaders],
    told: 'identity.delegation-not-found',
    ask: async (objects) => ({ at: { id: await objects.delegation('head-of-agency', true) } }),
  },
  {
    route: 'POST /api/people-imports',
    because: CARE,
    may: administrator,
    told: 201,
    ask: async (objects) => ({ form: { kind: 'people', file: await objects.peopleSheet() } }),
  },
  ...inStates(['in progress', 'confirmed'], (state): Rule => ({
    route: 'GET /api/people-imports/{id}',
    because: CARE,
    may: administrator,
    ask: async (objects) => ({ at: { id: await objects.peopleImport(state === 'confirmed') } }),
  })),
  ...inStates(['in progress', 'confirmed'], (state): Rule => ({
    route: 'PUT /api/people-imports/{id}/columns',
    because: CARE,
    may: administrator,
    told: state === 'confirmed' ? 'identity.import-not-ready' : 200,
    ask: async (objects) => ({
      at: { id: await objects.peopleImport(state === 'confirmed') },
      json: { columns: [{ index: 0, header: 'Nama lengkap dengan gelar', field: 'name' }] },
    }),
  })),
  ...inStates(['in progress', 'confirmed'], (state): Rule => ({
    route: 'POST /api/people-imports/{id}/confirm',
    because: CARE,
    may: administrator,
    told: state === 'confirmed' ? 'identity.import-not-ready' : 200,
    ask: async (objects) => ({ at: { id: await objects.peopleImport(state === 'confirmed') }, json: {} }),
  })),
  {
    route: 'POST /api/people-imports/{id}/links',
    because: CARE,
    may: administrator,
    ask: async (objects) => ({ at: { id: await objects.peopleImport(true) } }),
  },
];
