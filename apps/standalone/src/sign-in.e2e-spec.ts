import { randomUUID } from 'node:crypto';
import { generateSync } from 'otplib';
import type { Page } from 'playwright-core';
import { Demonstration } from '../test/demonstration.js';
import { Seat, type Size } from '../test/seat.js';
import { WebClient } from '../test/web-client.js';

const PASSWORD = 'selaras-demo';

/** A code of an authenticator; `ahead`: of the next step, where that of now has been used. */
const codeOf = (key: string, ahead = 0): string =>
  generateSync({ secret: key, epoch: Math.floor(Date.now() / 1000) + ahead * 30 });

describe.each<[string, Size]>([
  ['an old laptop, 1366×768', { width: 1366, height: 768 }],
  ['a phone, 390×844', { width: 390, height: 844 }],
])('signing in on %s', (_device, size) => {
  let demo: Demonstration;
  const seats: Seat[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    demo = await Demonstration.start(['--only=regency']);
  });

  afterAll(async () => {
    await Promise.all(seats.map((seat) => seat.leave()));
    await demo?.stop();
  });

  const take = async (username?: string): Promise<Seat> => {
    const seat = await Seat.take(demo.regency, size);
    seats.push(seat);
    if (username) await seat.signIn(username);
    return seat;
  };

  const look = async (seat: Seat, what: string): Promise<void> => {
    faults.push(...(await seat.accessibilityFaults()).map((fault) => `${what}: ${fault}`));
    const overflow = await seat.overflow();
    if (overflow > 0) faults.push(`${what}: ${overflow} px wider than the screen`);
    const picture = process.env.SIGN_IN_PICTURES;
    if (picture) await seat.page.screenshot({ path: `${picture}/${size.width} ${what}.png`, fullPage: true });
  };

  const enterPassword = async (page: Page, username: string): Promise<void> => {
    await page.getByLabel('Nama pengguna').fill(username);
    await page.getByLabel('Kata sandi').fill(PASSWORD);
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  };

  /** Ends every session of a person, as from another device. */
  const endSessionsOf = async (username: string): Promise<void> => {
    const elsewhere = new WebClient(demo.regency);
    await elsewhere.signIn(username);
    const answer = await elsewhere.ask('/api/account/sessions/end-all', { method: 'POST' });
    expect(answer.status).toBe(200);
  };

  const beginEntry = async (seat: Seat): Promise<string> => {
    const name = `Aplikasi ${randomUUID().slice(0, 8)}`;
    await seat.open('/katalog/baru');
    await seat.page.getByLabel('Nama Aplikasi', { exact: false }).first().fill(name);
    await seat.page
      .getByRole('combobox', { name: /Perangkat daerah/i })
      .first()
      .click();
    await seat.page.getByRole('option', { name: 'Dinas Komunikasi dan Informatika' }).click();
    return name;
  };

  it('serves its pages with the font of the product and from nowhere else', async () => {
    const seat = await take();
    const { page } = seat;
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await page.goto(`${demo.regency}/auth/sign-in`);
    await page.evaluate('document.fonts.ready');
    expect(await page.evaluate(`document.fonts.check("16px 'Inter Variable'")`)).toBe(true);
    expect([...hosts]).toEqual([demo.regency]);
    expect(
      await page
        .locator('input:visible')
        .evaluateAll((fields) =>
          fields.map((field) => (field as unknown as { autocomplete: string }).autocomplete),
        ),
    ).toEqual(['username', 'current-password']);
    await look(seat, 'Masuk');
    await page.getByRole('link', { name: 'Lupa kata sandi?' }).click();
    await look(seat, 'Lupa kata sandi');
    await page.getByLabel('Nama pengguna').fill('katalog');
    await page.getByRole('button', { name: 'Minta tautan' }).click();
    await page.getByText('Permintaan diterima').waitFor();
    await look(seat, 'Permintaan diterima');
    expect(seat.complaints).toEqual([]);
  });

  it('brings a person whose session ended in the middle of a form back to the same words, in a new tab', async () => {
    const seat = await take('katalog');
    const { page } = seat;
    const name = await beginEntry(seat);
    await endSessionsOf('katalog');
    await page.getByRole('button', { name: 'Simpan' }).first().click();
    await page.getByText('Sesi Anda berakhir').first().waitFor();
    await look(seat, 'Sesi berakhir');
    const opening = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Masuk di tab baru' }).click();
    const tab = await opening;
    await enterPassword(tab, 'katalog');
    await tab.getByRole('heading', { level: 1, name: 'Yang menunggu Anda' }).waitFor();
    await tab.close();
    // The other tab hears of it by itself.
    await page.getByRole('link', { name: 'Masuk di tab baru' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Simpan' }).first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  });

  it('brings the same person back to the same words in the same tab', async () => {
    const seat = await take('katalog');
    const { page } = seat;
    const name = await beginEntry(seat);
    await endSessionsOf('katalog');
    await page.getByRole('button', { name: 'Simpan' }).first().click();
    await page.getByRole('link', { name: 'Masuk lagi' }).click();
    await enterPassword(page, 'katalog');
    await page.getByText('dikembalikan').waitFor();
    expect(await page.getByLabel('Nama Aplikasi', { exact: false }).first().inputValue()).toBe(name);
    await page.getByRole('button', { name: 'Simpan' }).first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  });

  it('says so in a tab whose browser someone else signed in with meanwhile, and saves nothing there', async () => {
    const seat = await take('katalog');
    const { page } = seat;
    const name = await beginEntry(seat);
    const other = await page.context().newPage();
    await other.goto(`${demo.regency}/auth/sign-in`);
    await enterPassword(other, 'operator.diskominfo');
    await other.getByRole('heading', { level: 1, name: 'Yang menunggu Anda' }).waitFor();
    await page.getByText('Di tab lain orang lain masuk').waitFor();
    await page.getByRole('button', { name: 'Simpan' }).first().click();
    await page.getByRole('alert').first().waitFor();
    const found = await other.request.get(`${demo.regency}/api/applications?q=${encodeURIComponent(name)}`);
    expect(((await found.json()) as { items: object[] }).items).toEqual([]);
  });

  it('is made safer on the account page: password, authenticator, recovery codes, sessions', async () => {
    const seat = await take('kepala.dispar');
    const { page } = seat;
    await seat.open('/akun');
    await page.getByText('yang ini').waitFor();
    await look(seat, 'Akun saya');
    await page.getByRole('button', { name: 'Pasang verifikasi dua langkah' }).click();
    await page.getByRole('img', { name: 'Kode QR kunci autentikator' }).waitFor();
    await look(seat, 'Pasang');
    const [, key = ''] =
      /\b((?:[A-Z2-7]{4} ){7}[A-Z2-7]{4})\b/.exec(await page.getByRole('dialog').innerText()) ?? [];
    const secret = key.replaceAll(' ', '');
    await page.getByLabel('Kata sandi Anda').fill(PASSWORD);
    await page.getByLabel('Kode verifikasi').fill('000000');
    await page.getByRole('button', { name: 'Pasang', exact: true }).click();
    await page.getByText('Kode verifikasi tidak cocok').first().waitFor();
    await page.getByLabel('Kode verifikasi').fill(codeOf(secret));
    await page.getByRole('button', { name: 'Pasang', exact: true }).click();
    await page.getByRole('button', { name: 'Sudah saya simpan' }).waitFor();
    const codes = (await page.getByRole('dialog').innerText()).match(/(?:[0-9a-z]{4}-){2}[0-9a-z]{4}/g) ?? [];
    expect(codes).toHaveLength(10);
    await look(seat, 'Kode pemulihan');
    await page.getByRole('button', { name: 'Sudah saya simpan' }).click();
    await page.getByText('Sisa 10 dari 10 kode').waitFor();
    await page.getByRole('button', { name: 'Keluar dari semua perangkat' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Keluar dari semua perangkat' }).click();
    await enterPassword(page, 'kepala.dispar');
    await page.getByLabel('Kode verifikasi').waitFor();
    await look(seat, 'Verifikasi dua langkah');
    await page.getByText('Ponsel tidak ada?').click();
    await page.getByLabel('Kode pemulihan', { exact: true }).fill(codes[0] ?? '');
    await look(seat, 'Verifikasi dengan kode pemulihan');
    await page.getByRole('button', { name: 'Pakai kode pemulihan' }).click();
    await page.getByText('Sisa 9 dari 10 kode').waitFor();
  });

  it('is helped along by the administrator, who hands over links and resets what was lost', async () => {
    const seat = await take('administrator');
    const { page } = seat;
    await seat.open('/administrasi/masuk');
    await page.getByText('Pengelola Katalog (contoh)').waitFor();
    await look(seat, 'Keamanan masuk');
    await page.getByRole('button', { name: 'Buat tautan untuk Pengelola Katalog (contoh)' }).click();
    await page.getByText(/\/oidc\/activate\?token=/).waitFor();
    await look(seat, 'Tautan');
    await page.getByRole('button', { name: 'Sudah saya serahkan' }).click();
    await page.getByText('Tidak ada permintaan').waitFor();
    await page.getByRole('searchbox', { name: 'Cari nama atau nama pengguna' }).fill('kepala.dispar');
    await page.getByRole('link', { name: /Buka Kepala Dinas Pariwisata/ }).click();
    await page.getByText('Keadaan akun').waitFor();
    await look(seat, 'Keamanan akun seseorang');
    await page.getByRole('button', { name: 'Reset verifikasi dua langkah' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reset verifikasi dua langkah' }).click();
    await page.getByText('belum dipasang').waitFor();
    expect(seat.complaints).toEqual([]);
    const person = await take('kepala.dispar');
    await person.open('/akun');
  });

  it('is accessible and fits the screen on every page seen', () => {
    expect(faults).toEqual([]);
  });
});
