import { scoring, type Caller, type CallerPosition, type DelegableAct } from '@selaras/contracts';
import { actedAs, mayCall } from './access.js';
import { actingIn } from './mandates.js';

const own: CallerPosition = {
  id: 'own',
  role: 'catalogue-steward',
  agencyId: null,
  agencyName: null,
  title: 'Pengelola katalog',
};

const aide = (acts: DelegableAct[]): Caller => ({
  kind: 'person',
  id: 'p',
  name: 'Ajudan (contoh)',
  scopes: [],
  positions: [
    own,
    {
      id: 'seat',
      role: 'executive-aide',
      agencyId: null,
      agencyName: null,
      title: 'a.n. Sekretaris Daerah',
      mandate: { role: 'coordinator', acts },
    },
  ],
});

const COORDINATOR = { roles: ['coordinator'] } as const;

describe('who acts in the name of a leader', () => {
  it('reads what the leader reads', () => {
    const rule = { roles: ['internal-assessor', 'coordinator'] } as const;
    expect(mayCall(aide([]), rule)).toBe(false);
    expect(mayCall(actingIn(aide([]), rule, scoring.getIndicator), rule)).toBe(true);
  });

  it('writes only what was chosen, and never what cannot be delegated', () => {
    const assigning = aide(['assign-indicators']);
    const may = (caller: Caller, question: { subject: string; writes: boolean }) =>
      mayCall(actingIn(caller, COORDINATOR, question), COORDINATOR);
    expect(may(assigning, scoring.assignIndicators)).toBe(true);
    expect(may(aide([]), scoring.assignIndicators)).toBe(false);
    expect(may(assigning, scoring.openAssessment)).toBe(false);
    const everything = aide([
      'open-assessment',
      'assign-indicators',
      'answer-indicators',
      'submit-indicators',
      'write-catalogue',
    ]);
    expect(may(everything, scoring.approveAssessment)).toBe(false);
    expect(may(everything, scoring.releaseAssessment)).toBe(false);
  });

  it('is named with "a.n." although he holds a position of his own', () => {
    const acting = actingIn(aide(['assign-indicators']), COORDINATOR, scoring.assignIndicators);
    expect(acting.positions.map(({ title }) => title)).toEqual([
      'a.n. Sekretaris Daerah',
      'Pengelola katalog',
    ]);
    expect(actedAs(acting, 'coordinator')).toEqual({
      by: 'Ajudan (contoh)',
      position: 'a.n. Sekretaris Daerah',
    });
  });

  it('acts as himself where his own position is enough', () => {
    const rule = { roles: ['catalogue-steward', 'coordinator'] } as const;
    const acting = actingIn(aide([]), rule, scoring.assignIndicators);
    expect(acting.positions[0]).toEqual(own);
    expect(actingIn(aide([]), { roles: 'any' }, scoring.inbox).positions.map(({ role }) => role)).toEqual([
      'catalogue-steward',
      'coordinator',
    ]);
  });
});
