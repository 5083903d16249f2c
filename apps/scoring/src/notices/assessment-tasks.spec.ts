import { tasksOf, type Standing } from './assessment-tasks.js';
import { stageOf, taskTitle } from './notice-words.js';

const standing = (over: Partial<Standing> = {}): Standing => ({
  id: 'a1',
  name: 'Pemdi 2026',
  status: 'open',
  due: '2026-12-15',
  stage: '',
  waiting: [],
  unassigned: 0,
  open: 5,
  index: null,
  predicate: null,
  ...over,
});

const rolesOf = (standingNow: Standing, key: string) =>
  tasksOf(standingNow)
    .get(key)
    ?.notice.to.map(({ role, agencyId }) => [role, agencyId]);

describe('what people are told of an assessment', () => {
  it('asks each agency for what waits with it: operators and respondents to answer, its head to hand over', () => {
    const now = standing({
      waiting: [
        { agencyId: 'x', kind: 'answer', count: 3 },
        { agencyId: 'x', kind: 'release', count: 2 },
        { agencyId: 'y', kind: 'revise', count: 1 },
      ],
    });
    expect([...tasksOf(now).keys()]).toEqual([
      'assessment/a1/answer/x',
      'assessment/a1/release/x',
      'assessment/a1/revise/y',
    ]);
    expect(rolesOf(now, 'assessment/a1/answer/x')).toEqual([
      ['agency-operator', 'x'],
      ['respondent', 'x'],
    ]);
    expect(rolesOf(now, 'assessment/a1/release/x')).toEqual([['head-of-agency', 'x']]);
    expect(tasksOf(now).get('assessment/a1/answer/x')?.notice).toMatchObject({
      title: { id: 'Isi 3 indikator Pemdi 2026', en: 'Answer 3 indicators of Pemdi 2026' },
      path: '/penilaian/a1',
      due: '2026-12-15',
      urgent: false,
    });
  });

  it('asks the assessors once for all agencies, without the due date of the self-assessment', () => {
    const now = standing({
      stage: 'late',
      waiting: [
        { agencyId: 'x', kind: 'review', count: 3 },
        { agencyId: 'y', kind: 'review', count: 4 },
      ],
    });
    expect(tasksOf(now).get('assessment/a1/review')).toMatchObject({
      count: 7,
      due: null,
      stage: '',
      notice: { to: [{ role: 'internal-assessor', agencyId: null }] },
    });
  });

  it('asks the coordinator to approve once nothing is open, then to send, and tells the index', () => {
    expect([...tasksOf(standing({ open: 0 })).keys()]).toEqual(['assessment/a1/approve']);
    const approved = standing({
      status: 'approved',
      index: '3.31',
      predicate: 'Baik',
      waiting: [{ agencyId: 'x', kind: 'review', count: 1 }],
    });
    expect([...tasksOf(approved).keys()]).toEqual(['assessment/a1/send', 'assessment/a1/approved']);
    const news = tasksOf(approved).get('assessment/a1/approved')?.notice;
    expect(news).toMatchObject({ kind: 'news', title: { id: 'Indeks Pemdi 2026 ditetapkan: 3,31 (Baik)' } });
    expect(news?.to).toContainEqual({ personId: null, role: 'head-of-agency', agencyId: 'x' });
    expect([...tasksOf({ ...approved, status: 'released' }).keys()]).toEqual(['assessment/a1/approved']);
  });

  it('presses as the working days run out: 7, 3, 1, late; by mail at once on the last one', () => {
    expect([20, 8, 7, 4, 3, 2, 1, 0, -1, null].map(stageOf)).toEqual([
      '',
      '',
      '7',
      '7',
      '3',
      '3',
      '1',
      '1',
      'late',
      '',
    ]);
    const waiting = [{ agencyId: 'x', kind: 'answer' as const, count: 1 }];
    const urgent = (stage: Standing['stage']) =>
      tasksOf(standing({ stage, waiting })).get('assessment/a1/answer/x')?.notice.urgent;
    expect(['', '7', '3', '1', 'late'].map((stage) => urgent(stage as Standing['stage']))).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(taskTitle('answer', 1, 'Pemdi 2026', 'late')).toEqual({
      id: 'Isi 1 indikator Pemdi 2026 · lewat tenggat',
      en: 'Answer 1 indicator of Pemdi 2026 · overdue',
    });
  });
});
