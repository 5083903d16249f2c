import { randomUUID } from 'node:crypto';
import { AGENCY_KINDS, identity, identityEvents } from '@selaras/contracts';
import { Jobs, TokenVerifier, schemaDrift, type Problem } from '@selaras/platform';
import { TestNode, agencyView } from '../test-node.js';
import { until } from '../until.js';
import { echoService, followerService } from './echo-service.js';

const agency = (over: object = {}) => ({
  code: randomUUID().slice(0, 8),
  name: 'Dinas Contoh',
  kind: 'dinas',
  ...over,
});

describe('the platform, over a real broker and a real database', () => {
  let node: TestNode;

  beforeAll(async () => {
    node = await TestNode.start({ services: [echoService, followerService] });
    // The echo service stands where identity would: the test issuer answers for its keys.
    node.issuer.serve(await node.connect('identity'));
  });

  afterAll(() => node?.stop());

  const codeOf = async (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'answered',
      (error: Problem) => error.code,
    );

  it('answers a caller whose position allows it, and nobody else', async () => {
    const administrator = await node.as({ role: 'administrator' });
    const operator = await node.as({ role: 'agency-operator', agencyId: randomUUID() });
    const machine = await node.as({ scopes: ['catalogue.write'] });
    const reader = await node.as({ scopes: ['catalogue.read'] });
    expect((await node.request(identity.createAgency, agency(), administrator)).name).toBe('Dinas Contoh');
    expect((await node.request(identity.createAgency, agency(), machine)).name).toBe('Dinas Contoh');
    expect(await codeOf(node.request(identity.createAgency, agency(), operator))).toBe('common.forbidden');
    expect(await codeOf(node.request(identity.createAgency, agency(), reader))).toBe('common.forbidden');
  });

  it('asks a caller without a token to sign in, and believes no token it cannot verify', async () => {
    const { token: _token, ...stranger } = await node.as({ role: 'administrator' });
    expect(await codeOf(node.request(identity.createAgency, agency(), stranger))).toBe(
      'common.not-signed-in',
    );
    const forged = { ...stranger, token: 'eyJhbGciOiJFZERTQSIsImtpZCI6InRlc3QifQ.eyJzdWIiOiJ4In0.AAAA' };
    expect(await codeOf(node.request(identity.createAgency, agency(), forged))).toBe('common.not-signed-in');
  });

  it('does not answer on a handler that says neither who may ask nor that everyone may', async () => {
    expect(await codeOf(node.request(identity.me, {}, await node.as({ role: 'administrator' })))).toBe(
      'common.forbidden',
    );
  });

  it('refuses bad input naming every field and its cure', async () => {
    const call = await node.as({ role: 'administrator' });
    const problem = await node
      .request(identity.createAgency, { name: ' ', kind: 'planet', extra: 1 } as never, call)
      .catch((error: Problem) => error);
    expect(problem).toMatchObject({
      code: 'common.invalid-input',
      fields: expect.arrayContaining([
        { field: 'code', code: 'required' },
        { field: 'name', code: 'required' },
        { field: 'kind', code: 'not-in-list', params: { allowed: AGENCY_KINDS.join(', ') } },
        { field: 'extra', code: 'unknown-field' },
      ]),
    });
  });

  it('takes no NUL character in a name, which Postgres could not keep, but a backslash-u0000 that somebody typed', async () => {
    const call = await node.as({ role: 'administrator' });
    const typed = String.raw`ketikan \u0000 biasa`;
    expect((await node.request(identity.createAgency, agency({ name: typed }), call)).name).toBe(typed);
    const problem = await node
      .request(identity.createAgency, agency({ name: 'a\0b' }), call)
      .catch((error: Problem) => error);
    expect(problem).toMatchObject({
      code: 'common.invalid-input',
      fields: [{ field: 'name', code: 'format' }],
    });
  });

  it('tells the outside nothing of an unexpected error', async () => {
    const problem = await node
      .request(identity.listAgencies, {}, await node.as({ role: 'auditor' }))
      .catch((error: Problem) => error);
    expect(problem).toMatchObject({ code: 'common.internal', params: {} });
  });

  it('says which service does not answer when nobody listens', async () => {
    const call = await node.as({ role: 'administrator' });
    const problem = await node.request(identity.publicKeys, {}, call).then(
      () => null,
      (error: Problem) => error,
    );
    expect(problem).toBeNull();
    await node.stopService('identity');
    const silent = await node.request(identity.createAgency, agency(), call).catch((error: Problem) => error);
    expect(silent).toMatchObject({ code: 'common.unavailable', params: { service: 'identity' } });
    await node.startService('identity');
  });

  it('changes things once under an idempotency key, also when the two questions come at the same time', async () => {
    const call = await node.as({ role: 'administrator' }, { idempotencyKey: randomUUID() });
    const body = agency();
    const answers = await Promise.all([1, 2, 3].map(() => node.request(identity.createAgency, body, call)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await codeOf(node.request(identity.createAgency, agency(), call))).toBe(
      'common.duplicate-request',
    );
  });

  it('publishes a fact only if its transaction commits, and delivers it to the followers', async () => {
    const call = await node.as({ role: 'administrator' });
    const kept = await node.request(identity.createAgency, agency({ name: 'Dinas Tersimpan' }), call);
    expect(await codeOf(node.request(identity.createAgency, agency({ name: 'gagal' }), call))).toBe(
      'common.internal',
    );
    const follower = await node.database('registry').initialize();
    try {
      await until('the fact to arrive', async () => {
        const rows = (await follower.query('SELECT name FROM agency_copy WHERE id = $1', [
          kept.id,
        ])) as unknown[];
        return rows.length === 1;
      });
      expect(await follower.query(`SELECT name FROM agency_copy WHERE name = 'gagal'`)).toEqual([]);
    } finally {
      await follower.destroy();
    }
  });

  it('handles the same message once and ignores a version older than the one it has', async () => {
    const follower = await node.database('registry').initialize();
    try {
      const newer = agencyView({ name: 'Nama Baru', version: 2 });
      await node.publish(identityEvents.agencyChanged, newer);
      await node.publish(identityEvents.agencyChanged, { ...newer, name: 'Nama Lama', version: 1 });
      const last = agencyView({ name: 'Penanda' });
      await node.publish(identityEvents.agencyChanged, last);
      const named = (id: string) =>
        follower.query('SELECT name FROM agency_copy WHERE id = $1', [id]) as Promise<unknown[]>;
      await until('the last fact', async () => (await named(last.id)).length === 1);
      expect(await named(newer.id)).toEqual([{ name: 'Nama Baru' }]);
    } finally {
      await follower.destroy();
    }
  });

  it('lets one fact that cannot be written hold up none of those that arrive together with it', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `Bersama ${at}`);
    const unwritable = { ...agencyView({ name: 'Tanpa nama' }), name: null as unknown as string };
    const facts = names.map((name) => agencyView({ name }));
    await Promise.all(
      [...facts.slice(0, 15), unwritable, ...facts.slice(15)].map((agency) =>
        node.publish(identityEvents.agencyChanged, agency),
      ),
    );
    const follower = await node.database('registry').initialize();
    try {
      await until('all thirty', async () => {
        const rows = await follower.query('SELECT 1 FROM agency_copy WHERE name = ANY($1)', [names]);
        return (rows as unknown[]).length === 30;
      });
      expect(await follower.query('SELECT 1 FROM agency_copy WHERE id = $1', [unwritable.id])).toEqual([]);
    } finally {
      await follower.destroy();
    }
  });

  it('loses no fact when the service stops between writing and publishing', async () => {
    const writer = await node.database('identity').initialize();
    const follower = await node.database('registry').initialize();
    try {
      await node.stopService('identity');
      const late = agencyView({ name: 'Ditulis saat relay mati' });
      await writer.query('INSERT INTO outbox (id, type, payload) VALUES ($1, $2, $3)', [
        randomUUID(),
        identityEvents.agencyChanged.type,
        JSON.stringify(late),
      ]);
      await node.startService('identity');
      await until('the fact of the stopped service', async () => {
        const rows = (await follower.query('SELECT id FROM agency_copy WHERE id = $1', [
          late.id,
        ])) as unknown[];
        return rows.length === 1;
      });
    } finally {
      await writer.destroy();
      await follower.destroy();
    }
  });

  it('forgets facts published more than 30 days ago and keys answered more than seven days ago, nothing younger', async () => {
    const writer = await node.database('identity').initialize();
    const outbox = (days: number, id: string) =>
      writer.query(
        `INSERT INTO outbox (id, type, payload, published_at) VALUES ($1, 'x', '{}', now() - $2 * interval '1 day')`,
        [id, days],
      );
    const key = (days: number, name: string) =>
      writer.query(
        `INSERT INTO idempotency (caller, subject, key, request_hash, created_at)
         VALUES ('c', 's', $1, '', now() - $2 * interval '1 day')`,
        [name, days],
      );
    const [old, young] = [randomUUID(), randomUUID()];
    await Promise.all([outbox(31, old), outbox(29, young), key(8, old), key(6, young)]);
    await node.service('identity').app.get(Jobs).runNow('platform.sweep');
    try {
      const left = (sql: string) => writer.query(sql, [[old, young]]) as Promise<{ id: string }[]>;
      const keys = `SELECT key AS id FROM idempotency WHERE key = ANY($1)`;
      await until('the sweep', async () => (await left(keys)).length === 1);
      expect(await left(keys)).toEqual([{ id: young }]);
      expect(await left(`SELECT id FROM outbox WHERE id = ANY($1::uuid[])`)).toEqual([{ id: young }]);
    } finally {
      await writer.destroy();
    }
  });

  it('keeps each broker user to its own subjects', async () => {
    const registry = await node.connect('registry');
    await expect(registry.request(identity.createAgency.subject, '{}', { timeout: 500 })).rejects.toThrow();
    const refused = await new Promise<Error | null>((resolve) => {
      registry.subscribe('rpc.identity.>', { callback: (error) => resolve(error) });
      setTimeout(() => resolve(null), 2_000).unref();
    });
    expect(refused?.message).toMatch(/permission/i);
  });

  it('keeps the app role to rows: it may not change the schema', async () => {
    const app = await node.database('registry').initialize();
    await expect(app.query('CREATE TABLE intruder (id int)')).rejects.toThrow(/permission denied/);
    await expect(app.query('SELECT * FROM identity.agency_copy')).rejects.toThrow(/permission denied/);
    await app.destroy();
  });

  it('has migrations that say what the entities say', async () => {
    const database = await node.migratorDatabase('registry').initialize();
    expect(await schemaDrift(database)).toEqual([]);
    await database.destroy();
  });

  it('remembers a verified token until the rights of its caller change', async () => {
    const verifier = node.service('identity').app.get(TokenVerifier);
    const call = await node.as({ role: 'administrator', id: 'someone' });
    const first = await verifier.verify(call.token ?? '');
    expect(await verifier.verify(call.token ?? '')).toBe(first);
    verifier.forget('someone');
    expect(await verifier.verify(call.token ?? '')).not.toBe(first);
  });
});
