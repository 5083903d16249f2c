import { readPdf } from '../../test/read-back.js';
import { sampleDecree, sampleLetter } from '../../test/sample-papers.js';
import { extract } from '../kinds/extract.js';
import { memo, minutes, report } from '../kinds/letters.js';
import { renderPdf } from './render-pdf.js';

const MM = 72 / 25.4;

describe('an official paper as PDF', () => {
  it('carries its text, title, language and time', async () => {
    const { pages, title, language, created } = await readPdf(await renderPdf(sampleLetter()));
    expect({ title, language, created }).toEqual({
      title: 'Pemutakhiran katalog',
      language: 'id-ID',
      created: 'D:20261121070500Z',
    });
    expect(pages[0]).toMatchObject({
      width: expect.closeTo(210 * MM, 1),
      height: expect.closeTo(297 * MM, 1),
    });
    for (const text of [
      'PEMERINTAH KABUPATEN CONTOH',
      'DINAS KOMUNIKASI DAN INFORMATIKA',
      'Yth. Kepala Dinas Pariwisata',
      '<kami> & "mereka"',
      'Pembina Utama Muda (IV/c)',
      'NIP 19700101 199503 1 001',
      'Tembusan:',
      '${nomor_naskah}',
      '${ttd_pengirim}',
    ]) {
      expect(pages[0]?.text).toContain(text);
    }
  });

  it('hides the date of birth in a NIP when it leaves the office', async () => {
    const { pages } = await readPdf(await renderPdf({ ...sampleLetter(), publicCopy: true }));
    expect(pages[0]?.text).toContain('NIP •••••••• 199503 1 001');
    expect(pages[0]?.text).not.toContain('19700101');
  });

  it('gives the same bytes for the same content', async () => {
    const [one, other] = [await renderPdf(sampleDecree()), await renderPdf(sampleDecree())];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it('of a decree stands on F4 in the order of the drafting rules', async () => {
    const { pages } = await readPdf(await renderPdf(sampleDecree()));
    expect(pages[0]).toMatchObject({
      width: expect.closeTo(215 * MM, 1),
      height: expect.closeTo(330 * MM, 1),
    });
    const text = pages.map((page) => page.text).join(' ');
    const order = [
      'KEPUTUSAN BUPATI',
      'TENTANG',
      'Menimbang',
      'Mengingat',
      'MEMUTUSKAN:',
      'KESATU',
      'KEDUA',
      'Ditetapkan di',
    ];
    const places = order.map((word) => text.indexOf(word));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(-1);
  });

  it('says KONSEP on every page until it is signed, and nowhere afterwards', async () => {
    const annex = Array.from({ length: 60 }, (_, index) => ({
      block: 'paragraph' as const,
      text: `Baris ${index}`,
    }));
    const concept = await readPdf(await renderPdf(sampleDecree({ annex })));
    expect(concept.pages.length).toBeGreaterThan(2);
    for (const { text } of concept.pages) {
      expect(text).toContain('KONSEP ke-3 · dibuat 21/11/2026 14.05 WIB');
      expect(text.match(/KONSEP/g)).toHaveLength(2);
    }
    const fields = { nomor_naskah: '800/1/2026', tanggal_naskah: '23 November 2026' };
    const done = await readPdf(await renderPdf(sampleDecree({ concept: null, fields })));
    const text = done.pages.map((page) => page.text).join(' ');
    expect(text).not.toContain('KONSEP');
    expect(text).toContain('NOMOR 800/1/2026');
    expect(text).toContain('pada tanggal 23 November 2026');
  });

  it('says LATIHAN on every page made in a practice space, concept or not', async () => {
    for (const concept of [sampleDecree().concept, null]) {
      const { pages } = await readPdf(await renderPdf({ ...sampleDecree({ concept }), practice: true }));
      for (const { text } of pages) {
        expect(text).toContain('LATIHAN · bukan naskah dinas');
        expect(text.match(/LATIHAN/g)).toHaveLength(2);
        expect(text.includes('KONSEP ke-3')).toBe(concept !== null);
      }
    }
  });

  it('never leaves a signature alone on a page', async () => {
    for (let lines = 18; lines < 40; lines += 1) {
      const dicta = Array.from({ length: lines }, (_, index) => `Ketentuan ${index + 1}.`);
      const { pages } = await readPdf(await renderPdf(sampleDecree({ dicta, concept: null })));
      const signed = pages.find(({ text }) => text.includes('Ditetapkan di Contoh'));
      expect(signed?.text).toContain(`Ketentuan ${lines}.`);
    }
  }, 60_000);

  it('keeps words with a hyphen whole in justified lines', async () => {
    const { pages } = await readPdf(await renderPdf(sampleDecree()));
    expect(pages[0]?.text).toContain('Undang-Undang Nomor 23 Tahun 2014');
  });

  it('is drawn as nota dinas, laporan and berita acara too', async () => {
    const { letterhead, madeAt, concept, author } = sampleLetter();
    const shared = { letterhead, madeAt, concept, author };
    const signatory = { office: ['KEPALA,'], name: 'Contoh' };
    const body = [{ block: 'paragraph' as const, text: 'Isi naskah.' }];
    const papers = [
      memo({
        ...shared,
        signatory,
        to: 'Sekda',
        from: 'Kepala',
        nature: 'Biasa',
        attachments: '-',
        subject: 'Hal',
        body,
      }),
      report({ ...shared, signatory, subject: 'KEGIATAN', parts: [{ title: 'Pendahuluan', body }] }),
      minutes({
        ...shared,
        subject: 'SERAH TERIMA',
        opening: 'Pada hari ini,',
        parties: [{ name: 'Satu', described: 'PIHAK PERTAMA;' }],
        body,
        signatories: [signatory, { office: ['PIHAK PERTAMA,'], name: 'Satu' }],
      }),
    ];
    const texts = await Promise.all(
      papers.map(async (paper) => (await readPdf(await renderPdf(paper))).pages[0]?.text ?? ''),
    );
    expect(texts[0]).toContain('NOTA DINAS');
    expect(texts[0]).toContain('Kepada Yth.');
    expect(texts[1]).toContain('A. Pendahuluan');
    expect(texts[2]).toContain('BERITA ACARA');
    // One sender is SRIKANDI's to sign for; two parties sign for themselves.
    expect(texts.map((text) => text.includes('${ttd_pengirim}'))).toEqual([true, true, false]);
  });

  it('repeats a table’s head on every page and numbers the pages', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => [String(index + 1), `Aplikasi ${index}`]);
    const paper = extract({
      heading: 'PETIKAN',
      register: 'PEMERINTAH CONTOH',
      opening: 'Isi.',
      columns: [
        { title: 'No.', width: 1 },
        { title: 'Nama Aplikasi', share: 1 },
      ],
      rows,
      total: ['', '90 aplikasi'],
      closing: 'Selesai.',
      landscape: true,
      signatory: { office: ['KEPALA,'], name: null },
      letterhead: null,
      author: 'Contoh',
      madeAt: '2026-11-21T07:05:00Z',
      concept: null,
      footnote: 'Sumber',
    });
    const { pages } = await readPdf(await renderPdf(paper));
    expect(pages.length).toBeGreaterThan(2);
    const tables = pages.filter(({ text }) => text.includes('Aplikasi 1') || /Aplikasi \d/.test(text));
    for (const { text } of tables) expect(text).toContain('Nama Aplikasi');
    expect(pages[1]?.text).toContain(`Halaman 2 dari ${pages.length}`);
    expect(pages.map(({ text }) => text).join(' ')).toContain('90 aplikasi');
  });
});
