import { readInlines, readMarkdown } from './markdown.js';

describe('the guide’s Markdown', () => {
  it('reads headings, paragraphs over several lines, and code', () => {
    expect(readMarkdown('# Masuk\n\nSatu baris\ndan lagi.\n\n```sh\nselaras status\n```\n')).toEqual([
      { kind: 'heading', level: 1, text: 'Masuk' },
      { kind: 'paragraph', inlines: [{ kind: 'text', text: 'Satu baris dan lagi.' }] },
      { kind: 'code', text: 'selaras status' },
    ]);
  });

  it('keeps a picture inside its step, and the numbering over it', () => {
    const [list, ...others] = readMarkdown(
      '1. Tekan **Masuk**.\n\n   ![Halaman masuk](gambar/masuk.png)\n\n2. Tulis nama.\n',
    );
    expect(others).toEqual([]);
    expect(list).toEqual({
      kind: 'list',
      ordered: true,
      items: [
        [
          {
            kind: 'paragraph',
            inlines: [
              { kind: 'text', text: 'Tekan ' },
              { kind: 'label', text: 'Masuk' },
              { kind: 'text', text: '.' },
            ],
          },
          { kind: 'picture', alt: 'Halaman masuk', src: 'gambar/masuk.png' },
        ],
        [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'Tulis nama.' }] }],
      ],
    });
  });

  it('reads a table without the line below its head', () => {
    expect(readMarkdown('| Peran | Bab |\n| --- | --- |\n| Operator | [Isi](isi.md) |\n')).toEqual([
      {
        kind: 'table',
        head: [[{ kind: 'text', text: 'Peran' }], [{ kind: 'text', text: 'Bab' }]],
        rows: [[[{ kind: 'text', text: 'Operator' }], [{ kind: 'link', text: 'Isi', href: 'isi.md' }]]],
      },
    ]);
  });

  it.each([
    ['a name with underscores', 'BACKUP_KEEP dan nama_naskah', ['text']],
    ['an unclosed mark', '**belum ditutup', ['text']],
    ['HTML, which stays words', '<script>alert(1)</script>', ['text']],
    ['code that holds stars', '`**bukan label**`', ['code']],
  ])('takes %s as it is', (_what, text, kinds) => {
    const inlines = readInlines(text);
    expect(inlines.map(({ kind }) => kind)).toEqual(kinds);
    expect(inlines.map((one) => one.text).join('')).toBe(text.replaceAll('`', ''));
  });
});
