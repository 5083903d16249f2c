import { localDay, localTime, zoneLabel, type NodeZone } from '@selaras/calendar';
import { MEDIA_TYPES, type OfficialDocument } from '../content/document.js';
import { printedMoment } from '../content/words.js';
import { renderDocument } from './render.js';

/** `srikandi`: DOCX without the mark. */
export type PaperFormat = 'pdf' | 'docx' | 'srikandi';

export interface DrawnPaper {
  bytes: Uint8Array;
  fileName: string;
  mediaType: string;
}

/**
 * Draws a paper as a file to hand out.
 * @param name Of the file, without its ending.
 * @param practice Whether it is made in a practice space: then it is marked as that, for SRIKANDI too.
 */
export async function drawPaper(
  paper: OfficialDocument,
  format: PaperFormat,
  name: string,
  practice: boolean,
): Promise<DrawnPaper> {
  const kind = format === 'pdf' ? 'pdf' : 'docx';
  // What goes into SRIKANDI is printed and signed there: a mark in it would stand on the signed paper.
  const drawn = { ...paper, practice, ...(format === 'srikandi' ? { concept: null } : {}) };
  return {
    bytes: await renderDocument(drawn, kind),
    fileName: format === 'srikandi' ? `${name}-srikandi.docx` : `${name}.${kind}`,
    mediaType: MEDIA_TYPES[kind],
  };
}

/** A moment as papers of that zone print it: `21/11/2026 14.05 WIB`. */
export const printedAt = (at: Date, zone: NodeZone): string =>
  printedMoment(localDay(at, zone), localTime(at, zone), zoneLabel(zone));
