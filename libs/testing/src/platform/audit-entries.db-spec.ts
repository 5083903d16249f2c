import { randomUUID } from 'node:crypto';
import { identity, type AuditEntryView } from '@selaras/contracts';
import { auditPageQuery, type Problem } from '@selaras/platform';
import { until } from '../until.js';
import { AUDIT, AuditedNode } from './audited-node.js';

/** Made up of digits at run time: no number of a person stands in the repository. */
const digits = (count: number): string => '1234567890'.repeat(2).slice(0, count);

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'answered',
    (error: Problem) => error.code,
  );

describe('the audit trail of a service', () => {
  let at: AuditedNode;

  beforeAll(async () => {
    at = await AuditedNode.start();
  });

  afterAll(() => at?.stop());

  const agency = (over: object = {}) => ({
    code: randomUUID().slice(0, 8),
    name: 'Dinas',
    kind: 'dinas',
    ...over,
  });

  it('has an entry for an attempt that was refused, with who, why, at what and from where', async () => {
    const operator = await at.node.as(
      { role: 'agency-operator', agencyId: randomUUID(), name: 'Operator (contoh)' },
      { origin: '192.0.2.77' },
    );
    expect(await codeOf(at.node.request(identity.createAgency, agency(), operator))).toBe('common.forbidden');
    const entry = await until('the entry', async () => (await at.details({ outcome: 'refused' }))[0]);
    expect(entry).toMatchObject({
      event: 'identity.agency-created',
      reason: 'common.forbidden',
      actor: { kind: 'person', name: 'Operator (contoh)', position: 'Jabatan contoh agency-operator' },
      object: null,
      origin: '192.0.2.x',
      correlationId: operator.correlationId,
    });
  });

  it('has an entry for somebody who is not signed in, but none for bad input', async () => {
    const { token: _token, ...stranger } = await at.node.as(
      { role: 'administrator' },
      { origin: '198.51.100.9' },
    );
    expect(await codeOf(at.node.request(identity.createAgency, agency(), stranger))).toBe(
      'common.not-signed-in',
    );
    const administrator = await at.node.as({ role: 'administrator' });
    const wrong = agency({ name: '' });
    expect(await codeOf(at.node.request(identity.createAgency, wrong, administrator))).toBe(
      'common.invalid-input',
    );
    const refused = await until('the stranger', async () => {
      const { items } = await at.list({ outcome: 'refused' });
      return items.some(({ actor }) => actor.kind === 'visitor') && items;
    });
    expect(refused.map(({ reason }) => reason)).not.toContain('common.invalid-input');
  });

  it('is read by administrators and auditors alone, and an attempt by others is on record', async () => {
    for (const role of ['coordinator', 'executive', 'catalogue-steward', 'internal-assessor'] as const) {
      const call = await at.node.as({ role });
      expect([role, await codeOf(at.node.request(AUDIT.list, {}, call))]).toEqual([role, 'common.forbidden']);
      expect([role, await codeOf(at.node.request(AUDIT.verify, {}, call))]).toEqual([
        role,
        'common.forbidden',
      ]);
    }
    const machine = await at.node.as({ scopes: ['catalogue.read'] });
    expect(await codeOf(at.node.request(AUDIT.list, {}, machine))).toBe('common.forbidden');
    expect(await codeOf(at.node.request(AUDIT.list, {}, await at.node.as({ role: 'administrator' })))).toBe(
      'answered',
    );
    await until('the attempts', async () => {
      const { items } = await at.list({ event: 'audit.read', outcome: 'refused' });
      return items.length === 5;
    });
  });

  it('pages through everything once, the newest first, also entries of the same microsecond', async () => {
    const actor = randomUUID();
    await at.sql(
      `INSERT INTO audit_entry (id, at, event, outcome, actor_kind, actor_id, actor_name)
       SELECT gen_random_uuid(), '2026-03-01T00:00:00.123456Z'::timestamptz + (g / 5) * interval '1 microsecond',
         'identity.agency-changed', 'done', 'person', $1, 'Contoh' FROM generate_series(1, 23) g`,
      [actor],
    );
    const seen: AuditEntryView[] = [];
    for (let cursor: string | null | undefined = undefined, first = true; first || cursor; first = false) {
      const answer: { items: AuditEntryView[]; nextCursor: string | null } = await at.list({
        actor,
        limit: 4,
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...answer.items);
      cursor = answer.nextCursor;
    }
    expect(seen).toHaveLength(23);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(23);
    const keys = seen.map(({ at: time, id }) => `${time} ${id}`);
    expect(keys).toEqual([...keys].sort().reverse());
    await at.sql('DELETE FROM audit_entry WHERE actor_id = $1', [actor]);
  });

  it('filters by days of the node’s clock', async () => {
    const object = randomUUID();
    // In Jakarta (UTC+7) the 2nd of March begins at 17.00 UTC on the 1st.
    for (const time of ['2026-03-01T16:59:59.999999Z', '2026-03-01T17:00:00Z', '2026-03-02T16:59:59Z'])
      await at.sql(
        `INSERT INTO audit_entry (id, at, event, outcome, actor_kind, actor_id, actor_name, object_kind, object_id)
         VALUES (gen_random_uuid(), $1, 'identity.agency-changed', 'done', 'person', 'x', 'x', 'agency', $2)`,
        [time, object],
      );
    const found = async (filter: object) => (await at.list({ object, ...filter })).items.length;
    expect(await found({})).toBe(3);
    expect(await found({ from: '2026-03-02' })).toBe(2);
    expect(await found({ from: '2026-03-02', to: '2026-03-02' })).toBe(2);
    expect(await found({ to: '2026-03-01' })).toBe(1);
    expect(await found({ from: '2026-03-03' })).toBe(0);
    await at.sql('DELETE FROM audit_entry WHERE object_id = $1', [object]);
  });

  it('refuses a cursor, a day or a word it does not know', async () => {
    const cursor = Buffer.from(JSON.stringify(['kemarin', 'x'])).toString('base64url');
    expect(await codeOf(at.list({ cursor }))).toBe('common.invalid-cursor');
    expect(await codeOf(at.list({ cursor: 'bukan' }))).toBe('common.invalid-cursor');
    for (const filter of [{ from: '2026-13-01' }, { to: 'kemarin' }, { outcome: 'maybe' }, { limit: 1_000 }])
      expect([filter, await codeOf(at.list(filter))]).toEqual([filter, 'common.invalid-input']);
  });

  it('masks personal data until somebody says why they must see it, and puts that on record', async () => {
    const id = randomUUID();
    await at.write(
      {
        object: { kind: 'person', id, name: 'Siti Contoh' },
        before: { name: 'Siti Contoh', phone: '081200000042', active: true },
        after: { name: 'Siti Contoh', phone: '081200000043', active: false, note: `NIK ${digits(16)}` },
      },
      {
        actor: { kind: 'person', id: 'a', name: 'Administrator (contoh)' },
        origin: '192.0.2.5',
        correlationId: null,
      },
    );
    const [entry] = await at.details({ object: id });
    expect(entry).toMatchObject({
      masked: true,
      object: { name: 'S••• C•••' },
      before: { name: 'S••• C•••', phone: '•••42', active: true },
      after: { name: 'S••• C•••', phone: '•••43', active: false, note: 'NIK •••56' },
      fields: ['name', 'phone', 'active', 'note'],
      origin: '192.0.2.x',
      actor: { name: 'Administrator (contoh)' },
    });
    const asked = { id: entry?.id ?? '', reason: 'Pemeriksaan kasus 12/2026' };
    expect(await codeOf(at.node.request(AUDIT.unmask, { ...asked, reason: ' ' }, at.auditor))).toBe(
      'common.invalid-input',
    );
    const open = await at.node.request(AUDIT.unmask, asked, at.auditor);
    expect(open).toMatchObject({
      masked: false,
      object: { name: 'Siti Contoh' },
      before: { phone: '081200000042' },
      after: { note: `NIK ${digits(16)}` },
      origin: '192.0.2.5',
    });
    const [record] = await at.details({ event: 'audit.unmasked' });
    expect(record).toMatchObject({
      actor: { name: 'Pemeriksa (contoh)' },
      object: { kind: 'audit-entry', id: entry?.id },
      after: { reason: 'Pemeriksaan kasus 12/2026' },
    });
    const missing = { id: randomUUID(), reason: 'x' };
    expect(await codeOf(at.node.request(AUDIT.unmask, missing, at.auditor))).toBe('audit.entry-not-found');
  });

  it('never has a secret, whatever a service hands over', async () => {
    const planted = 'rahasia-yang-ditanam-42';
    const secrets = {
      password: planted,
      nested: { accessToken: planted, items: [{ clientSecret: planted }] },
      note: `eyJhbGciOiJFZERTQSJ9.${planted}.tanda`,
    };
    await at.write({ object: { kind: 'agency', id: randomUUID() }, before: secrets, after: secrets });
    const kept = await at.sql<{ text: string }>('SELECT e::text AS text FROM audit_entry e');
    expect(kept.filter(({ text }) => text.includes(planted))).toEqual([]);
  });

  it('puts on record that it is exported, with the filter', async () => {
    const filter = { event: 'identity.agency-changed', outcome: 'done' as const };
    await at.node.request(AUDIT.export, { ...filter, format: 'csv', limit: 10 }, at.auditor);
    const [record] = await at.details({ event: 'audit.exported' });
    expect(record?.after).toEqual({ format: 'csv', filter });
    expect(await codeOf(at.node.request(AUDIT.export, { format: 'pdf' }, at.auditor))).toBe(
      'common.invalid-input',
    );
  });

  it('is read through an index, whatever it is filtered by', async () => {
    await at.sql(
      `INSERT INTO audit_entry (id, at, event, outcome, reason, actor_kind, actor_id, actor_name, object_kind, object_id)
       SELECT gen_random_uuid(), now() - g * interval '1 minute', 'event-' || g % 40,
         CASE WHEN g % 200 = 0 THEN 'refused' ELSE 'done' END, NULL, 'person', 'p' || g % 100, 'Contoh', 'agency',
         'o' || g % 500 FROM generate_series(1, 30000) g`,
    );
    await at.sql('ANALYZE audit_entry');
    const planOf = async (filter: object): Promise<string> => {
      const { text, values } = auditPageQuery(filter, 50, 'Asia/Jakarta');
      const rows = await at.sql<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    };
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    const key = [daysAgo(5).replace('Z', '000Z'), randomUUID()];
    const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
    for (const [filter, index] of [
      [{}, 'audit_entry_at'],
      [{ cursor }, 'audit_entry_at'],
      [{ event: 'event-7' }, 'audit_entry_event'],
      [{ actor: 'p7', cursor }, 'audit_entry_actor'],
      [{ object: 'o7' }, 'audit_entry_object'],
      [{ outcome: 'refused' }, 'audit_entry_refused'],
      [{ from: daysAgo(3).slice(0, 10), to: daysAgo(2).slice(0, 10) }, 'audit_entry_at'],
    ] as const) {
      const plan = await planOf(filter);
      expect([filter, plan]).toEqual([filter, expect.stringContaining(index)]);
      expect(plan).not.toContain('Seq Scan');
    }
  });
});
