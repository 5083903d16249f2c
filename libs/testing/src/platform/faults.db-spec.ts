import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { identity, scoring } from '@selaras/contracts';
import type { Problem } from '@selaras/platform';
import { DataSource } from 'typeorm';
import { TestNode } from '../test-node.js';
import { until } from '../until.js';
import { echoService } from './echo-service.js';

const agency = () => ({ code: randomUUID().slice(0, 8), name: 'Dinas Contoh', kind: 'dinas' });

describe('the platform while the ground gives way', () => {
  let node: TestNode;
  let admin: DataSource;

  beforeAll(async () => {
    node = await TestNode.start({ services: [echoService] });
    node.issuer.serve(await node.connect('identity'));
    admin = await new DataSource({ type: 'postgres', url: node.adminUrl }).initialize();
  });

  afterAll(async () => {
    await admin?.destroy();
    await node?.stop();
  });

  const codeOf = async (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'answered',
      (error: Problem) => error.code,
    );

  const copies = async (code: string): Promise<number> => {
    const [row] = await admin.query<{ count: number }[]>(
      'SELECT count(*)::integer AS count FROM identity.agency_copy WHERE code = $1',
      [code],
    );
    return row?.count ?? 0;
  };

  it('says that it cannot now when the database ends a session under a write; the repeat makes it once', async () => {
    const call = await node.as({ role: 'administrator' }, { idempotencyKey: randomUUID() });
    const body = agency();
    const lock = admin.createQueryRunner();
    await lock.query('BEGIN');
    await lock.query('LOCK TABLE identity.outbox IN SHARE ROW EXCLUSIVE MODE');
    const told = codeOf(node.request(identity.createAgency, body, call));
    const end = async () => {
      const ended = await admin.query<object[]>(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE wait_event_type = 'Lock' AND query LIKE 'INSERT INTO outbox%' AND datname = current_database()`,
      );
      return ended.length > 0 ? true : null;
    };
    await until('a write that waits, ended', end);
    await lock.query('ROLLBACK');
    await lock.release();
    expect(await told).toBe('common.unavailable');
    expect(await copies(body.code)).toBe(0);
    expect(await codeOf(node.request(identity.createAgency, body, call))).toBe('answered');
    expect(await codeOf(node.request(identity.createAgency, body, call))).toBe('answered');
    expect(await copies(body.code)).toBe(1);
  });

  it('ends a long wait as soon as the service that was asked is gone', async () => {
    const mute = await node.connect('scoring');
    mute.subscribe('rpc.scoring.health.ping', { callback: (_error, message) => void message.respond('{}') });
    const heard = new Promise<void>((resolve) => {
      mute.subscribe(scoring.listAssessments.subject, { callback: () => resolve() });
    });
    await mute.flush();
    const call = await node.as({ role: 'auditor' }, { timeout: 60_000 });
    const began = performance.now();
    const told = codeOf(node.request(scoring.listAssessments, {}, call));
    await heard;
    await mute.close();
    expect(await told).toBe('common.unavailable');
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('waits for a slow service as long as it is there', async () => {
    const slow = await node.connect('scoring');
    slow.subscribe('rpc.scoring.health.ping', { callback: (_error, message) => void message.respond('{}') });
    slow.subscribe(scoring.listAssessments.subject, {
      callback: (_error, message) => void setTimeout(() => message.respond('{"items":[]}'), 3_000),
    });
    await slow.flush();
    const call = await node.as({ role: 'auditor' }, { timeout: 60_000 });
    expect(await codeOf(node.request(scoring.listAssessments, {}, call))).toBe('answered');
    await slow.close();
  });

  it('goes on sealing the audit trail after the clock was ahead and was set back', async () => {
    const trail = 'the entry sealed';
    const sealed = async () => {
      const [row] = await admin.query<{ waiting: number; seals: number }[]>(
        `SELECT (SELECT count(*)::integer FROM identity.audit_waiting) AS waiting,
           (SELECT count(*)::integer FROM identity.audit_seal) AS seals`,
      );
      return row?.waiting === 0 ? row.seals : null;
    };
    const entry = () =>
      admin.query(
        `WITH added AS (INSERT INTO identity.audit_entry (id, at, event, outcome, actor_kind, actor_id, actor_name)
           VALUES ($1, now(), 'identity.agency-created', 'done', 'system', 'x', 'x') RETURNING position)
         INSERT INTO identity.audit_waiting (position) SELECT position FROM added`,
        [randomUUID()],
      );
    const now = Date.now.bind(Date);
    const ahead = jest.spyOn(Date, 'now').mockImplementation(() => now() + 600_000);
    try {
      await entry();
      await until(trail, sealed, 10_000);
      // A second round while the clock is ahead, so that the next one is planned by it.
      await entry();
      await until(trail, sealed, 10_000);
    } finally {
      ahead.mockRestore();
    }
    await entry();
    expect(await until(trail, sealed, 10_000)).toBeGreaterThan(2);
  });
});
