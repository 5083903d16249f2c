import type { NoticeTitle } from '@selaras/contracts';

/** What waits, by who is waited for. `assign` … `send` are about the whole assessment. */
export type TaskKind = 'answer' | 'revise' | 'release' | 'review' | 'assign' | 'approve' | 'send';

/** How pressing it is: nothing yet, 7, 3 or 1 working days left, or past the due date. */
export type Stage = '' | '7' | '3' | '1' | 'late';

const indicators = (count: number): string => `${count} ${count === 1 ? 'indicator' : 'indicators'}`;

const TASKS: Record<TaskKind, (count: number, name: string) => NoticeTitle> = {
  answer: (n, name) => ({ id: `Isi ${n} indikator ${name}`, en: `Answer ${indicators(n)} of ${name}` }),
  revise: (n, name) => ({ id: `Perbaiki ${n} indikator ${name}`, en: `Revise ${indicators(n)} of ${name}` }),
  release: (n, name) => ({
    id: `Periksa dan serahkan ${n} indikator ${name}`,
    en: `Check and hand over ${indicators(n)} of ${name}`,
  }),
  review: (n, name) => ({ id: `Nilai ${n} indikator ${name}`, en: `Review ${indicators(n)} of ${name}` }),
  assign: (n, name) => ({ id: `Tugaskan ${n} indikator ${name}`, en: `Assign ${indicators(n)} of ${name}` }),
  approve: (_n, name) => ({ id: `Setujui penilaian ${name}`, en: `Approve the assessment ${name}` }),
  send: (_n, name) => ({
    id: `Kirim hasil ${name} ke provinsi`,
    en: `Send the result of ${name} to the province`,
  }),
};

const STAGES: Record<Stage, NoticeTitle> = {
  '': { id: '', en: '' },
  '7': { id: ' · tenggat dalam 7 hari kerja', en: ' · due within 7 working days' },
  '3': { id: ' · tenggat dalam 3 hari kerja', en: ' · due within 3 working days' },
  '1': { id: ' · tenggat paling lambat 1 hari kerja lagi', en: ' · due within 1 working day' },
  late: { id: ' · lewat tenggat', en: ' · overdue' },
};

/** @param name The assessment in words: "SPBE 2026". */
export function taskTitle(kind: TaskKind, count: number, name: string, stage: Stage): NoticeTitle {
  const title = TASKS[kind](count, name);
  return { id: `${title.id}${STAGES[stage].id}`, en: `${title.en}${STAGES[stage].en}` };
}

export const approvedTitle = (name: string, index: string, predicate: string): NoticeTitle => ({
  id: `Indeks ${name} ditetapkan: ${index.replace('.', ',')} (${predicate})`,
  en: `The index of ${name} is fixed: ${index} (${predicate})`,
});

/** The stage a number of working days belongs to; null: not known, so nobody is pressed. */
export function stageOf(workingDaysLeft: number | null): Stage {
  if (workingDaysLeft === null) return '';
  if (workingDaysLeft < 0) return 'late';
  if (workingDaysLeft <= 1) return '1';
  if (workingDaysLeft <= 3) return '3';
  return workingDaysLeft <= 7 ? '7' : '';
}
