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

  it('gives the same bytes from a thread that has drawn before, and from one begun after a failure', async () => {
    const first = await renderDocument(sampleLetter(), 'pdf');
    await renderDocument(sampleDecree(), 'pdf');
    expect(Buffer.compare(await renderDocument(sampleLetter(), 'pdf'), first)).toBe(0);
    await expect(renderDocument({ ...sampleLetter(), blocks: null } as never, 'pdf')).rejects.toThrow();
    expect(Buffer.compare(await renderDocument(sampleLetter(), 'pdf'), first)).toBe(0);
  }, 30_000);
});
