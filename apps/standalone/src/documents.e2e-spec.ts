import { fileURLToPath } from 'node:url';
import { Demonstration } from '../test/demonstration.js';
import type { Size } from '../test/seat.js';
import { Seats } from '../test/seats.js';

const sample = (name: string): string => fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url));

const EMBLEM = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 120"><path d="M5 5h90v60q0 35-45 50q-45-15-45-50z"/></svg>',
);

const SCREENS: [string, Size, RegExp][] = [
  ['a laptop', { width: 1366, height: 768 }, /^SK .*Kepala/],
  ['a phone', { width: 390, height: 844 }, /^SK .*Operator/],
];

describe('official documents on the web', () => {
  let demonstration: Demonstration;
  const seats = new Seats();

  beforeAll(async () => {
    demonstration = await Demonstration.start();
  });

  afterAll(async () => {
    await seats.leave();
    await demonstration?.stop();
  });

  it.each(SCREENS)(
    'go from letterhead and concept to the signed paper, on %s',
    async (_name, size, decree) => {
      const seat = await seats.take(demonstration.regency, size);
      const { page, origin } = seat;
      const looksRight = async () => {
        expect(await seat.accessibilityFaults()).toEqual([]);
        expect(await seat.overflow()).toBe(0);
      };
      const bytes = async (path: string) => {
        const answer = await page.request.get(`${origin}${path}`);
        return { status: answer.status(), begin: (await answer.body()).subarray(0, 4).toString('latin1') };
      };

      await seat.signIn('administrator');
      await seat.open('/administrasi/kop');
      await page.getByLabel('Tempat penandatanganan').fill('Ungaran');
      await page.getByRole('button', { name: 'Simpan' }).click();
      await page.getByText('Kop tersimpan.').waitFor();
      await page
        .getByLabel('Lambang daerah')
        .setInputFiles({ name: 'lambang.svg', mimeType: 'image/svg+xml', buffer: EMBLEM });
      await page.getByAltText('Lambang pada kop').waitFor();
      await looksRight();

      await seat.open('/administrasi/orang');
      await page.getByRole('link', { name: decree }).first().click();
      await page.getByText('Belum ada. SK ini masih konsep.').waitFor();
      const id = new URL(page.url()).pathname.split('/').pop();
      expect(await bytes(`/api/decrees/${id}/concept?format=pdf`)).toEqual({ status: 200, begin: '%PDF' });
      expect(await bytes(`/api/decrees/${id}/concept?format=srikandi`)).toMatchObject({ status: 200 });
      await looksRight();

      await page.getByRole('button', { name: 'Unggah SK bertanda tangan' }).click();
      await page.getByLabel('Nomor SK').fill('800/001/2026');
      await page.getByLabel('Tanggal SK').fill('2026-11-21');
      await page.getByLabel('Berkas PDF').setInputFiles(sample('not-ok/sk-berubah-setelah-tanda-tangan.pdf'));
      await page.getByRole('button', { name: 'Unggah dan catat' }).click();
      await page.getByText('berubah setelah ditandatangani Bupati Contoh').waitFor();
      await page.getByLabel('Berkas PDF').setInputFiles(sample('ok/sk-bertanda-tangan.pdf'));
      await page.getByRole('button', { name: 'Unggah dan catat' }).click();
      await page.getByText('utuh, penerbit belum dipercaya').first().waitFor();
      await page.getByText('800/001/2026').waitFor();
      expect(await bytes(`/api/decrees/${id}/signed`)).toEqual({ status: 200, begin: '%PDF' });
      await looksRight();

      await seat.open('/periksa-tanda-tangan');
      await page.getByLabel('PDF yang diperiksa').setInputFiles(sample('ok/sk-pindaian.pdf'));
      await page.getByText('tidak bertanda tangan elektronik').waitFor();
      await looksRight();
      await seat.leave();
    },
  );

  it.each(SCREENS)(
    'bring a signed extract back to its entry, and that of a list to the register, on %s',
    async (_name, size) => {
      const seat = await seats.take(demonstration.regency, size);
      const { page, origin } = seat;
      const picture = async (name: string) => {
        const folder = process.env.PAGE_PICTURES;
        if (folder) await page.screenshot({ path: `${folder}/${name}-${size.width}.png` });
      };
      const looksRight = async () => {
        expect(await seat.accessibilityFaults()).toEqual([]);
        expect(await seat.overflow()).toBe(0);
      };
      const dialog = page.getByRole('dialog');
      const upload = dialog.getByRole('button', { name: 'Unggah dan catat' });
      const number = `500.12/${size.width}/2026`;
      await seat.signIn('katalog');
      // An entry of its own for each screen.
      const { items } = (await (await page.request.get(`${origin}/api/applications?limit=2`)).json()) as {
        items: { id: string }[];
      };
      const pathname = `/katalog/${items[size.width > 1_000 ? 0 : 1]?.id}`;
      await seat.open(pathname);
      const section = page.getByRole('region', { name: 'Petikan bertanda tangan' });
      await section.getByText('Belum ada yang kembali bertanda tangan.').waitFor();

      const opener = section.getByRole('button', { name: 'Unggah' });
      await opener.focus();
      await page.keyboard.press('Enter');
      await dialog.waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await page.locator(':focus').innerText()).toBe('Unggah');
      await page.keyboard.press('Enter');
      await dialog.getByLabel('Nomor petikan').fill(number);
      await dialog.getByLabel('Tanggal petikan').fill('2026-11-21');
      await looksRight();
      await picture('petikan-unggah');
      await dialog
        .getByLabel('Berkas PDF')
        .setInputFiles(sample('not-ok/sk-berubah-setelah-tanda-tangan.pdf'));
      await upload.click();
      await dialog.getByText('berubah setelah ditandatangani Bupati Contoh').waitFor();
      await dialog.getByLabel('Berkas PDF').setInputFiles(sample('ok/sk-bertanda-tangan.pdf'));
      await upload.click();
      await section.getByText('utuh, penerbit belum dipercaya').waitFor();
      await section.getByText('Bupati Contoh (contoh)').waitFor();
      const kept = await section.getByRole('link', { name: `Unduh petikan ${number}` }).getAttribute('href');
      const answer = await page.request.get(`${origin}${kept}`);
      expect([answer.status(), (await answer.body()).subarray(0, 4).toString('latin1')]).toEqual([
        200,
        '%PDF',
      ]);
      await looksRight();
      await picture('petikan-entri');

      await seat.open('/katalog');
      await page.getByRole('link', { name: 'Petikan bertanda tangan' }).click();
      await page.getByText(number).waitFor();
      await page.getByRole('button', { name: 'Unggah petikan daftar' }).click();
      await dialog.getByLabel('Berkas PDF').setInputFiles(sample('ok/sk-pindaian.pdf'));
      await dialog.getByLabel('Yang dipetik').fill(`Semua aplikasi aktif ${size.width}`);
      await dialog.getByLabel('Tanda tangan basah, ini pindaiannya').check();
      await dialog.getByLabel('Nomor petikan').fill('500.12/9/2026');
      await dialog.getByLabel('Tanggal petikan').fill('2026-11-21');
      await dialog.getByLabel('Penanda tangan').fill('Kepala Dinas (contoh)');
      await dialog.getByLabel('Ditandatangani pada').fill('2026-11-20');
      await upload.click();
      await page.getByText(`Semua aplikasi aktif ${size.width}`).waitFor();
      await page.getByText('pindaian bertanda tangan basah').first().waitFor();
      await looksRight();
      await picture('petikan-daftar');
      await seat.leave();

      const reader = await seats.take(demonstration.regency, size);
      await reader.signIn('bupati');
      await reader.open('/katalog/petikan');
      await reader.page.getByText(number).waitFor();
      expect(await reader.page.getByRole('button', { name: 'Unggah petikan daftar' }).count()).toBe(0);
      await reader.open(pathname);
      await reader.page.getByRole('link', { name: `Unduh petikan ${number}` }).waitFor();
      expect(await reader.page.getByRole('button', { name: 'Unggah', exact: true }).count()).toBe(0);
      await reader.leave();
    },
  );

  it('hand out an extract of what the catalogue shows', async () => {
    const seat = await seats.take(demonstration.regency, { width: 1366, height: 768 });
    await seat.signIn('operator.dispar');
    await seat.open('/katalog?status=active');
    await seat.page.getByRole('button', { name: /Ekspor/ }).click();
    const download = seat.page.waitForEvent('download');
    await seat.page.getByRole('menuitem', { name: 'PDF bertanda KONSEP' }).click();
    expect((await download).suggestedFilename()).toBe('petikan-katalog-aplikasi.pdf');
    await seat.leave();
  });
});
