import { NOBODY, SIGNED_IN, type CallerName } from '../callers.js';
import type { Objects } from '../objects.js';
import { inStates, type Rule } from './rule.js';

const SUBJECT = 'UU 27/2022 Pasal 5–13: every person about the data on himself, and nobody about another’s';
const OFFICER = 'UU 27/2022 Pasal 53–54: the PPID utama, and the administrator where there is none yet';
const OVERSIGHT = `${OFFICER}; auditors read (PP 60/2008)`;

const officers: CallerName[] = ['administrator', 'information-officer'];
const readers: CallerName[] = [...officers, 'auditor'];

const others = SIGNED_IN.filter((name) => !officers.includes(name));

const asked = async (objects: Objects): Promise<string> => objects.privacy.entered();

const reason = { reason: 'Menjawab pemohon (contoh)' };

const OWN = 'one’s own';
const ANOTHERS = 'another person’s';

const BREACH_STATES = ['draft', 'notified', 'closed'] as const;

export const PRIVACY: Rule[] = [
  { route: 'GET /api/processing', because: SUBJECT, may: SIGNED_IN },
  {
    route: 'GET /api/processing/paper',
    because: OVERSIGHT,
    may: readers,
    ask: () => ({ query: { paper: 'ropa', format: 'docx' } }),
  },
  {
    route: 'POST /api/people/{id}/unmask',
    because: 'masked by default; who cares for accounts opens it with a reason on record',
    may: ['administrator'],
    ask: async (objects) => ({ at: { id: await objects.person() }, json: reason }),
  },
  { route: 'GET /api/me/data-requests', because: SUBJECT, may: SIGNED_IN },
  {
    route: 'POST /api/me/data-requests',
    because: SUBJECT,
    may: SIGNED_IN,
    told: 201,
    ask: async (objects, caller) => {
      if (caller) await objects.privacy.forget(caller);
      return { json: { kind: 'copy' } };
    },
  },
  ...(['GET /api/me/data-requests/{id}', 'POST /api/me/data-requests/{id}/withdraw'] as const).flatMap(
    (route): Rule[] => [
      {
        route,
        state: OWN,
        because: SUBJECT,
        may: SIGNED_IN,
        once: true,
        ask: async (objects, caller) => ({
          at: { id: caller ? await objects.privacy.submitted(caller) : await asked(objects) },
        }),
      },
      {
        route,
        state: ANOTHERS,
        because: SUBJECT,
        may: NOBODY,
        hidden: SIGNED_IN,
        ask: async (objects) => ({ at: { id: await asked(objects) } }),
      },
    ],
  ),
  { route: 'GET /api/data-requests', because: OVERSIGHT, may: readers },
  {
    route: 'POST /api/data-requests',
    because: OFFICER,
    may: officers,
    told: 201,
    ask: (objects) => ({ json: objects.privacy.newRequest() }),
  },
  ...inStates(['waiting', 'decided'], (state): Rule => ({
    route: 'GET /api/data-requests/{id}',
    because: OVERSIGHT,
    may: readers,
    ask: async (objects) => ({ at: { id: await objects.privacy.entered(state === 'decided') } }),
  })),
  {
    route: 'POST /api/data-requests/{id}/unmask',
    because: `${OFFICER}; the unmasking is on record`,
    may: officers,
    ask: async (objects) => ({ at: { id: await asked(objects) }, json: reason }),
  },
  ...inStates(['waiting', 'decided'], (state): Rule => ({
    route: 'POST /api/data-requests/{id}/decision',
    because: OFFICER,
    may: officers,
    told: state === 'decided' ? 'privacy.request-decided' : 200,
    ask: async (objects) => ({
      at: { id: await objects.privacy.entered(state === 'decided') },
      json: objects.privacy.refusal(),
    }),
  })),
  {
    route: 'GET /api/data-requests/{id}/answer',
    because: OFFICER,
    may: officers,
    ask: async (objects) => ({ at: { id: await objects.privacy.entered(true) }, query: { format: 'docx' } }),
  },
  {
    route: 'GET /api/data-requests/{id}/copy',
    state: OWN,
    because: SUBJECT,
    may: SIGNED_IN,
    once: true,
    ask: async (objects, caller) => ({
      at: { id: await objects.privacy.granted(caller) },
    }),
  },
  {
    route: 'GET /api/data-requests/{id}/copy',
    state: ANOTHERS,
    because: `${SUBJECT}; an officer hands it over`,
    may: officers,
    hidden: others,
    ask: async (objects) => ({ at: { id: await objects.privacy.granted(null) } }),
  },
  { route: 'GET /api/breaches', because: OVERSIGHT, may: readers },
  {
    route: 'POST /api/breaches',
    because: OFFICER,
    may: officers,
    told: 201,
    ask: (objects) => ({ json: objects.privacy.newBreach() }),
  },
  ...inStates(BREACH_STATES, (state): Rule => ({
    route: 'GET /api/breaches/{id}',
    because: OVERSIGHT,
    may: readers,
    ask: async (objects) => ({ at: { id: (await objects.privacy.breach(state)).id } }),
  })),
  ...inStates(BREACH_STATES, (state): Rule => ({
    route: 'PUT /api/breaches/{id}',
    because: OFFICER,
    may: officers,
    told: state === 'closed' ? 'privacy.breach-closed' : 200,
    ask: async (objects) => {
      const { id, version } = await objects.privacy.breach(state);
      return { at: { id }, json: { ...objects.privacy.newBreach(), version } };
    },
  })),
  ...inStates(BREACH_STATES, (state): Rule => ({
    route: 'POST /api/breaches/{id}/told',
    because: OFFICER,
    may: officers,
    told: state === 'closed' ? 'privacy.breach-closed' : 200,
    ask: async (objects) => {
      const { id, version } = await objects.privacy.breach(state);
      return { at: { id }, json: { version, to: 'subjects' } };
    },
  })),
  ...inStates(BREACH_STATES, (state): Rule => ({
    route: 'POST /api/breaches/{id}/close',
    because: OFFICER,
    may: officers,
    told: { draft: 'privacy.breach-not-told', notified: 200, closed: 'privacy.breach-closed' }[
      state
    ] as Rule['told'],
    ask: async (objects) => {
      const { id, version } = await objects.privacy.breach(state);
      return { at: { id }, json: { version, closing: 'Selesai (contoh)' } };
    },
  })),
  {
    route: 'GET /api/breaches/{id}/notice',
    because: OFFICER,
    may: officers,
    ask: async (objects) => ({
      at: { id: (await objects.privacy.breach('draft')).id },
      query: { to: 'subjects', format: 'docx' },
    }),
  },
  {
    route: 'POST /api/practice/restart',
    because: 'ADR 18: on a real node there is nothing to start over',
    may: NOBODY,
  },
];
