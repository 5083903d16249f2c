import { png } from '../../test/sample-papers.js';
import { readPicture } from './picture.js';

const jpeg = (width: number, height: number): Buffer => {
  const frame = Buffer.from([
    0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 0, 0, 0, 0, 3, 1, 1, 1,
  ]);
  frame.writeUInt16BE(height, 13);
  frame.writeUInt16BE(width, 15);
  return frame;
};

describe('a picture for a letterhead', () => {
  it('is known by its bytes', () => {
    expect(readPicture(png(20, 24))).toMatchObject({ mediaType: 'image/png', width: 20, height: 24 });
    expect(readPicture(jpeg(300, 200))).toMatchObject({ mediaType: 'image/jpeg', width: 300, height: 200 });
  });

  it('is refused when it would unfold into gigabytes', () => {
    const bomb = png(1, 1);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    expect(readPicture(bomb)).toBe('too-wide');
    expect(readPicture(jpeg(2_001, 10))).toBe('too-wide');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a cut PNG', png(20, 24).subarray(0, 20)],
    ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xd9, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['a PNG without width', Buffer.concat([png(20, 24).subarray(0, 16), Buffer.alloc(20)])],
  ])('is refused as %s', (_name, bytes) => {
    expect(readPicture(bytes)).toBe('not-a-picture');
  });
});
