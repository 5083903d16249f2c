/**
 * What an official document (naskah dinas) says, apart from how it is drawn: plain data that can be stored, hashed and
 * sent to a worker. Both renderers read it; neither knows what kind of document it is.
 */

/** A4 for letters; F4 (215 × 330 mm, "folio") for decrees. */
export type Paper = 'A4' | 'F4';

/** The fields SRIKANDI fills in: they stay in the paper as `${name}` until a value is known. */
export const FIELDS = [
  'nomor_naskah',
  'tanggal_naskah',
  'ttd_pengirim',
  'nama_pengirim',
  'jabatan_pengirim',
  'nip_pengirim',
] as const;
export type Field = (typeof FIELDS)[number];

/** A stretch of text in one style, or a field. */
export interface Run {
  text?: string;
  field?: Field;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
}

/** Text as people write it: a bare string is one plain run. */
export type Inline = string | readonly (string | Run)[];

export type Align = 'left' | 'center' | 'right' | 'justify';

export interface Heading {
  block: 'heading';
  text: Inline;
  /** 1: the document's own title; 2 and 3: parts of it. */
  level: 1 | 2 | 3;
  align?: Align;
}

export interface Paragraph {
  block: 'paragraph';
  text: Inline;
  align?: Align;
  /** First line moved in, centimetres. */
  firstLine?: number;
  /** The whole paragraph moved in, centimetres. */
  indent?: number;
  /** Smaller print: notes. */
  small?: boolean;
}

/** `Menimbang : a. …`, `KESATU : …`: a label once, then one or more texts with their own marks. */
export interface Clauses {
  block: 'clauses';
  label: string;
  items: readonly { mark?: string; text: Inline }[];
  /** Width of the label's column, centimetres. */
  labelWidth?: number;
}

export interface List {
  block: 'list';
  marks: 'number' | 'letter' | 'dash';
  items: readonly Inline[];
}

/** `Nomor : …`, one a line; the labels' column is `labelWidth` centimetres wide. */
export interface KeyValues {
  block: 'key-values';
  rows: readonly { key: string; value: Inline }[];
  labelWidth?: number;
}

export interface Column {
  title: string;
  /** Share of the width left; ignored when `width` is given. */
  share?: number;
  /** Centimetres. */
  width?: number;
  align?: Align;
}

/** The header row is repeated on every page; a row is never split over two. */
export interface Table {
  block: 'table';
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
  /** A last row in bold. */
  total?: readonly string[];
  /** Points; 10 when absent. */
  fontSize?: number;
}

/** Who signs, as the paper names them. Degrees are part of the name; the NIP is printed as given. */
export interface Signatory {
  /** `Ditetapkan di Ungaran` and `pada tanggal …`, or `Ungaran, …`; absent under a plain "Mengetahui". */
  dateline?: readonly Inline[];
  /** The office, a line each: `a.n. BUPATI`, `SEKRETARIS DAERAH,`. */
  office: readonly Inline[];
  name?: Inline | null;
  /** Pangkat/golongan, such as `Pembina Utama Muda (IV/c)`. */
  rank?: string | null;
  nip?: string | null;
}

/** One at the right half of the page, or two side by side. */
export interface Signatures {
  block: 'signatures';
  signatories: readonly [Signatory] | readonly [Signatory, Signatory];
}

export interface CopiesTo {
  block: 'copies-to';
  recipients: readonly string[];
}

/** `LAMPIRAN …` with the number and date of the document it belongs to; begins a new page. */
export interface AnnexHead {
  block: 'annex-head';
  lines: readonly Inline[];
}

export interface PageBreak {
  block: 'page-break';
}

/** Empty space, points. */
export interface Space {
  block: 'space';
  height: number;
}

export type Block =
  | Heading
  | Paragraph
  | Clauses
  | List
  | KeyValues
  | Table
  | Signatures
  | CopiesTo
  | AnnexHead
  | PageBreak
  | Space;

/** Short enough to be kept on one page with what follows it. */
export const staysTogether = (block: Block): boolean =>
  block.block === 'paragraph' || (block.block === 'clauses' && block.items.length === 1);

export interface Picture {
  mediaType: 'image/png' | 'image/jpeg';
  base64: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** Kop naskah dinas. */
export interface Letterhead {
  /** `agency`: emblem at the left, names and address beside it. `head`: emblem above the office, as a regional head uses. */
  layout: 'agency' | 'head';
  /** In capitals as printed; the last line is the largest. */
  names: readonly string[];
  address: string | null;
  /** Telephone, postcode, web site, mail: one line, parts separated. */
  contacts: readonly string[];
  logo: Picture | null;
}

/** The mark of a paper nobody has signed. */
export interface ConceptMark {
  /** Which concept it is, counted from 1. */
  version: number;
  /** When it was made, in words a reader knows: `21/11/2026 14.05 WIB`. */
  madeAt: string;
}

export interface OfficialDocument {
  title: string;
  /** Who publishes it, for the file's metadata. */
  author: string;
  paper: Paper;
  landscape?: boolean;
  /** `letter`: Arial. `legal`: Bookman Old Style, as decrees are set; a PDF is set in the bundled face either way. */
  face: 'letter' | 'legal';
  /** ISO 8601; the only time in the file, so that the same content gives the same bytes. */
  madeAt: string;
  letterhead: Letterhead | null;
  /** Null: the paper carries no mark, because it goes into SRIKANDI or is a copy of what was signed. */
  concept: ConceptMark | null;
  /** Made in a practice space: marked LATIHAN on every page, whatever else it is. */
  practice?: boolean;
  /** `top`: `- 2 -` above every page but the first. `bottom`: `Halaman 2 dari 5`. */
  pageNumbers: 'top' | 'bottom';
  /** Printed small at the foot of every page. */
  footnote?: string;
  /** The paper leaves the office: of a NIP the date of birth in it is hidden. */
  publicCopy?: boolean;
  /** Values of fields that are known. */
  fields?: Partial<Record<Field, string>>;
  blocks: readonly Block[];
}

export type DocumentFormat = 'pdf' | 'docx';

export const MEDIA_TYPES: Record<DocumentFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
