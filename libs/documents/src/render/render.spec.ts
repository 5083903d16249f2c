import { readPdf } from '../../test/read-back.js';
import { sampleDecree, sampleLetter } from '../../test/sample-papers.js';
import { renderDocument } from './render.js';

describe('drawing in a thread of its own', () => {
  it('answers several at once, each with its own paper', async () => {
    const [decree, letter] = await Promise.all([
      renderDocument(sampleDecree(), 'pdf'),
      renderDocument(sampleLetter(), 'pdf'),
    ]);
    expect((await readPdf(decree)).title).toBe('Keputusan BUPATI CONTOH tentang PENUNJUKAN KOORDINATOR');
    expect((await readPdf(letter)).title).toBe('Pemutakhiran katalog');
  }, 30_000);

  it('leaves the process free while it draws', async () => {
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 20);
    await renderDocument(sampleLetter(), 'docx');
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(3);
  }, 30_000);

  it('fails alone: the next paper is drawn', async () => {
    const broken = { ...sampleLetter(), blocks: [{ block: 'table', columns: null }] } as never;
    await expect(renderDocument(broken, 'pdf')).rejects.toThrow();
    expect((await renderDocument(sampleLetter(), 'docx')).length).toBeGreaterThan(1_000);
  }, 30_000);
});
