import { randomUUID } from 'node:crypto';
import { registry, type AgencyView } from '@selaras/contracts';
import { until } from '@selaras/testing';
import { RegistryNode, codeOf, inventory, outcomes } from '../../test/registry-node.js';

let at: RegistryNode;
let tourism: AgencyView;
let health: AgencyView;

beforeAll(async () => {
  at = await RegistryNode.start();
  [tourism, health] = (await at.agencies(
    { name: 'Dinas Pariwisata', shortName: 'Dispar' },
    { name: 'Dinas Kesehatan', shortName: 'Dinkes' },
  )) as [AgencyView, AgencyView];
});

beforeEach(() => at.emptyCatalogue());

afterAll(() => at.stop());

describe('an import is taken over once', () => {
  it('when two confirm at the same time', async () => {
    const steward = await at.steward();
    const { id } = await at.upload(
      inventory(...Array.from({ length: 200 }, (_, n) => `Kas ${n};Dispar;;;;`)),
      steward,
    );
    const answers = await Promise.all(
      [1, 2, 3].map(() => codeOf(at.node.request(registry.confirmImport, { id }, steward))),
    );
    expect(answers.sort()).toEqual(['answered', 'registry.import-not-ready', 'registry.import-not-ready']);
    expect(await at.names()).toHaveLength(200);
    expect(await codeOf(at.node.request(registry.confirmImport, { id }, steward))).toBe(
      'registry.import-not-ready',
    );
  });

  it('when the same question comes twice, and the answer is the same', async () => {
    const steward = await at.steward({}, randomUUID());
    const file = await at.stage(inventory('Kas;Dispar;;;;'), 'x.csv');
    const start = { ...steward, idempotencyKey: randomUUID() };
    const [one, two] = await Promise.all(
      [1, 2].map(() => at.node.request(registry.startImport, { file }, start)),
    );
    expect(two).toEqual(one);
    const id = one?.id ?? '';
    await at.settled(id, steward);
    const confirm = { ...steward, idempotencyKey: randomUUID() };
    const first = await at.node.request(registry.confirmImport, { id }, confirm);
    expect(await at.node.request(registry.confirmImport, { id }, confirm)).toEqual(first);
    expect(await at.names()).toEqual(['Kas']);
  });

  it('and does not overwrite what someone changed since the dry run', async () => {
    const steward = await at.steward();
    const made = await at.node.request(
      registry.createApplication,
      { name: 'Kas', ownerAgencyId: tourism.id },
      steward,
    );
    const view = await at.upload(
      inventory('Kas;Dispar;;;2024;', 'Peta;Dispar;;;;', 'Tiket;Dispar;;;;T-1'),
      steward,
    );
    expect(view.rows.map(({ outcome }) => outcome)).toEqual(['changed', 'new', 'new']);
    await at.node.request(registry.changeApplication, { id: made.id, version: 1, year: 2020 }, steward);
    await at.node.request(registry.createApplication, { name: 'PETA', ownerAgencyId: tourism.id }, steward);
    await at.node.request(
      registry.createApplication,
      { name: 'Lain', code: 'T-1', ownerAgencyId: tourism.id },
      steward,
    );
    const confirmed = await at.confirm(view.id, steward);
    expect(confirmed.receipt).toMatchObject({ created: 0, changed: 0, skipped: 3 });
    expect(
      confirmed.rows.map(({ outcome, reasons }) => [outcome, ...reasons.map(({ code }) => code)]),
    ).toEqual([
      ['doubtful', 'changed-since'],
      ['doubtful', 'exists-since'],
      ['doubtful', 'exists-since'],
    ]);
    const kept = await at.node.request(registry.getApplication, { id: made.id }, steward);
    expect([kept.year, kept.version]).toEqual([2020, 2]);
  });

  it('and leaves out what the confirming person may no longer write', async () => {
    const id = randomUUID();
    const before = await at.node.as({ id, role: 'agency-operator', agencyId: tourism.id });
    const view = await at.upload(inventory('Kas;;;;;'), before);
    const after = await at.node.as({ id, role: 'agency-operator', agencyId: health.id });
    const confirmed = await at.confirm(view.id, after);
    expect(confirmed.receipt).toMatchObject({ created: 0, skipped: 1 });
    expect(confirmed.rows[0]).toMatchObject({ outcome: 'wrong', reasons: [{ code: 'not-permitted' }] });
  });

  it('with thousands of rows in the background, all in one transaction', async () => {
    const steward = await at.steward();
    const rows = Array.from(
      { length: 10_000 },
      (_, n) => `Aplikasi ${n};${n % 2 ? 'Dispar' : 'Dinkes'};;Aktif;2020;`,
    );
    const view = await at.upload(inventory(...rows), steward);
    expect(outcomes(view)).toEqual({ new: 10_000 });
    const answer = await at.node.request(registry.confirmImport, { id: view.id }, steward);
    expect(answer.status).toBe('applying');
    expect((await at.settled(view.id, steward)).receipt).toMatchObject({ created: 10_000, skipped: 0 });
    const [counts] = (await at.rows(
      `SELECT count(*)::integer AS entries, count(DISTINCT code)::integer AS codes, count(DISTINCT created_at)::integer AS moments,
         (SELECT count(*)::integer FROM application_history) AS history, (SELECT count(*)::integer FROM outbox) AS facts
       FROM application`,
    )) as object[];
    expect(counts).toEqual({ entries: 10_000, codes: 10_000, moments: 1, history: 10_000, facts: 10_000 });
  });
});

describe('an import interrupted by a stop of the service', () => {
  it('is read again and applied at the next start, whole and once', async () => {
    const steward = await at.steward();
    const { id } = await at.upload(inventory('Kas;Dispar;;;;', 'Peta;Dispar;;;;'), steward);
    const resume = async (status: string, confirmation: object | null): Promise<void> => {
      await at.node.stopService('registry');
      await at.rows('UPDATE import SET status = $2, confirmation = $3 WHERE id = $1', [
        id,
        status,
        confirmation ? JSON.stringify(confirmation) : null,
      ]);
      await at.node.startService('registry');
    };
    await resume('reading', null);
    const read = await at.settled(id, steward);
    expect([read.status, outcomes(read)]).toEqual(['ready', { new: 2 }]);
    const [row] = (await at.rows('SELECT caller FROM import WHERE id = $1', [id])) as {
      caller: object;
    }[];
    await resume('applying', { caller: row?.caller, includeDoubtful: false });
    expect((await at.settled(id, steward)).receipt).toMatchObject({ created: 2 });
    expect(await at.names()).toEqual(['Kas', 'Peta']);
  });

  it('is given up after three tries that brought the service down', async () => {
    const steward = await at.steward();
    const { id } = await at.upload(inventory('Kas;Dispar;;;;'), steward);
    await at.node.stopService('registry');
    await at.rows(`UPDATE import SET status = 'reading', attempts = 3 WHERE id = $1`, [id]);
    await at.node.startService('registry');
    expect(await at.settled(id, steward)).toMatchObject({ failure: { code: 'registry.sheet-unreadable' } });
  });
});

describe('open pages', () => {
  it('hear of progress, and only pages of the person who imports', async () => {
    const id = randomUUID();
    const steward = await at.steward({}, id);
    const gateway = await at.node.connect('gateway');
    const heard: {
      topic: string;
      personId: string | null;
      progress: { done: number; total: number } | null;
    }[] = [];
    gateway.subscribe('live.nudge', { callback: (_error, message) => void heard.push(message.json()) });
    await gateway.flush();
    const rows = Array.from({ length: 1_200 }, (_, n) => `Aplikasi ${n};Dispar;;;;`);
    await at.upload(inventory(...rows), steward);
    await until('the progress', async () => heard.some(({ progress }) => progress?.done === 1_200));
    const progress = heard.filter((nudge) => nudge.topic === 'import' && nudge.progress);
    expect(progress.map((nudge) => nudge.progress)).toEqual([
      { done: 500, total: 1_200 },
      { done: 1_000, total: 1_200 },
      { done: 1_200, total: 1_200 },
    ]);
    await until('the end of it', async () =>
      heard.some(({ topic, progress }) => topic === 'import' && !progress),
    );
    expect(heard.filter(({ topic, personId }) => topic === 'import' && personId !== id)).toEqual([]);
  });
});
