import { Demonstration } from '../test/demonstration.js';
import type { Seat, Size } from '../test/seat.js';
import { Seats } from '../test/seats.js';

const SCREENS: [string, Size, string][] = [
  ['a laptop', { width: 1366, height: 768 }, 'katalog'],
  ['a phone', { width: 390, height: 844 }, 'operator.dispar'],
];

/** Where pictures of the pages go when somebody wants to look at them. */
const PICTURES = process.env.PRIVACY_PICTURES;

describe('personal data on the web', () => {
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
    'are asked for, decided and handed over, and a failure is reported and notified, on %s',
    async (name, size, username) => {
      const looked = async (seat: Seat, page: string) => {
        if (PICTURES) {
          const path = `${PICTURES}/${name.replaceAll(' ', '-')}-${page}.png`;
          await seat.page.screenshot({ path, fullPage: page !== 'own' && page !== 'inventory' });
        }
        expect(await seat.accessibilityFaults()).toEqual([]);
        expect(await seat.overflow()).toBe(0);
      };
      const person = await seats.take(demonstration.regency, size);
      await person.signIn(username);
      await person.open('/akun/data-pribadi');
      await person.page.getByText('Belum ada permintaan').waitFor();
      await person.page.getByRole('button', { name: 'Ajukan permintaan' }).click();
      await looked(person, 'form');
      await person.page.getByRole('button', { name: 'Kirim permintaan' }).click();
      const sent = await person.page.getByText(/Permintaan PDP-\d{4}-\d{4} diterima/).textContent();
      const number = /PDP-\d{4}-\d{4}/.exec(sent ?? '')?.[0] ?? '';
      await person.page
        .getByText(/sisa 71 jam/)
        .first()
        .waitFor();
      await looked(person, 'own');

      const officer = await seats.take(demonstration.regency, size);
      const { page } = officer;
      await officer.signIn('ppid.utama');
      await officer.open('/administrasi/pdp');
      await page.getByRole('link', { name: number }).waitFor();
      await looked(officer, 'requests');
      await page.getByRole('link', { name: number }).click();
      await page.getByLabel('Jawaban kepada pemohon').fill('Salinan dapat diunduh selama 14 hari.');
      await looked(officer, 'request');
      await page.getByRole('button', { name: 'Putuskan dan jawab' }).click();
      await page.getByText(/Dikabulkan oleh/).waitFor();
      await looked(officer, 'decided');

      await person.open('/akun/data-pribadi');
      const download = person.page.waitForEvent('download');
      await person.page.getByRole('link', { name: `Unduh salinan ${number}` }).click();
      expect((await download).suggestedFilename()).toBe(`data-pribadi-${number}.zip`);
      await person.leave();

      await officer.open('/administrasi/pdp/kegagalan');
      await page.getByRole('button', { name: 'Laporkan kegagalan' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Judul').fill(`Lembar kerja salah kirim (${name})`);
      await dialog.getByRole('button', { name: 'Laporkan kegagalan' }).click();
      await page.getByText(/Pasal 46 ayat \(2\) masih meminta/).waitFor();
      await page.getByRole('button', { name: 'Catat: lembaga sudah diberi tahu' }).click();
      await page.getByRole('alert').waitFor();
      for (const field of ['Data pribadi yang terungkap', 'Waktu terungkap', 'Cara terungkap'])
        await page.getByLabel(field).fill('Diisi untuk uji');
      for (const field of ['Upaya penanganan', 'Upaya pemulihan'])
        await page.getByLabel(field).fill('Diisi untuk uji');
      await page.getByRole('button', { name: 'Simpan', exact: true }).click();
      await page.getByText(/masih meminta/).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Catat: lembaga sudah diberi tahu' }).click();
      await page.getByText(/^diberi tahu/).waitFor();
      await page.getByRole('button', { name: 'Catat: subjek data sudah diberi tahu' }).click();
      await page.getByText('Sudah diberitahukan').waitFor();
      await looked(officer, 'breach');
      await officer.open('/administrasi/pdp/kegagalan');
      await page.getByText(`Lembar kerja salah kirim (${name})`).waitFor();
      await looked(officer, 'breaches');
      await officer.open('/administrasi/pdp/inventaris');
      await page.getByText('Masuk dan pengamanan akun').waitFor();
      await looked(officer, 'inventory');
      expect(officer.complaints.filter((text) => !/409|422/.test(text))).toEqual([]);
      await officer.leave();
    },
  );
});
