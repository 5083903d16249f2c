import { Nothing } from './common.contract.js';
import { rpc } from './contract.js';
import { Flag, Instant, NestedList, OneOf, Text, Whole } from './fields.js';
import type { Sentence } from './sentence.js';

/** The closed list of what runs by itself, in words. A job is named `<service or platform>.<what>`. */
export const JOB_NAMES = {
  'platform.sweep': {
    id: 'Menghapus fakta dan kunci permintaan yang lewat masa simpan',
    en: 'Forgetting old facts and keys',
  },
  'identity.sign-in-sweep': {
    id: 'Menghapus sesi dan tautan yang berakhir',
    en: 'Removing ended sessions and links',
  },
  'identity.mail': { id: 'Mengirim surel', en: 'Sending mail' },
  'identity.mail-sweep': { id: 'Menghapus catatan surel lama', en: 'Removing old mail records' },
  'identity.digest': { id: 'Ringkasan pagi', en: 'Morning summary' },
  'identity.notice-sweep': { id: 'Menghapus pemberitahuan lama', en: 'Removing old notices' },
  'identity.people-sweep': {
    id: 'Menghapus data pribadi yang lewat masa simpan',
    en: 'Erasing personal data past their time',
  },
  'identity.privacy-sweep': {
    id: 'Menghapus uraian permintaan subjek data lama',
    en: 'Erasing what old requests of data subjects said',
  },
  'identity.privacy-reminders': {
    id: 'Mengingatkan tenggat 3 × 24 jam',
    en: 'Reminding of terms of 3 × 24 hours',
  },
  'registry.import-sweep': { id: 'Menghapus baris impor lama', en: 'Removing old import rows' },
  'scoring.reminders': { id: 'Mengingatkan tenggat penilaian', en: 'Reminding of assessment due dates' },
  'scoring.file-sweep': {
    id: 'Menghapus berkas yang tidak dimiliki siapa pun',
    en: 'Removing files nobody owns',
  },
} as const satisfies Record<string, Sentence>;

export type JobName = keyof typeof JOB_NAMES;

/** Why a run failed, where it is not a refusal with a problem's code. */
export const JOB_REASONS = {
  'database-away': { id: 'Basis data tidak menjawab', en: 'The database did not answer' },
  'disk-full': { id: 'Ruang penyimpanan penuh', en: 'The disk is full' },
  'no-connection': { id: 'Server tujuan tidak dapat dihubungi', en: 'The other server could not be reached' },
  'took-too-long': { id: 'Berjalan melewati batas waktu', en: 'It ran past its time limit' },
  interrupted: { id: 'Proses berhenti di tengah pekerjaan', en: 'The process stopped in the middle' },
  unexpected: { id: 'Kesalahan tak terduga; lihat catatan layanan', en: 'Unexpected; see the service’s log' },
} as const satisfies Record<string, Sentence>;

export type JobReason = keyof typeof JOB_REASONS;

export class JobView {
  @OneOf(Object.keys(JOB_NAMES))
  name!: string;

  @Text({ description: 'In the reader’s language' })
  title!: string;

  @Text({ description: 'Cron expression' })
  cron!: string;

  @Text({ description: 'IANA zone the expression is read in' })
  zone!: string;

  @Instant({ description: 'When it is next due' })
  nextAt!: string;

  @Instant({ nullable: true })
  lastStartedAt!: string | null;

  @Instant({ nullable: true })
  lastEndedAt!: string | null;

  @OneOf(['never', 'running', 'done', 'retrying', 'failed'], {
    description: 'failed: every try failed; an administrator should look',
  })
  state!: string;

  @Whole({ description: 'Tries of the last run that failed' })
  failures!: number;

  @Text({ nullable: true, description: 'The last failure in words' })
  failure!: string | null;

  @Instant({ nullable: true })
  failedAt!: string | null;
}

export class JobList {
  @NestedList(() => JobView)
  items!: JobView[];
}

export class RunJob {
  @OneOf(Object.keys(JOB_NAMES))
  name!: string;
}

/** `started` false: it is already waiting or running. */
export class RunJobAnswer {
  @Flag()
  started!: boolean;
}

const jobsOf = (service: string) => ({
  list: rpc(`${service}.jobs.list`, Nothing, JobList),
  run: rpc(`${service}.jobs.run`, RunJob, RunJobAnswer, {
    writes: true,
    audits: 'jobs.run',
  }),
});

/** Every service answers for its own jobs. */
export const jobs = {
  identity: jobsOf('identity'),
  registry: jobsOf('registry'),
  scoring: jobsOf('scoring'),
  interop: jobsOf('interop'),
} as const;
