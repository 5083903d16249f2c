/** A sentence for people, in Indonesian and in English. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

/** Whether a predicate is read from the index as displayed (two decimals) or from the exact index. */
export type PredicateBasis = 'rounded' | 'unrounded';

export interface LegalBasis {
  readonly regulation: string;
  readonly gazette?: string;
  /** Dates as `YYYY-MM-DD`. */
  readonly enacted?: string;
  readonly promulgated?: string;
  readonly inForceFrom?: string;
  readonly basis?: string;
  readonly replaces?: string;
  readonly revokes?: string;
  readonly revokedBy?: string;
  readonly transition?: string;
  readonly technicalGuides?: readonly string[];
}

/** How well the edition's own source was read; `provisional` must be said wherever its figures are shown. */
export interface Confidence extends Bilingual {
  readonly status: 'confirmed' | 'provisional';
}

export interface LevelScale {
  readonly min: number;
  readonly max: number;
  /** True when only whole levels exist (SPBE); false when decimals are scored (Pemdi). */
  readonly integer: boolean;
  readonly note?: string;
}

/** The names of the maturity levels for one kind of indicator (SPBE 2020: `proses` and `layanan`). */
export interface Capability {
  readonly code: string;
  readonly levels: readonly {
    readonly level: number;
    readonly name: string;
    readonly description?: string;
  }[];
}

export interface Predicate {
  readonly name: string;
  /** The lowest index that earns it, as decimal text. */
  readonly min: string;
}

export interface Domain {
  readonly code: string;
  readonly name: string;
  /** Percent of the whole index, as decimal or fraction text (`13`, `16.5`, `10/3`); so too for aspects and indicators. */
  readonly weight: string;
}

export interface Aspect extends Domain {
  /** Code of its domain; absent in editions without domains. */
  readonly domain?: string;
}

/** An assumption of ours where the sources are silent; shown with every result that rests on it. */
export interface Assumption extends Bilingual {
  readonly code: string;
}

/**
 * Indicators of one aspect that score instances of the same thing. Only `required` must be answered: unanswered others
 * do not apply, and their weight is shared, in proportion, among those that do.
 */
export interface IndicatorGroup {
  readonly code: string;
  readonly required: string;
  readonly assumption: Assumption;
}

export interface LevelCriteria {
  readonly level: number;
  /** Range of decimal values the level stands for, where the source prints one. */
  readonly band?: string;
  readonly criteria: string;
  readonly fulfilment?: string;
  readonly evidence?: string;
}

/** The index of another body that this indicator takes over. */
export interface ExternalIndex {
  readonly system: string;
  readonly owner: string;
  readonly bands?: string;
}

export interface Indicator {
  /** As the source numbers it: `1` to `47`; the second and third service of 2018 are `35-2` and `35-3`. */
  readonly code: string;
  readonly aspect: string;
  readonly name: string;
  readonly weight: string;
  readonly capability?: string;
  readonly group?: string;
  readonly question?: string;
  /** Page in the document that `criteriaSource` names. */
  readonly page?: number;
  readonly description?: string;
  readonly assessmentRule?: string;
  readonly evidenceExamples?: string;
  readonly externalIndex?: ExternalIndex;
  /** One for each whole level of the scale, lowest first. */
  readonly levels: readonly LevelCriteria[];
}

/** One edition of an official maturity instrument, as read from `instruments/<edition>.yaml`. Frozen. */
export interface Instrument {
  readonly edition: string;
  /** For headings: `Evaluasi SPBE 2018`. */
  readonly title: string;
  /** For people: `SPBE` or `Pemdi`. */
  readonly label: string;
  readonly legalBasis: LegalBasis;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  readonly levelScale: LevelScale;
  readonly capabilities?: readonly Capability[];
  /** Highest first; the last begins at the bottom of the scale. */
  readonly predicates: readonly Predicate[];
  readonly predicateSource: string;
  readonly predicateBasis: PredicateBasis;
  readonly predicateBasisNote: Bilingual;
  readonly criteriaSource: string;
  /** `official`: read in the regulation or guide; `secondary`: another body's copy; `provisional`: a draft. */
  readonly criteriaStatus: 'official' | 'secondary' | 'provisional';
  readonly domains?: readonly Domain[];
  readonly aspects: readonly Aspect[];
  readonly groups?: readonly IndicatorGroup[];
  readonly indicators: readonly Indicator[];
}

/** An edition that does not exist, or a file that breaks the rules; `path` names the field, as `indicators[3].weight`. */
export class InstrumentError extends Error {
  override readonly name = 'InstrumentError';

  constructor(
    readonly code: 'unknown-edition' | 'invalid-instrument',
    readonly edition: string,
    message: string,
    readonly path?: string,
  ) {
    super(message);
  }
}
