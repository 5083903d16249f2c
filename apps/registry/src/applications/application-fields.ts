/** What kind of value a field holds: decides how it is cleaned, compared, printed and read from a cell. */
export type FieldKind =
  | 'line'
  | 'text'
  | 'list'
  | 'platforms'
  | 'status'
  | 'type'
  | 'licence'
  | 'reference'
  | 'url'
  | 'year'
  | 'agency'
  | 'agencies';

/**
 * Every field of an entry in the order of the official list: metadata object 04 of SE Menteri PANRB 18/2022, attributes
 * 1–21, then the local extensions. `title` is the official name and the column title of our spreadsheets; `max` is the
 * longest text the contract takes (for a list: the longest item).
 */
export const FIELDS = [
  { name: 'code', column: 'code', kind: 'line', max: 60, title: 'ID' },
  { name: 'name', column: 'name', kind: 'line', max: 200, title: 'Nama Aplikasi' },
  {
    name: 'ownerAgencyId',
    column: 'owner_agency_id',
    kind: 'agency',
    max: 200,
    title: 'Perangkat Daerah Pemilik',
  },
  { name: 'description', column: 'description', kind: 'text', max: 5_000, title: 'Uraian Aplikasi' },
  { name: 'purpose', column: 'purpose', kind: 'text', max: 5_000, title: 'Fungsi Aplikasi' },
  {
    name: 'referenceCode',
    column: 'reference_code',
    kind: 'reference',
    max: 20,
    title: 'Kode Model Referensi SPBE',
  },
  {
    name: 'servicesSupported',
    column: 'services_supported',
    kind: 'list',
    max: 300,
    title: 'Layanan yang Didukung',
  },
  { name: 'dataUsed', column: 'data_used', kind: 'list', max: 300, title: 'Data yang Digunakan' },
  { name: 'output', column: 'output', kind: 'text', max: 2_000, title: 'Luaran' },
  { name: 'dataInput', column: 'data_input', kind: 'text', max: 2_000, title: 'Inputan Data' },
  { name: 'dataSupplier', column: 'data_supplier', kind: 'line', max: 500, title: 'Supplier Data' },
  { name: 'dataOutput', column: 'data_output', kind: 'text', max: 2_000, title: 'Luaran Data' },
  { name: 'dataCustomer', column: 'data_customer', kind: 'line', max: 500, title: 'Customer Data' },
  { name: 'platforms', column: 'platforms', kind: 'platforms', max: 100, title: 'Basis Aplikasi' },
  { name: 'server', column: 'server', kind: 'line', max: 300, title: 'Server Aplikasi' },
  { name: 'licenceType', column: 'licence_type', kind: 'licence', max: 100, title: 'Tipe Lisensi' },
  {
    name: 'programmingLanguage',
    column: 'programming_language',
    kind: 'line',
    max: 200,
    title: 'Bahasa Pemrograman',
  },
  { name: 'framework', column: 'framework', kind: 'line', max: 200, title: 'Kerangka Pengembangan' },
  { name: 'database', column: 'database', kind: 'line', max: 200, title: 'Basis Data' },
  { name: 'developerUnit', column: 'developer_unit', kind: 'line', max: 300, title: 'Unit Pengembang' },
  {
    name: 'operatorUnit',
    column: 'operator_unit',
    kind: 'line',
    max: 300,
    title: 'Unit Operasional Teknologi',
  },
  {
    name: 'relatedMetadata',
    column: 'related_metadata',
    kind: 'list',
    max: 300,
    title: 'ID Metadata Terkait',
  },
  { name: 'status', column: 'status', kind: 'status', max: 100, title: 'Status' },
  { name: 'type', column: 'type', kind: 'type', max: 100, title: 'Jenis' },
  { name: 'url', column: 'url', kind: 'url', max: 500, title: 'Alamat (URL)' },
  { name: 'year', column: 'year', kind: 'year', max: 20, title: 'Tahun' },
  {
    name: 'userAgencyIds',
    column: 'user_agency_ids',
    kind: 'agencies',
    max: 200,
    title: 'Perangkat Daerah Pengguna',
  },
] as const satisfies readonly {
  name: string;
  column: string;
  kind: FieldKind;
  max: number;
  title: string;
}[];

export type ApplicationField = (typeof FIELDS)[number];
export type FieldName = ApplicationField['name'];

export const MAX_LIST_ITEMS = 200;

const byName = new Map<string, ApplicationField>(FIELDS.map((field) => [field.name, field]));

export const isFieldName = (name: string): name is FieldName => byName.has(name);

export const fieldOf = (name: FieldName): ApplicationField => byName.get(name) as ApplicationField;

export type FieldValue = string | number | string[] | null;

/** The whole content of an entry, every field present. */
export interface ApplicationState extends Record<FieldName, FieldValue> {
  code: string;
  name: string;
  ownerAgencyId: string;
  status: string;
  userAgencyIds: string[];
  platforms: string[];
}

/** An entry as stored. */
export interface StoredApplication {
  id: string;
  version: number;
  state: ApplicationState;
}

const EMPTY: Record<FieldKind, FieldValue> = {
  line: null,
  text: null,
  list: [],
  platforms: [],
  status: 'active',
  type: null,
  licence: null,
  reference: null,
  url: null,
  year: null,
  agency: null,
  agencies: [],
};

/** A new entry: what was filled in, every other field empty; an application is taken to be in use unless said otherwise. */
export const newState = (
  filled: Partial<Record<FieldName, FieldValue>> & { code: string; name: string; ownerAgencyId: string },
): ApplicationState => {
  const entries = FIELDS.map(({ name, kind }) => [name, filled[name] ?? EMPTY[kind]] as const);
  return Object.fromEntries(entries) as Record<FieldName, FieldValue> as ApplicationState;
};
