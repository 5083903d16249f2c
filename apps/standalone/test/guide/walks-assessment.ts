import type { Page } from 'playwright-core';
import { PHONE, type Walk, type Walker } from './walker.js';

/** The smallest file that is a PDF to whoever looks at its content. */
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

async function assessmentOf({ space }: Walker, page: Page): Promise<string> {
  const answer = await page.request.get(`${space.origin}/api/assessments`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return items[0]?.id ?? '';
}

async function answer(walker: Walker, page: Page, code: string, level: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`Tingkat ${level}\\b`) }).check({ force: true });
  await page
    .getByRole('textbox', { name: 'FAKTA' })
    .fill('Contoh: Berita Acara 045/16, 12 Agustus 2026, halaman 4.');
  await page
    .getByRole('textbox', { name: 'ANALISIS' })
    .fill('Contoh: dokumen itu memenuhi kriteria tingkat yang dipilih.');
  const file = { name: `${code}.a Berita Acara.pdf`, mimeType: 'application/pdf', buffer: PDF };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByLabel(`Unduh ${file.name}`).first().waitFor();
  await walker.look(page);
}

/** The assessment, from the operator to the coordinator; in this order. */
export const ASSESSMENT_WALKS: Record<string, Walk> = {
  mengisi: async (walker) => {
    const seat = await walker.as('operator OPD Dispar');
    const { page } = seat;
    await page.getByText('16 Integrasi Aplikasi').first().waitFor();
    await walker.look(page);
    const id = await assessmentOf(walker, page);
    await walker.open(seat, '/penilaian');
    await walker.open(seat, `/penilaian/${id}`);
    await walker.open(seat, `/penilaian/${id}/indikator/16`);
    await answer(walker, page, '16', '3');
    await walker.picture(seat, 'mengisi-indikator');
    const phone = await walker.as('operator OPD Dispar', PHONE);
    await walker.open(phone, `/penilaian/${id}/indikator/19`);
    await phone.page.getByText('Foto dokumen').first().scrollIntoViewIfNeeded();
    await walker.picture(phone, 'hp-mengisi');
    await page.getByRole('button', { name: 'Ajukan ke kepala dinas' }).click();
    await page.getByText('menunggu kepala').filter({ visible: true }).first().waitFor();
    await walker.look(page);
    await walker.open(seat, `/penilaian/${id}/indikator/19`);
    await answer(walker, page, '19', '2');
    await page.getByText('draf').filter({ visible: true }).first().waitFor();
    await walker.look(page);
    await page.getByRole('button', { name: 'Ajukan ke kepala dinas' }).click();
    await page.getByText('menunggu kepala').filter({ visible: true }).first().waitFor();
  },

  menyerahkan: async (walker) => {
    const seat = await walker.as('kepala perangkat daerah Dispar');
    const { page } = seat;
    await page.getByText('Periksa').first().waitFor();
    await walker.look(page);
    const id = await assessmentOf(walker, page);
    await walker.open(seat, '/penilaian');
    await walker.open(seat, `/penilaian/${id}`);
    await page.getByText('menunggu kepala').filter({ visible: true }).first().waitFor();
    await walker.picture(seat, 'menyerahkan-papan');
    await page.getByRole('button', { name: /Serahkan semua yang siap/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Serahkan ke asesor' }).waitFor();
    await walker.look(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Serahkan ke asesor' }).click();
    await page.getByText('diperiksa asesor').filter({ visible: true }).first().waitFor();
  },

  memeriksa: async (walker) => {
    const seat = await walker.as('asesor internal');
    const { page } = seat;
    await page.getByText('16 Integrasi Aplikasi').first().waitFor();
    await walker.look(page);
    const id = await assessmentOf(walker, page);
    await walker.open(seat, `/penilaian/${id}/indikator/16`);
    await page.getByText('Pemeriksaan asesor').waitFor();
    await page.getByRole('button', { name: 'Terima', exact: true }).scrollIntoViewIfNeeded();
    await walker.picture(seat, 'memeriksa-indikator');
    await page.getByRole('button', { name: 'Terima', exact: true }).click();
    await page.getByText('diterima', { exact: true }).first().waitFor();
    await walker.open(seat, `/penilaian/${id}/indikator/19`);
    await page.getByLabel('Catatan asesor').fill('Contoh: lampirkan halaman yang memuat tanggal penetapan.');
    await page.getByRole('button', { name: 'Minta revisi' }).click();
    await page.getByText('revisi').filter({ visible: true }).first().waitFor();
  },

  'mengisi dikembalikan': async (walker) => {
    const seat = await walker.as('operator OPD Dispar');
    const { page } = seat;
    await page.getByText('Perbaiki').first().waitFor();
    await walker.look(page);
    const id = await assessmentOf(walker, page);
    await walker.open(seat, `/penilaian/${id}/indikator/19`);
    await page.getByText('Asesor meminta revisi').waitFor();
    await walker.look(page);
  },

  menyetujui: async (walker) => {
    const seat = await walker.as('koordinator');
    const { page } = seat;
    const id = await assessmentOf(walker, page);
    await walker.open(seat, '/penilaian');
    await page
      .getByRole('button', { name: 'Buka penilaian' })
      .or(page.getByRole('link', { name: 'Buka penilaian' }))
      .first()
      .click();
    await page.getByText('Tenggat penilaian mandiri').waitFor();
    await walker.picture(seat, 'menyetujui-buka');
    await page.keyboard.press('Escape');
    await walker.open(seat, `/penilaian/${id}`);
    await page.getByRole('button', { name: 'Setujui', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').check();
    await walker.picture(seat, 'menyetujui-konfirmasi');
    await dialog.getByRole('button', { name: 'Setujui penilaian' }).click();
    await page.getByRole('button', { name: 'Kirim ke Provinsi' }).first().click();
    await dialog.getByText('Yang tidak pernah dikirim').waitFor();
    await walker.picture(seat, 'menyetujui-kirim');
    await dialog.getByRole('button', { name: 'Kirim sekarang' }).click();
    await walker.open(seat, `/penilaian/${id}/hasil`);
    await page.getByText('Dari mana angka ini?').first().waitFor();
    await page.waitForTimeout(600);
    await walker.picture(seat, 'menyetujui-hasil');
  },
};
