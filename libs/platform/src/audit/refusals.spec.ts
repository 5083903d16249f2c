import { pino } from 'pino';
import { RequestContext } from '../bus/context.js';
import { Problem } from '../problems/problem.js';
import type { AuditRecord, AuditSource } from './audit-record.js';
import { Refusals } from './refusals.js';

interface Written {
  who: string;
  event: string;
  record: AuditRecord;
}

function recorder(fail = false) {
  const written: Written[] = [];
  const refusals = new Refusals(
    async (source: AuditSource, event, record) => {
      if (fail) throw new Error('the database is away');
      written.push({ who: source.actor.id || (source.origin ?? ''), event, record });
    },
    pino({ level: 'silent' }),
  );
  return { refusals, written };
}

function question(callerId: string | null, origin = '192.0.2.1'): RequestContext {
  const context = new RequestContext('rpc.x.y.z', null, 'c', null, 'id', 0, () => '');
  context.origin = origin;
  if (callerId) context.caller = { kind: 'person', id: callerId, name: 'Contoh', positions: [], scopes: [] };
  return context;
}

const EVENT = 'registry.application-changed';
const ID = '0193f0a0-0000-7000-8000-000000000001';

describe('refused attempts', () => {
  it.each([
    ['common.not-signed-in', true],
    ['common.forbidden', true],
    ['registry.application-not-found', true],
    ['common.stale', true],
    ['scoring.ticket-invalid', true],
    ['common.invalid-input', false],
    ['common.unreadable', false],
    ['common.too-many-requests', false],
    ['common.internal', false],
    ['common.unavailable', false],
  ] as const)('with %s are on record: %s', async (code, kept) => {
    const { refusals, written } = recorder();
    refusals.ofQuestion(question('a'), EVENT, new Problem(code), {});
    await refusals.stop();
    expect(written.map(({ record }) => record.refused)).toEqual(kept ? [code] : []);
  });

  it('name the thing by our own identifier, and nothing else that was typed', async () => {
    const { refusals, written } = recorder();
    const refused = new Problem('common.forbidden');
    refusals.ofQuestion(question('a'), EVENT, refused, { id: ID, name: 'isi pribadi' });
    refusals.ofQuestion(question('b'), EVENT, refused, { id: 'nama seseorang' });
    refusals.ofQuestion(question('c'), 'scoring.evidence-added', refused, { id: ID, code: '1.2' });
    refusals.ofQuestion(question('d'), EVENT, refused, null);
    await refusals.stop();
    expect(written.map(({ record }) => record.object)).toEqual([
      { kind: 'application', id: ID },
      undefined,
      { kind: 'indicator', id: `${ID}/1.2` },
      undefined,
    ]);
  });

  it('repeated within a minute leave one entry at once and one that counts the rest', async () => {
    const { refusals, written } = recorder();
    for (let i = 0; i < 1_000; i += 1)
      refusals.ofQuestion(question('a'), EVENT, new Problem('common.forbidden'), {});
    refusals.turn();
    await refusals.settled();
    expect(written.map(({ record }) => record.after)).toEqual([undefined, { repeated: 999 }]);
    refusals.ofQuestion(question('a'), EVENT, new Problem('common.forbidden'), {});
    await refusals.stop();
    expect(written).toHaveLength(3);
  });

  it('of many strangers are named up to thirty a minute, the others counted', async () => {
    const { refusals, written } = recorder();
    for (let i = 0; i < 200; i += 1)
      refusals.ofQuestion(question(null, `192.0.2.${i}`), EVENT, new Problem('common.not-signed-in'), {});
    await refusals.stop();
    expect(written).toHaveLength(31);
    expect(written.at(-1)).toMatchObject({ who: '', record: { after: { repeated: 170 } } });
  });

  it('of one IPv6 subscriber count as one', async () => {
    const { refusals, written } = recorder();
    for (let i = 1; i < 20; i += 1)
      refusals.ofQuestion(question(null, `2001:db8::${i}`), EVENT, new Problem('common.not-signed-in'), {});
    await refusals.stop();
    expect(written).toHaveLength(2);
  });

  it('that cannot be written disturb nobody', async () => {
    const { refusals } = recorder(true);
    expect(() =>
      refusals.ofQuestion(question('a'), EVENT, new Problem('common.forbidden'), {}),
    ).not.toThrow();
    await expect(refusals.stop()).resolves.toBeUndefined();
  });
});
