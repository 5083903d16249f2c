import { checkStructure } from './check-structure.js';
import { InstrumentFields } from './instrument-fields.js';
import type {
  Aspect,
  Assumption,
  Bilingual,
  Capability,
  Confidence,
  Domain,
  ExternalIndex,
  Indicator,
  IndicatorGroup,
  Instrument,
  LegalBasis,
  LevelCriteria,
  LevelScale,
  Predicate,
} from './instrument.js';

const INSTRUMENT_KEYS = [
  'edition',
  'title',
  'label',
  'legalBasis',
  'sources',
  'confidence',
  'levelScale',
  'capabilities',
  'predicates',
  'predicateSource',
  'predicateBasis',
  'predicateBasisNote',
  'criteriaSource',
  'criteriaStatus',
  'domains',
  'aspects',
  'groups',
  'indicators',
];

const INDICATOR_KEYS = [
  'code',
  'aspect',
  'name',
  'weight',
  'capability',
  'group',
  'question',
  'page',
  'description',
  'assessmentRule',
  'evidenceExamples',
  'externalIndex',
  'levels',
];

const LEGAL_TEXTS = [
  'gazette',
  'enacted',
  'promulgated',
  'inForceFrom',
  'basis',
  'replaces',
  'revokes',
  'revokedBy',
  'transition',
] as const;

/**
 * Turns the parsed content of an instrument file into an instrument, refusing whatever is unknown, missing, duplicate
 * or does not add up.
 * @throws InstrumentError `invalid-instrument` with the path of the first wrong field
 */
export function parseInstrument(edition: string, content: unknown): Instrument {
  const fields = new InstrumentFields(edition, '', content, INSTRUMENT_KEYS);
  if (fields.text('edition') !== edition)
    fields.refuse('edition', `must be "${edition}", as the file is named`);
  const levelScale = readLevelScale(fields.mapping('levelScale', ['min', 'max', 'integer', 'note']));
  const instrument: Instrument = {
    edition,
    title: fields.text('title'),
    label: fields.text('label'),
    legalBasis: readLegalBasis(
      fields.mapping('legalBasis', ['regulation', ...LEGAL_TEXTS, 'technicalGuides']),
    ),
    sources: fields.texts('sources'),
    confidence: readConfidence(fields.mapping('confidence', ['status', 'id', 'en'])),
    levelScale,
    ...optional('capabilities', fields, () =>
      fields.mappings('capabilities', ['code', 'levels']).map((item) => readCapability(item, levelScale)),
    ),
    predicates: fields.mappings('predicates', ['name', 'min']).map(readPredicate),
    predicateSource: fields.text('predicateSource'),
    predicateBasis: fields.oneOf('predicateBasis', ['rounded', 'unrounded']),
    predicateBasisNote: readBilingual(fields.mapping('predicateBasisNote', ['id', 'en'])),
    criteriaSource: fields.text('criteriaSource'),
    criteriaStatus: fields.oneOf('criteriaStatus', ['official', 'secondary', 'provisional']),
    ...optional('domains', fields, () =>
      fields.mappings('domains', ['code', 'name', 'weight']).map(readDomain),
    ),
    aspects: fields.mappings('aspects', ['code', 'domain', 'name', 'weight']).map(readAspect),
    ...optional('groups', fields, () =>
      fields.mappings('groups', ['code', 'required', 'assumption']).map(readGroup),
    ),
    indicators: fields.mappings('indicators', INDICATOR_KEYS).map((item) => readIndicator(item, levelScale)),
  };
  checkStructure(instrument, (path, reason) => fields.refuse(path, reason));
  return instrument;
}

/** Absent fields stay absent instead of becoming `undefined`, so an instrument looks the same as its JSON. */
function optional<Key extends string, Value>(
  key: Key,
  fields: InstrumentFields,
  read: () => Value,
): Partial<Record<Key, Value>> {
  return fields.has(key) ? ({ [key]: read() } as Record<Key, Value>) : {};
}

function optionalTexts<Key extends string>(
  fields: InstrumentFields,
  keys: readonly Key[],
): Partial<Record<Key, string>> {
  const texts: Partial<Record<Key, string>> = {};
  for (const key of keys) if (fields.has(key)) texts[key] = fields.text(key);
  return texts;
}

function readBilingual(fields: InstrumentFields): Bilingual {
  return { id: fields.text('id'), en: fields.text('en') };
}

function readConfidence(fields: InstrumentFields): Confidence {
  return { status: fields.oneOf('status', ['confirmed', 'provisional']), ...readBilingual(fields) };
}

function readLegalBasis(fields: InstrumentFields): LegalBasis {
  return {
    regulation: fields.text('regulation'),
    ...optionalTexts(fields, LEGAL_TEXTS),
    ...optional('technicalGuides', fields, () => fields.texts('technicalGuides')),
  };
}

function readLevelScale(fields: InstrumentFields): LevelScale {
  const scale = { min: fields.integer('min'), max: fields.integer('max'), integer: fields.flag('integer') };
  if (scale.min >= scale.max) fields.refuse('max', 'must be above min');
  return { ...scale, ...optionalTexts(fields, ['note']) };
}

function readCapability(fields: InstrumentFields, scale: LevelScale): Capability {
  const levels = fields.mappings('levels', ['level', 'name', 'description']);
  refuseOtherLevels(fields, levels, scale);
  return {
    code: fields.text('code'),
    levels: levels.map((level) => ({
      level: level.integer('level'),
      name: level.text('name'),
      ...optionalTexts(level, ['description']),
    })),
  };
}

function readPredicate(fields: InstrumentFields): Predicate {
  return { name: fields.text('name'), min: fields.numberText('min') };
}

function readDomain(fields: InstrumentFields): Domain {
  return { code: fields.text('code'), name: fields.text('name'), weight: fields.weight('weight') };
}

function readAspect(fields: InstrumentFields): Aspect {
  return { ...readDomain(fields), ...optionalTexts(fields, ['domain']) };
}

function readAssumption(fields: InstrumentFields): Assumption {
  return { code: fields.text('code'), ...readBilingual(fields) };
}

function readGroup(fields: InstrumentFields): IndicatorGroup {
  return {
    code: fields.text('code'),
    required: fields.text('required'),
    assumption: readAssumption(fields.mapping('assumption', ['code', 'id', 'en'])),
  };
}

function readExternalIndex(fields: InstrumentFields): ExternalIndex {
  return { system: fields.text('system'), owner: fields.text('owner'), ...optionalTexts(fields, ['bands']) };
}

function readIndicator(fields: InstrumentFields, scale: LevelScale): Indicator {
  const levels = fields.mappings('levels', ['level', 'band', 'criteria', 'fulfilment', 'evidence']);
  refuseOtherLevels(fields, levels, scale);
  return {
    code: fields.text('code'),
    aspect: fields.text('aspect'),
    name: fields.text('name'),
    weight: fields.weight('weight'),
    ...optionalTexts(fields, ['capability', 'group', 'question', 'description', 'assessmentRule']),
    ...optionalTexts(fields, ['evidenceExamples']),
    ...optional('page', fields, () => fields.integer('page')),
    ...optional('externalIndex', fields, () =>
      readExternalIndex(fields.mapping('externalIndex', ['system', 'owner', 'bands'])),
    ),
    levels: levels.map(readLevelCriteria),
  };
}

function readLevelCriteria(fields: InstrumentFields): LevelCriteria {
  return {
    level: fields.integer('level'),
    criteria: fields.text('criteria'),
    ...optionalTexts(fields, ['band', 'fulfilment', 'evidence']),
  };
}

/** Every whole level of the scale once, lowest first: a form must be able to show a text for each choice. */
function refuseOtherLevels(owner: InstrumentFields, levels: InstrumentFields[], scale: LevelScale): void {
  const found = levels.map((level) => level.integer('level')).join(', ');
  const expected = Array.from({ length: scale.max - scale.min + 1 }, (_, step) => scale.min + step).join(
    ', ',
  );
  if (found !== expected)
    owner.refuse('levels', `must hold the levels ${expected} in this order, not ${found}`);
}
