import { unzip } from '../../test/read-back.js';
import { sampleDecree, sampleLetter } from '../../test/sample-papers.js';
import { placeholder } from '../content/text.js';
import { renderDocx } from './render-docx.js';
import { rezip } from './rezip.js';

const parts = async (document: Parameters<typeof renderDocx>[0]) =>
  unzip(Buffer.from(await renderDocx(document)));

const texts = (xml = ''): string[] =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text);

describe('an official paper as DOCX', () => {
  it.each(['nomor_naskah', 'tanggal_naskah', 'ttd_pengirim'] as const)(
    'keeps ${%s} whole in one run of text, where SRIKANDI finds it',
    async (field) => {
      const found = await parts(sampleDecree());
      expect(texts(found.get('word/document.xml'))).toContain(placeholder(field));
    },
  );

  it('gives the same bytes for the same content, emblem included', async () => {
    const [one, other] = [await renderDocx(sampleLetter()), await renderDocx(sampleLetter())];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it('carries title, language, time and nothing of who wrote the program', async () => {
    const found = await parts(sampleLetter());
    const core = found.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>Pemutakhiran katalog</dc:title>');
    expect(core).toContain('2026-11-21T07:05:00Z</dcterms:created>');
    expect(found.get('word/styles.xml')).toContain('w:lang w:val="id-ID"');
    expect([...found.values()].join('')).not.toContain('docx.js');
  });

  it('is set in Arial, a decree in Bookman Old Style', async () => {
    expect((await parts(sampleLetter())).get('word/styles.xml')).toContain('w:ascii="Arial"');
    expect((await parts(sampleDecree())).get('word/styles.xml')).toContain('w:ascii="Bookman Old Style"');
  });

  it('says KONSEP on first and later pages until it goes into SRIKANDI or is signed', async () => {
    const headers = (found: Map<string, string>) =>
      [...found].filter(([name]) => /^word\/header\d/.test(name)).map(([, xml]) => xml);
    for (const xml of headers(await parts(sampleDecree()))) {
      expect(xml).toContain('string="KONSEP"');
      expect(texts(xml).join('')).toContain('KONSEP ke-3');
    }
    for (const xml of headers(await parts(sampleDecree({ concept: null })))) {
      expect(xml).not.toContain('KONSEP');
    }
  });

  it('says LATIHAN on every page made in a practice space, also for SRIKANDI', async () => {
    const found = await parts({ ...sampleDecree({ concept: null }), practice: true });
    const headers = [...found].filter(([name]) => /^word\/header\d/.test(name)).map(([, xml]) => xml);
    expect(headers).toHaveLength(2);
    for (const xml of headers) {
      expect(xml).toContain('string="LATIHAN"');
      expect(texts(xml).join('')).toContain('LATIHAN · bukan naskah dinas');
    }
  });

  it('escapes what people typed', async () => {
    expect((await parts(sampleLetter())).get('word/document.xml')).toContain(
      '&lt;kami&gt; &amp; &quot;mereka&quot;',
    );
  });

  it('repeats a table’s head and splits no row', async () => {
    const annex = [
      {
        block: 'table' as const,
        columns: [{ title: 'Nama' }],
        rows: [['Satu'], ['Dua <&> \ue0000\ue000\nTiga']],
        total: ['Dua'],
      },
    ];
    const xml = (await parts(sampleDecree({ annex }))).get('word/document.xml') ?? '';
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml.match(/<w:tbl>/g)?.length).toBe(xml.match(/<\/w:tbl>/g)?.length);
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBeGreaterThanOrEqual(4);
    expect(texts(xml)).toEqual(expect.arrayContaining(['Satu', 'Dua &lt;&amp;&gt; 0', 'Tiga']));
    expect(xml).not.toContain('\ue000');
  });
});

describe('packing an archive anew', () => {
  it('is refused for what is no archive', () => {
    expect(() => rezip(Buffer.from('bukan zip'), new Date())).toThrow('not a plain zip archive');
    expect(() => rezip(Buffer.alloc(0), new Date())).toThrow('not a plain zip archive');
  });

  it('gives every entry the one time and takes changes in', async () => {
    const packed = Buffer.from(await renderDocx(sampleLetter()));
    const changed = rezip(packed, new Date('2026-01-02T03:04:06Z'), (name) =>
      name === 'word/settings.xml' ? Buffer.from('<isi/>') : null,
    );
    expect(unzip(changed).get('word/settings.xml')).toBe('<isi/>');
    expect(unzip(changed).get('word/document.xml')).toBe(unzip(packed).get('word/document.xml'));
    // DOS time: 3 h, 4 min, 6 s in steps of two; date: 2026 − 1980, January, 2 (APPNOTE 4.4.6).
    expect(changed.readUInt16LE(10)).toBe((3 << 11) | (4 << 5) | 3);
    expect(changed.readUInt16LE(12)).toBe((46 << 9) | (1 << 5) | 2);
  });
});
