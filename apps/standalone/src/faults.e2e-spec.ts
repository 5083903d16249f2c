import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { until } from '@selaras/testing';
import { Seat } from '../test/seat.js';
import { Starter, discardData, newData } from '../test/starter.js';
import { freePort } from './node-environment.js';

const BACK_MS = 60_000;
/** Longer than the rest after typing that a search waits for. */
const SLOW_MS = 800;

interface Entry {
  id: string;
  name: string;
}

const textOf = (pid: string, file: 'cmdline' | 'environ'): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
};

describe('a person at the screen while things go wrong', () => {
  let data: string;
  let origin: string;
  let starter: Starter;
  let seat: Seat;
  let page: Page;

  beforeAll(async () => {
    data = newData();
    const port = await freePort();
    origin = `http://localhost:${port}`;
    const ports = ['--only=regency', `--port=${port}`];
    starter = await Starter.run(ports, { SELARAS_DATA: data }).ready();
    seat = await Seat.take(origin, { width: 1366, height: 768 });
    page = seat.page;
    await seat.signIn('katalog');
  });

  afterAll(async () => {
    await seat?.leave();
    await starter?.interrupt();
    discardData(data);
  });

  const entries = async (prefix: string): Promise<Entry[]> => {
    const answer = await page.request.get(`${origin}/api/applications?q=${encodeURIComponent(prefix)}`);
    return ((await answer.json()) as { items: Entry[] }).items;
  };

  const nameField = (tab: Page) => tab.getByLabel('Nama Aplikasi', { exact: false }).first();

  /** A new entry, filled in and not yet sent. */
  const begin = async (): Promise<string> => {
    const name = `Aplikasi ${randomUUID().slice(0, 8)}`;
    await seat.open('/katalog/baru');
    await nameField(page).fill(name);
    await page
      .getByRole('combobox', { name: /Perangkat daerah/i })
      .first()
      .click();
    await page.getByRole('option', { name: 'Dinas Komunikasi dan Informatika' }).click();
    return name;
  };

  const save = () => page.getByRole('button', { name: 'Simpan ke katalog' }).click();

  const ready = () =>
    until(
      'the node to be ready again',
      async () => {
        const answer = await fetch(`${origin}/health/ready`).catch(() => null);
        return answer?.ok || null;
      },
      BACK_MS,
    );

  /** The process that all services of this node run in. */
  const application = (): number => {
    const pid = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .find(
        (name) =>
          textOf(name, 'cmdline').includes('standalone/dist/main.js') &&
          `\0${textOf(name, 'environ')}`.includes(`\0SELARAS_DATA=${data}\0`),
      );
    if (!pid) throw new Error('the application does not run');
    return Number(pid);
  };

  it('is told that nothing answers when the application dies under a form, and saves once when it is back', async () => {
    const name = await begin();
    process.kill(application(), 'SIGKILL');
    await save();
    await page.getByRole('alert').filter({ hasText: 'Server tidak terjangkau' }).waitFor();
    expect(await nameField(page).inputValue()).toBe(name);
    await ready();
    await save();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    expect(await entries(name)).toHaveLength(1);
  });

  it('is told which service does not answer while the broker stands still, and saves once when it goes on', async () => {
    const name = await begin();
    const broker = Number(readFileSync(join(data, 'regency/nats/nats.pid'), 'utf8'));
    process.kill(broker, 'SIGSTOP');
    try {
      await save();
      await page
        .getByRole('alert')
        .filter({ hasText: /Layanan \w+ sedang tidak menjawab.*tetap tersimpan di perangkat ini/ })
        .waitFor();
    } finally {
      process.kill(broker, 'SIGCONT');
    }
    await ready();
    await save();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    expect(await entries(name)).toHaveLength(1);
  });

  it('is shown both versions where the same entry was changed in another tab, and loses neither unasked', async () => {
    const name = await begin();
    await save();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    const [entry] = await entries(name);
    const edit = `${origin}/katalog/${entry?.id}/ubah`;
    const other = await page.context().newPage();
    for (const tab of [page, other]) {
      await tab.goto(edit);
      await nameField(tab).waitFor();
    }
    await nameField(other).fill(`${name} dari tab lain`);
    await other.getByRole('button', { name: 'Simpan perubahan' }).click();
    await other.getByRole('heading', { level: 1, name: `${name} dari tab lain` }).waitFor();

    await nameField(page).fill(`${name} dari tab ini`);
    await page.getByRole('button', { name: 'Simpan perubahan' }).click();
    const conflict = page.getByRole('alert').filter({ hasText: 'Bentrok' });
    await conflict.waitFor();
    expect(await conflict.getByRole('cell').allInnerTexts()).toEqual([
      `${name} dari tab ini`,
      `${name} dari tab lain`,
    ]);
    expect(await seat.accessibilityFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Pakai isian saya di atas versi terbaru' }).click();
    await page.getByRole('button', { name: 'Simpan perubahan' }).click();
    await page.getByRole('heading', { level: 1, name: `${name} dari tab ini` }).waitFor();
    const history = await page.request.get(`${origin}/api/applications/${entry?.id}/history`);
    expect(await history.text()).toContain(`${name} dari tab lain`);
  });

  it('keeps what is being typed in a window over the page when the phone is turned', async () => {
    const laptop = { width: 1366, height: 768 };
    const name = await begin();
    await save();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'Unggah' }).click();
    await page.getByRole('dialog').getByLabel('Nomor petikan').fill('045/17/2026');
    await page.setViewportSize({ width: 844, height: 390 });
    await page.getByRole('complementary', { name: 'Selaras' }).waitFor();
    expect(await page.getByRole('dialog').getByLabel('Nomor petikan').inputValue()).toBe('045/17/2026');
    await page.setViewportSize(laptop);
  });

  it('goes where a link leads over a slow line, though the words typed before it still wait to be searched', async () => {
    const name = await begin();
    await save();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    const { pathname } = new URL(page.url());
    await seat.open('/katalog');
    const link = page.getByRole('link', { name });
    await link.waitFor();
    await page.route('**/*', async (route) => {
      await pause(SLOW_MS);
      await route.continue();
    });
    await page.getByRole('searchbox').fill(name);
    await link.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    expect(new URL(page.url()).pathname).toBe(pathname);
  });

  it('meets a page with the way on, not the inside of the server, when signing in cannot go on', async () => {
    const broker = Number(readFileSync(join(data, 'regency/nats/nats.pid'), 'utf8'));
    const visitor = await Seat.take(origin, { width: 390, height: 844 });
    try {
      const form = await visitor.page.goto(`${origin}/auth/sign-in`);
      expect(form?.status()).toBe(200);
      await visitor.page.getByLabel('Nama pengguna').fill('katalog');
      await visitor.page.getByLabel('Kata sandi').fill('selaras-demo');
      process.kill(broker, 'SIGSTOP');
      await visitor.page.getByRole('button', { name: 'Masuk', exact: true }).click();
      await visitor.page.getByRole('heading', { level: 1, name: 'Belum dapat dibuka' }).waitFor();
      await visitor.page.getByText('Layanan identity sedang tidak menjawab').waitFor();
      expect(await visitor.accessibilityFaults()).toEqual([]);
      expect(await visitor.overflow()).toBeLessThanOrEqual(0);
      process.kill(broker, 'SIGCONT');
      await ready();
      await visitor.page.getByRole('link', { name: 'Coba lagi' }).click();
      await visitor.page.getByLabel('Nama pengguna').fill('katalog');
      await visitor.page.getByLabel('Kata sandi').fill('selaras-demo');
      await visitor.page.getByRole('button', { name: 'Masuk', exact: true }).click();
      await visitor.page.getByRole('heading', { level: 1, name: 'Yang menunggu Anda' }).waitFor();
    } finally {
      process.kill(broker, 'SIGCONT');
      await visitor.leave();
    }
  });
});
