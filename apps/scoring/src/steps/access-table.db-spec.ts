import { scoring, type Role, type Rpc } from '@selaras/contracts';
import type { CallContext, Problem } from '@selaras/platform';
import { ScoringNode, pdf, type AgencyName } from '../../test/scoring-node.js';

const STATES = ['draft', 'revision', 'submitted', 'handed-over', 'accepted'] as const;
type State = (typeof STATES)[number];

const OK = 'ok';
const NO_ROLE = 'common.forbidden';
const NOT_YOURS = 'scoring.indicator-not-yours';
const STATE = 'scoring.indicator-state';

/** What each act says in the five states, in the order of STATES. */
const rows = (first: string, second: string, third: string, fourth: string, fifth: string) => [
  first,
  second,
  third,
  fourth,
  fifth,
];
const always = (outcome: string) => rows(outcome, outcome, outcome, outcome, outcome);
const EDITABLE = rows(OK, OK, STATE, STATE, STATE);

interface Line {
  who: string;
  role: Role;
  agency?: AgencyName;
  read: string[];
  answer: string[];
  submit: string[];
  handOver: string[];
  review: string[];
}

const outsider = (who: string, role: Role, over: Partial<Line> = {}): Line => ({
  who,
  role,
  read: always(NO_ROLE),
  answer: always(NO_ROLE),
  submit: always(NO_ROLE),
  handOver: always(NO_ROLE),
  review: always(NO_ROLE),
  ...over,
});

/** Who may do what with an indicator of the tourism agency; the rule is in the issue and in ADR 6, not in the code. */
const TABLE: Line[] = [
  outsider('its operator', 'agency-operator', {
    agency: 'tourism',
    read: always(OK),
    answer: EDITABLE,
    submit: EDITABLE,
  }),
  outsider('its head', 'head-of-agency', {
    agency: 'tourism',
    read: always(OK),
    answer: EDITABLE,
    submit: EDITABLE,
    handOver: rows(STATE, STATE, OK, STATE, STATE),
  }),
  outsider('the operator of another agency', 'agency-operator', {
    agency: 'office',
    read: always(NOT_YOURS),
    answer: always(NOT_YOURS),
    submit: always(NOT_YOURS),
  }),
  outsider('the head of another agency', 'head-of-agency', {
    agency: 'office',
    read: always(NOT_YOURS),
    answer: always(NOT_YOURS),
    submit: always(NOT_YOURS),
    handOver: always(NOT_YOURS),
  }),
  outsider('the head of an agency below', 'head-of-agency', {
    agency: 'branch',
    read: always(NOT_YOURS),
    answer: always(NOT_YOURS),
    submit: always(NOT_YOURS),
    handOver: always(NOT_YOURS),
  }),
  outsider('its respondent', 'respondent', {
    agency: 'tourism',
    read: always(OK),
    answer: EDITABLE,
    submit: EDITABLE,
  }),
  outsider('the respondent of another agency', 'respondent', {
    agency: 'office',
    read: always(NOT_YOURS),
    answer: always(NOT_YOURS),
    submit: always(NOT_YOURS),
  }),
  outsider('the data-entry officer', 'data-entry-officer', { read: always(OK), answer: EDITABLE }),
  outsider('the person in charge', 'person-in-charge', { read: always(OK) }),
  outsider('its information officer', 'agency-information-officer', { agency: 'tourism' }),
  outsider('its complaint liaison', 'complaint-liaison', { agency: 'tourism' }),
  outsider('the internal assessor', 'internal-assessor', {
    read: always(OK),
    review: rows(STATE, STATE, STATE, OK, STATE),
  }),
  outsider('the coordinator', 'coordinator', {
    read: always(OK),
    handOver: always('scoring.assessment-not-approved'),
  }),
  outsider('the auditor', 'auditor', { read: always(OK) }),
  outsider('the administrator', 'administrator'),
  outsider('the executive', 'executive'),
  outsider('an aide without a mandate', 'executive-aide'),
  outsider('the information officer', 'information-officer'),
  outsider('the superior of the information officer', 'information-superior'),
  outsider('the complaint administrator', 'complaint-administrator'),
  outsider('the catalogue steward', 'catalogue-steward'),
];

describe('access to an indicator, by role, agency and state', () => {
  let scoringNode: ScoringNode;
  let id: string;
  let closed: string;

  beforeAll(async () => {
    scoringNode = await ScoringNode.start();
    const assignments = { tourism: ['16'] };
    ({ id } = await scoringNode.open(2026, assignments));
    ({ id: closed } = await scoringNode.open(2025, assignments));
    const operator = await scoringNode.as('agency-operator', 'tourism');
    for (const assessment of [id, closed]) await scoringNode.answer(assessment, '16', '2', operator);
    const approve = { id: closed, acceptProvisional: true };
    await scoringNode.ask(scoring.approveAssessment, approve, await scoringNode.as('coordinator'));
  });

  afterAll(() => scoringNode?.stop());

  const force = (assessment: string, state: State) =>
    scoringNode.force(assessment, ['16'], { state, assessor_level: state === 'accepted' ? '2' : null });

  async function outcome(work: Promise<unknown>): Promise<string> {
    return work.then(
      () => OK,
      (error: Problem) => error.code,
    );
  }

  const acts = (assessment: string) => {
    const ask =
      <Request extends object>(contract: Rpc<Request, object>, body: Request) =>
      (call: CallContext) =>
        scoringNode.ask(contract, body, call);
    const decisions = [{ code: '16', outcome: 'accepted' as const }];
    return {
      read: ask(scoring.getIndicator, { id: assessment, code: '16' }),
      answer: ask(scoring.answerIndicator, { id: assessment, code: '16', facts: 'contoh' }),
      submit: ask(scoring.submitIndicators, { id: assessment, codes: ['16'] }),
      handOver: ask(scoring.releaseAssessment, { id: assessment, codes: ['16'] }),
      review: ask(scoring.reviewIndicators, { id: assessment, decisions }),
    };
  };

  it.each(TABLE)('$who', async (line) => {
    const call = await scoringNode.as(line.role, line.agency);
    for (const act of ['read', 'answer', 'submit', 'handOver', 'review'] as const) {
      const outcomes: string[] = [];
      for (const state of STATES) {
        await force(id, state);
        outcomes.push(await outcome(acts(id)[act](call)));
      }
      expect({ act, outcomes }).toEqual({ act, outcomes: line[act] });
    }
  });

  const readers = TABLE.filter(({ read }) => read.includes(OK));

  it.each(readers)('$who is told what he may do, and it is what he can do', async (line) => {
    const call = await scoringNode.as(line.role, line.agency);
    for (const [position, state] of STATES.entries()) {
      await force(id, state);
      const { allowed, mine } = await scoringNode.ask(scoring.getIndicator, { id, code: '16' }, call);
      const can = (outcomes: string[], act: string) => (outcomes[position] === OK ? [act] : []);
      expect(allowed).toEqual([
        ...can(line.answer, 'answer'),
        ...can(line.submit, 'submit'),
        ...can(line.handOver, 'release'),
        ...can(line.review, 'review'),
      ]);
      expect(mine).toBe(allowed.includes('answer'));
    }
  });

  it.each(TABLE)('$who adds and removes evidence exactly where he may answer', async (line) => {
    const call = await scoringNode.as(line.role, line.agency);
    const operator = await scoringNode.as('agency-operator', 'tourism');
    const add = async (caller: CallContext) =>
      scoringNode.ask(
        scoring.addEvidence,
        { id, code: '16', file: await scoringNode.stage(pdf(), 'x.pdf') },
        caller,
      );
    for (const [position, state] of STATES.entries()) {
      await force(id, 'draft');
      const { id: evidenceId } = await add(operator);
      await force(id, state);
      const removal = scoringNode.ask(scoring.removeEvidence, { id, evidenceId }, call);
      expect([state, await outcome(removal)]).toEqual([state, line.answer[position]]);
      expect([state, await outcome(add(call))]).toEqual([state, line.answer[position]]);
      await scoringNode.owner.query('DELETE FROM evidence');
    }
  });

  it.each(TABLE)('$who changes nothing once the assessment is approved', async (line) => {
    const call = await scoringNode.as(line.role, line.agency);
    const before = await scoringNode.owner.query('SELECT * FROM indicator_answer WHERE assessment_id = $1', [
      closed,
    ]);
    for (const act of ['answer', 'submit', 'handOver', 'review'] as const) {
      if (line.role === 'coordinator' && act === 'handOver') continue;
      const refused = await outcome(acts(closed)[act](call));
      const may = line[act].includes(OK);
      const foreign = line[act].includes(NOT_YOURS);
      if (may) expect([act, refused]).toEqual([act, 'scoring.assessment-closed']);
      else if (foreign) expect([act, refused]).toEqual([act, NOT_YOURS]);
      else expect([act, refused]).toEqual([act, NO_ROLE]);
    }
    expect(
      await scoringNode.owner.query('SELECT * FROM indicator_answer WHERE assessment_id = $1', [closed]),
    ).toEqual(before);
  });

  it('asks a stranger to sign in', async () => {
    const { token: _token, ...stranger } = await scoringNode.as('coordinator');
    const answers = await Promise.all(Object.values(acts(id)).map((act) => outcome(act(stranger))));
    expect(new Set(answers)).toEqual(new Set(['common.not-signed-in']));
  });
});
