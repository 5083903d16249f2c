import { Nothing } from './common.contract.js';
import { rpc } from './contract.js';
import { DecimalText, Instant, NestedList, Text, Whole } from './fields.js';
import type { Sentence } from './sentence.js';

/** What one service knows of itself and its schema. Nothing in it is secret. */
export class ServiceStatus {
  @Text({ description: 'Release that runs' })
  release!: string;

  @Instant()
  startedAt!: string;

  @Text({ nullable: true, description: 'The last migration of its schema' })
  migration!: string | null;

  @Text({ description: 'PostgreSQL version' })
  databaseVersion!: string;

  @Whole({ description: 'Size of the whole database, bytes' })
  databaseBytes!: number;

  @Whole({ description: 'Connections open to the whole server' })
  connections!: number;

  @Whole()
  maxConnections!: number;

  @DecimalText({ description: 'How far the clock of the database is ahead of this process, seconds' })
  databaseAhead!: string;

  @Instant({ nullable: true, description: 'When the youngest fact or audit entry says it was made' })
  youngestAt!: string | null;

  @Whole({ description: 'Facts that wait for the broker' })
  waitingFacts!: number;

  @Whole({ nullable: true, description: 'Links of the chain over its audit trail' })
  auditSequence!: number | null;

  @Text({ nullable: true, description: 'Head of that chain, SHA-256' })
  auditHead!: string | null;
}

const statusOf = (service: string) => ({
  get: rpc(`${service}.status.get`, Nothing, ServiceStatus),
});

/** Every service answers for itself. */
export const status = {
  identity: statusOf('identity'),
  registry: statusOf('registry'),
  scoring: statusOf('scoring'),
  interop: statusOf('interop'),
} as const;

/** A peer's clock beside ours, by the time it wrote on its last receipt. */
export class PeerClock {
  @Text()
  peerName!: string;

  @Instant({ description: 'When that receipt came' })
  at!: string;

  @DecimalText({
    description: 'How far our clock is ahead of the peer’s, seconds; the way of the receipt included',
  })
  ahead!: string;
}

export class PeerClocks {
  @NestedList(() => PeerClock)
  items!: PeerClock[];
}

/** What an administrator is warned of, worst first; `error` means that something stands still or soon will. */
export const STATUS_WARNINGS = {
  'service-silent': {
    id: 'Layanan {service} tidak menjawab.',
    en: 'The service {service} does not answer.',
  },
  'disk-low': {
    id: 'Ruang bebas di {place} tinggal {percent}%. Tambah ruang atau pindahkan cadangan lama.',
    en: 'Only {percent}% of {place} is free. Add space or move old backups away.',
  },
  'disk-full': {
    id: 'Ruang bebas di {place} tinggal {percent}%. Unggahan segera ditolak; tambah ruang sekarang.',
    en: 'Only {percent}% of {place} is free. Uploads will be refused soon; add space now.',
  },
  'clock-before-release': {
    id: 'Jam server lebih awal dari tanggal rilis yang terpasang. Nyalakan NTP dan betulkan jamnya.',
    en: 'The server’s clock is earlier than the release that runs. Switch NTP on and set the clock.',
  },
  'clock-behind-data': {
    id: 'Jam server {seconds} detik di belakang catatan termuda di basis data: jam pernah mundur. Periksa NTP.',
    en: 'The server’s clock is {seconds} seconds behind the youngest record: it was set back. Check NTP.',
  },
  'clock-jumped': {
    id: 'Jam server melompat {seconds} detik pada {at}. Periksa NTP.',
    en: 'The server’s clock jumped by {seconds} seconds at {at}. Check NTP.',
  },
  'clock-database': {
    id: 'Jam server basis data berbeda {seconds} detik dari jam server ini. Samakan lewat NTP.',
    en: 'The database server’s clock differs by {seconds} seconds from this one. Set both by NTP.',
  },
  'clock-peer': {
    id: 'Jam server ini berbeda {seconds} detik dari jam {peer}. Periksa NTP di keduanya.',
    en: 'This server’s clock differs by {seconds} seconds from that of {peer}. Check NTP on both.',
  },
  'backup-none': {
    id: 'Belum pernah ada cadangan. Jalankan di server: selaras backup.',
    en: 'There has never been a backup. Run on the server: selaras backup.',
  },
  'backup-old': {
    id: 'Cadangan terakhir sudah {hours} jam yang lalu. Periksa jadwal cadangan.',
    en: 'The last backup is {hours} hours old. Check its schedule.',
  },
  'backup-failed': {
    id: 'Cadangan terakhir gagal: {sentence}',
    en: 'The last backup failed: {sentence}',
  },
  'connections-many': {
    id: 'Sambungan basis data {used} dari {limit}. Kurangi DATABASE_POOL atau tambah max_connections.',
    en: 'The database has {used} of {limit} connections. Lower DATABASE_POOL or raise max_connections.',
  },
  'facts-waiting': {
    id: '{count} fakta layanan {service} menunggu broker. Periksa NATS.',
    en: '{count} facts of {service} wait for the broker. Check NATS.',
  },
  'job-failed': {
    id: 'Pekerjaan terjadwal gagal: {title}.',
    en: 'A scheduled job failed: {title}.',
  },
} as const satisfies Record<string, Sentence>;

export type StatusWarningCode = keyof typeof STATUS_WARNINGS;
export const SEVERITIES = ['error', 'warning'] as const;
export type Severity = (typeof SEVERITIES)[number];
