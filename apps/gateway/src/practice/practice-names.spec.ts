import { markedDisposition } from './practice-names.js';

describe('the name of a file that leaves a practice space', () => {
  it('begins with LATIHAN- in both forms of RFC 6266', () => {
    expect(markedDisposition(`attachment; filename="katalog.xlsx"; filename*=UTF-8''katalog.xlsx`)).toBe(
      `attachment; filename="LATIHAN-katalog.xlsx"; filename*=UTF-8''LATIHAN-katalog.xlsx`,
    );
  });

  it('is not marked twice when an exported file has come back', () => {
    expect(markedDisposition('attachment; filename="LATIHAN-katalog.xlsx"')).toBe(
      'attachment; filename="LATIHAN-katalog.xlsx"',
    );
  });
});
