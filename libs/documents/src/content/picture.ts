import type { Picture } from './document.js';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const SIDE = 2_000;

/** Why a picture is not taken. */
export type PictureFault = 'not-a-picture' | 'too-wide';

/**
 * A PNG or JPEG as a letterhead takes it, judged by its bytes. A small file can unfold into a picture of gigabytes, so the
 * sides are read before anything opens it.
 */
export function readPicture(bytes: Buffer): Picture | PictureFault {
  const size = pngSize(bytes) ?? jpegSize(bytes);
  if (!size || !size.width || !size.height) return 'not-a-picture';
  if (size.width > SIDE || size.height > SIDE) return 'too-wide';
  return { ...size, base64: bytes.toString('base64') };
}

type Sized = Pick<Picture, 'mediaType' | 'width' | 'height'>;

function pngSize(bytes: Buffer): Sized | null {
  if (bytes.length < 33 || !bytes.subarray(0, 8).equals(PNG)) return null;
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { mediaType: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Walks the segments to the frame header: ITU T.81 B.2.2. */
function jpegSize(bytes: Buffer): Sized | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return {
        mediaType: 'image/jpeg',
        width: bytes.readUInt16BE(at + 7),
        height: bytes.readUInt16BE(at + 5),
      };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
