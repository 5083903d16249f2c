import { fileURLToPath } from 'node:url';
import { generateSync } from 'otplib';
import type { Walk } from './walker.js';
import { PHONE } from './walker.js';

const SAMPLE = fileURLToPath(new URL('../../../../samples/ok/katalog-banten-2017.xlsx', import.meta.url));
const PASSWORD = 'selaras-demo';

/** Chapters for everybody, and those of the catalogue. */
export const CATALOGUE_WALKS: Record<string, Walk> = {
  masuk: async (walker) => {
    const visitor = await walker.visitor();
    const { page } = visitor;
    await page.goto(walker.space.origin);
    await page
      .getByRole('button', { name: 'Masuk' })
      .or(page.getByRole('link', { name: 'Masuk' }))
      .waitFor();
    await walker.look(page);
    await page.goto(`${walker.space.origin}/auth/sign-in`);
    await page.getByText('Berlatih masuk dengan kata sandi').click();
    await page.getByLabel('Nama pengguna').fill('katalog');
    await page.getByLabel('Kata sandi').scrollIntoViewIfNeeded();
    await walker.picture(visitor, 'masuk-kata-sandi');
    await page.goto(`${walker.space.origin}/oidc/forgotten`);
    await walker.look(page);

    const phone = await walker.as('pengelola katalog', PHONE);
    await phone.page.getByRole('button', { name: 'Lainnya' }).click();
    await phone.page.getByRole('link', { name: 'Akun saya' }).waitFor();
    await walker.look(phone.page);

    const seat = await walker.as('pengelola katalog');
    const own = await walker.open(seat, '/akun');
    await own.getByText('Perangkat yang sedang masuk').first().waitFor();
    await walker.look(own);
    await own.getByRole('button', { name: 'Pasang verifikasi dua langkah' }).click();
    await own.getByLabel('Kode verifikasi').waitFor();
    await walker.picture(seat, 'masuk-autentikator');
    const secret = (await own.locator('[class*=secret]').first().innerText()).replaceAll(' ', '');
    await own.getByLabel('Kode verifikasi').fill(generateSync({ secret }));
    await own.getByRole('dialog').getByLabel('Kata sandi Anda').fill(PASSWORD);
    await own.getByRole('button', { name: 'Pasang', exact: true }).click();
    await own.getByRole('button', { name: 'Sudah saya simpan' }).waitFor();
    await walker.look(own);
    await own.getByRole('button', { name: 'Sudah saya simpan' }).click();

    // What the next sign-in asks for.
    await page.goto(`${walker.space.origin}/auth/sign-in`);
    await page.getByText('Berlatih masuk dengan kata sandi').click();
    await page.getByLabel('Nama pengguna').fill('katalog');
    await page.getByLabel('Kata sandi').fill(PASSWORD);
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await page.getByLabel('Kode verifikasi').waitFor();
    await walker.look(page);
  },

  beranda: async (walker) => {
    const seat = await walker.as('operator OPD Dispar');
    await seat.page.getByText('16 Integrasi Aplikasi').first().waitFor();
    await walker.picture(seat, 'beranda');
    const phone = await walker.as('operator OPD Dispar', PHONE);
    await phone.page.getByText('16 Integrasi Aplikasi').first().waitFor();
    await walker.picture(phone, 'hp-beranda');
    await walker.open(seat, '/pemberitahuan');
  },

  katalog: async (walker) => {
    const seat = await walker.as('pengelola katalog');
    const page = await walker.open(seat, '/katalog');
    await page.getByRole('row').nth(3).waitFor();
    await walker.picture(seat, 'katalog');
    await walker.open(seat, '/katalog/baru');
    await walker.picture(seat, 'katalog-tambah');
    await walker.open(seat, '/katalog');
    await page.getByRole('row').nth(1).getByRole('link').first().click();
    await page.getByText('Riwayat').first().waitFor();
    await walker.look(page);
    await page
      .getByRole('link', { name: 'Ubah' })
      .or(page.getByRole('button', { name: 'Ubah' }))
      .first()
      .click();
    await page.getByRole('button', { name: 'Simpan perubahan' }).waitFor();
    await walker.look(page);
  },

  impor: async (walker) => {
    const seat = await walker.as('pengelola katalog');
    await walker.open(seat, '/katalog');
    const page = await walker.open(seat, '/katalog/impor');
    await page.locator('input[type=file]').setInputFiles(SAMPLE);
    await page.getByRole('combobox', { name: /^Pemilik untuk baris/ }).click();
    await page.getByRole('option', { name: 'Dinas Komunikasi dan Informatika' }).click();
    await walker.picture(seat, 'impor-unggah');
    await page.getByRole('button', { name: 'Unggah dan periksa' }).click();
    await page.getByText('Hasil uji coba').waitFor();
    await page.getByRole('button', { name: /Masukkan .* baris ke katalog/ }).waitFor();
    await page.getByText('Hasil uji coba').scrollIntoViewIfNeeded();
    await walker.picture(seat, 'impor-uji-coba');
    await page.locator('summary').filter({ hasText: 'Kolom' }).click();
    await page.getByRole('button', { name: 'Periksa ulang dengan kolom ini' }).waitFor();
    await walker.look(page);
    await page.getByRole('button', { name: /Masukkan .* baris ke katalog/ }).click();
    await page.getByRole('heading', { name: 'Tanda terima impor' }).waitFor();
    await walker.picture(seat, 'impor-tanda-terima');
  },
};
