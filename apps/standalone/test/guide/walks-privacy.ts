import type { Walk } from './walker.js';

/** What a person may ask of the data about him, and what the officer does with it. */
export const PRIVACY_WALKS: Record<string, Walk> = {
  'data-pribadi': async (walker) => {
    const person = await walker.as('operator OPD Dispar');
    await walker.open(person, '/akun');
    await walker.open(person, '/akun/data-pribadi');
    await person.page.getByRole('button', { name: 'Ajukan permintaan' }).first().click();
    await person.page.getByLabel('Uraian').waitFor();
    await walker.picture(person, 'data-pribadi-permintaan');
    await person.page.getByRole('button', { name: 'Kirim permintaan' }).click();
    await person.page.getByRole('button', { name: /Tarik kembali/ }).waitFor();
    await walker.look(person.page);

    const officer = await walker.as('administrator');
    const { page } = officer;
    await walker.open(officer, '/administrasi/pdp');
    await page
      .getByRole('link', { name: /PDP-\d{4}/ })
      .first()
      .click();
    await page.getByLabel('Jawaban kepada pemohon').waitFor();
    await walker.picture(officer, 'data-pribadi-putusan');
    await walker.open(officer, '/administrasi/pdp/kegagalan');
    await page.getByRole('button', { name: 'Laporkan kegagalan' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Judul').fill('Contoh: lembar kerja salah kirim');
    await walker.look(page);
    await dialog.getByRole('button', { name: 'Laporkan kegagalan' }).click();
    await page.getByText(/Pasal 46 ayat \(2\) masih meminta/).waitFor();
    await walker.picture(officer, 'data-pribadi-kegagalan');
  },
};
