import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { Demonstration } from '../test/demonstration.js';
import { Seat, type Size } from '../test/seat.js';

const SAMPLE = fileURLToPath(new URL('../../../samples/ok/katalog-banten-2017.xlsx', import.meta.url));

/** The smallest file that is a PDF to whoever looks at its content. */
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const PROGRAM = Buffer.concat([
  Buffer.from('MZ'),
  Buffer.alloc(62),
  Buffer.from('PE\0\0'),
  Buffer.alloc(400),
]);

interface Board {
  indicators: { code: string; weight: string; assessorLevel: string | null }[];
}

/** Σ weight × level ÷ 100 in whole hundredths, so that nothing is rounded before the end; then half-up to two decimals. */
function indexByHand(indicators: Board['indicators'], levels: Record<string, string>): string {
  const hundredths = (text: string) => Math.round(Number(text) * 100);
  const sum = indicators.reduce(
    (total, { code, weight, assessorLevel }) =>
      total + hundredths(weight) * hundredths(levels[code] ?? assessorLevel ?? '1'),
    0,
  );
  return (Math.round(sum / 10_000) / 100).toFixed(2).replace('.', ',');
}

interface Release {
  (): Promise<void>;
  /** Settles once the first save waits on the line. */
  whenHeld: Promise<void>;
}

/** A slow line: saves of an answer set off and do not arrive until they are released. */
async function holdSaves(page: Page): Promise<Release> {
  const held = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  await page.route('**/api/assessments/*/indicators/*', async (route) => {
    if (route.request().method() === 'PUT') {
      held.resolve();
      await opened.promise;
    }
    await route.continue();
  });
  const release = async () => opened.resolve();
  return Object.assign(release, { whenHeld: held.promise });
}

describe.each<[string, Size]>([
  ['an old laptop, 1366×768', { width: 1366, height: 768 }],
  ['a phone, 390×844', { width: 390, height: 844 }],
])('the journey on %s', (_device, size) => {
  let demo: Demonstration;
  let assessment = '';
  const seats: Seat[] = [];
  let reviewer: Seat | undefined;
  const faults: string[] = [];

  beforeAll(async () => {
    demo = await Demonstration.start();
  });

  afterAll(async () => {
    await Promise.all(seats.map((seat) => seat.leave()));
    await demo?.stop();
  });

  const at = async (origin: string, username: string): Promise<Seat> => {
    const seat = await Seat.take(origin, size);
    seats.push(seat);
    await seat.signIn(username);
    return seat;
  };

  const look = async (seat: Seat, what: string): Promise<void> => {
    faults.push(...(await seat.accessibilityFaults()).map((fault) => `${what}: ${fault}`));
    const overflow = await seat.overflow();
    if (overflow > 0) faults.push(`${what}: ${overflow} px wider than the screen`);
  };

  it('imports a spreadsheet into the catalogue, after a look at what it would change', async () => {
    const steward = await at(demo.regency, 'katalog');
    const { page } = steward;
    await look(steward, 'Beranda');
    await steward.open('/katalog');
    await look(steward, 'Katalog Aplikasi');
    await page
      .getByRole('link', { name: 'Impor' })
      .or(page.getByRole('button', { name: 'Impor' }))
      .first()
      .click();
    await page.getByRole('heading', { name: 'Impor ke Katalog Aplikasi' }).waitFor();
    await page.locator('input[type=file]').setInputFiles(SAMPLE);
    await page.getByRole('combobox', { name: /^Pemilik untuk baris/ }).click();
    await page.getByRole('option', { name: 'Dinas Komunikasi dan Informatika' }).click();
    await look(steward, 'Impor: unggah');
    await page.getByRole('button', { name: 'Unggah dan periksa' }).click();
    await page.getByText('Hasil uji coba').waitFor();
    await look(steward, 'Impor: uji coba');
    const doubtful = page.getByRole('checkbox', { name: /meragukan/ });
    if (await doubtful.count()) await doubtful.first().check();
    await page.getByRole('button', { name: /Masukkan .* baris ke katalog/ }).click();
    await page.getByRole('heading', { name: 'Tanda terima impor' }).waitFor();
    await look(steward, 'Impor: tanda terima');
    await steward.open('/katalog?q=bantenprov');
    await page
      .getByText(/bantenprov\.go\.id/)
      .first()
      .waitFor();
    expect(steward.complaints).toEqual([]);
  });

  it('refuses a program that calls itself a PDF, with the cure beside it', async () => {
    const operator = await at(demo.regency, 'operator.dispar');
    const { page } = operator;
    await page.getByText('16 Integrasi Aplikasi').first().waitFor();
    await look(operator, 'Beranda operator');
    const { items } = (await (await page.request.get(`${demo.regency}/api/assessments`)).json()) as {
      items: { id: string }[];
    };
    assessment = items[0]?.id ?? '';
    await operator.open(`/penilaian/${assessment}`);
    await look(operator, 'Papan');
    await operator.open(`/penilaian/${assessment}/indikator/16`);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'berita-acara.pdf', mimeType: 'application/pdf', buffer: PROGRAM });
    await page.getByText(/Isi berkas bukan jenis yang diterima/).waitFor();
    // The refusal itself is a 422 of the API, which the browser reports in its console.
    operator.complaints.splice(0);
  });

  it.each([
    ['16', '3'],
    ['19', '2'],
  ])(
    'answers indicator %s with level %s, FAKTA, ANALISIS and evidence, and submits it while a slow line still carries the last words',
    async (code, level) => {
      const operator = seats.at(-1) as Seat;
      const { page } = operator;
      await operator.open(`/penilaian/${assessment}/indikator/${code}`);
      await page.getByRole('radio', { name: new RegExp(`Tingkat ${level}\\b`) }).check({ force: true });
      await page
        .getByRole('textbox', { name: 'FAKTA' })
        .fill(`Contoh: Berita Acara 045/${code}, 12 Agustus 2026, halaman 4.`);
      await page
        .getByRole('textbox', { name: 'ANALISIS' })
        .fill('Contoh: dokumen itu memenuhi kriteria tingkat yang dipilih.');
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: `${code}.a Berita Acara.pdf`, mimeType: 'application/pdf', buffer: PDF });
      await page.getByText(`${code}.a Berita Acara.pdf`).first().waitFor();
      await look(operator, `Indikator ${code}`);
      const release = await holdSaves(page);
      await page.getByRole('textbox', { name: 'ANALISIS' }).press('End');
      await page.getByRole('textbox', { name: 'ANALISIS' }).pressSequentially(' Sudah diperiksa.');
      await release.whenHeld;
      const submit = page.getByRole('button', { name: 'Ajukan ke kepala dinas' });
      await submit.click();
      await release();
      await page.getByText('menunggu kepala').filter({ visible: true }).first().waitFor();
      expect(operator.complaints).toEqual([]);
    },
  );

  it('is handed over by the head of the agency', async () => {
    const head = await at(demo.regency, 'kepala.dispar');
    await head.open(`/penilaian/${assessment}`);
    await head.page.getByRole('button', { name: /Serahkan semua yang siap/ }).click();
    await head.page.getByRole('dialog').getByRole('button', { name: 'Serahkan ke asesor' }).click();
    await head.page.getByText('diperiksa asesor').filter({ visible: true }).first().waitFor();
    await look(head, 'Papan kepala');
    expect(head.complaints).toEqual([]);
  });

  it.each(['16', '19'])('is reviewed by the internal assessor: indicator %s', async (code) => {
    reviewer ??= await at(demo.regency, 'asesor');
    const assessor = reviewer;
    await assessor.open(`/penilaian/${assessment}/indikator/${code}`);
    await look(assessor, `Pemeriksaan ${code}`);
    await assessor.page.getByRole('button', { name: 'Terima', exact: true }).click();
    await assessor.page.getByText('diterima', { exact: true }).first().waitFor();
    expect(assessor.complaints).toEqual([]);
  });
  it('is approved and sent by the coordinator; the province shows the same index', async () => {
    const coordinator = await at(demo.regency, 'sekda');
    const { page } = coordinator;
    await coordinator.open(`/penilaian/${assessment}`);
    await page.getByRole('button', { name: 'Setujui', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Setujui penilaian' }).click();
    await page.getByRole('button', { name: 'Kirim ke Provinsi' }).first().click();
    await look(coordinator, 'Kirim ke Provinsi');
    await page.getByRole('dialog').getByRole('button', { name: 'Kirim sekarang' }).click();
    await page.getByText('terkirim ke provinsi').filter({ visible: true }).first().waitFor();

    const board = (await (
      await page.request.get(`${demo.regency}/api/assessments/${assessment}`)
    ).json()) as Board;
    const expected = indexByHand(board.indicators, { '16': '3', '19': '2' });
    await coordinator.open(`/penilaian/${assessment}/hasil`);
    await page.getByText(expected, { exact: true }).first().waitFor();
    await page.locator('canvas, svg').first().waitFor();
    await look(coordinator, 'Hasil');
    await coordinator.open('/pertukaran');
    await page
      .getByText(/sudah menerima semua/)
      .first()
      .waitFor();
    await look(coordinator, 'Pertukaran');
    expect(coordinator.complaints).toEqual([]);

    const province = await at(demo.province, 'koordinator');
    await province.open('/pemerintah-daerah');
    await province.page.getByText('Kabupaten Semarang').first().waitFor();
    await province.page.getByText(expected, { exact: true }).first().waitFor();
    await look(province, 'Pemerintah Daerah');
    await province.open('/katalog-gabungan?q=bantenprov');
    await province.page
      .getByText(/bantenprov\.go\.id/)
      .first()
      .waitFor();
    await look(province, 'Katalog Gabungan');
    expect(province.complaints).toEqual([]);
  });

  it('shows the administrator agencies, people and peers', async () => {
    const administrator = await at(demo.regency, 'administrator');
    for (const path of ['/administrasi', '/administrasi/orang', '/administrasi/mitra']) {
      await administrator.open(path);
      await look(administrator, path);
    }
    expect(administrator.complaints).toEqual([]);
  });

  it('found nothing on these pages that WCAG 2.2 AA forbids, and no page wider than the screen', () => {
    expect(faults).toEqual([]);
  });
});
