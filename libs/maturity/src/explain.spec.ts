import { computeIndex } from './compute-index.js';
import { explainContributions } from './explain.js';
import { loadInstrument } from './load-instruments.js';

describe('explaining an index', () => {
  const spbe2018 = loadInstrument('spbe-2018');
  const pemdi = loadInstrument('pemdi-2026');

  it('lists each domain with its aspects and their indicators, in the order of the instrument', () => {
    const explained = explainContributions(spbe2018, computeIndex(spbe2018, {}));
    expect(explained.slice(0, 3).map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      'domain 1',
      'aspect 1',
      'indicator 1',
    ]);
    expect(explained).toHaveLength(3 + 7 + 37);
  });

  it('gives weight × value / 100 exactly and to four decimals', () => {
    // 10/3 × 2 / 100 = 1/15 for indicator 32; aspect 7 and domain 3 have nothing else.
    const explained = explainContributions(spbe2018, computeIndex(spbe2018, { 32: 2 }));
    for (const [kind, code] of [
      ['indicator', '32'],
      ['aspect', '7'],
      ['domain', '3'],
    ])
      expect(explained.find((node) => node.kind === kind && node.code === code)).toMatchObject({
        contribution: '0.0667',
        exactContribution: '1/15',
      });
  });

  it('counts an unanswered indicator at the bottom of the scale and one that does not apply not at all', () => {
    const ofPemdi = explainContributions(pemdi, computeIndex(pemdi, {}));
    expect(ofPemdi.find(({ kind, code }) => kind === 'indicator' && code === '20')).toMatchObject({
      contribution: '0.1500', // 15 × 1 / 100
    });
    const of2018 = explainContributions(spbe2018, computeIndex(spbe2018, { 35: 3 }));
    expect(of2018.find(({ code }) => code === '35')).toMatchObject({ contribution: '0.3000' }); // 10 × 3 / 100
    expect(of2018.find(({ code }) => code === '35-2')).toMatchObject({ exactContribution: '0/1' });
  });
});
