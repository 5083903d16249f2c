import { takeCard } from '../test/practice-node.js';
import { Seat } from '../test/seat.js';
import { Starter, discardData, newData, processesOn } from '../test/starter.js';
import { freePort } from './node-environment.js';

interface Session {
  me: { name: string } | null;
}

describe('a practice space beside a real node', () => {
  let data: string;
  let starter: Starter;
  let seat: Seat;
  let real: string;
  let practice: string;

  beforeAll(async () => {
    const [port, practicePort] = [await freePort(), await freePort()];
    [real, practice] = [`http://localhost:${port}`, `http://localhost:${practicePort}`];
    data = newData();
    const ports = [`--port=${port}`, `--practice-port=${practicePort}`];
    starter = await Starter.run(['--only=regency', '--practice', ...ports], { SELARAS_DATA: data }).ready();
    seat = await Seat.take(real, { width: 1366, height: 768 });
    seat.page.setDefaultTimeout(30_000);
  });

  afterAll(async () => {
    await seat?.leave();
    await starter?.interrupt();
    discardData(data);
  });

  const whoAt = async (origin: string): Promise<string | null> => {
    const answer = await seat.page.request.get(`${origin}/api/session`);
    return ((await answer.json()) as Session).me?.name ?? null;
  };

  it('is offered in the real node’s header, and nothing of it is there otherwise', async () => {
    const { page } = seat;
    await seat.signIn('katalog');
    const link = page.getByRole('link', { name: 'Mode Latihan' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(practice);
    expect(await page.locator('[data-practice-mark]').count()).toBe(0);
    expect(await page.getByText('Ruang latihan').count()).toBe(0);
    const refused = await page.request.post(`${real}/api/practice/restart`, {
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(refused.status()).toBe(403);
  });

  it('is entered by a card in the same browser and started over; the sign-in at the real node stays', async () => {
    const { page } = seat;
    await takeCard({ page, origin: practice }, 'koordinator');
    expect(await whoAt(real)).toBe('Pengelola Katalog (contoh)');
    expect(await whoAt(practice)).toBe('Sekretaris Daerah (contoh)');
    await page.getByRole('button', { name: 'Mulai ulang latihan' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Mulai ulang latihan' }).click();
    await page.getByRole('dialog', { name: 'Latihan sedang dimulai ulang' }).waitFor();
    expect(await whoAt(real)).toBe('Pengelola Katalog (contoh)');
    await page.getByRole('heading', { name: 'Mode Latihan' }).waitFor({ timeout: 120_000 });
    expect(await whoAt(practice)).toBeNull();
    expect(await whoAt(real)).toBe('Pengelola Katalog (contoh)');
  });

  it('leaves nothing running when both are stopped', async () => {
    expect(await starter.interrupt()).toBe(0);
    expect(processesOn(data)).toEqual([]);
  });
});
