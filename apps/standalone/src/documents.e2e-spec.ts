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
