import type { Content } from 'pdfmake/interfaces.js';
import type { Letterhead, Picture } from '../content/document.js';
import { LOGO, fit, nameStyle, points } from '../content/paper.js';
import { printable } from '../content/text.js';

const LOGO_COLUMN = points(LOGO.width) + 8;
const THICK = 2.25;
const THIN = 0.75;

function emblem(logo: Picture, over: object): Content {
  const size = fit(logo, LOGO);
  return {
    image: `data:${logo.mediaType};base64,${logo.base64}`,
    width: points(size.width),
    height: points(size.height),
    ...over,
  };
}

/** The thick and the thin line that close a letterhead. */
const doubleLine = (width: number): Content => ({
  canvas: [
    { type: 'line', x1: 0, y1: 4, x2: width, y2: 4, lineWidth: THICK },
    { type: 'line', x1: 0, y1: 7, x2: width, y2: 7, lineWidth: THIN },
  ],
  margin: [0, 0, 0, 14],
});

const names = (letterhead: Letterhead): Content[] =>
  letterhead.names.map((line, index): Content => {
    const { size, bold } = nameStyle(letterhead, index);
    return { text: printable(line), bold, fontSize: size, alignment: 'center', lineHeight: 1.05 };
  });

/** @param inner Points between the margins. */
export function drawLetterhead(letterhead: Letterhead, inner: number): Content[] {
  const { layout, logo, address, contacts } = letterhead;
  if (layout === 'head') {
    return [
      ...(logo ? [emblem(logo, { alignment: 'center', margin: [0, 0, 0, 6] })] : []),
      { stack: names(letterhead), margin: [0, 0, 0, 16] },
    ];
  }
  const reach: Content[] = [
    ...(address ? [address] : []),
    ...(contacts.length ? [contacts.join(', ')] : []),
  ].map((line) => ({ text: printable(line), fontSize: 9.5, alignment: 'center' }));
  const words = [...names(letterhead), ...reach];
  return [
    logo
      ? {
          columns: [
            { width: LOGO_COLUMN, stack: [emblem(logo, { alignment: 'center' })] },
            { width: '*', stack: words },
          ],
          columnGap: 6,
        }
      : { stack: words },
    doubleLine(inner),
  ];
}
