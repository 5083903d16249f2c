import type { Page } from 'playwright-core';
import { PHONE, type Walk, type Walker } from './walker.js';

const press = (page: Page, name: string) =>
  page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click();

async function openPerson(walker: Walker, page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox').first().fill(name);
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('button', { name: 'Serah terima' }).waitFor();
  await walker.look(page);
}

/** Chapters of those who keep the node, and of leaders. */
export const ADMINISTRATION_WALKS: Record<string, Walk> = {
  dokumen: async (walker) => {
    const seat = await walker.as('administrator');
    const { page } = seat;
    await walker.open(seat, '/administrasi/kop');
    await page.getByText('Lambang', { exact: true }).first().waitFor();
    await walker.picture(seat, 'dokumen-kop');
    await walker.open(seat, '/katalog');
    await page.getByRole('button', { name: 'Ekspor' }).click();
    await page.getByText('DOCX untuk SRIKANDI').waitFor();
    await walker.picture(seat, 'dokumen-petikan');
    const keeper = await walker.as('pengelola katalog');
    await walker.open(keeper, '/katalog');
    await keeper.page.getByRole('row').nth(1).getByRole('link').first().click();
    await keeper.page.getByText('Belum ada yang kembali bertanda tangan.').waitFor();
    await walker.look(keeper.page);
    await walker.open(keeper, '/katalog/petikan');
    await press(keeper.page, 'Unggah petikan daftar');
    await keeper.page.getByLabel('Yang dipetik').waitFor();
    await walker.look(keeper.page);
    await walker.open(seat, '/administrasi/orang');
    await openPerson(walker, page, 'Kepala Dinas Pariwisata (contoh)');
    await page.getByRole('link', { name: 'Naskah SK' }).first().click();
    await page.getByRole('button', { name: 'Unduh konsep' }).waitFor();
    await walker.picture(seat, 'dokumen-sk');
  },

  jabatan: async (walker) => {
    const seat = await walker.as('administrator');
    const { page } = seat;
    await walker.open(seat, '/administrasi/orang');
    await page.getByText('Sekretaris Daerah (contoh)').first().waitFor();
    await walker.picture(seat, 'jabatan-orang');
    await press(page, 'Tambah orang');
    await page.getByLabel('Nama lengkap dengan gelar').waitFor();
    await walker.look(page);
    await walker.open(seat, '/administrasi/orang');
    await openPerson(walker, page, 'Operator Dinas Pariwisata (contoh)');
    await press(page, 'Beri jabatan');
    await page.getByRole('combobox', { name: 'Cara memegang' }).waitFor();
    await walker.picture(seat, 'jabatan-beri');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press(page, 'Serah terima');
    await page.getByText('Hari pertama pengganti').waitFor();
    await walker.picture(seat, 'jabatan-serah-terima');
    await walker.open(seat, '/administrasi/masuk');
  },

  pelimpahan: async (walker) => {
    const seat = await walker.as('kepala perangkat daerah Diskominfo');
    const { page } = seat;
    await walker.open(seat, '/pelimpahan');
    await press(page, 'Limpahkan');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Kepada' }).fill('Ajudan');
    await page.getByRole('option', { name: /Ajudan Bupati/ }).click();
    await dialog.getByLabel('Alasan').fill('Contoh: rapat koordinasi di provinsi');
    const today = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Jakarta' }).format();
    await dialog.getByLabel('Hari pertama').fill(today);
    await dialog.getByLabel('Hari terakhir').fill(today);
    await walker.picture(seat, 'pelimpahan');
    await dialog.getByRole('button', { name: 'Limpahkan' }).click();
    await page.getByRole('button', { name: /Cabut/ }).first().waitFor();
    await walker.look(page);
  },

  pertukaran: async (walker) => {
    const seat = await walker.as('administrator');
    await walker.open(seat, '/pertukaran');
    await walker.picture(seat, 'pertukaran');
    await walker.open(seat, '/administrasi/mitra');
  },

  keadaan: async (walker) => {
    const seat = await walker.as('administrator');
    const { page } = seat;
    await walker.open(seat, '/administrasi/keadaan');
    await page.getByText('Ruang disk').waitFor();
    await walker.picture(seat, 'keadaan');
    await walker.open(seat, '/administrasi/jejak-audit');
    await page.getByRole('row').nth(2).waitFor();
    await walker.picture(seat, 'jejak-audit');
  },

  cadangan: async (walker) => {
    const seat = await walker.as('administrator');
    const { page } = seat;
    await walker.open(seat, '/administrasi/keadaan');
    await page.getByText('Terakhir berhasil').scrollIntoViewIfNeeded();
    await page.getByText('Jam server').scrollIntoViewIfNeeded();
    await walker.picture(seat, 'cadangan');
  },

  'mode-latihan': async (walker) => {
    const visitor = await walker.visitor();
    await visitor.page.goto(walker.space.origin);
    await visitor.page.getByText('Panduan').waitFor();
    await walker.look(visitor.page);
    await visitor.page.goto(`${walker.space.origin}/auth/sign-in`);
    await walker.picture(visitor, 'latihan-kartu');
    const phone = await walker.as('koordinator', PHONE);
    await walker.picture(phone, 'hp-latihan');
    const seat = await walker.as('koordinator');
    await press(seat.page, 'Mulai ulang latihan');
    await seat.page.getByRole('dialog').waitFor();
    await walker.picture(seat, 'latihan-mulai-ulang');
    await seat.page.keyboard.press('Escape');
    await walker.open(seat, '/panduan');
    await walker.open(seat, '/panduan/peran/agency-operator');
    await walker.picture(seat, 'lembar-peran');
  },
};
