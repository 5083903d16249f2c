import { linksCsv } from './people-import-fields.js';

describe('the list of activation links', () => {
  it('opens in a spreadsheet program as it is, and no cell is a formula', () => {
    const csv = linksCsv([
      ['Nama', 'Tautan'],
      ['=1+1', 'https://contoh.go.id/?a="b";c'],
    ]);
    expect(csv).toBe('\uFEFF"Nama";"Tautan"\r\n"\'=1+1";"https://contoh.go.id/?a=""b"";c"\r\n');
  });
});
