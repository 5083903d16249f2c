/** The smallest PDF with a page, by hand: classic cross-reference table, so that updates can be appended to it. */
export function plainPdf(text = 'Keputusan', filler = 0): Buffer {
  const stream = `BT /F1 12 Tf 72 720 Td (${text}) Tj ET${filler ? `\n%${'x'.repeat(filler)}` : ''}`;
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  return withTable(
    '%PDF-1.7\n',
    0,
    bodies.map((body, index) => [index + 1, body]),
    {
      trailer: `/Size ${bodies.length + 1} /Root 1 0 R`,
      first: true,
    },
  );
}

type Numbered = [number: number, body: string];

interface Ending {
  trailer: string;
  first?: boolean;
}

function withTable(begin: string, offset: number, objects: Numbered[], { trailer, first }: Ending): Buffer {
  let text = begin;
  const rows: [number, number][] = [];
  for (const [number, body] of objects) {
    rows.push([number, offset + text.length]);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = offset + text.length;
  const entry = (at: number) => `${String(at).padStart(10, '0')} 00000 n \n`;
  const table = first
    ? `0 ${rows.length + 1}\n0000000000 65535 f \n${rows.map(([, at]) => entry(at)).join('')}`
    : rows.map(([number, at]) => `${number} 1\n${entry(at)}`).join('');
  return Buffer.from(
    `${text}xref\n${table}trailer\n<< ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    'latin1',
  );
}

const lastNumber = (text: string, pattern: RegExp): number => Number([...text.matchAll(pattern)].at(-1)?.[1]);

/** Appends an incremental update (ISO 32000-2 7.5.6). */
export function appendUpdate(pdf: Buffer, objects: Numbered[], extra = ''): Buffer {
  const text = pdf.toString('latin1');
  const root = lastNumber(text, /\/Root\s+(\d+)/g);
  const previous = lastNumber(text, /startxref\s+(\d+)/g);
  const size = Math.max(lastNumber(text, /\/Size\s+(\d+)/g), ...objects.map(([number]) => number + 1));
  const begin = text.endsWith('\n') ? '' : '\n';
  const tail = withTable(begin, pdf.length, objects, {
    trailer: `/Size ${size} /Root ${root} 0 R /Prev ${previous} ${extra}`,
  });
  return Buffer.concat([pdf, tail]);
}

/** The number of the catalogue and the next free number. */
export function numbersOf(pdf: Buffer): { root: number; next: number; catalog: string } {
  const text = pdf.toString('latin1');
  const root = lastNumber(text, /\/Root\s+(\d+)/g);
  const catalog = [...text.matchAll(new RegExp(`(?:^|\\n)${root} 0 obj\\s*([\\s\\S]*?)endobj`, 'g'))].at(
    -1,
  )?.[1];
  return { root, next: lastNumber(text, /\/Size\s+(\d+)/g), catalog: (catalog ?? '').trim() };
}
