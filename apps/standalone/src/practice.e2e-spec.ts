import { randomUUID } from 'node:crypto';
import { until } from '@selaras/testing';
import { PracticeNode, takeCard } from '../test/practice-node.js';
import { Seat, type Size } from '../test/seat.js';

interface Applications {
  items: { id: string; name: string }[];
}

const DEVICES: [string, Size][] = [
  ['an old laptop, 1366×768', { width: 1366, height: 768 }],
  ['a phone, 390×844', { width: 390, height: 844 }],
];

describe('a practice space', () => {
  let space: PracticeNode;
  const seats: Seat[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    space = await PracticeNode.start();
  });

  afterAll(async () => {
    await Promise.all(seats.map((seat) => seat.leave()));
    await space?.stop();
  });

  const take = async (size: Size, card?: string): Promise<Seat> => {
    const seat = card ? await space.seat(card, size) : await Seat.take(space.origin, size);
    seats.push(seat);
    return seat;
  };

  const look = async (seat: Seat, what: string): Promise<void> => {
    faults.push(...(await seat.accessibilityFaults()).map((fault) => `${what}: ${fault}`));
    const overflow = await seat.overflow();
    if (overflow > 0) faults.push(`${what}: ${overflow} px wider than the screen`);
    const folder = process.env.PRACTICE_PICTURES;
    const width = seat.page.viewportSize()?.width;
    if (folder) await seat.page.screenshot({ path: `${folder}/${width} ${what}.png` });
  };

  const marked = (seat: Seat) =>
    seat.page.evaluate(
      `[...document.querySelectorAll('[data-practice-mark] span'), document.body].some((one) =>
        ['::before', '::after'].some((part) => getComputedStyle(one, part).content.includes('LATIHAN')))`,
    );

  it.each(DEVICES)(
    'is entered by a role’s card without a password, marked everywhere, on %s',
    async (_, size) => {
      const seat = await take(size);
      const { page } = seat;
      await page.goto(space.origin);
      await page.getByRole('heading', { name: 'Pemerintah Kabupaten Semarang (latihan)' }).waitFor();
      await page.locator('[data-practice-mark]').waitFor({ state: 'attached' });
      expect(await page.title()).toMatch(/^LATIHAN · /);
      await look(seat, 'Latihan sambutan');
      await page.goto(`${space.origin}/auth/sign-in?returnTo=/`);
      await page.getByRole('heading', { name: 'Mode Latihan' }).waitFor();
      // One card for each of the seventeen roles.
      expect(await page.locator('.seats > li').count()).toBe(17);
      expect(await marked(seat)).toBe(true);
      await look(seat, 'Latihan kartu peran');
      await takeCard(seat, 'operator OPD Dispar');
      for (const path of ['/', '/katalog', '/penilaian', '/akun']) {
        await seat.open(path);
        await page.getByText('Ruang latihan: data contoh').waitFor();
        await page.locator('[data-practice-mark]').waitFor({ state: 'attached' });
        expect([path, await marked(seat)]).toEqual([path, true]);
      }
      expect(await page.getByRole('button', { name: 'Mulai ulang latihan' }).count()).toBe(0);
      await look(seat, 'Latihan operator');
      expect(seat.complaints).toEqual([]);
    },
  );

  it('names every file LATIHAN-, whatever made it', async () => {
    const { page } = await take({ width: 1366, height: 768 }, 'pengelola katalog');
    for (const path of [
      '/api/applications/export?format=xlsx',
      '/api/applications/export?format=csv',
      '/api/samples/catalogue.xlsx',
      '/api/extracts/applications?format=pdf',
    ]) {
      const answer = await page.request.get(`${space.origin}${path}`);
      expect([path, answer.status()]).toEqual([path, 200]);
      expect(answer.headers()['content-disposition']).toMatch(
        /filename="LATIHAN-.*filename\*=UTF-8''LATIHAN-/,
      );
    }
  });

  it('enrols no peer', async () => {
    const { page } = await take({ width: 1366, height: 768 }, 'administrator');
    const { publicKey } = (await (await page.request.get(`${space.origin}/api/exchange/card`)).json()) as {
      publicKey: object;
    };
    const answer = await page.request.post(`${space.origin}/api/exchange/peers`, {
      headers: { 'sec-fetch-site': 'same-origin' },
      data: {
        code: '33',
        name: 'Provinsi',
        baseUrl: 'https://provinsi.contoh.go.id',
        publicKey,
        sendsTo: true,
        standingRelease: true,
      },
    });
    expect(answer.status()).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'interop.practice-space' });
  });

  it('is started over by its coordinator: practice goes, the example comes back, everybody signs in again', async () => {
    const size: Size = { width: 1366, height: 768 };
    const operator = await take(size, 'pengelola katalog');
    const name = `Latihan ${randomUUID().slice(0, 8)}`;
    const list = `${space.origin}/api/applications?limit=200`;
    const before = (await (await operator.page.request.get(list)).json()) as Applications;
    const agencies = (await (
      await operator.page.request.get(`${space.origin}/api/agencies`)
    ).json()) as Applications;
    const made = await operator.page.request.post(`${space.origin}/api/applications`, {
      headers: { 'sec-fetch-site': 'same-origin' },
      data: { name, ownerAgencyId: agencies.items[0]?.id },
    });
    expect(made.status()).toBe(201);

    const coordinator = await take(size, 'koordinator');
    const { page } = coordinator;
    await page.getByRole('button', { name: 'Mulai ulang latihan' }).click();
    await look(coordinator, 'Latihan mulai ulang');
    await page.getByRole('dialog').getByRole('button', { name: 'Mulai ulang latihan' }).click();
    await page.getByRole('dialog', { name: 'Latihan sedang dimulai ulang' }).waitFor();
    await look(coordinator, 'Latihan dimulai ulang');

    // Who comes meanwhile is told so, at the same address.
    const visitor = await take({ width: 390, height: 844 });
    await until('the waiting page', async () => {
      const answer = await visitor.page.goto(space.origin).catch(() => null);
      return answer?.status() === 503 ? true : null;
    });
    expect(await visitor.page.getByRole('heading').textContent()).toBe('Latihan sedang dimulai ulang');
    await look(visitor, 'Latihan menunggu');

    await page.getByRole('heading', { name: 'Mode Latihan' }).waitFor({ timeout: 90_000 });
    expect((await operator.page.request.get(list)).status()).toBe(401);
    await takeCard(operator, 'pengelola katalog');
    const after = (await (await operator.page.request.get(list)).json()) as Applications;
    expect(after.items.map((one) => one.name).sort()).toEqual(before.items.map((one) => one.name).sort());
    expect(after.items.map((one) => one.name)).not.toContain(name);
    expect(space.starter.stdout).toMatch(/Mode Latihan siap lagi/);
  });

  it('is accessible and fits the screen on every page seen', () => {
    expect(faults).toEqual([]);
  });
});
