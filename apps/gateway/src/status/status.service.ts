import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import {
  STATUS_WARNINGS,
  fill,
  interop,
  jobs,
  status,
  type Rpc,
  type ServiceStatus,
} from '@selaras/contracts';
import { Bus, Problem, type CallContext } from '@selaras/platform';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../settings.js';
import { ClockWatch } from './clock-watch.js';
import { DiskSpace } from './disk-space.js';
import { judge, type StatusFacts } from './judge.js';
import type { NodeStatus, ServiceState, StatusWarnings } from './status.dto.js';

const ASKED = Object.keys(status) as (keyof typeof status)[];
const TIMEOUT_MS = 3_000;
const EPOCH = new URL('../../../../RELEASE-EPOCH', import.meta.url);
const PRODUCT = new URL('../../../../package.json', import.meta.url);

interface BackupFile {
  lastSuccess?: { at: string; bytes: number } | null;
  lastFailure?: { at: string; sentence: string } | null;
}

interface Answered {
  service: string;
  milliseconds: number;
  status: ServiceStatus | null;
}

/** The state of the node, gathered anew at every question; nothing of it is secret, all of it for administrators. */
@Injectable()
export class StatusService {
  private readonly release = (JSON.parse(readFileSync(PRODUCT, 'utf8')) as { version: string }).version;
  private readonly releasedAt = existsSync(EPOCH)
    ? new Date(Number(readFileSync(EPOCH, 'utf8')) * 1_000)
    : null;

  constructor(
    private readonly bus: Bus,
    private readonly disks: DiskSpace,
    private readonly clock: ClockWatch,
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
  ) {}

  /** @throws Problem `common.forbidden`, `common.not-signed-in`; `common.unavailable` when no service answers */
  async get(call: CallContext): Promise<NodeStatus> {
    // First, because each service decides anew who may ask: a door of its own would be one to forget.
    const answered = await Promise.all(ASKED.map((service) => this.ask(service, call)));
    if (answered.every((one) => one.status === null))
      throw new Problem('common.unavailable', { service: ASKED.join(', ') });
    const facts = await this.facts(answered, call);
    const { lastAt, size, failedAt } = facts.backup;
    return {
      at: facts.now.toISOString(),
      release: this.release,
      items: this.words(facts, call),
      services: facts.services,
      database: facts.database,
      broker: await this.bus.server().catch(() => null),
      disks: facts.disks,
      backup: { lastAt, size, failedAt },
      clockSynchronised: this.clock.synchronised(),
    };
  }

  async warnings(call: CallContext): Promise<StatusWarnings> {
    const { at, items } = await this.get(call);
    return { at, items };
  }

  private words(facts: StatusFacts, call: CallContext): StatusWarnings['items'] {
    return judge(facts).map(({ code, severity, params }) => ({
      code,
      severity,
      sentence: fill(STATUS_WARNINGS[code][call.locale], params),
    }));
  }

  private async ask(service: keyof typeof status, call: CallContext): Promise<Answered> {
    const asked = performance.now();
    const answer = await this.maybe(status[service].get, call);
    return { service, milliseconds: Math.round(performance.now() - asked), status: answer };
  }

  /** Null when the service is away or broken; a refusal stays one. */
  private maybe<Response extends object>(contract: Rpc<object, Response>, call: CallContext) {
    return this.bus.request(contract, {}, { ...call, timeout: TIMEOUT_MS }).catch((error: unknown) => {
      const away = error instanceof Problem && ['common.unavailable', 'common.internal'].includes(error.code);
      if (!away) throw error;
      return null;
    });
  }

  private async facts(answered: Answered[], call: CallContext): Promise<StatusFacts> {
    const known = answered.flatMap((one) => (one.status ? [one.status] : []));
    const [first] = known;
    const [disks, backup, clocks, lists] = await Promise.all([
      this.disks.all(),
      this.backup(),
      this.maybe(interop.peerClocks, call),
      Promise.all(ASKED.map((service) => this.maybe(jobs[service].list, call))),
    ]);
    const youngest = known.map(({ youngestAt }) => (youngestAt ? Date.parse(youngestAt) : 0));
    const ahead = known.map(({ databaseAhead }) => Number(databaseAhead));
    return {
      now: new Date(),
      services: answered.map(stateOf),
      database: first
        ? {
            version: first.databaseVersion,
            size: first.databaseBytes,
            connections: first.connections,
            maxConnections: first.maxConnections,
          }
        : null,
      disks,
      backup,
      clock: {
        releasedAt: this.releasedAt,
        youngestAt: Math.max(0, ...youngest) ? new Date(Math.max(...youngest)) : null,
        jump: this.clock.jump,
        database: ahead.length ? Math.max(...ahead.map(Math.abs)) : null,
        peers: (clocks?.items ?? []).map(({ peerName, ahead: off }) => ({ peerName, seconds: Number(off) })),
      },
      failedJobs: lists.flatMap((list) => list?.items ?? []).filter(({ state }) => state === 'failed'),
    };
  }

  /** What the backup command leaves behind. */
  private async backup(): Promise<StatusFacts['backup']> {
    const text = await readFile(join(this.settings.DATA_DIR, 'backup-status.json'), 'utf8').catch(() => '{}');
    const { lastSuccess, lastFailure } = JSON.parse(text) as BackupFile;
    return {
      lastAt: lastSuccess?.at ?? null,
      size: lastSuccess?.bytes ?? null,
      failedAt: lastFailure?.at ?? null,
      failure: lastFailure?.sentence ?? null,
    };
  }
}

const stateOf = ({ service, milliseconds, status: answer }: Answered): ServiceState => ({
  service,
  answers: answer !== null,
  milliseconds: answer && milliseconds,
  release: answer?.release ?? null,
  startedAt: answer?.startedAt ?? null,
  migration: answer?.migration ?? null,
  waitingFacts: answer?.waitingFacts ?? null,
  auditSequence: answer?.auditSequence ?? null,
  auditHead: answer?.auditHead ?? null,
});
