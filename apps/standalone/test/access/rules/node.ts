import { EVERYONE, EVERY_ROLE, machines, machinesOfAnyAgency, type CallerName } from '../callers.js';
import type { Question } from '../question.js';
import { revocation } from '../objects.js';
import { inStates, type Rule } from './rule.js';

const CARE = 'docs/roles.md: the administrator looks after clients, peers, letterheads and the node';
const OVERSIGHT = 'docs/roles.md: administrators, and auditors who read and change nothing (PP 60/2008)';
const EXCHANGE =
  'docs/roles.md: every role sees what was sent and received; enrolling is the administrator’s';
const HELD = 'what came from below: every role, and a machine by its scope';
const OPEN = 'nothing of it is secret';

const administrator: CallerName[] = ['administrator'];
const readers: CallerName[] = ['administrator', 'auditor'];

const entry = { service: 'registry' };
const anEntry: Rule['ask'] = async (objects) => {
  await objects.application();
  return { at: { ...entry, id: await objects.auditEntry() } };
};

const PEER_KEY = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };

export const NODE: Rule[] = [
  { route: 'GET /api/audit/events', because: `${OPEN}: docs/audit-events.md`, may: EVERYONE },
  { route: 'GET /api/audit/entries', because: OVERSIGHT, may: readers },
  {
    route: 'GET /api/audit/entries/export',
    because: OVERSIGHT,
    may: readers,
    ask: () => ({ query: { format: 'csv', event: 'identity.client-created' } }),
  },
  { route: 'GET /api/audit/entries/{service}/{id}', because: OVERSIGHT, may: readers, ask: anEntry },
  {
    route: 'POST /api/audit/entries/{service}/{id}/unmask',
    because: `${OVERSIGHT}; the unmasking itself is on record`,
    may: readers,
    ask: async (objects) => ({ ...(await anEntry(objects, null)), json: { reason: 'Pemeriksaan (contoh)' } }),
  },
  {
    route: 'POST /api/audit/verifications',
    because: OVERSIGHT,
    may: readers,
    ask: () => ({ json: entry }),
  },
  { route: 'GET /api/jobs', because: OVERSIGHT, may: readers },
  {
    route: 'POST /api/jobs/runs',
    because: CARE,
    may: administrator,
    ask: () => ({ json: { service: 'registry', name: 'platform.sweep' } }),
  },
  { route: 'GET /api/status', because: OVERSIGHT, may: readers },
  { route: 'GET /api/status/warnings', because: OVERSIGHT, may: readers },
  { route: 'GET /api/mail/health', because: OVERSIGHT, may: readers },
  { route: 'GET /api/mail', because: CARE, may: administrator, ask: () => ({ query: { state: 'failed' } }) },
  { route: 'POST /api/mail/test', because: CARE, may: administrator },
  {
    route: 'POST /api/mail/{id}/retry',
    because: CARE,
    may: administrator,
    ask: async (objects) => ({ at: { id: await objects.failedMail() } }),
  },
  { route: 'GET /api/clients', because: CARE, may: administrator },
  {
    route: 'POST /api/clients',
    because: CARE,
    may: administrator,
    told: 201,
    ask: (objects) => ({ json: objects.newClient() }),
  },
  ...inStates(['in use', 'revoked'], (state): Rule => ({
    route: 'GET /api/clients/{id}',
    because: CARE,
    may: administrator,
    ask: async (objects) => ({ at: { id: await objects.client(state === 'revoked') } }),
  })),
  ...inStates(['in use', 'revoked'], (state): Rule => ({
    route: 'PATCH /api/clients/{id}',
    because: CARE,
    may: administrator,
    told: state === 'revoked' ? 'identity.client-ended' : 200,
    ask: async (objects) => ({
      at: { id: await objects.client(state === 'revoked') },
      json: { version: state === 'revoked' ? 2 : 1, name: 'Mesin lain (contoh)' },
    }),
  })),
  ...inStates(['in use', 'revoked'], (state): Rule => ({
    route: 'POST /api/clients/{id}/rotate',
    because: CARE,
    may: administrator,
    told: state === 'revoked' ? 'identity.client-ended' : 200,
    ask: async (objects) => ({
      at: { id: await objects.client(state === 'revoked') },
      json: { overlapDays: 1 },
    }),
  })),
  {
    route: 'POST /api/clients/{id}/revoke',
    because: CARE,
    may: administrator,
    ask: async (objects) => revocation(await objects.client()),
  },
  { route: 'GET /api/exchange/state', because: EXCHANGE, may: EVERY_ROLE },
  { route: 'GET /api/exchange/streams', because: EXCHANGE, may: EVERY_ROLE },
  {
    route: 'GET /api/exchange/streams/{direction}/{peer}/entries',
    because: EXCHANGE,
    may: EVERY_ROLE,
    ask: () => ({ at: { direction: 'outgoing', peer: '33' } }),
  },
  { route: 'GET /api/exchange/peers', because: EXCHANGE, may: EVERY_ROLE },
  { route: 'GET /api/exchange/card', because: CARE, may: administrator },
  {
    route: 'POST /api/exchange/peers',
    because: CARE,
    may: administrator,
    told: 201,
    ask: () => ({
      json: {
        code: '33',
        name: 'Provinsi (contoh)',
        baseUrl: 'https://provinsi.example.go.id',
        publicKey: PEER_KEY,
        sendsTo: false,
        standingRelease: false,
      },
    }),
  },
  {
    route: 'POST /exchange/v1/entries',
    because: 'ADR 7: the signature of each entry is the credential',
    may: EVERYONE,
    told: 'interop.peer-unknown',
    ask: () => ({ json: { stream: '99.99', entries: [] } }),
  },
  {
    route: 'POST /exchange/v1/entries/held',
    because: 'ADR 7: only the sender of a stream can sign a question about it',
    may: EVERYONE,
    told: 'interop.entry-unreadable',
    ask: () => ({ json: { request: 'e30', signature: 'e30' } }),
  },
  ...['GET /api/holdings/governments', 'GET /api/holdings/applications'].map((route): Rule => ({
    route,
    because: HELD,
    may: [...EVERY_ROLE, ...machines('holdings.read')],
  })),
  { route: 'GET /api/node', because: `${OPEN}: which government this is`, may: EVERYONE },
  {
    route: 'GET /api/samples/{name}',
    because: `${OPEN}: empty sheets`,
    may: EVERYONE,
    ask: () => ({ at: { name: 'people-example.csv' } }),
  },
  ...inStates(['of the government', 'of another agency'], (state): Rule => ({
    route: 'GET /api/letterheads',
    because: 'ADR 10: they are on every letter; to a machine cut to one agency the others are not there',
    may: [
      ...EVERY_ROLE,
      ...machines('catalogue.read'),
      ...(state === 'of the government'
        ? machinesOfAnyAgency('catalogue.read').filter((name) => name.startsWith('machine of'))
        : (['machine of another agency'] as const)),
    ],
    hidden: state === 'of the government' ? [] : ['machine of the agency'],
    ask: (objects): Question => (state === 'of the government' ? {} : { query: { agencyId: objects.other } }),
  })),
  {
    route: 'PUT /api/letterheads',
    because: CARE,
    may: administrator,
    ask: async (objects) => ({
      json: { agencyId: (await objects.agency()).id, version: 0, layout: 'agency', names: ['DINAS CONTOH'] },
    }),
  },
  {
    route: 'POST /api/letterheads/logo',
    because: CARE,
    may: administrator,
    ask: async (objects) => ({
      form: { agencyId: (await objects.agency()).id, version: '0', file: objects.logo() },
    }),
  },
  {
    route: 'DELETE /api/letterheads/logo',
    because: CARE,
    may: administrator,
    ask: async (objects) => ({ query: { agencyId: (await objects.agency()).id, version: '0' } }),
  },
  { route: 'GET /api/letterheads/preview', because: CARE, may: administrator },
  ...inStates(['draft', 'signed'], (state): Rule => ({
    route: 'GET /api/decrees/{id}',
    because: OVERSIGHT,
    may: readers,
    ask: async (objects) => ({ at: { id: await objects.decree(state === 'signed') } }),
  })),
  ...inStates(['draft', 'signed'], (state): Rule => ({
    route: 'PUT /api/decrees/{id}',
    because: CARE,
    may: administrator,
    told: state === 'signed' ? 'identity.decree-signed' : 200,
    ask: async (objects) => ({
      at: { id: await objects.decree(state === 'signed') },
      json: { ...objects.decreeContent(), version: state === 'signed' ? 1 : 0 },
    }),
  })),
  ...inStates(['draft', 'signed'], (state): Rule => ({
    route: 'GET /api/decrees/{id}/concept',
    because: `${CARE}; a concept taken out gets a number`,
    may: administrator,
    told: state === 'signed' ? 'identity.decree-signed' : 200,
    ask: async (objects) => ({
      at: { id: await objects.decree(state === 'signed') },
      query: { format: 'docx' },
    }),
  })),
  {
    route: 'POST /api/decrees/{id}/signed',
    because: CARE,
    may: administrator,
    ask: async (objects) => ({ at: { id: await objects.decree() }, form: await objects.signedDecree() }),
  },
  ...inStates(['draft', 'signed'], (state): Rule => ({
    route: 'GET /api/decrees/{id}/signed',
    because: OVERSIGHT,
    may: readers,
    told: state === 'signed' ? 200 : 'identity.signed-decree-missing',
    ask: async (objects) => ({ at: { id: await objects.decree(state === 'signed') } }),
  })),
  {
    route: 'POST /api/signatures/check',
    because: 'ADR 10: whoever receives a paper may check its signature; nothing is kept',
    may: EVERY_ROLE,
    ask: async (objects) => ({ form: { file: await objects.scan() } }),
  },
];
