import type {
  Block,
  Column,
  ConceptMark,
  Field,
  Inline,
  Letterhead,
  OfficialDocument,
  Signatory,
} from '../content/document.js';

/** Petikan: what a register held at one moment, certified by whoever keeps it. */
export interface Extract {
  /** In capitals: `PETIKAN KATALOG APLIKASI`. */
  heading: string;
  /** Below the number: whose register. */
  register: string;
  /** What was taken from where and when. */
  opening: Inline;
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
  total?: readonly string[];
  closing: Inline;
  landscape: boolean;
  signatory: Signatory;
  letterhead: Letterhead | null;
  author: string;
  madeAt: string;
  concept: ConceptMark | null;
  footnote: string;
  fields?: Partial<Record<Field, string>>;
}

export function extract(given: Extract): OfficialDocument {
  const blocks: Block[] = [
    { block: 'heading', level: 1, text: given.heading },
    { block: 'heading', level: 1, text: given.register },
    { block: 'paragraph', align: 'center', text: ['NOMOR ', { field: 'nomor_naskah' }] },
    { block: 'space', height: 4 },
    { block: 'paragraph', text: given.opening },
    {
      block: 'table',
      columns: given.columns,
      rows: given.rows,
      total: given.total,
      fontSize: given.landscape ? 8.5 : 10,
    },
    { block: 'paragraph', text: given.closing },
    { block: 'signatures', signatories: [given.signatory] },
  ];
  return {
    title: `${given.heading} ${given.register}`,
    author: given.author,
    paper: 'A4',
    landscape: given.landscape,
    face: 'letter',
    madeAt: given.madeAt,
    letterhead: given.letterhead,
    concept: given.concept,
    pageNumbers: 'bottom',
    footnote: given.footnote,
    fields: given.fields,
    blocks,
  };
}
