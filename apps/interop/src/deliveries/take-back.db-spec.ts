import { randomUUID, sign } from 'node:crypto';
import { interop, registryEvents, type AskHeldEntries, type StreamView } from '@selaras/contracts';
import { Tx, type Problem } from '@selaras/platform';
import { until } from '@selaras/testing';
import { interopService } from '../app.module.js';
import { applicationView } from '../../test/facts.js';
import { TestPeer } from '../../test/test-peer.js';
import { TwoNodes, upTo } from '../../test/two-nodes.js';

interface Row {
  sequence: number;
  object_id: string;
  version: number;
}

describe('a regency that was restored from a backup older than what its province holds', () => {
  let nodes: TwoNodes;
  let object: string;

  beforeEach(async () => {
    nodes = await TwoNodes.start();
    object = randomUUID();
    await nodes.write(1, { id: object, version: 1 });
    await nodes.write(2);
    await nodes.everythingArrived();
  });

  afterEach(() => nodes?.stop());

  /**
   * Puts the regency's rows back to what they were after three entries, as a restore does: what came later is gone from
   * stream, proofs and receipts. The rows are append-only for the service itself, so their owner does it.
   */
  const restore = async () => {
    await nodes.regency.stopService('interop');
    const owner = await nodes.regency.migratorDatabase('interop').initialize();
    await owner.query(`DELETE FROM entry WHERE direction = 'outgoing' AND sequence > 3`);
    await owner.query(`DELETE FROM entry_body WHERE direction = 'outgoing' AND sequence > 3`);
    await owner.query('DELETE FROM receipt WHERE sequence > 3');
    await owner.query(
      `UPDATE stream SET last_sequence = 3, head_hash = (SELECT hash FROM entry WHERE direction = 'outgoing' AND sequence = 3)
       WHERE direction = 'outgoing'`,
    );
    await owner.query(`UPDATE delivery SET acknowledged_sequence = 3 WHERE direction = 'outgoing'`);
    await owner.transaction((manager) => interopService.afterRestore?.(new Tx(manager)) ?? Promise.resolve());
    await owner.destroy();
  };

  const startAgain = () => nodes.regency.startService('interop');

  const change = (version: number, name: string) =>
    nodes.regency.publish(registryEvents.applicationChanged, applicationView({ id: object, version, name }));

  const reach = (lastSequence: number): Promise<StreamView> =>
    until(`entry ${lastSequence} to be delivered`, async () => {
      const stream = await nodes.stream();
      return stream.acknowledgedSequence === lastSequence && stream.state === 'delivered' && stream;
    });

  const own = (): Promise<Row[]> =>
    nodes.sent.query(
      `SELECT sequence, object_id, version FROM entry WHERE direction = 'outgoing' ORDER BY sequence`,
    );

  const equalBytes = async () => {
    const bytes = (direction: string) =>
      `SELECT e.sequence, encode(e.header, 'hex') AS header, encode(e.signature, 'hex') AS signature,
         encode(b.body, 'hex') AS body, encode(b.salt, 'hex') AS salt
       FROM entry e JOIN entry_body b USING (direction, peer_code, sequence)
       WHERE e.direction = '${direction}' ORDER BY e.sequence`;
    const sent = await nodes.sent.query<object[]>(bytes('outgoing'));
    expect(sent).toEqual(await nodes.held.query(bytes('incoming')));
    return sent.length;
  };

  it('fetches back, byte for byte, what its own backup lacks, and goes on behind it', async () => {
    await nodes.write(2);
    await nodes.everythingArrived();
    await restore();
    await startAgain();
    await reach(5);
    expect(await equalBytes()).toBe(5);
    await nodes.write(1);
    await nodes.everythingArrived();
    expect(await nodes.heldSequences()).toEqual(upTo(6));
    expect(await equalBytes()).toBe(6);
    const [recovered] = await nodes.sent.query<{ after: string }[]>(
      `SELECT after FROM audit_entry WHERE event = 'interop.entries-recovered'`,
    );
    expect(JSON.parse(recovered?.after ?? '{}')).toEqual({ firstSequence: 4, lastSequence: 5, count: 2 });
  });

  it('fetches back more than one answer can carry', async () => {
    await nodes.write(120);
    await nodes.everythingArrived();
    await restore();
    await startAgain();
    await reach(123);
    expect(await equalBytes()).toBe(123);
  });

  it('adds nothing before the province has answered, and says what it waits for', async () => {
    await nodes.write(1);
    await nodes.everythingArrived();
    await restore();
    await nodes.road.close();
    await startAgain();
    await change(2, 'Nama baru (contoh)');
    const waiting = await until('the fact to wait', async () => {
      const state = await nodes.regency.request(
        interop.exchangeState,
        {},
        await nodes.regency.as({ role: 'executive' }),
      );
      return state.waiting === 1 && state;
    });
    expect(waiting).toMatchObject({ state: 'waiting', waiting: 1 });
    expect((await own()).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    await nodes.road.open();
    await reach(5);
    expect((await own()).at(-1)).toMatchObject({ sequence: 5, object_id: object, version: 2 });
    expect(await equalBytes()).toBe(5);
  });

  it('lets what becomes true after the restore win over versions that only the province remembers', async () => {
    // Lost with the machine: versions 2 and 3. The restored catalogue counts on from version 1.
    await change(2, 'Hilang (contoh)');
    await change(3, 'Hilang juga (contoh)');
    nodes.written += 2;
    await nodes.everythingArrived();
    await restore();
    await startAgain();
    await reach(5);
    await change(2, 'Sesudah pemulihan (contoh)');
    await reach(6);
    await change(3, 'Terakhir (contoh)');
    await reach(7);
    expect((await own()).filter((row) => row.object_id === object).map(({ version }) => version)).toEqual([
      1, 2, 3, 4, 5,
    ]);
    const call = await nodes.province.as({ role: 'executive' });
    const { items } = await nodes.province.request(interop.listHeldApplications, {}, call);
    expect(items.find(({ objectId }) => objectId === object)).toMatchObject({
      name: 'Terakhir (contoh)',
      version: 5,
    });
  });

  it('stops instead of forking when the province cannot give the entries back', async () => {
    await nodes.write(1);
    await nodes.everythingArrived();
    await restore();
    nodes.road.heldMischief = 'unknown route';
    await startAgain();
    const stream = await nodes.refusedWith('interop.peer-ahead');
    expect(stream.lastProblemDetail).toMatch(
      /^Pemerintah Contoh 33 sudah menerima sampai entri 4, sedangkan cadangan yang dipulihkan berhenti di entri 3/,
    );
    await change(2, 'Menunggu (contoh)');
    await until('the fact to wait', async () => {
      const [row] = await nodes.sent.query<{ count: number }[]>(
        'SELECT count(*)::integer AS count FROM held_fact',
      );
      return row?.count === 1;
    });
    expect((await own()).length).toBe(3);
    nodes.road.heldMischief = null;
    await reach(5);
  });

  it('takes nothing for its own that it has not signed', async () => {
    await nodes.write(1);
    await nodes.everythingArrived();
    await restore();
    const forger = new TestPeer('33.22');
    forger.several(3);
    const forged = forger.next();
    nodes.road.heldMischief = ({ entries }) => ({ entries: entries.map(() => forged) });
    await startAgain();
    await nodes.refusedWith('interop.signature-invalid');
    expect((await own()).length).toBe(3);
  });

  it('is noticed without the restore command: rows that went back in time are caught up', async () => {
    await nodes.write(2);
    await nodes.everythingArrived();
    await restore();
    const owner = await nodes.regency.migratorDatabase('interop').initialize();
    await owner.query('UPDATE stream SET confirmed = true, restored_at = NULL');
    await owner.destroy();
    await startAgain();
    await reach(5);
    expect(await equalBytes()).toBe(5);
  });

  it('gives entries only to who signed them, while the question is fresh', async () => {
    const stranger = new TestPeer('33.22');
    const outcome = (asked: AskHeldEntries) =>
      nodes.province
        .request(interop.heldEntries, asked, { ...newQuestion, correlationId: randomUUID() })
        .then(() => 'answered')
        .catch(({ code }: Problem) => code);
    const newQuestion = await nodes.province.as({ role: 'executive' });
    const question = (text: string) => {
      const bytes = Buffer.from(text);
      return {
        request: bytes.toString('base64url'),
        signature: sign(null, bytes, stranger.key).toString('base64url'),
      };
    };
    const at = new Date().toISOString();
    const asked = (over: object) =>
      question(JSON.stringify({ stream: '33.22>33', after: 0, at, receiver: '33', ...over }));
    expect(await outcome(asked({}))).toBe('interop.signature-invalid');
    expect(await outcome(asked({ stream: '33.99>33' }))).toBe('interop.peer-unknown');
    expect(await outcome(asked({ receiver: '34' }))).toBe('interop.peer-unknown');
    expect(await outcome(asked({ after: -1 }))).toBe('interop.entry-unreadable');
    expect(await outcome(question('bukan json'))).toBe('interop.entry-unreadable');
    const administrator = await nodes.province.as({ role: 'administrator' });
    const card = stranger.card({ baseUrl: 'https://contoh.go.id' });
    await nodes.province.request(interop.enrolPeer, card, administrator);
    expect(await outcome(asked({}))).toBe('answered');
    expect(await outcome(asked({ at: '2026-01-01T00:00:00.000Z' }))).toBe('interop.request-expired');
  });
});

describe('a province that was restored from a backup older than what it signed for', () => {
  it('gets again what it lost, once it is asked', async () => {
    const nodes = await TwoNodes.start();
    try {
      await nodes.write(5);
      await nodes.everythingArrived();
      await nodes.regency.stopService('interop');
      const owner = await nodes.province.migratorDatabase('interop').initialize();
      await owner.query(`DELETE FROM entry WHERE direction = 'incoming' AND sequence > 2`);
      await owner.query(`DELETE FROM entry_body WHERE direction = 'incoming' AND sequence > 2`);
      await owner.query(
        `UPDATE stream SET last_sequence = 2, head_hash = (SELECT hash FROM entry WHERE direction = 'incoming' AND sequence = 2)
         WHERE direction = 'incoming'`,
      );
      await owner.destroy();
      await nodes.regency.startService('interop');
      await until('the entries to come again', async () => (await nodes.heldSequences()).length === 5);
      await nodes.everythingArrived();
    } finally {
      await nodes.stop();
    }
  });
});
