/** One signature dictionary of a PDF, as its bytes say it. */
export interface FoundSignature {
  /** ISO 32000-2 12.8.1: `[start length start length]` of what is signed. */
  byteRange: readonly [number, number, number, number];
  /** The DER object in /Contents, padding included. */
  contents: Buffer;
  subFilter: string | null;
  /** The part of the file the range leaves out is exactly the /Contents string. */
  exact: boolean;
  /** The first byte after what is covered. */
  end: number;
}

const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;
const HEX_STRING = /^<[0-9A-Fa-f\s]*>$/;
// How far around /ByteRange the rest of its dictionary is looked for; /Contents itself lies in the gap.
const NEIGHBOURHOOD = 2_000;
const MOST = 100;

/** True when the bytes begin as a PDF does: the header may stand within the first 1,024 bytes. */
export const isPdf = (pdf: Buffer): boolean => pdf.subarray(0, 1_024).includes('%PDF-');

/** True when the trailer asks for a password or limits what a reader may do. */
export const isEncrypted = (pdf: Buffer): boolean => {
  const text = pdf.toString('latin1');
  return /\/Encrypt\s+\d+\s+\d+\s+R/.test(text) || /\/Encrypt\s*<</.test(text);
};

/**
 * Every signature of a PDF in the order of what they cover. The bytes are searched, not parsed: a signature's dictionary
 * is never compressed (its /Contents is written after the file has been laid out), and whatever else looks like one
 * cannot verify.
 */
export function findSignatures(pdf: Buffer): FoundSignature[] {
  const text = pdf.toString('latin1');
  const found: FoundSignature[] = [];
  for (const match of text.matchAll(BYTE_RANGE)) {
    if (found.length === MOST) break;
    const byteRange = match.slice(1, 5).map(Number) as [number, number, number, number];
    const signature = read(pdf, text, byteRange, match.index);
    if (signature) found.push(signature);
  }
  return found.sort((one, other) => one.end - other.end);
}

function read(
  pdf: Buffer,
  text: string,
  byteRange: readonly [number, number, number, number],
  at: number,
): FoundSignature | null {
  const [start, length, second, rest] = byteRange;
  const gapFrom = start + length;
  const end = second + rest;
  // An unsigned form carries a range of zeros or of placeholders.
  if (start !== 0 || gapFrom >= second || rest === 0) return null;
  const gap = end <= pdf.length ? text.slice(gapFrom, second) : '';
  const exact = HEX_STRING.test(gap);
  const around = text.slice(Math.max(at - NEIGHBOURHOOD, 0), at + NEIGHBOURHOOD);
  return {
    byteRange,
    contents: exact ? Buffer.from(gap.slice(1, -1).replace(/\s/g, ''), 'hex') : Buffer.alloc(0),
    subFilter: /\/SubFilter\s*\/([\w.]+)/.exec(around)?.[1] ?? null,
    exact,
    end,
  };
}

/** The bytes a signature covers. */
export const coveredBytes = (pdf: Buffer, { byteRange }: FoundSignature): Buffer => {
  const [start, length, second, rest] = byteRange;
  return Buffer.concat([pdf.subarray(start, start + length), pdf.subarray(second, second + rest)]);
};
