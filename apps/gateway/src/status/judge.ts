import type { JobView, Severity, StatusWarningCode } from '@selaras/contracts';
import type { BackupState, DatabaseState, DiskState, ServiceState } from './status.dto.js';

export interface ClockFacts {
  /** When the release was made; null in a checkout. */
  releasedAt: Date | null;
  /** The youngest record of any service. */
  youngestAt: Date | null;
  /** The last jump of the clock while the gateway ran. */
  jump: { at: Date; seconds: number } | null;
  /** How far other clocks are off, in seconds either way. */
  database: number | null;
  peers: { peerName: string; seconds: number }[];
}

export interface StatusFacts {
  now: Date;
  services: ServiceState[];
  database: DatabaseState | null;
  disks: DiskState[];
  backup: BackupState & { failure: string | null };
  clock: ClockFacts;
  failedJobs: Pick<JobView, 'title'>[];
}

export interface Finding {
  code: StatusWarningCode;
  severity: Severity;
  params: Record<string, string | number>;
}

const LOW_DISK = 0.15;
const FULL_DISK = 0.05;
const BACKUP_HOURS = 36;
const BACKUP_HOURS_ERROR = 72;
const BUSY_CONNECTIONS = 0.85;
const WAITING_FACTS = 1_000;
/** Below these nobody is hurt: sign-in codes accept half a minute, receipts travel for seconds. */
const FUTURE_SECONDS = 60;
const DATABASE_SECONDS = 5;
const PEER_SECONDS = 60;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What an administrator should know of these facts, errors first. Pure. */
export function judge(facts: StatusFacts): Finding[] {
  const findings = [
    ...silentServices(facts),
    ...disks(facts),
    ...clock(facts),
    ...backup(facts),
    ...database(facts),
    ...facts.failedJobs.map(({ title }) => warning('job-failed', { title })),
  ];
  return findings.sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
}

const finding =
  (severity: Severity) =>
  (code: StatusWarningCode, params: Finding['params'] = {}): Finding => ({ code, severity, params });
const warning = finding('warning');
const error = finding('error');

const silentServices = ({ services }: StatusFacts): Finding[] =>
  services.filter(({ answers }) => !answers).map(({ service }) => error('service-silent', { service }));

const disks = (facts: StatusFacts): Finding[] =>
  facts.disks.flatMap(({ place, total, free }) => {
    const share = total > 0 ? free / total : 1;
    const params = { place, percent: Math.floor(share * 100) };
    if (share < FULL_DISK) return [error('disk-full', params)];
    return share < LOW_DISK ? [warning('disk-low', params)] : [];
  });

function clock({ now, clock: facts }: StatusFacts): Finding[] {
  const { releasedAt, youngestAt, jump, database: off, peers } = facts;
  const findings: Finding[] = [];
  if (releasedAt && now < releasedAt) findings.push(error('clock-before-release'));
  const behind = youngestAt ? Math.round((youngestAt.getTime() - now.getTime()) / 1_000) : 0;
  if (behind > FUTURE_SECONDS) findings.push(error('clock-behind-data', { seconds: behind }));
  if (jump && now.getTime() - jump.at.getTime() < DAY_MS)
    findings.push(warning('clock-jumped', { seconds: Math.round(jump.seconds), at: jump.at.toISOString() }));
  if (off !== null && Math.abs(off) > DATABASE_SECONDS)
    findings.push(warning('clock-database', { seconds: Math.round(Math.abs(off)) }));
  for (const { peerName, seconds } of peers) {
    if (Math.abs(seconds) > PEER_SECONDS)
      findings.push(warning('clock-peer', { peer: peerName, seconds: Math.round(Math.abs(seconds)) }));
  }
  return findings;
}

function backup({ now, backup: { lastAt, failure } }: StatusFacts): Finding[] {
  const failed = failure ? [error('backup-failed', { sentence: failure })] : [];
  if (!lastAt) return [...failed, ...(failure ? [] : [warning('backup-none')])];
  const hours = Math.floor((now.getTime() - Date.parse(lastAt)) / HOUR_MS);
  if (hours >= BACKUP_HOURS_ERROR) return [...failed, error('backup-old', { hours })];
  return hours >= BACKUP_HOURS ? [...failed, warning('backup-old', { hours })] : failed;
}

function database({ database: state, services }: StatusFacts): Finding[] {
  const waiting = services
    .filter(({ waitingFacts }) => (waitingFacts ?? 0) >= WAITING_FACTS)
    .map(({ service, waitingFacts }) => warning('facts-waiting', { service, count: waitingFacts ?? 0 }));
  const busy = state && state.connections >= state.maxConnections * BUSY_CONNECTIONS;
  if (!busy) return waiting;
  return [...waiting, warning('connections-many', { used: state.connections, limit: state.maxConnections })];
}
