import {
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { OfficialDocument } from '../content/document.js';
import { FONT_SIZE, SMALL, markLine, markWord, pageOf, twips } from '../content/paper.js';
import { printable } from '../content/text.js';
import { DocxBlocks } from './docx-blocks.js';
import { drawLetterhead } from './docx-letterhead.js';
import { ALIGNMENTS, textRuns } from './docx-text.js';
import { rezip } from './rezip.js';
import { escapeXml, withTables } from './table-xml.js';
import { watermark } from './watermark.js';

const FACES = { letter: 'Arial', legal: 'Bookman Old Style' } as const;
const LINE = 276;
const MARK_COLOUR = '9B1C1C';

/** The document for Word and SRIKANDI. The same document gives the same bytes. */
export async function renderDocx(document: OfficialDocument): Promise<Uint8Array> {
  const page = pageOf(document);
  const { top, right, bottom, left } = page.margins;
  const blocks = new DocxBlocks(document);
  const file = new Document({
    title: printable(document.title),
    creator: printable(document.author),
    lastModifiedBy: 'Selaras',
    revision: 1,
    styles: {
      default: {
        document: {
          run: { font: FACES[document.face], size: FONT_SIZE * 2, language: { value: 'id-ID' } },
          paragraph: { spacing: { line: LINE, lineRule: LineRuleType.AUTO } },
        },
        title: { run: { font: FACES[document.face] } },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {
              width: twips(document.landscape ? page.height : page.width),
              height: twips(document.landscape ? page.width : page.height),
              orientation: document.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twips(top),
              right: twips(right),
              bottom: twips(bottom),
              left: twips(left),
              header: twips(7),
              footer: twips(8),
            },
          },
        },
        headers: { first: head(document, true), default: head(document, false) },
        footers: { first: foot(document, page.inner), default: foot(document, page.inner) },
        children: [
          ...(document.letterhead ? drawLetterhead(document.letterhead, page.inner) : []),
          ...blocks.drawAll(document.blocks),
        ],
      },
    ],
  });
  const packed = await Packer.pack(file, 'nodebuffer', undefined, [
    { path: 'docProps/core.xml', data: coreProperties(document) },
  ]);
  return rezip(packed, new Date(document.madeAt), (name, bytes) =>
    name === 'word/document.xml' ? Buffer.from(withTables(bytes.toString('utf8'), blocks.tables)) : null,
  );
}

function head(document: OfficialDocument, first: boolean): Header {
  const { pageNumbers } = document;
  const word = markWord(document);
  const mark = word
    ? [
        new Paragraph({
          children: [
            watermark(word) as unknown as TextRun,
            ...textRuns(markLine(document), {}, { size: SMALL, bold: true, color: MARK_COLOUR }),
          ],
        }),
      ]
    : [];
  const number =
    pageNumbers === 'top' && !first
      ? [
          new Paragraph({
            alignment: ALIGNMENTS.center,
            children: [new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] })],
          }),
        ]
      : [];
  return new Header({
    children: [...mark, ...number, ...(mark.length || number.length ? [] : [new Paragraph({})])],
  });
}

function foot({ footnote = '', pageNumbers }: OfficialDocument, inner: number): Footer {
  const numbers =
    pageNumbers === 'bottom'
      ? [
          new TextRun({
            size: SMALL * 2,
            children: [new Tab(), 'Halaman ', PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES],
          }),
        ]
      : [];
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: twips(inner) }],
        children: [...textRuns(footnote, {}, { size: SMALL }), ...numbers],
      }),
    ],
  });
}

/** The packer stamps these with its own clock; a document has one time only. */
function coreProperties({ title, author, madeAt }: OfficialDocument): string {
  const at = new Date(madeAt).toISOString().replace(/\.\d+Z$/, 'Z');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(printable(title))}</dc:title><dc:creator>${escapeXml(printable(author))}</dc:creator><dc:language>id-ID</dc:language><cp:lastModifiedBy>Selaras</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`;
}
