import { jest } from '@jest/globals';
import { jobs, type JobName, type JobView } from '@selaras/contracts';
import { Clock, Jobs, startService, type JobRun, type RunningService } from '@selaras/platform';
import { TestNode } from '../test-node.js';
import { until } from '../until.js';
import { refuse, work, workingService } from './working-service.js';

/** 07:00 WIT is 22:00 UTC of the day before. */
const BEFORE_MORNING = '2026-11-22T21:59:30.000Z';
const MORNING = '2026-11-22T22:00:00.000Z';

describe('what a service does by itself', () => {
  let node: TestNode;
  let replicas: RunningService[];
  const runs: { job: string; due: string; attempt: number }[] = [];

  const note = (job: string, then?: (run: JobRun) => void) => async (run: JobRun) => {
    runs.push({ job, due: run.due.toISOString(), attempt: run.attempt });
    then?.(run);
  };

  const jobsOf = ({ app }: RunningService): Jobs => app.get(Jobs);

  const standAt = (time: string, ...services: RunningService[]): void => {
    for (const { app } of services)
      jest.spyOn(app.get(Clock), 'now').mockImplementation(() => new Date(time));
  };

  /** Every replica looks at its clock at the same moment. */
  const at = async (time: string, services = replicas): Promise<void> => {
    standAt(time, ...services);
    await Promise.all(services.map((service) => jobsOf(service).tick()));
  };

  const morningRuns = () => runs.filter(({ job }) => job === 'morning');

  const view = async (name: JobName): Promise<JobView> => {
    const call = await node.as({ role: 'administrator' });
    const { items } = await node.request(jobs.identity.list, {}, call);
    const found = items.find((item) => item.name === name);
    if (!found) throw new Error(`no job ${name}`);
    return found;
  };

  const settled = (name: JobName, state: string) =>
    until(`${name} to be ${state}`, async () => (await view(name)).state === state, 20_000);

  beforeAll(async () => {
    node = await TestNode.start({
      services: [workingService],
      env: { TIME_ZONE: 'Asia/Jayapura', JOBS_POLL_SECONDS: '1' },
    });
    node.issuer.serve(await node.connect('identity'));
    replicas = [node.service('identity')];
    for (const _ of [2, 3]) replicas.push(await startService(workingService, node.environment('identity')));
  });

  afterAll(async () => {
    for (const replica of replicas.slice(1)) await replica.drain();
    await node?.stop();
  });

  beforeEach(() => {
    runs.length = 0;
    work.morning = note('morning');
    work.minutely = async () => undefined;
  });

  it('runs once at 07:00 of the node’s own zone, however many replicas look at the clock', async () => {
    await at(BEFORE_MORNING);
    await at(MORNING);
    await at('2026-11-22T22:00:20.000Z');
    await until('the run', async () => morningRuns().length > 0);
    await settled('identity.digest', 'done');
    await at('2026-11-22T22:01:00.000Z');
    expect(morningRuns()).toEqual([{ job: 'morning', due: MORNING, attempt: 1 }]);
  });

  it('runs once for all the mornings nobody was there, for the latest of them', async () => {
    await at('2026-11-26T03:00:00.000Z');
    await until('the run', async () => morningRuns().length > 0);
    await settled('identity.digest', 'done');
    await at('2026-11-26T03:00:30.000Z');
    expect(morningRuns()).toEqual([{ job: 'morning', due: '2026-11-25T22:00:00.000Z', attempt: 1 }]);
  });

  it('does not repeat a morning when the clock is set back an hour, and goes on when it was years ahead', async () => {
    await at('2026-11-26T22:00:10.000Z');
    await until('the morning', async () => morningRuns().length === 1);
    await settled('identity.digest', 'done');
    await at('2026-11-26T21:05:00.000Z');
    await at('2026-11-26T22:00:00.000Z');
    expect(morningRuns()).toHaveLength(1);
    await at('2031-01-01T00:00:00.000Z');
    await until('the morning of 2031', async () => morningRuns().length === 2);
    await settled('identity.digest', 'done');
    await at('2026-11-27T12:00:00.000Z');
    await at('2026-11-27T22:00:00.000Z');
    await until('the next morning', async () => morningRuns().length === 3);
    expect(morningRuns().at(-1)?.due).toBe('2026-11-27T22:00:00.000Z');
    await settled('identity.digest', 'done');
  });

  it('never runs beside itself: ticks that come while it runs are met by the run that is on', async () => {
    let release = () => undefined as void;
    let running = 0;
    let most = 0;
    work.minutely = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      running -= 1;
    };
    await at('2026-11-28T01:00:00.000Z');
    await until('the run', async () => running === 1);
    await at('2026-11-28T01:01:00.000Z');
    await at('2026-11-28T01:02:00.000Z');
    expect(await jobsOf(replicas[1] as RunningService).runNow('identity.mail')).toBe(false);
    expect(most).toBe(1);
    release();
    await settled('identity.mail', 'done');
  });

  it('tries again what failed, and says so in words until it is done', async () => {
    work.morning = note('morning', ({ attempt }) => (attempt === 1 ? refuse() : undefined));
    await jobsOf(replicas[0] as RunningService).runNow('identity.digest');
    await until('both tries', async () => morningRuns().length === 2);
    await settled('identity.digest', 'done');
    expect(morningRuns().map(({ attempt }) => attempt)).toEqual([1, 2]);
    expect(await view('identity.digest')).toMatchObject({ failures: 0, lastEndedAt: expect.any(String) });
  });

  it('gives up after the last try: shown to the administrator in words, on record, never with the error’s own text', async () => {
    work.morning = note('morning', () => {
      throw Object.assign(new Error('insert of Budi (contoh) failed'), { code: 'ENOSPC' });
    });
    await jobsOf(replicas[0] as RunningService).runNow('identity.digest');
    await settled('identity.digest', 'failed');
    expect(await view('identity.digest')).toMatchObject({
      title: 'Ringkasan pagi',
      failures: 2,
      failure: 'Ruang penyimpanan penuh',
      zone: 'Asia/Jayapura',
    });
    const database = await node.database('identity').initialize();
    const entries = (await database.query(
      `SELECT actor_kind, object_id, after FROM audit_entry WHERE event = 'jobs.failed'`,
    )) as { after: string }[];
    const kept = (await database.query(
      `SELECT count(*)::int AS found FROM identity_jobs.job WHERE output::text LIKE '%Budi%'`,
    )) as { found: number }[];
    await database.destroy();
    expect(entries).toEqual([
      { actor_kind: 'service', object_id: 'identity.digest', after: '{"reason":"disk-full","attempts":2}' },
    ]);
    expect(kept).toEqual([{ found: 0 }]);
  });

  it('lets an administrator run it again, an auditor only look, and nobody else either', async () => {
    const asked = async (role: 'administrator' | 'auditor' | 'agency-operator') => {
      const call = await node.as({ role });
      return node.request(jobs.identity.run, { name: 'identity.digest' }, call).then(
        ({ started }) => started,
        ({ code }: { code: string }) => code,
      );
    };
    expect(await asked('auditor')).toBe('common.forbidden');
    expect(await asked('agency-operator')).toBe('common.forbidden');
    expect(await asked('administrator')).toBe(true);
    await settled('identity.digest', 'done');
    await expect(
      node.request(jobs.identity.list, {}, await node.as({ role: 'agency-operator' })),
    ).rejects.toMatchObject({ code: 'common.forbidden' });
    const unknown = { name: 'registry.import-sweep' };
    const call = await node.as({ role: 'administrator' });
    await expect(node.request(jobs.identity.run, unknown, call)).rejects.toMatchObject({
      code: 'common.not-found',
    });
  });

  /** A run as a process leaves it that is killed in the middle: taken, and silent ever since. */
  const abandoned = async (triesLeft: number): Promise<void> => {
    const database = await node.database('identity').initialize();
    await database.query(
      `INSERT INTO identity_jobs.job (id, name, data, state, retry_limit, retry_count, retry_delay, expire_seconds,
         singleton_key, policy, dead_letter, heartbeat_seconds, heartbeat_on, started_on)
       VALUES (gen_random_uuid(), 'runs', '{"name": "identity.digest", "due": "${MORNING}"}', 'active', $1, 0, 0, 900,
         'identity.digest', 'exclusive', 'dead', 30, now() - interval '40 seconds', now() - interval '50 seconds')`,
      [triesLeft],
    );
    await database.query('UPDATE identity_jobs.queue SET monitor_claim_on = NULL');
    await database.destroy();
  };

  it('runs again what a process that died left behind, and gives it up when it dies every time', async () => {
    await abandoned(1);
    await at('2026-12-01T03:00:00.000Z');
    await until('the run', async () => morningRuns().length === 1);
    expect(morningRuns()[0]?.attempt).toBe(2);
    await settled('identity.digest', 'done');
    await abandoned(0);
    await at('2026-12-01T03:02:00.000Z');
    await settled('identity.digest', 'failed');
    expect((await view('identity.digest')).failure).toBe('Proses berhenti di tengah pekerjaan');
    expect(morningRuns()).toHaveLength(1);
  });

  it('works with rights to rows alone: its role may not make or change a table of the queue', async () => {
    const database = await node.database('identity').initialize();
    for (const statement of ['CREATE TABLE identity_jobs.intruder (id int)', 'DROP TABLE identity_jobs.job'])
      await expect(database.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    await database.destroy();
  });

  it('waits at its stop for the run in flight', async () => {
    const replica = await startService(workingService, node.environment('identity'));
    let ended = false;
    let begun = false;
    work.minutely = async () => {
      begun = true;
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      ended = true;
    };
    for (const other of replicas) await jobsOf(other).stop();
    await jobsOf(replica).runNow('identity.mail');
    await until('the run', async () => begun);
    await replica.drain();
    expect(ended).toBe(true);
  });
});
