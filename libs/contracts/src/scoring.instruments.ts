import { Flag, JsonObject, NestedList, OneOf, Text, Texts, Whole } from './fields.js';

export const PREDICATE_BASES = ['rounded', 'unrounded'] as const;

/** An instrument in one line: the label people see ("SPBE", "Pemdi") comes from here, never from code. */
export class InstrumentSummary {
  @Text({ description: 'e.g. pemdi-2026' })
  edition!: string;

  @Text()
  title!: string;

  @Text({ description: 'SPBE or Pemdi' })
  label!: string;

  @Text({ description: 'Legal basis' })
  regulation!: string;

  @Whole()
  indicatorCount!: number;
}

export class InstrumentList {
  @NestedList(() => InstrumentSummary)
  items!: InstrumentSummary[];
}

export class ByEdition {
  @Text({ max: 60 })
  edition!: string;
}

/** The whole instrument as `libs/maturity` holds it. */
export class InstrumentView {
  @Text()
  edition!: string;

  @JsonObject({
    description: 'Scale, predicates, domains, aspects, indicators with criteria per level, sources',
  })
  instrument!: Record<string, unknown>;
}

/** Levels by indicator code: numbers or decimal strings, read as decimal text. */
export class ComputeIndex extends ByEdition {
  @JsonObject({
    values: { oneOf: [{ type: 'number' }, { type: 'string' }, { type: 'null' }] },
    example: { '1': 3, '2': '2.5' },
    description: 'Indicator code → level; absent or null: unanswered',
  })
  levels!: Record<string, number | string | null>;

  @OneOf(PREDICATE_BASES, { optional: true, description: 'The edition’s own when absent' })
  predicateBasis?: 'rounded' | 'unrounded';
}

export class IndicatorIndex {
  @Text()
  code!: string;

  @Text()
  name!: string;

  @Text({ description: 'Decimal text' })
  level!: string;

  @Text({ description: 'Percent of the whole: decimal text, or a fraction where it has no finite decimals' })
  weight!: string;

  @OneOf(['answered', 'unanswered', 'not-applicable'])
  status!: string;

  @Text({ description: 'weight × level ÷ 100, four decimals' })
  contribution!: string;
}

export class AspectIndex {
  @Text()
  code!: string;

  @Text()
  name!: string;

  @Text()
  weight!: string;

  @Text({ description: 'Two decimals' })
  index!: string;

  @Text({ description: 'a/b' })
  exactIndex!: string;

  @NestedList(() => IndicatorIndex)
  indicators!: IndicatorIndex[];
}

export class DomainIndex {
  @Text()
  code!: string;

  @Text()
  name!: string;

  @Text()
  weight!: string;

  @Text()
  index!: string;

  @Text()
  exactIndex!: string;

  @NestedList(() => AspectIndex)
  aspects!: AspectIndex[];
}

export class IndexAssumption {
  @Text()
  code!: string;

  @Text()
  id!: string;

  @Text()
  en!: string;
}

export class ComputedIndex {
  @Text()
  edition!: string;

  @Text({ description: 'Two decimals, half-up', example: '3.31' })
  index!: string;

  @Text({ description: 'The exact value as a fraction', example: '331/100' })
  exactIndex!: string;

  @Text({ description: 'Predikat' })
  predicate!: string;

  @OneOf(PREDICATE_BASES)
  predicateBasis!: string;

  @Flag({ description: 'True while an indicator is unanswered' })
  provisional!: boolean;

  @Texts({ description: 'Codes counted at the scale’s minimum' })
  unanswered!: string[];

  @NestedList(() => IndexAssumption)
  assumptions!: IndexAssumption[];

  @NestedList(() => DomainIndex, { optional: true, description: 'Absent for instruments without domains' })
  domains?: DomainIndex[];

  @NestedList(() => AspectIndex, { optional: true, description: 'Present for instruments without domains' })
  aspects?: AspectIndex[];

  @JsonObject({ optional: true, description: 'Set when rounding decides the predicate' })
  nearThreshold?: Record<string, unknown>;
}
