import { named, type FreeReason, type Inventory } from './kinds.js';

const BY_NAME =
  'Dicatat dengan nama saja, yang dapat sama dengan nama orang lain; perbuatan yang sama ada di jejak audit dengan pengenal';

const all = (columns: readonly string[], reason: FreeReason): Record<string, FreeReason> =>
  Object.fromEntries(columns.map((column) => [column, reason]));

/** Registry: the catalogue. */
export const REGISTRY_INVENTORY: Inventory = {
  application: {
    activity: 'catalogue',
    subject: null,
    unlinked: 'Tentang aplikasi; nama orang tidak diminta dan hanya terbawa bila ditulis dalam uraian',
    retention: 'archive',
    personal: {
      developer_unit: named('Unit pengembang, dapat menyebut orang'),
      operator_unit: named('Unit operasional, dapat menyebut orang'),
    },
    free: {
      ...all(
        ['code', 'name', 'description', 'purpose', 'reference_code', 'services_supported', 'data_used'],
        'office',
      ),
      ...all(
        ['output', 'data_input', 'data_supplier', 'data_output', 'data_customer', 'platforms'],
        'office',
      ),
      ...all(['server', 'licence_type', 'programming_language', 'framework', 'database'], 'office'),
      ...all(['related_metadata', 'url', 'name_key', 'match_key', 'search', 'user_agency_ids'], 'office'),
      ...all(['status', 'type'], 'word'),
    },
  },
  application_history: {
    activity: 'catalogue',
    subject: ['by_id'],
    key: ['application_id', 'version'],
    retention: 'archive',
    personal: {
      by_id: named('Pengenal pengubah'),
      by_name: named('Nama pengubah'),
      position: named('Jabatan yang dipakai'),
      action: named('Perbuatan'),
    },
    free: { changes: 'office' },
  },
  signed_extract: {
    activity: 'official-documents',
    subject: null,
    unlinked: BY_NAME,
    retention: 'archive',
    personal: {
      file_name: named('Nama berkas, dapat menyebut orang'),
      recognition: named('Penanda tangan menurut sertifikat'),
      signer: named('Penanda tangan menurut pengunggah'),
      uploaded_by: named('Nama pengunggah'),
    },
    free: { ...all(['covers', 'number'], 'office'), sha256: 'technical', method: 'word' },
  },
  import: {
    activity: 'catalogue',
    subject: null,
    unlinked: 'Pemanggil disimpan dalam satu nilai; perbuatannya ada di jejak audit dengan pengenal',
    retention: 'archive',
    personal: {
      caller: named('Siapa yang memulai impor: nama dan jabatan', 'never'),
      confirmation: named('Siapa yang mengonfirmasi', 'never'),
      file_name: named('Nama berkas, dapat menyebut orang'),
    },
    free: {
      status: 'word',
      ...all(['file_sha256', 'layout', 'summary', 'receipt'], 'technical'),
      failure: 'word',
    },
  },
  import_row: {
    activity: 'catalogue',
    subject: null,
    unlinked: 'Baris tentang aplikasi',
    retention: 'import-rows',
    personal: { entry: named('Isi baris, dapat menyebut orang dalam uraian') },
    free: { outcome: 'word', name: 'office', reasons: 'word', changes: 'office' },
  },
};

/** Scoring: the self-assessment. */
export const SCORING_INVENTORY: Inventory = {
  assessment: {
    activity: 'self-assessment',
    subject: null,
    unlinked: BY_NAME,
    retention: 'archive',
    personal: { opened_by: named('Nama pembuka penilaian') },
    free: { edition: 'instrument', status: 'word', predicate_basis: 'instrument' },
  },
  indicator_answer: {
    activity: 'self-assessment',
    subject: null,
    unlinked: BY_NAME,
    retention: 'archive',
    personal: {
      facts: named('Uraian fakta, dapat menyebut orang'),
      analysis: named('Uraian analisis, dapat menyebut orang'),
      review_note: named('Catatan asesor, dapat menyebut orang'),
      reviewed_by: named('Nama asesor'),
    },
    free: { code: 'instrument', state: 'word', level: 'instrument', assessor_level: 'instrument' },
  },
  indicator_event: {
    activity: 'self-assessment',
    subject: ['caller_id'],
    key: ['id'],
    retention: 'archive',
    personal: {
      caller_id: named('Pengenal pelaku'),
      by: named('Nama pelaku'),
      position: named('Jabatan yang dipakai'),
      action: named('Perbuatan'),
      note: named('Catatan pelaku'),
    },
    free: { code: 'instrument', level: 'instrument' },
  },
  evidence: {
    activity: 'self-assessment',
    subject: null,
    unlinked: BY_NAME,
    retention: 'archive',
    personal: {
      file_name: named(
        'Nama berkas; isi berkasnya dapat memuat data orang, juga yang spesifik',
        'open',
        'specific',
      ),
      uploaded_by: named('Nama pengunggah'),
    },
    free: { code: 'instrument', sha256: 'technical', media_type: 'word' },
  },
  fixed_result: {
    activity: 'self-assessment',
    subject: null,
    unlinked: BY_NAME,
    retention: 'archive',
    personal: { approved_by: named('Nama penyetuju'), position: named('Jabatan penyetuju') },
    free: all(['edition', 'instrument_sha256', 'index', 'predicate', 'result', 'self_result'], 'instrument'),
  },
  result_release: {
    activity: 'self-assessment',
    subject: null,
    unlinked: BY_NAME,
    retention: 'archive',
    personal: { released_by: named('Nama pengirim ke provinsi'), position: named('Jabatan pengirim') },
  },
  download_ticket: { activity: null, free: { hash: 'proof' } },
  raised_notice: { activity: null, free: { key: 'technical', stage: 'word' } },
};

/** Interop: the exchange. Proofs carry no text; bodies carry what a person has released. */
export const INTEROP_INVENTORY: Inventory = {
  entry_body: {
    activity: 'exchange',
    subject: null,
    unlinked: 'Tentang aplikasi dan indeks; nama pengguna tidak ikut dikirim',
    retention: 'archive',
    personal: { body: named('Isi entri: uraian aplikasi dapat menyebut orang') },
    free: { direction: 'word', peer_code: 'office', salt: 'proof', title: 'office' },
  },
  held_fact: {
    activity: 'exchange',
    subject: null,
    unlinked: 'Tentang aplikasi dan indeks; nama pengguna tidak ikut dikirim',
    retention: 'archive',
    personal: { fact: named('Fakta yang menunggu dikirim: uraian aplikasi dapat menyebut orang') },
    free: { peer_code: 'office' },
  },
  delivery: { activity: null, free: { direction: 'word', peer_code: 'office', problem: 'word' } },
  entry: {
    activity: null,
    free: {
      ...all(['direction', 'kind'], 'word'),
      ...all(['header', 'hash', 'signature'], 'proof'),
      peer_code: 'office',
      object_id: 'technical',
    },
  },
  holding_application: {
    activity: null,
    free: {
      ...all(['government_code', 'name', 'sort_name', 'search', 'purpose', 'owner_agency', 'url'], 'office'),
      object_id: 'technical',
      ...all(['status', 'type'], 'word'),
    },
  },
  holding_government: { activity: null, free: { code: 'office' } },
  holding_result: {
    activity: null,
    free: {
      government_code: 'office',
      object_id: 'technical',
      ...all(['edition', 'label', 'index', 'predicate', 'parts'], 'instrument'),
    },
  },
  peer: { activity: null, free: { ...all(['code', 'name', 'base_url'], 'office'), public_key: 'proof' } },
  receipt: { activity: null, free: { peer_code: 'office', receipt: 'proof', signature: 'proof' } },
  stream: { activity: null, free: { direction: 'word', peer_code: 'office', head_hash: 'proof' } },
};
