#!/usr/bin/env node
/**
 * Writes libs/maturity/instruments/*.yaml (and, with a second argument, libs/maturity/published/spbe-2023.json)
 * from the transcribed sources:
 *
 *   node tools/build-instruments.mjs <directory with instrument-*.json> [published-spbe-2023.json]
 *
 * Afterwards `npm run format` brings the JSON into the house form, and the tests of libs/maturity validate the result.
 * Texts and weights are carried over as they stand; what is added here is only what the transcriptions leave open:
 * the default predicate basis with its reason, the confidence of each source, and the rule for indicator 35 of 2018.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

const [sourceDirectory, publishedSource] = process.argv.slice(2);
if (!sourceDirectory) {
  console.error(
    'Usage: node tools/build-instruments.mjs <directory with instrument-*.json> [published-spbe-2023.json]',
  );
  process.exit(1);
}

const readSource = (name) => JSON.parse(readFileSync(join(sourceDirectory, `${name}.json`), 'utf8'));
const present = (object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value !== null));

const levelsOf = (texts, read) =>
  Object.entries(texts).map(([level, text]) => present({ level: Number(level), ...read(text) }));
const capabilityOf = (code, names, descriptions = {}) => ({
  code,
  levels: levelsOf(names, (name) => ({ name })).map((level) =>
    present({ ...level, description: descriptions[level.level] }),
  ),
});
const nodeOf = ({ no, domain, name, weight }) =>
  present({ code: String(no), domain: domain && String(domain), name, weight: String(weight) });
const predicatesOf = (predicates) => predicates.map(({ name, min }) => ({ name, min: String(min) }));
const highestFirst = (predicates) => [...predicates].sort((a, b) => b.min - a.min);

function spbe2020(source, { edition, title, confidence, predicateBasis, predicateBasisNote, criteria }) {
  const { legal } = source;
  return {
    edition,
    title,
    label: 'SPBE',
    legalBasis: {
      regulation: legal.regulation,
      gazette: legal.gazette,
      enacted: legal.enacted,
      promulgated: legal.promulgated,
      inForceFrom: legal.in_force_from,
      replaces: legal.replaces,
      revokedBy: legal.revoked_by,
      technicalGuides: legal.technical_guides,
    },
    sources: source.sources,
    confidence,
    levelScale: { min: source.level_scale.min, max: source.level_scale.max, integer: true },
    capabilities: ['proses', 'layanan'].map((code) =>
      capabilityOf(code, source.maturity_levels[code], source.maturity_level_criteria[code]),
    ),
    predicates: predicatesOf(source.predicates),
    predicateSource: 'PermenPANRB 59/2020 Lampiran I Tabel 13 (hlm. 24)',
    predicateBasis,
    predicateBasisNote,
    criteriaSource: criteria.source,
    criteriaStatus: 'official',
    domains: source.domains.map(nodeOf),
    aspects: source.aspects.map(nodeOf),
    indicators: source.indicators.map((indicator) => ({
      code: String(indicator.no),
      aspect: String(indicator.aspect),
      name: indicator.name,
      weight: String(indicator.weight),
      capability: indicator.capability,
      question: indicator.question,
      ...criteria.of(indicator),
    })),
  };
}

const spbe2020Regulation = {
  edition: 'spbe-2020',
  title: 'Evaluasi SPBE 2020',
  confidence: {
    status: 'confirmed',
    id: 'Bobot, kriteria, dan predikat dibaca dari naskah PermenPANRB 59/2020; 620 dari 621 hasil 2023 yang diterbitkan dapat dihitung ulang.',
    en: 'Weights, criteria and predicates were read in the text of PermenPANRB 59/2020; 620 of the 621 results published for 2023 can be recomputed.',
  },
  predicateBasis: 'rounded',
  predicateBasisNote: {
    id: 'Peraturan tidak menyebut apakah predikat memakai indeks yang sudah dibulatkan. Predikat hasil 2023 mengikuti indeks dua desimal (Kab. Nias Barat 1,795 atau 1,7975 tercetak 1,80 Cukup; Kab. Boven Digoel 1,7995 tercetak 1,80 Cukup).',
    en: 'The regulation does not say whether the predicate is read from the rounded index. The predicates published for 2023 follow the two-decimal index (Kab. Nias Barat 1.795 or 1.7975 printed as 1.80 Cukup; Kab. Boven Digoel 1.7995 printed as 1.80 Cukup).',
  },
  criteria: {
    source: 'PermenPANRB 59/2020 Lampiran I',
    of: (indicator) => ({
      levels: levelsOf(indicator.criteria_permenpanrb_59_2020, (criteria) => ({ criteria })),
    }),
  },
};

const spbe2020Guide2024 = {
  edition: 'spbe-2020-pedoman-2024',
  title: 'Evaluasi SPBE 2020 (Pedoman 3/2024)',
  confidence: {
    status: 'confirmed',
    id: 'Bobot dari PermenPANRB 59/2020; kriteria, pemenuhan, dan bukti dukung dibaca dari naskah Pedoman Menteri PANRB 3/2024. Laporan 2024 mencetak 3,50% untuk indikator 42–47; itu keliru (jumlah menjadi 103%), bobot yang berlaku 3,00%.',
    en: 'Weights from PermenPANRB 59/2020; criteria, fulfilment and evidence were read in the text of Pedoman Menteri PANRB 3/2024. The 2024 report prints 3.50% for indicators 42–47; that is a mistake (the sum would be 103%), the weight in force is 3.00%.',
  },
  predicateBasis: 'unrounded',
  predicateBasisNote: {
    id: 'Peraturan tidak menyebut apakah predikat memakai indeks yang sudah dibulatkan. Predikat hasil 2024 mengikuti indeks sebelum dibulatkan (Kab. Pacitan 3,4985 tercetak 3,50 Baik; Kab. Luwu 2,596 sampai 2,5985 tercetak 2,60 Cukup).',
    en: 'The regulation does not say whether the predicate is read from the rounded index. The predicates published for 2024 follow the unrounded index (Kab. Pacitan 3.4985 printed as 3.50 Baik; Kab. Luwu 2.596 to 2.5985 printed as 2.60 Cukup).',
  },
  criteria: {
    source: 'Pedoman Menteri PANRB 3/2024',
    of: ({ pedoman_3_2024: guide }) => ({
      page: guide.page,
      description: guide.description,
      assessmentRule: guide.assessment_rule,
      evidenceExamples: guide.evidence_examples,
      levels: levelsOf(guide.levels, (text) => text),
    }),
  },
};

function spbe2018(source, predicates) {
  return {
    edition: 'spbe-2018',
    title: 'Evaluasi SPBE 2018',
    label: 'SPBE',
    legalBasis: {
      regulation: 'Peraturan Menteri PANRB Nomor 5 Tahun 2018',
      gazette: 'BN 2018 No. 154',
      revokedBy: 'PermenPANRB 59/2020 (1 Januari 2021)',
    },
    sources: source.sources,
    confidence: {
      status: 'provisional',
      id: 'Naskah PermenPANRB 5/2018 belum dibaca utuh. Bobot dan kriteria disalin dari basis data pemantauan Kota Denpasar; hasil Denpasar 2018 dan 2019 dapat dihitung ulang dengan bobot itu. Ambang predikat dianggap sama dengan PermenPANRB 59/2020.',
      en: 'The text of PermenPANRB 5/2018 has not been read in full. Weights and criteria are copied from the monitoring database of Kota Denpasar, whose 2018 and 2019 results recompute with them. Predicate thresholds are assumed equal to those of PermenPANRB 59/2020.',
    },
    levelScale: {
      min: source.level_scale.min,
      max: source.level_scale.max,
      integer: true,
      note: source.level_scale.note,
    },
    // The lowest predicate is everything below 1.8, which on this scale begins at 0.
    predicates: predicatesOf(predicates).map((predicate, position, all) =>
      position === all.length - 1 ? { ...predicate, min: String(source.level_scale.min) } : predicate,
    ),
    predicateSource: source.predicates,
    predicateBasis: 'rounded',
    predicateBasisNote: {
      id: 'Tidak ada sumber 2018 yang menunjukkan dasar predikat; dipakai indeks dua desimal seperti hasil 2023.',
      en: 'No 2018 source shows what the predicate is read from; the two-decimal index is used, as in the 2023 results.',
    },
    criteriaSource: source.sources[0],
    criteriaStatus: 'secondary',
    domains: source.domains.map(nodeOf),
    aspects: source.aspects.map(nodeOf),
    groups: [
      {
        code: '35',
        required: '35',
        assumption: {
          code: '2018-indicator-35-fewer-than-three-services',
          id: 'Indikator 35 dinilai untuk paling banyak tiga layanan publik. Sumber yang tersedia tidak menyebut perlakuan bila layanannya kurang dari tiga; di sini bobot layanan yang tidak ada dibagi ke layanan indikator 35 yang dinilai.',
          en: 'Indicator 35 is scored for up to three public services. The available sources do not say what happens with fewer than three; here the weight of the missing services is shared among the services of indicator 35 that are scored.',
        },
      },
    ],
    indicators: source.items.map(({ item, indicator, aspect, name, weight, question, criteria }) =>
      present({
        code: item,
        aspect: String(aspect),
        name,
        weight: String(weight),
        group: indicator === 35 ? '35' : undefined,
        question,
        levels: levelsOf(criteria, (text) => ({ criteria: text })),
      }),
    ),
  };
}

function pemdi2026(source) {
  const { legal } = source;
  return {
    edition: 'pemdi-2026',
    title: 'Evaluasi Pemdi 2026',
    label: 'Pemdi',
    legalBasis: {
      regulation: legal.regulation,
      gazette: legal.gazette,
      enacted: legal.enacted,
      promulgated: legal.promulgated,
      basis: legal.basis,
      revokes: legal.revokes,
      transition: legal.transition,
    },
    sources: source.sources,
    confidence: {
      status: 'provisional',
      id: 'Naskah PermenPANRB 8/2026 sendiri belum dibaca. Nama, bobot, predikat, dan rumus sama di dua sumber sekunder yang terpisah; kriteria per tingkat baru berasal dari rancangan April 2026.',
      en: 'The text of PermenPANRB 8/2026 itself has not been read. Names, weights, predicates and formula agree in two independent secondary sources; the criteria per level come from the draft of April 2026 only.',
    },
    levelScale: {
      min: source.level_scale.min,
      max: source.level_scale.max,
      integer: false,
      note: source.level_scale.note,
    },
    capabilities: [capabilityOf('kematangan', source.maturity_levels)],
    predicates: predicatesOf(highestFirst(source.predicates)),
    predicateSource: source.predicates_source,
    predicateBasis: 'rounded',
    predicateBasisNote: {
      id: 'Tidak ada aturan pembulatan yang ditemukan; dipakai indeks dua desimal yang ditampilkan, sampai ada hasil resmi yang menunjukkan sebaliknya.',
      en: 'No rounding rule was found; the displayed two-decimal index is used until official results show otherwise.',
    },
    criteriaSource: source.sources[2],
    criteriaStatus: 'provisional',
    aspects: source.aspects.map(nodeOf),
    indicators: source.indicators.map(
      ({ no, aspect, name, weight, external_index, draft_april_2026: draft }) =>
        present({
          code: String(no),
          aspect: String(aspect),
          name,
          weight: String(weight),
          capability: 'kematangan',
          description: draft.description,
          externalIndex: external_index ? present(external_index) : undefined,
          levels: levelsOf(draft.levels, ({ range, criteria, evidence }) => ({
            band: range,
            criteria,
            evidence,
          })),
        }),
    ),
  };
}

function writeInstrument(instrument) {
  const text = stringify(instrument, { lineWidth: 0, aliasDuplicateObjects: false });
  assert.deepEqual(parse(text), instrument, `${instrument.edition} does not survive YAML`);
  const target = new URL(`../libs/maturity/instruments/${instrument.edition}.yaml`, import.meta.url);
  writeFileSync(target, `# Generated by tools/build-instruments.mjs from the sources named below.\n${text}`);
  console.log(`${instrument.edition}: ${instrument.indicators.length} indicators`);
}

/** The report prints two decimals; text keeps them and stays exact. */
function writePublished(source) {
  const printed = (value) => (typeof value === 'number' ? value.toFixed(2) : value);
  const printedEach = (object) =>
    Object.fromEntries(Object.entries(object).map(([code, value]) => [code, printed(value)]));
  const denpasar = source.denpasar_2018_external;
  const published = {
    about: source.about,
    source: source.source,
    columns: source.columns,
    rows: source.rows.map((row) => row.map(printed)),
    workedExamples: source.official_worked_examples.map(({ aspect_weight, expected, ...example }) =>
      present({ ...example, aspectWeight: aspect_weight, expected: printed(expected) }),
    ),
    denpasar2018: {
      institution: denpasar.institution,
      year: denpasar.year,
      edition: denpasar.instrument,
      source: denpasar.source,
      levels: denpasar.levels_external,
      aspects: printedEach(denpasar.published.aspects),
      domains: printedEach(denpasar.published.domains),
      index: printed(denpasar.published.total),
    },
  };
  for (const example of published.workedExamples) {
    if (example.aspects) example.aspects = printedEach(example.aspects);
    if (example.domains) example.domains = printedEach(example.domains);
  }
  const target = new URL('../libs/maturity/published/spbe-2023.json', import.meta.url);
  writeFileSync(target, `${JSON.stringify(published, null, 2)}\n`);
  console.log(`published 2023: ${published.rows.length} institutions`);
}

const source2020 = readSource('instrument-spbe-2020');
writeInstrument(spbe2018(readSource('instrument-spbe-2018'), source2020.predicates));
writeInstrument(spbe2020(source2020, spbe2020Regulation));
writeInstrument(spbe2020(source2020, spbe2020Guide2024));
writeInstrument(pemdi2026(readSource('instrument-pemdi-2026')));
if (publishedSource) writePublished(JSON.parse(readFileSync(publishedSource, 'utf8')));
