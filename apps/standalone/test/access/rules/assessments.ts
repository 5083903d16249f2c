import { EVERYONE, EVERY_ROLE, NOBODY, machines, type CallerName } from '../callers.js';
import type { Objects } from '../objects.js';
import { inStates, type Rule, type Told } from './rule.js';

const BOARD = 'ADR 6: board and result are open to everyone with a position and to assessment.read';
const INSIDE =
  'ADR 6, PermenPANRB 59/2020: FAKTA, ANALISIS and evidence are for the agency, its judges and auditors';
const STEPS = 'ADR 6, PermenPANRB 59/2020 Pasal 3–7';

const boardReaders = [...EVERY_ROLE, ...machines('assessment.read')];

/** Who reads the inside of every agency's indicators. */
const judges: CallerName[] = [
  'data-entry-officer',
  'internal-assessor',
  'person-in-charge',
  'coordinator',
  'aide of the coordinator',
  'auditor',
];

/** Who reads the inside of the agency's own. */
export const INDICATOR_READERS: readonly CallerName[] = [
  'agency-operator',
  'head-of-agency',
  'respondent',
  'aide of the head',
  'aide who may only read',
  ...judges,
];

const answering: CallerName[] = [
  'agency-operator',
  'head-of-agency',
  'respondent',
  'aide of the head',
  'data-entry-officer',
];

const submitting: CallerName[] = ['agency-operator', 'head-of-agency', 'respondent', 'aide of the head'];

const STATES = ['draft', 'revision', 'submitted', 'handed-over', 'accepted'] as const;
const CLOSED = ['approved', 'released'] as const;
const ALL = [...STATES, ...CLOSED];

type State = (typeof ALL)[number];

const isClosed = (state: State): state is (typeof CLOSED)[number] =>
  CLOSED.some((closed) => closed === state);

const indicatorIn = (objects: Objects, state: State) =>
  isClosed(state) ? objects.closed(state) : objects.indicator(state);

/** What an act is told that applies in some states only. */
const applies =
  (...states: State[]) =>
  (state: State, done = 200): Told =>
    isClosed(state) ? 'scoring.assessment-closed' : states.includes(state) ? done : 'scoring.indicator-state';

const whileEditable = applies('draft', 'revision');
const onceSubmitted = applies('submitted');
const onceHandedOver = applies('handed-over');

/** A file of the agency's indicator; where the assessment is closed, one that was linked before. */
async function evidenceIn(
  objects: Objects,
  state: State,
  kept = false,
): Promise<{ id: string; evidenceId: string }> {
  if (!isClosed(state)) return kept ? objects.kept(state) : objects.evidence(state);
  const { evidenceId } = await objects.evidence('revision');
  const { id, code } = await objects.closed(state);
  await objects.ground.rows('UPDATE scoring.evidence SET assessment_id = $2, code = $3 WHERE id = $1', [
    evidenceId,
    id,
    code,
  ]);
  return { id, evidenceId };
}

const ASSESSMENT_STATES = ['open', 'approved', 'released'] as const;

const about = async (objects: Objects, state: (typeof ASSESSMENT_STATES)[number]): Promise<string> =>
  state === 'open' ? (await objects.indicator('draft')).id : (await objects.closed(state)).id;

export const ASSESSMENTS: Rule[] = [
  { route: 'GET /api/inbox', because: 'what the caller himself owes', may: EVERY_ROLE },
  { route: 'GET /api/assessments', because: BOARD, may: boardReaders },
  {
    route: 'POST /api/assessments',
    because: `${STEPS}: the coordinator opens; docs/roles.md: he may let an aide do it`,
    may: ['coordinator', 'aide of the coordinator'],
    told: 201,
    ask: (_objects, caller) => ({
      json: { year: caller === 'coordinator' ? 2097 : 2098, edition: 'pemdi-2026' },
    }),
  },
  ...['GET /api/assessments/{id}', 'GET /api/assessments/{id}/result'].flatMap((route) =>
    inStates(ASSESSMENT_STATES, (state): Rule => ({
      route,
      because: BOARD,
      may: boardReaders,
      ask: async (objects) => ({ at: { id: await about(objects, state) } }),
    })),
  ),
  ...inStates(ASSESSMENT_STATES, (state): Rule => ({
    route: 'PUT /api/assessments/{id}/assignments',
    because: `${STEPS}: coordinator and internal assessor assign`,
    may: ['coordinator', 'aide of the coordinator', 'internal-assessor'],
    told: state === 'open' ? 200 : 'scoring.assessment-closed',
    ask: async (objects) => ({
      at: { id: await about(objects, state) },
      json: { assignments: [{ code: '9', agencyId: objects.own }] },
    }),
  })),
  ...inStates(ALL, (state): Rule => ({
    route: 'GET /api/assessments/{id}/indicators/{code}',
    because: INSIDE,
    may: INDICATOR_READERS,
    ask: async (objects) => ({ at: { ...(await indicatorIn(objects, state)) } }),
  })),
  {
    route: 'GET /api/assessments/{id}/indicators/{code}',
    state: 'assigned to nobody',
    because: `${INSIDE}; an unassigned one belongs to no agency`,
    may: judges,
    ask: async (objects) => ({ at: { ...(await objects.indicator('draft', 'nobody')) } }),
  },
  ...inStates(ALL, (state): Rule => ({
    route: 'PUT /api/assessments/{id}/indicators/{code}',
    because: STEPS,
    may: answering,
    told: whileEditable(state),
    ask: async (objects) => ({
      at: { ...(await indicatorIn(objects, state)) },
      json: { facts: 'FAKTA baru (contoh)' },
    }),
  })),
  {
    route: 'PUT /api/assessments/{id}/indicators/{code}',
    state: 'assigned to nobody',
    because: `${STEPS}; an unassigned one belongs to no agency`,
    may: NOBODY,
    ask: async (objects) => ({
      at: { ...(await objects.indicator('draft', 'nobody')) },
      json: { facts: 'FAKTA baru (contoh)' },
    }),
  },
  ...inStates(ALL, (state): Rule => ({
    route: 'POST /api/assessments/{id}/evidence',
    because: STEPS,
    may: answering,
    told: whileEditable(state, 201),
    ask: async (objects) => {
      const { id, code } = await indicatorIn(objects, state);
      return { at: { id }, form: { code, file: objects.pdf() } };
    },
  })),
  ...inStates(ALL, (state): Rule => ({
    route: 'DELETE /api/assessments/{id}/evidence/{evidenceId}',
    because: STEPS,
    may: answering,
    told: whileEditable(state),
    ask: async (objects) => ({ at: await evidenceIn(objects, state) }),
  })),
  ...inStates(ALL, (state): Rule => ({
    route: 'POST /api/assessments/{id}/evidence/{evidenceId}/ticket',
    because: INSIDE,
    may: INDICATOR_READERS,
    ask: async (objects) => ({ at: await evidenceIn(objects, state, true) }),
  })),
  {
    route: 'POST /api/assessments/{id}/evidence/{evidenceId}/ticket',
    state: 'a file of another assessment',
    because: 'a file is opened where it is linked, not through another assessment',
    may: INDICATOR_READERS,
    told: 'scoring.evidence-not-found',
    hidden: ['agency-operator elsewhere', 'head-of-agency elsewhere', 'respondent elsewhere'],
    ask: async (objects) => {
      const { evidenceId } = await objects.kept('draft');
      return { at: { id: (await objects.closed('approved')).id, evidenceId } };
    },
  },
  {
    route: 'GET /api/files/{ticket}',
    state: 'a ticket not yet used',
    because: 'ADR 6: the ticket is the credential; access is checked when it is given',
    may: EVERYONE,
    once: true,
    ask: async (objects) => ({ at: { ticket: await objects.ticket() } }),
  },
  {
    route: 'POST /api/assessments/{id}/evidence/{evidenceId}/ticket',
    state: 'a file that was taken away',
    because: 'what is linked no more is there for nobody; whose it was is told to nobody either',
    may: INDICATOR_READERS,
    told: 'scoring.evidence-not-found',
    hidden: ['agency-operator elsewhere', 'head-of-agency elsewhere', 'respondent elsewhere'],
    ask: async (objects) => ({ at: await objects.takenAway() }),
  },
  {
    route: 'GET /api/files/{ticket}',
    state: 'its file was taken away meanwhile',
    because: 'ADR 6: a ticket opens what is linked',
    may: EVERYONE,
    told: 'scoring.ticket-invalid',
    ask: async (objects) => ({ at: { ticket: await objects.ticketOfNothing() } }),
  },
  {
    route: 'GET /api/files/{ticket}',
    state: 'no such ticket',
    because: 'ADR 6: a ticket opens one file once',
    may: EVERYONE,
    told: 'scoring.ticket-invalid',
    ask: () => ({ at: { ticket: 'x'.repeat(43) } }),
  },
  ...inStates(ALL, (state): Rule => ({
    route: 'POST /api/assessments/{id}/submit',
    because: STEPS,
    may: submitting,
    told: whileEditable(state),
    ask: async (objects) => {
      const { id, code } = await indicatorIn(objects, state);
      return { at: { id }, json: { codes: [code] } };
    },
  })),
  ...inStates(ALL, (state): Rule => ({
    route: 'POST /api/assessments/{id}/release',
    because: `${STEPS}: the head hands over, the coordinator sends what is approved; neither can be delegated`,
    may: ['head-of-agency', 'coordinator'],
    told: onceSubmitted(state),
    toldTo: { coordinator: isClosed(state) ? 200 : 'scoring.assessment-not-approved' },
    ask: async (objects) => {
      const { id, code } = isClosed(state) ? await objects.closed(state) : await indicatorIn(objects, state);
      return { at: { id }, json: { codes: [code] } };
    },
  })),
  ...inStates(ALL, (state): Rule => ({
    route: 'POST /api/assessments/{id}/review',
    because: `${STEPS}: the internal assessor judges`,
    may: ['internal-assessor'],
    told: onceHandedOver(state),
    ask: async (objects) => {
      const { id, code } = await indicatorIn(objects, state);
      return { at: { id }, json: { decisions: [{ code, outcome: 'accepted' }] } };
    },
  })),
  ...inStates(ASSESSMENT_STATES, (state): Rule => ({
    route: 'POST /api/assessments/{id}/approve',
    because: `${STEPS}: the coordinator approves, and cannot delegate it`,
    may: ['coordinator'],
    told: state === 'open' ? 200 : 'scoring.assessment-closed',
    ask: async (objects) => ({
      at: { id: state === 'open' ? await objects.assessment() : await about(objects, state) },
      json: { acceptProvisional: true },
    }),
  })),
  { route: 'GET /api/instruments', because: 'the instruments are regulations', may: EVERYONE },
  {
    route: 'GET /api/instruments/{edition}',
    because: 'the instruments are regulations',
    may: EVERYONE,
    ask: () => ({ at: { edition: 'pemdi-2026' } }),
  },
  {
    route: 'POST /api/instruments/{edition}/compute',
    because: 'arithmetic anyone may check; nothing is kept',
    may: EVERYONE,
    ask: () => ({ at: { edition: 'pemdi-2026' }, json: { levels: { '1': 3 } } }),
  },
];
