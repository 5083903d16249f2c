import type { Retention, RetentionCode } from './kinds.js';

/** How long what is kept, and by what it goes: Articles 42 to 44 UU 27/2022. */
export const RETENTIONS: Readonly<Record<RetentionCode, Retention>> = {
  'while-in-service': {
    words:
      'Selama akun aktif; {PEOPLE_KEPT_DAYS} hari setelah akun dinonaktifkan dihapus, dan nama disamarkan',
    job: 'identity.people-sweep',
    settings: { PEOPLE_KEPT_DAYS: 1825 },
  },
  session: {
    words: 'Sampai sehari setelah sesi berakhir (paling lama {SESSION_MAX_MINUTES} menit sejak masuk)',
    job: 'identity.sign-in-sweep',
    settings: { SESSION_MAX_MINUTES: 720 },
  },
  'sign-in-state': {
    words: 'Sampai langkah, tautan atau jendela percobaannya berakhir; paling lambat sehari sesudahnya',
    job: 'identity.sign-in-sweep',
    settings: {},
  },
  'waiting-request': {
    words: 'Sampai ditangani, paling lama 30 hari',
    job: 'identity.people-sweep',
    settings: {},
  },
  'sign-out-notice': {
    words: 'Sehari setelah masuk berakhir; kabar keluar kepada aplikasi paling lama 7 hari',
    job: 'identity.sign-in-sweep',
    settings: {},
  },
  mail: { words: '{MAIL_KEPT_DAYS} hari', job: 'identity.mail-sweep', settings: { MAIL_KEPT_DAYS: 90 } },
  notices: {
    words: 'Kabar {NOTICES_KEPT_DAYS} hari; tugas sampai selesai',
    job: 'identity.notice-sweep',
    settings: { NOTICES_KEPT_DAYS: 180 },
  },
  'people-import-rows': {
    words: 'Baris lembar kerja {PEOPLE_IMPORT_DAYS} hari; tanda terimanya tetap',
    job: 'identity.people-sweep',
    settings: { PEOPLE_IMPORT_DAYS: 30 },
  },
  'import-rows': {
    words: 'Baris lembar kerja {IMPORT_ROWS_KEPT_DAYS} hari; tanda terima dan siapa yang mengonfirmasi tetap',
    job: 'registry.import-sweep',
    settings: { IMPORT_ROWS_KEPT_DAYS: 90 },
  },
  'data-request': {
    words:
      'Nama, kontak, bukti diri dan uraian pemohon {DATA_REQUESTS_KEPT_DAYS} hari setelah diputus; nomor, jenis dan putusannya tetap',
    job: 'identity.privacy-sweep',
    settings: { DATA_REQUESTS_KEPT_DAYS: 1825 },
  },
  'request-keys': {
    words: '{REQUEST_KEYS_KEPT_DAYS} hari',
    job: 'platform.sweep',
    settings: { REQUEST_KEYS_KEPT_DAYS: 7 },
  },
  facts: {
    words: '{FACTS_KEPT_DAYS} hari setelah disampaikan',
    job: 'platform.sweep',
    settings: { FACTS_KEPT_DAYS: 30 },
  },
  archive: {
    words:
      'Arsip pemerintah daerah: disimpan menurut jadwal retensi arsip (UU 43/2009); penyusutannya diputuskan lembaga kearsipan, bukan mesin ini',
    job: null,
    settings: {},
  },
  audit: {
    words:
      'Disimpan tetap: rantai bukti putus bila satu entri diambil (Pasal 15 ayat (1) UU 27/2022; UU 43/2009). Data di dalamnya disamarkan saat dibaca',
    job: null,
    settings: {},
  },
};

/** In words, with the values as shipped. */
export function retentionWords(code: RetentionCode): string {
  const { words, settings } = RETENTIONS[code];
  return words.replace(/\{(\w+)\} (\w+)/g, (_, name: string, unit: string) => {
    const value = (settings[name] ?? 0).toLocaleString('id-ID');
    return `${value} ${unit} (setelan ${name})`;
  });
}
