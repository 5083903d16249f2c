import { randomUUID } from 'node:crypto';
import { identity, type LiveNudge, type Mandate } from '@selaras/contracts';
import { Jobs } from '@selaras/platform';
import { until } from '@selaras/testing';
import type { IdentityNode } from '../../test/identity-node.js';
import { NoticeBoard, notice, position } from '../../test/notice-board.js';
import { Digest } from './digest.js';
import { noticePage } from './notices.queries.js';

describe('notices', () => {
  let board: NoticeBoard;
  let there: IdentityNode;

  beforeAll(async () => {
    board = await NoticeBoard.put();
    ({ there } = board);
  });

  afterAll(() => board?.takeAway());

  beforeEach(() => board.clear());

  it('reach whoever holds the position when they look, and nobody else', async () => {
    const [mine, other] = [randomUUID(), randomUUID()];
    await board.raise('a', notice([{ role: 'agency-operator', agencyId: mine }]));
    const predecessor = await board.asHolder(randomUUID(), position('agency-operator', mine));
    const successor = await board.asHolder(randomUUID(), position('agency-operator', mine));
    const head = await board.asHolder(randomUUID(), position('head-of-agency', mine));
    const elsewhere = await board.asHolder(randomUUID(), position('agency-operator', other));
    expect(await board.listFor(predecessor)).toMatchObject([
      { title: 'Isi 3 indikator (contoh)', path: '/penilaian/contoh', kind: 'task', read: false },
    ]);
    expect(await board.listFor(successor)).toHaveLength(1);
    expect(await board.listFor(head)).toEqual([]);
    expect(await board.listFor(elsewhere)).toEqual([]);
  });

  it('of a leader are marked as read by the aide in that name, for the aide alone', async () => {
    await board.raise('a', notice([{ role: 'coordinator' }]));
    const leader = await board.asHolder((await there.invite()).id, position('coordinator', null));
    const mandate: Mandate = { role: 'coordinator', acts: [] };
    const seat = { ...position('executive-aide', null), mandate };
    const aide = await board.asHolder((await there.invite()).id, seat);
    const [seen] = await board.listFor(aide);
    await there.node.request(identity.readNotice, { id: seen?.id ?? '' }, aide);
    expect([await board.unreadFor(aide), await board.unreadFor(leader)]).toEqual([0, 1]);
    await board.raise('b', notice([{ role: 'coordinator' }]));
    await there.node.request(identity.readAllNotices, {}, aide);
    expect([await board.unreadFor(aide), await board.unreadFor(leader)]).toEqual([0, 2]);
  });

  it('are listed once for someone who is addressed twice, in the reader’s language', async () => {
    const [id, mine] = [randomUUID(), randomUUID()];
    await board.raise('a', notice([{ personId: id }, { role: 'agency-operator', agencyId: mine }]));
    const call = await board.asHolder(id, position('agency-operator', mine));
    expect(await board.listFor({ ...call, locale: 'en' })).toMatchObject([
      { title: 'Answer 3 indicators (example)' },
    ]);
    expect(await board.unreadFor(call)).toBe(1);
  });

  it('under the same key take the place of the one before and are unread again; quietly, only the words change', async () => {
    const { id } = await there.invite();
    const call = await board.asHolder(id, position('coordinator', null));
    const to = [{ role: 'coordinator' as const }];
    await board.raise('a', notice(to));
    const [first] = await board.listFor(call);
    await there.node.request(identity.readNotice, { id: first?.id ?? '' }, call);
    expect(await board.unreadFor(call)).toBe(0);
    await board.raise('a', notice(to, { title: { id: 'Isi 2 indikator', en: 'Answer 2' }, quiet: true }));
    expect(await board.listFor(call)).toMatchObject([
      { id: first?.id, title: 'Isi 2 indikator', read: true },
    ]);
    await board.raise('a', notice(to, { title: { id: 'Isi 4 indikator', en: 'Answer 4' } }));
    expect(await board.listFor(call)).toMatchObject([{ title: 'Isi 4 indikator', read: false }]);
    await board.raise('a', null);
    expect(await board.listFor(call)).toEqual([]);
    await board.raise('a', null);
  });

  it('quietly addressed to somebody else leave those they were addressed to', async () => {
    const [one, two] = await Promise.all([
      board.asHolder(randomUUID(), position('head-of-agency', randomUUID())),
      board.asHolder(randomUUID(), position('executive', null)),
    ]);
    await board.raise('a', notice([{ role: 'coordinator' }]));
    await board.raise('a', notice([{ role: 'executive' }], { quiet: true }));
    expect(await board.listFor(one)).toEqual([]);
    expect(await board.listFor(two)).toHaveLength(1);
    expect(await board.listFor(await board.asHolder(randomUUID(), position('coordinator', null)))).toEqual(
      [],
    );
  });

  it('can be read by those they are addressed to alone, one by one or all at once', async () => {
    const [mine, yours] = [
      await board.asHolder((await there.invite()).id, position('coordinator', null)),
      await board.asHolder((await there.invite()).id, position('executive', null)),
    ];
    for (const key of ['a', 'b', 'c']) await board.raise(key, notice([{ role: 'coordinator' }]));
    const [newest] = await board.listFor(mine);
    await expect(
      there.node.request(identity.readNotice, { id: newest?.id ?? '' }, yours),
    ).rejects.toMatchObject({
      code: 'identity.notice-not-found',
    });
    await there.node.request(identity.readNotice, { id: newest?.id ?? '' }, mine);
    expect((await board.listFor(mine, { unread: true })).map(({ id }) => id)).not.toContain(newest?.id);
    expect(await board.unreadFor(mine)).toBe(2);
    await there.node.request(identity.readAllNotices, {}, mine);
    expect(await board.unreadFor(mine)).toBe(0);
    expect(await board.listFor(mine)).toHaveLength(3);
  });

  it('come in pages, the newest first, each once', async () => {
    const [id, mine] = [randomUUID(), randomUUID()];
    const call = await board.asHolder(id, position('agency-operator', mine));
    for (let n = 0; n < 5; n += 1) {
      const to = n % 2 ? { personId: id } : { role: 'agency-operator' as const, agencyId: mine };
      await board.raise(`n${n}`, notice([to], { title: { id: `Nomor ${n}`, en: `Number ${n}` } }));
    }
    const titles: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await there.node.request(
        identity.listNotices,
        { limit: 2, ...(cursor && { cursor }) },
        call,
      );
      titles.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(titles).toEqual(['Nomor 4', 'Nomor 3', 'Nomor 2', 'Nomor 1', 'Nomor 0']);
    await expect(board.listFor(call, { cursor: 'bukan penanda' })).rejects.toMatchObject({
      code: 'common.invalid-cursor',
    });
  });

  it('say how many working days are left, and nothing where the holidays are not known', async () => {
    const call = await board.asHolder(randomUUID(), position('coordinator', null));
    // From Wednesday 25 November: Thursday 26, Friday 27, Monday 30 are three.
    await board.raise('a', notice([{ role: 'coordinator' }], { due: '2026-11-30' }));
    await board.raise('b', notice([{ role: 'coordinator' }], { due: '2026-11-23' }));
    await board.raise('c', notice([{ role: 'coordinator' }], { due: '2027-02-01' }));
    expect((await board.listFor(call)).map(({ due, workingDaysLeft }) => [due, workingDaysLeft])).toEqual([
      ['2027-02-01', null],
      ['2026-11-23', -2],
      ['2026-11-30', 3],
    ]);
  });

  it('nudge the open pages of those who hold the position today', async () => {
    const there1 = await board.agency();
    const operator = await board.holder('agency-operator', there1);
    const heard: LiveNudge[] = [];
    const connection = await there.node.connect('gateway');
    connection.subscribe('live.nudge', {
      callback: (_error, message) => void heard.push(message.json<LiveNudge>()),
    });
    await connection.flush();
    await board.raise('a', notice([{ role: 'agency-operator', agencyId: there1 }]));
    await until('the nudge', async () => heard.length > 0);
    expect(heard.map(({ topic, personId }) => [topic, personId])).toEqual([['notice', operator.id]]);
  });

  it('go to nobody of another government’s machines: a client has none', async () => {
    await expect(board.listFor(await there.as({ scopes: ['catalogue.read'] }))).rejects.toMatchObject({
      code: 'common.forbidden',
    });
  });

  it('find what is theirs by the index, also among many', async () => {
    const database = await there.node.migratorDatabase('identity').initialize();
    await database.query(
      `INSERT INTO notice SELECT gen_random_uuid(), 'scoring', 'many' || n, 'news', 't', 't', '/', NULL, false, now()
       FROM generate_series(1, 20000) n`,
    );
    await database.query(
      `INSERT INTO notice_audience SELECT 'role:agency-operator:' || (row_number() OVER ()) % 50, id FROM notice`,
    );
    for (const table of ['notice', 'notice_audience']) await database.query(`ANALYZE ${table}`);
    await database.destroy();
    const plan = await there.sql<Record<string, string>>(`EXPLAIN ${noticePage('id')}`, [
      ['role:agency-operator:7', `person:${randomUUID()}`],
      randomUUID(),
      null,
      false,
      51,
    ]);
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toMatch(/notice_audience_pk/);
    expect(text).not.toMatch(/Seq Scan/);
  });

  it('that are old news are forgotten, tasks never before they are done', async () => {
    const call = await board.asHolder(randomUUID(), position('coordinator', null));
    await board.raise('task', notice([{ role: 'coordinator' }], { title: { id: 'Tugas', en: 'Task' } }));
    await board.raise('news', notice([{ role: 'coordinator' }], { kind: 'news' }));
    board.now += 181 * 86_400_000;
    await board.provider(Digest).forget();
    expect((await board.listFor(call)).map(({ title }) => title)).toEqual(['Tugas']);
  });

  it('have their jobs among those the administrator sees', async () => {
    const names = (await board.provider(Jobs).list('id')).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['identity.digest', 'identity.mail', 'identity.notice-sweep']),
    );
  });
});
