import type {
  Block,
  ConceptMark,
  Field,
  Inline,
  Letterhead,
  OfficialDocument,
  Signatory,
} from '../content/document.js';
import { dictum } from '../content/words.js';

/** Keputusan (SK): an act that determines something. */
export interface Decree {
  /** Who decides, in capitals: `BUPATI SEMARANG`, `KEPALA DINAS …`. */
  issuer: string;
  /** What it is about, in capitals as printed. */
  subject: string;
  /** Menimbang: `a. bahwa …`. */
  considerations: readonly Inline[];
  /** Mengingat. */
  legalBases: readonly Inline[];
  /** Memperhatikan; none when empty. */
  regarding?: readonly Inline[];
  /** KESATU, KEDUA, … */
  dicta: readonly Inline[];
  signatory: Signatory;
  copiesTo?: readonly string[];
  annex?: readonly Block[];
  letterhead: Letterhead | null;
  author: string;
  madeAt: string;
  concept: ConceptMark | null;
  fields?: Partial<Record<Field, string>>;
}

const letter = (index: number): string => `${String.fromCharCode(97 + (index % 26))}.`;

/**
 * A decree in the order of Permendagri 1/2023 and the drafting rules of Law 12/2011: head, considerations, legal bases,
 * MEMUTUSKAN, dicta, place and date, signature.
 */
export function decree(given: Decree): OfficialDocument {
  const number = [{ text: 'NOMOR ' }, { field: 'nomor_naskah' as const }];
  const { considerations, legalBases, regarding = [] } = given;
  return {
    title: `Keputusan ${given.issuer} tentang ${given.subject}`,
    author: given.author,
    paper: 'F4',
    face: 'legal',
    madeAt: given.madeAt,
    letterhead: given.letterhead,
    concept: given.concept,
    pageNumbers: 'top',
    fields: given.fields,
    blocks: [
      { block: 'heading', level: 1, text: `KEPUTUSAN ${given.issuer}` },
      { block: 'heading', level: 1, text: number },
      { block: 'heading', level: 1, text: 'TENTANG' },
      { block: 'heading', level: 1, text: given.subject },
      { block: 'space', height: 6 },
      { block: 'heading', level: 1, text: `${given.issuer},` },
      { block: 'space', height: 6 },
      {
        block: 'clauses',
        label: 'Menimbang',
        items: considerations.map((text, index) =>
          considerations.length > 1 ? { mark: letter(index), text } : { text },
        ),
      },
      {
        block: 'clauses',
        label: 'Mengingat',
        items: legalBases.map((text, index) => ({ mark: `${index + 1}.`, text })),
      },
      ...(regarding.length
        ? [
            {
              block: 'clauses' as const,
              label: 'Memperhatikan',
              items: regarding.map((text, index) => ({ mark: `${index + 1}.`, text })),
            },
          ]
        : []),
      { block: 'heading', level: 1, text: 'MEMUTUSKAN:' },
      {
        block: 'clauses',
        label: 'Menetapkan',
        items: [{ text: `KEPUTUSAN ${given.issuer} TENTANG ${given.subject}.` }],
      },
      ...given.dicta.map((text, index) => ({
        block: 'clauses' as const,
        label: dictum(index),
        items: [{ text }],
      })),
      { block: 'signatures', signatories: [given.signatory] },
      ...(given.copiesTo?.length ? [{ block: 'copies-to' as const, recipients: given.copiesTo }] : []),
      ...(given.annex?.length
        ? [
            {
              block: 'annex-head' as const,
              lines: [
                'LAMPIRAN',
                `KEPUTUSAN ${given.issuer}`,
                number,
                [{ text: 'TANGGAL ' }, { field: 'tanggal_naskah' as const }],
              ],
            },
            ...given.annex,
          ]
        : []),
    ],
  };
}
