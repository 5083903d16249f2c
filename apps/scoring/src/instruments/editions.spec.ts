import { loadInstrument } from '@selaras/maturity';
import { findIndicator, instrumentHash, isOptional } from './editions.js';

describe('the hash of an instrument', () => {
  const instrument = loadInstrument('pemdi-2026');

  it('does not depend on the order its fields were written in', () => {
    const reversed = Object.fromEntries(Object.entries(instrument).reverse()) as typeof instrument;
    expect(Object.keys(reversed)).not.toEqual(Object.keys(instrument));
    expect(instrumentHash(reversed)).toBe(instrumentHash(instrument));
  });

  it('changes with one word of one criterion and with the order of the indicators', () => {
    const reworded = JSON.parse(
      JSON.stringify(instrument).replace('"criteria":"', '"criteria":"Telah '),
    ) as typeof instrument;
    expect(instrumentHash(reworded)).not.toBe(instrumentHash(instrument));
    const reordered = { ...instrument, indicators: instrument.indicators.toReversed() };
    expect(instrumentHash(reordered)).not.toBe(instrumentHash(instrument));
  });
});

it('only the second and third service of SPBE 2018 need no answer', () => {
  const instrument = loadInstrument('spbe-2018');
  const optional = instrument.indicators.filter((indicator) => isOptional(instrument, indicator));
  expect(optional.map(({ code }) => code)).toEqual(['35-2', '35-3']);
});

it('an indicator that does not exist is named, shortened', () => {
  expect(() => findIndicator(loadInstrument('pemdi-2026'), '9'.repeat(500))).toThrow(
    expect.objectContaining({ code: 'scoring.indicator-not-found', params: { code: '9'.repeat(60) } }),
  );
});
