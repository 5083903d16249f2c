import type { ConceptMark, Letterhead, OfficialDocument, Paper } from './document.js';

const MM_PER_INCH = 25.4;
const POINTS_PER_INCH = 72;

export const points = (millimetres: number): number => (millimetres * POINTS_PER_INCH) / MM_PER_INCH;
export const twips = (millimetres: number): number => Math.round(points(millimetres) * 20);

/** Millimetres, upright. */
const SIZES: Record<Paper, { width: number; height: number }> = {
  A4: { width: 210, height: 297 },
  F4: { width: 215, height: 330 },
};

/**
 * Free margins of ANRI 5/2021 (top at least 20 mm, bottom 25 mm, left 30 mm, right 20 mm). The top is measured to the
 * letterhead; the bottom holds the page's foot.
 */
export const MARGINS = { top: 20, right: 20, bottom: 25, left: 30 } as const;

/** Wide tables on their side need less room for the binding. */
const LANDSCAPE_MARGINS = { top: 20, right: 15, bottom: 20, left: 20 } as const;

export interface Page {
  /** Millimetres. */
  width: number;
  height: number;
  margins: { top: number; right: number; bottom: number; left: number };
  /** What is left between the side margins. */
  inner: number;
}

export function pageOf({ paper, landscape }: Pick<OfficialDocument, 'paper' | 'landscape'>): Page {
  const size = SIZES[paper];
  const margins = landscape ? LANDSCAPE_MARGINS : MARGINS;
  const [width, height] = landscape ? [size.height, size.width] : [size.width, size.height];
  return { width, height, margins, inner: width - margins.left - margins.right };
}

/** Points. */
export const FONT_SIZE = 12;
export const SMALL = 9;
export const TABLE_SIZE = 10;
export const HEADINGS: Record<1 | 2 | 3, number> = { 1: 13, 2: 12, 3: 12 };

/**
 * How a line of a letterhead is set, in points. An agency's: the government's name, then its own larger, smaller again
 * where it would not fit on one line. A regional head's: all lines alike.
 */
export function nameStyle(
  { layout, names }: Pick<Letterhead, 'layout' | 'names'>,
  index: number,
): { size: number; bold: boolean } {
  const last = index === names.length - 1;
  const { length } = names[index] ?? '';
  if (layout === 'head') return { size: 14, bold: true };
  if (!last) return { size: 14, bold: false };
  return { size: length > 60 ? 13 : length > 40 ? 15 : 18, bold: true };
}

/** Millimetres. */
export const LOGO = { width: 22, height: 25 } as const;

/** The size of a picture inside the room an emblem has, its proportions kept. */
export function fit(
  picture: { width: number; height: number },
  room: { width: number; height: number },
): { width: number; height: number } {
  const scale = Math.min(room.width / picture.width, room.height / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
}

/** Millimetres of each column: fixed ones first, what is left by shares. */
export function columnWidths(
  columns: readonly { width?: number; share?: number }[],
  inner: number,
): number[] {
  const fixed = columns.reduce((sum, { width = 0 }) => sum + width * 10, 0);
  const shares = columns.reduce((sum, { width, share = 1 }) => sum + (width ? 0 : share), 0);
  return columns.map(({ width, share = 1 }) =>
    width ? width * 10 : (Math.max(inner - fixed, 0) * share) / shares,
  );
}

type Marked = Pick<OfficialDocument, 'concept' | 'practice'>;

/** The word across every page; null: the paper carries none. Practice outweighs the rest. */
export const markWord = ({ concept, practice }: Marked): 'KONSEP' | 'LATIHAN' | null =>
  practice ? 'LATIHAN' : concept && 'KONSEP';

const conceptLine = ({ version, madeAt }: ConceptMark): string =>
  `KONSEP ke-${version} · dibuat ${madeAt} · belum berlaku sebelum ditandatangani`;

/** What stands above every page of a paper that carries a mark. */
export const markLine = ({ concept, practice }: Marked): string =>
  [practice ? 'LATIHAN · bukan naskah dinas' : '', concept ? conceptLine(concept) : '']
    .filter(Boolean)
    .join(' · ');

/** `a.`, `1.`, `-` of the list's item at `index`. */
export function markOf(marks: 'number' | 'letter' | 'dash', index: number): string {
  if (marks === 'dash') return '–';
  if (marks === 'number') return `${index + 1}.`;
  const letter = String.fromCharCode(97 + (index % 26));
  return `${letter.repeat(Math.floor(index / 26) + 1)}.`;
}
