import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const COLOURS = 256;
/** Bits of each channel that tell two colours apart while counting: screens have few colours, but many shades. */
const KEPT_BITS = 5;

interface Picture {
  width: number;
  height: number;
  /** Three bytes a pixel. */
  pixels: Uint8Array;
}

/**
 * A screenshot with at most 256 colours, the most frequent ones: about a third of the size, and the same to the eye.
 * @param png As the browser takes it: 8 bits a channel, with or without alpha, not interlaced.
 */
export function smallPng(png: Buffer): Buffer {
  const picture = readPng(png);
  const palette = frequentColours(picture);
  return writePng(picture, palette, indexesOf(picture, palette));
}

function readPng(png: Buffer): Picture {
  let header: Buffer = Buffer.alloc(0);
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = content;
    if (type === 'IDAT') data.push(content);
    at += length + 12;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = header[9] === 6 ? 4 : 3;
  const rows = unfilter(inflateSync(Buffer.concat(data)), width, height, channels);
  const pixels = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    for (let channel = 0; channel < 3; channel += 1)
      pixels[pixel * 3 + channel] = rows[pixel * channels + channel] ?? 0;
  return { width, height, pixels };
}

/** Undoes the five filters of PNG (ISO/IEC 15948, 9.2). */
function unfilter(raw: Buffer, width: number, height: number, channels: number): Uint8Array {
  const stride = width * channels;
  const out = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)] ?? 0;
    for (let at = 0; at < stride; at += 1) {
      const left = at >= channels ? (out[row * stride + at - channels] ?? 0) : 0;
      const up = row ? (out[(row - 1) * stride + at] ?? 0) : 0;
      const corner = row && at >= channels ? (out[(row - 1) * stride + at - channels] ?? 0) : 0;
      const value = raw[row * (stride + 1) + 1 + at] ?? 0;
      out[row * stride + at] = value + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

const keyOf = (r: number, g: number, b: number): number => {
  const drop = 8 - KEPT_BITS;
  return ((r >> drop) << (2 * KEPT_BITS)) | ((g >> drop) << KEPT_BITS) | (b >> drop);
};

type Colour = [number, number, number];

/** The exact colour met most often stands for each group of like ones, so that flat areas stay as they are. */
function frequentColours({ pixels }: Picture): Colour[] {
  const exact = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
    exact.set(colour, (exact.get(colour) ?? 0) + 1);
  }
  const groups = new Map<number, { colour: number; most: number; count: number }>();
  for (const [colour, count] of exact) {
    const key = keyOf(colour >> 16, (colour >> 8) & 255, colour & 255);
    const group = groups.get(key) ?? { colour, most: 0, count: 0 };
    group.count += count;
    if (count > group.most) Object.assign(group, { colour, most: count });
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, COLOURS)
    .map(({ colour }) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
}

function indexesOf({ pixels }: Picture, palette: readonly Colour[]): Uint8Array {
  const known = new Map<number, number>();
  const indexes = new Uint8Array(pixels.length / 3);
  for (let at = 0; at < indexes.length; at += 1) {
    const [r, g, b] = [pixels[at * 3] ?? 0, pixels[at * 3 + 1] ?? 0, pixels[at * 3 + 2] ?? 0];
    const colour = (r << 16) | (g << 8) | b;
    const index = known.get(colour) ?? nearest(palette, r, g, b);
    known.set(colour, index);
    indexes[at] = index;
  }
  return indexes;
}

function nearest(palette: readonly Colour[], r: number, g: number, b: number): number {
  let best = 0;
  let least = Infinity;
  for (const [index, [pr, pg, pb]] of palette.entries()) {
    const distance = (pr - r) ** 2 + (pg - g) ** 2 + (pb - b) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function writePng({ width, height }: Picture, palette: readonly Colour[], indexes: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits a pixel, colours from the palette.
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row += 1)
    rows.set(indexes.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(content.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
