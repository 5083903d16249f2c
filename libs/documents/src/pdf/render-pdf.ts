import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { OfficialDocument } from '../content/document.js';
import { FONT_SIZE, SMALL, markLine, markWord, pageOf, points } from '../content/paper.js';
import { printable } from '../content/text.js';
import { FACE, FONTS, FONT_FILES } from './fonts.js';
import { PdfBlocks } from './pdf-blocks.js';
import { drawLetterhead } from './pdf-letterhead.js';

pdfmake.setFonts(FONTS);
pdfmake.setLocalAccessPolicy((path) => FONT_FILES.has(path));
pdfmake.setUrlAccessPolicy(() => false);

const MARK_COLOUR = '#9b1c1c';

/**
 * The document as PDF 1.7 with its fonts embedded, a text layer, title and language. The same document gives the same
 * bytes.
 */
export async function renderPdf(document: OfficialDocument): Promise<Uint8Array> {
  const page = pageOf(document);
  const { top, right, bottom, left } = page.margins;
  const blocks = new PdfBlocks(document);
  const inner = points(page.inner);
  const madeAt = new Date(document.madeAt);
  const word = markWord(document);
  const definition: TDocumentDefinitions = {
    version: '1.7',
    language: 'id-ID',
    displayTitle: true,
    info: {
      title: printable(document.title),
      author: printable(document.author),
      creator: 'Selaras',
      producer: 'Selaras',
      creationDate: madeAt,
      modDate: madeAt,
    },
    pageSize: { width: points(page.width), height: points(page.height) },
    pageMargins: [points(left), points(top), points(right), points(bottom)],
    defaultStyle: { font: FACE, fontSize: FONT_SIZE, lineHeight: 1.15 },
    ...(word
      ? { watermark: { text: word, color: MARK_COLOUR, opacity: 0.08, bold: true, fontSize: 110 } }
      : {}),
    header: (current) => head(document, current, points(left), points(right)),
    footer: (current, total) => foot(document, current, total, points(left), points(right)),
    content: [
      ...(document.letterhead ? drawLetterhead(document.letterhead, inner) : []),
      ...blocks.drawAll(document.blocks),
    ],
  };
  return pdfmake.createPdf(definition).getBuffer();
}

function head(document: OfficialDocument, current: number, left: number, right: number): Content {
  return {
    margin: [left, 18, right, 0],
    stack: [
      ...(markWord(document)
        ? [{ text: markLine(document), color: MARK_COLOUR, fontSize: SMALL, bold: true }]
        : []),
      ...(document.pageNumbers === 'top' && current > 1
        ? [
            {
              text: `- ${current} -`,
              alignment: 'center' as const,
              margin: [0, 1, 0, 0] as [number, number, number, number],
            },
          ]
        : []),
    ],
  };
}

function foot(
  document: OfficialDocument,
  current: number,
  total: number,
  left: number,
  right: number,
): Content {
  const pages = document.pageNumbers === 'bottom' ? `Halaman ${current} dari ${total}` : '';
  return {
    margin: [left, 16, right, 0],
    fontSize: SMALL,
    columns: [
      { text: printable(document.footnote ?? ''), width: '*' },
      { text: pages, width: 110, alignment: 'right' },
    ],
  };
}
