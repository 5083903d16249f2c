import { randomUUID } from 'node:crypto';
import { identity } from '@selaras/contracts';
import { until } from '@selaras/testing';
import type { IdentityNode } from '../../test/identity-node.js';
import type { MailServer } from '../../test/mail-server.js';
import { NoticeBoard, notice, position } from '../../test/notice-board.js';
import { MailDelivery } from '../mail/mail-delivery.js';
import { Digest } from './digest.js';

describe('notices as mail', () => {
  let board: NoticeBoard;
  let server: MailServer;
  let there: IdentityNode;

  beforeAll(async () => {
    board = await NoticeBoard.put();
    ({ server, there } = board);
  });

  afterAll(() => board?.takeAway());

  beforeEach(() => board.clear());

  const deliver = () => board.provider(MailDelivery).deliver({ signal: new AbortController().signal });
  const morning = async () => {
    await board.provider(Digest).send({ signal: new AbortController().signal });
    await deliver();
  };

  it('are one summary per person and morning: what is owed, by when, with its address', async () => {
    const mine = await board.agency();
    const operator = await board.holder('agency-operator', mine);
    const idle = await board.holder('head-of-agency', mine);
    await board.raise(
      'late',
      notice([{ personId: operator.id }], { title: { id: 'Tanpa tenggat', en: 'x' } }),
    );
    await board.raise('a', notice([{ role: 'agency-operator', agencyId: mine }], { due: '2026-11-30' }));
    await board.raise(
      'n',
      notice([{ personId: operator.id }], { kind: 'news', title: { id: 'Kabar', en: 'News' } }),
    );
    await morning();
    await morning();
    const { mail } = server.to(operator.email);
    expect(mail.subject).toBe('Tugas Anda, Rabu, 25 November 2026');
    expect(mail.text).toContain(
      '1. Isi 3 indikator (contoh)\n   tenggat 30/11/2026 (3 hari kerja lagi)\n   ' +
        `${there.publicUrl}/penilaian/contoh\n\n2. Tanpa tenggat`,
    );
    expect(mail.text).not.toContain('Kabar');
    expect(mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe(
      `<${there.publicUrl}/pemberitahuan>`,
    );
    expect(server.received.flatMap(({ to }) => to)).not.toContain(idle.email);
  });

  it('are off for who switched them off, and rest on holidays and weekends', async () => {
    const mine = await board.agency();
    const operator = await board.holder('agency-operator', mine);
    const quiet = await board.holder('agency-operator', mine);
    await board.raise('a', notice([{ role: 'agency-operator', agencyId: mine }]));
    const own = await board.asHolder(quiet.id, position('agency-operator', mine));
    await there.node.request(identity.changeOwnContact, { digest: false }, own);
    // Thursday 24 December 2026 is cuti bersama, Saturday 28 November a weekend.
    for (const rest of ['2026-12-24T00:00:00.000Z', '2026-11-28T00:00:00.000Z']) {
      board.now = Date.parse(rest);
      await morning();
    }
    expect(server.received).toEqual([]);
    board.now = Date.parse('2026-11-26T00:00:00.000Z');
    await morning();
    expect(server.received.map(({ to }) => to)).toEqual([[operator.email]]);
  });

  it('go to many, each once, also when two replicas send at the same time', async () => {
    const mine = await board.agency();
    const people: { email: string }[] = [];
    for (let n = 0; n < 6; n += 1) people.push(await board.holder('agency-operator', mine));
    await board.raise('a', notice([{ role: 'agency-operator', agencyId: mine }]));
    const digest = board.provider(Digest);
    const signal = new AbortController().signal;
    await Promise.all([digest.send({ signal }), digest.send({ signal })]);
    await deliver();
    await until('all letters', async () => server.received.length >= 6);
    expect(server.received.map(({ to }) => to[0]).sort()).toEqual(people.map(({ email }) => email).sort());
  });

  it('leave at once when they are urgent, and not again when only the words change', async () => {
    const mine = await board.agency();
    const operator = await board.holder('agency-operator', mine);
    const to = [{ role: 'agency-operator' as const, agencyId: mine }];
    await board.raise('a', notice(to, { urgent: true, due: '2026-11-26' }));
    await until('the letter', async () => server.received.length > 0);
    const { mail } = server.to(operator.email);
    expect(mail.subject).toBe('Isi 3 indikator (contoh)');
    expect(mail.text).toContain('Tenggat 26/11/2026 (1 hari kerja lagi).');
    await board.raise('a', notice(to, { urgent: true, due: '2026-11-26', quiet: true }));
    await deliver();
    expect(server.received).toHaveLength(1);
  });

  it('say in a text to share what the mail says', async () => {
    const call = await board.asHolder(randomUUID(), position('coordinator', null));
    await board.raise('a', notice([{ role: 'coordinator' }], { due: '2026-11-25' }));
    const { text } = await there.node.request(identity.summariseNotices, {}, call);
    expect(text).toBe(
      `*Tugas saya, Rabu, 25 November 2026*\n1. Isi 3 indikator (contoh)\n   tenggat 25/11/2026 (hari ini)\n` +
        `   ${there.publicUrl}/penilaian/contoh\nSelaras · Pemerintah Contoh 33.22`,
    );
    const idle = await board.asHolder(randomUUID(), position('executive', null));
    expect((await there.node.request(identity.summariseNotices, {}, idle)).text).toContain(
      'Tidak ada yang menunggu.',
    );
  });
});
