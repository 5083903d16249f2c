import type {
  Block,
  ConceptMark,
  Field,
  Inline,
  Letterhead,
  OfficialDocument,
  Signatory,
} from '../content/document.js';

/** What every paper of correspondence has. */
interface Paperwork {
  author: string;
  letterhead: Letterhead | null;
  madeAt: string;
  concept: ConceptMark | null;
  fields?: Partial<Record<Field, string>>;
  signatory: Signatory;
  copiesTo?: readonly string[];
  /** Whole annexes, each beginning with an `annex-head`. */
  annexes?: readonly Block[];
}

const A4 = { paper: 'A4', face: 'letter', pageNumbers: 'top' } as const;

const closing = ({ signatory, copiesTo = [], annexes = [] }: Paperwork): Block[] => [
  { block: 'signatures', signatories: [signatory] },
  ...(copiesTo.length ? [{ block: 'copies-to' as const, recipients: copiesTo }] : []),
  ...annexes,
];

const sheet = (title: string, given: Paperwork, blocks: readonly Block[]): OfficialDocument => ({
  ...A4,
  title,
  author: given.author,
  letterhead: given.letterhead,
  madeAt: given.madeAt,
  concept: given.concept,
  fields: given.fields,
  blocks: [...blocks, ...closing(given)],
});

const NUMBER = [{ field: 'nomor_naskah' as const }];
const DATE = [{ field: 'tanggal_naskah' as const }];

/** Surat dinas: to somebody outside the agency. */
export interface Letter extends Paperwork {
  place: string;
  /** Sifat, such as `Biasa`. */
  nature: string;
  /** Lampiran, such as `1 (satu) berkas`; `-` when there is none. */
  attachments: string;
  /** Hal. */
  subject: string;
  /** Yth., a line each. */
  addressee: readonly string[];
  body: readonly Block[];
}

export const letter = (given: Letter): OfficialDocument =>
  sheet(given.subject, given, [
    { block: 'paragraph', align: 'right', text: [`${given.place}, `, ...DATE] },
    {
      block: 'key-values',
      labelWidth: 2.2,
      rows: [
        { key: 'Nomor', value: NUMBER },
        { key: 'Sifat', value: given.nature },
        { key: 'Lampiran', value: given.attachments },
        { key: 'Hal', value: [{ text: given.subject, bold: true }] },
      ],
    },
    { block: 'space', height: 8 },
    ...given.addressee.map((line, index): Block => ({
      block: 'paragraph',
      align: 'left',
      text: index ? line : `Yth. ${line}`,
    })),
    { block: 'space', height: 8 },
    ...given.body,
  ]);

/** Nota dinas: inside the agency. */
export interface Memo extends Paperwork {
  to: string;
  from: string;
  through?: string;
  nature: string;
  attachments: string;
  subject: string;
  body: readonly Block[];
}

export const memo = (given: Memo): OfficialDocument =>
  sheet(given.subject, given, [
    { block: 'heading', level: 1, text: 'NOTA DINAS' },
    { block: 'space', height: 6 },
    {
      block: 'key-values',
      labelWidth: 2.6,
      rows: [
        { key: 'Kepada Yth.', value: given.to },
        { key: 'Dari', value: given.from },
        ...(given.through ? [{ key: 'Melalui', value: given.through }] : []),
        { key: 'Tanggal', value: DATE },
        { key: 'Nomor', value: NUMBER },
        { key: 'Sifat', value: given.nature },
        { key: 'Lampiran', value: given.attachments },
        { key: 'Hal', value: given.subject },
      ],
    },
    { block: 'space', height: 8 },
    ...given.body,
  ]);

/** Laporan. */
export interface Report extends Paperwork {
  subject: string;
  /** Numbered parts: Pendahuluan, Kegiatan, Hasil, Simpulan dan Saran, Penutup. */
  parts: readonly { title: string; body: readonly Block[] }[];
}

export const report = (given: Report): OfficialDocument =>
  sheet(`Laporan tentang ${given.subject}`, given, [
    { block: 'heading', level: 1, text: 'LAPORAN' },
    { block: 'heading', level: 1, text: 'TENTANG' },
    { block: 'heading', level: 1, text: given.subject },
    { block: 'paragraph', align: 'center', text: ['NOMOR ', ...NUMBER] },
    ...given.parts.flatMap(({ title, body }, index): Block[] => [
      { block: 'heading', level: 2, text: `${String.fromCharCode(65 + index)}. ${title}` },
      ...body,
    ]),
  ]);

/** Berita acara: what two parties did or found, signed by both. */
export interface Minutes extends Omit<Paperwork, 'signatory'> {
  subject: string;
  /** `Pada hari ini, Senin tanggal …`. */
  opening: Inline;
  parties: readonly { name: Inline; described: string }[];
  body: readonly Block[];
  signatories: readonly [Signatory, Signatory];
}

export function minutes(given: Minutes): OfficialDocument {
  const { signatories, ...rest } = given;
  const written = sheet(`Berita acara ${given.subject}`, { ...rest, signatory: signatories[0] }, [
    { block: 'heading', level: 1, text: 'BERITA ACARA' },
    { block: 'heading', level: 1, text: given.subject },
    { block: 'paragraph', align: 'center', text: ['NOMOR ', ...NUMBER] },
    { block: 'paragraph', text: given.opening },
    {
      block: 'list',
      marks: 'number',
      items: given.parties.map(({ name, described }) => [
        ...(typeof name === 'string' ? [name] : name),
        `, ${described}`,
      ]),
    },
    ...given.body,
  ]);
  return {
    ...written,
    blocks: written.blocks.map((block) =>
      block.block === 'signatures' ? { block: 'signatures', signatories } : block,
    ),
  };
}
