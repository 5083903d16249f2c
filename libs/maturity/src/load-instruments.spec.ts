import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { InstrumentError } from './instrument.js';
import { instrumentEditions, loadInstrument, readInstrument } from './load-instruments.js';

const editions = ['pemdi-2026', 'spbe-2018', 'spbe-2020', 'spbe-2020-pedoman-2024'];

describe('loading an instrument', () => {
  it('offers the four editions', () => {
    expect(instrumentEditions()).toEqual(editions);
  });

  it.each(editions)('reads %s once and shares it frozen', (edition) => {
    const instrument = loadInstrument(edition);
    expect(loadInstrument(edition)).toBe(instrument);
    expect(instrument.edition).toBe(edition);
    expect(Object.isFrozen(instrument.indicators[0]?.levels[0])).toBe(true);
  });

  it.each(['spbe-2019', '', '../instruments/spbe-2020', '__proto__'])(
    'refuses the edition "%s"',
    (edition) => {
      expect(() => loadInstrument(edition)).toThrow(
        expect.objectContaining({ name: 'InstrumentError', code: 'unknown-edition', edition }),
      );
    },
  );

  it('holds SPBE 2020 as PermenPANRB 59/2020 Tabel 3–9 prints it', () => {
    const instrument = loadInstrument('spbe-2020');
    expect(instrument.domains?.map(({ weight }) => weight)).toEqual(['13', '25', '16.5', '45.5']);
    expect(instrument.aspects.map(({ weight }) => weight)).toEqual(
      ['13', '10', '10', '5', '12', '4.5', '27.5', '18'], // Tabel 4–9
    );
    expect(indicatorWeights('spbe-2020')).toEqual([
      ...repeat('1.3', 10),
      ...repeat('2.5', 10),
      ...repeat('1.5', 11),
      ...repeat('2.75', 10),
      ...repeat('3', 6),
    ]);
    expect(instrument.levelScale).toEqual({ min: 1, max: 5, integer: true });
    expect(instrument.capabilities?.map(({ levels }) => levels.map(({ name }) => name))).toEqual([
      ['Rintisan', 'Terkelola', 'Terdefinisi', 'Terpadu dan Terukur', 'Optimum'],
      ['Informasi', 'Interaksi', 'Transaksi', 'Kolaborasi', 'Optimum'],
    ]);
    expect(instrument.predicates.map(({ name, min }) => `${name} ${min}`)).toEqual([
      'Memuaskan 4.2',
      'Sangat Baik 3.5',
      'Baik 2.6',
      'Cukup 1.8',
      'Kurang 1',
    ]);
  });

  it('keeps structure and weights in the edition of Pedoman 3/2024 and adds its fulfilment and evidence texts', () => {
    const [regulation, guide] = [loadInstrument('spbe-2020'), loadInstrument('spbe-2020-pedoman-2024')];
    expect(guide.domains).toEqual(regulation.domains);
    expect(guide.aspects).toEqual(regulation.aspects);
    expect(indicatorWeights('spbe-2020-pedoman-2024')).toEqual(indicatorWeights('spbe-2020'));
    const levels = guide.indicators.flatMap((indicator) => indicator.levels);
    expect(levels).toHaveLength(47 * 5);
    expect(levels.every(({ fulfilment, evidence }) => fulfilment && evidence)).toBe(true);
    expect(regulation.predicateBasis).toBe('rounded');
    expect(guide.predicateBasis).toBe('unrounded');
  });

  it('holds 37 scored items of SPBE 2018 on the scale 0 to 5, indicator 35 three times', () => {
    const instrument = loadInstrument('spbe-2018');
    expect(instrument.levelScale).toMatchObject({ min: 0, max: 5, integer: true });
    expect(instrument.indicators.filter(({ group }) => group).map(({ code }) => code)).toEqual([
      '35',
      '35-2',
      '35-3',
    ]);
    expect(indicatorWeights('spbe-2018')).toEqual([
      ...repeat('1', 17),
      ...repeat('4', 7),
      ...repeat('5', 7),
      ...repeat('10/3', 6), // 20/6 each
    ]);
  });

  it('holds Pemdi 2026 without domains, with decimals, provisional', () => {
    const instrument = loadInstrument('pemdi-2026');
    expect(instrument.domains).toBeUndefined();
    expect(instrument.label).toBe('Pemdi');
    expect(instrument.aspects.map(({ code, weight }) => `${code}:${weight}`)).toEqual(
      ['1:10', '2:10', '3:15', '4:15', '5:10', '6:15', '7:25'], // the table of aspects
    );
    expect(indicatorWeights('pemdi-2026').map(Number)).toEqual(
      [5, 5, 5, 5, 5, 3, 3, 4, 4, 4, 3, 4, 5, 5, 4, 4, 4, 3, 10, 15], // the same table, by indicator
    );
    expect(instrument.levelScale).toMatchObject({ min: 1, max: 5, integer: false });
    expect(instrument.confidence.status).toBe('provisional');
    expect(instrument.criteriaStatus).toBe('provisional');
    const external = instrument.indicators.filter(({ externalIndex }) => externalIndex);
    expect(external.map(({ code }) => code)).toEqual(['5', '6', '7', '18']);
  });
});

describe('validating an instrument file', () => {
  it.each<[what: string, path: string, spoil: (file: InstrumentFile) => void]>([
    ['an unknown field', 'colour', (file) => (file.colour = 'red')],
    [
      'an unknown field of an indicator',
      'indicators[2].wieght',
      (file) => (indicator(file, 2).wieght = '1.3'),
    ],
    ['a missing title', 'title', (file) => delete file.title],
    ['an edition other than the file name', 'edition', (file) => (file.edition = 'spbe-2021')],
    ['a weight as a YAML number', 'indicators[0].weight', (file) => (indicator(file, 0).weight = 1.3)],
    ['a weight of zero', 'indicators[0].weight', (file) => (indicator(file, 0).weight = '0')],
    ['a weight that is no number', 'indicators[0].weight', (file) => (indicator(file, 0).weight = '1,3')],
    [
      'indicators that do not fill their aspect',
      'aspects[0].weight',
      (file) => (indicator(file, 0).weight = '1.31'),
    ],
    [
      'aspects that do not fill their domain',
      'domains[0].weight',
      (file) => (item(file.domains, 0).weight = '12'),
    ],
    ['a duplicate code', 'indicators[1].code', (file) => (indicator(file, 1).code = '1')],
    ['an unknown aspect', 'indicators[0].aspect', (file) => (indicator(file, 0).aspect = '9')],
    ['an unknown domain', 'aspects[0].domain', (file) => (item(file.aspects, 0).domain = '9')],
    ['an aspect without its domain', 'aspects[0].domain', (file) => delete item(file.aspects, 0).domain],
    ['an unknown group', 'indicators[0].group', (file) => (indicator(file, 0).group = '1')],
    ['a missing level', 'indicators[0].levels', (file) => indicator(file, 0).levels.pop()],
    ['an empty level text', 'indicators[0].levels[4].criteria', (file) => (levelOf(file, 4).criteria = ' ')],
    ['a missing level text', 'indicators[0].levels[4].criteria', (file) => delete levelOf(file, 4).criteria],
    ['an empty list', 'sources', (file) => (file.sources = [])],
    ['predicates out of order', 'predicates[1].min', (file) => (item(file.predicates, 1).min = '4.2')],
    ['predicates above the bottom', 'predicates[4].min', (file) => (item(file.predicates, 4).min = '1.1')],
    [
      'a predicate finer than an index',
      'predicates[1].min',
      (file) => (item(file.predicates, 1).min = '3.505'),
    ],
    ['an unknown predicate basis', 'predicateBasis', (file) => (file.predicateBasis = 'up')],
    [
      'a scale upside down',
      'levelScale.max',
      (file) => (file.levelScale = { min: 5, max: 1, integer: true }),
    ],
    ['a mapping that is a text', 'legalBasis', (file) => (file.legalBasis = 'PermenPANRB 59/2020')],
  ])('refuses %s and names %s', (_what, path, spoil) => {
    const file = instrumentFile();
    spoil(file);
    expect(() => readInstrument('spbe-2020', stringify(file))).toThrow(
      expect.objectContaining({ code: 'invalid-instrument', edition: 'spbe-2020', path }),
    );
  });

  it('says in a sentence what is wrong', () => {
    const file = instrumentFile();
    indicator(file, 0).weight = '1.31';
    expect(() => readInstrument('spbe-2020', stringify(file))).toThrow(
      'Instrument "spbe-2020": aspects[0].weight is 13 but its parts add up to 13.01.',
    );
  });

  it('refuses a total other than 100', () => {
    const file = instrumentFile();
    indicator(file, 0).weight = item(file.aspects, 0).weight = item(file.domains, 0).weight = '13';
    file.indicators = file.indicators.filter(({ aspect, code }) => aspect !== '1' || code === '1');
    expect(readInstrument('spbe-2020', stringify(file)).indicators).toHaveLength(38);
    indicator(file, 0).weight = item(file.aspects, 0).weight = item(file.domains, 0).weight = '14';
    expect(() => readInstrument('spbe-2020', stringify(file))).toThrow(
      'aspects must weigh 100 together, not 101.',
    );
  });

  it('refuses a repeated YAML key and an empty file', () => {
    expect(() => readInstrument('spbe-2020', 'edition: a\nedition: b\n')).toThrow(InstrumentError);
    expect(() => readInstrument('spbe-2020', '')).toThrow('the file must be a mapping');
  });

  it('refuses a group whose required indicator is not in it', () => {
    const file = instrumentFile();
    file.groups = [{ code: 'g', required: '2', assumption: { code: 'c', id: 'i', en: 'e' } }];
    indicator(file, 0).group = 'g';
    expect(() => readInstrument('spbe-2020', stringify(file))).toThrow('groups[0].required');
  });

  it('refuses a group across two aspects', () => {
    const file = instrumentFile();
    file.groups = [{ code: 'g', required: '1', assumption: { code: 'c', id: 'i', en: 'e' } }];
    indicator(file, 0).group = indicator(file, 46).group = 'g';
    expect(() => readInstrument('spbe-2020', stringify(file))).toThrow('must lie within one aspect');
  });
});

type Fields = Record<string, unknown>;
type InstrumentFile = Fields & {
  domains: Fields[];
  aspects: Fields[];
  predicates: Fields[];
  indicators: (Fields & { levels: Fields[] })[];
};

function instrumentFile(): InstrumentFile {
  return parse(
    readFileSync(new URL('../instruments/spbe-2020.yaml', import.meta.url), 'utf8'),
  ) as InstrumentFile;
}

function item<Item>(list: Item[], position: number): Item {
  const found = list[position];
  if (!found) throw new Error(`The file has no item ${position}.`);
  return found;
}

const indicator = (file: InstrumentFile, position: number) => item(file.indicators, position);
const levelOf = (file: InstrumentFile, position: number) => item(indicator(file, 0).levels, position);
const repeat = (weight: string, times: number) => Array.from({ length: times }, () => weight);

function indicatorWeights(edition: string): string[] {
  return loadInstrument(edition).indicators.map(({ weight }) => weight);
}
