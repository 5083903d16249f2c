import { BorderStyle, ImageRun, LineRuleType, Paragraph, type FileChild } from 'docx';
import type { Letterhead, Picture } from '../content/document.js';
import { LOGO, fit, nameStyle, points } from '../content/paper.js';
import { tableOf } from './docx-tables.js';
import { ALIGNMENTS, textRuns } from './docx-text.js';

const PIXELS_PER_POINT = 96 / 72;
const CONTACT_SIZE = 9.5;

function emblem(logo: Picture): ImageRun {
  const size = fit(logo, LOGO);
  return new ImageRun({
    type: logo.mediaType === 'image/png' ? 'png' : 'jpg',
    data: Buffer.from(logo.base64, 'base64'),
    transformation: {
      width: Math.round(points(size.width) * PIXELS_PER_POINT),
      height: Math.round(points(size.height) * PIXELS_PER_POINT),
    },
    // The only picture of the file; a number of the packer's own would differ at every call.
    altText: { id: '1', name: 'Lambang', title: 'Lambang', description: 'Lambang pada kop naskah dinas' },
  });
}

const centred = (text: string, size: number, bold = false): Paragraph =>
  new Paragraph({
    alignment: ALIGNMENTS.center,
    spacing: { line: 250, lineRule: LineRuleType.AUTO },
    children: textRuns(text, {}, { size, bold }),
  });

/** The thick and the thin line that close a letterhead. */
const doubleLine = (): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 200, line: 80, lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, color: '000000', space: 1 } },
  });

/** @param inner Millimetres between the margins. */
export function drawLetterhead(letterhead: Letterhead, inner: number): FileChild[] {
  const { layout, logo, names, address, contacts } = letterhead;
  const lines = names.map((line, index) => {
    const { size, bold } = nameStyle(letterhead, index);
    return centred(line, size, bold);
  });
  const picture = (held: Picture) =>
    new Paragraph({ alignment: ALIGNMENTS.center, children: [emblem(held)] });
  if (layout === 'head') {
    return [...(logo ? [picture(logo)] : []), ...lines, new Paragraph({ spacing: { after: 120 } })];
  }
  const words = [
    ...lines,
    ...(address ? [centred(address, CONTACT_SIZE)] : []),
    ...(contacts.length ? [centred(contacts.join(', '), CONTACT_SIZE)] : []),
  ];
  const column = LOGO.width + 3;
  return [
    ...(logo
      ? [
          tableOf({
            widths: [column, inner - column],
            rows: [{ cells: [[picture(logo)], words] }],
          }),
        ]
      : words),
    doubleLine(),
  ];
}
