import { safeFileName } from './file-name.js';

const PDF = { mediaType: 'application/pdf', extensions: ['pdf'] };
const JPEG = { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] };

describe('the name of an evidence file', () => {
  it.each([
    ['stays as it is', '16.b BA-UAT.pdf', PDF, '16.b BA-UAT.pdf'],
    ['keeps either extension of a JPEG', 'Foto.JPEG', JPEG, 'Foto.jpeg'],
    ['gets the extension of its content', 'laporan.exe', PDF, 'laporan.pdf'],
    ['loses a second, false extension', 'laporan.pdf.exe', PDF, 'laporan.pdf'],
    ['gets an extension when it has none', 'laporan', PDF, 'laporan.pdf'],
    ['keeps a year that only looks like an extension', 'SK 12.2024', PDF, 'SK 12.2024.pdf'],
    ['loses its folders', '..\\..\\C:\\rahasia/../SK.pdf', PDF, 'SK.pdf'],
    ['loses control and direction characters', 'SK\r\n\u0000\u202Efdp.pdf', PDF, 'SKfdp.pdf'],
    ['loses what file systems refuse', 'a<b>:c"|?*.pdf', PDF, 'a_b__c____.pdf'],
    ['is never hidden', '...SK.pdf', PDF, 'SK.pdf'],
    ['is never empty', '/..pdf', PDF, 'pdf.pdf'],
    ['is never only an extension', '   .pdf', PDF, 'pdf.pdf'],
    ['has a word when nothing is left', '\u0007', PDF, 'bukti.pdf'],
    ['keeps letters of other scripts', 'ꦱꦼꦩꦫꦁ.pdf', PDF, 'ꦱꦼꦩꦫꦁ.pdf'],
  ])('%s: %j', (_what, given, content, expected) => {
    expect(safeFileName(given, content)).toBe(expected);
  });

  it('is cut to 120 characters without breaking one', () => {
    const name = safeFileName(`${'😀'.repeat(200)}.pdf`, PDF);
    expect(name).toBe(`${'😀'.repeat(120)}.pdf`);
    expect(name.length).toBeLessThanOrEqual(255);
  });
});
