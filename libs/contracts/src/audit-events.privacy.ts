import type { AuditEvent } from './audit-event.js';

const request = { object: 'data-request' } as const;
const breach = { object: 'breach' } as const;

/** What is put on record of requests of data subjects and of failures of protection (UU 27/2022). */
export const PRIVACY_AUDIT_EVENTS = {
  'identity.data-request-submitted': {
    id: 'Permintaan subjek data diterima',
    en: 'Request of a data subject received',
    ...request,
    fields: ['number', 'kind', 'personId'],
  },
  'identity.data-request-withdrawn': {
    id: 'Permintaan subjek data ditarik kembali',
    en: 'Request of a data subject withdrawn',
    ...request,
    fields: ['number'],
  },
  'identity.data-request-decided': {
    id: 'Permintaan subjek data diputus',
    en: 'Request of a data subject decided',
    ...request,
    fields: ['number', 'kind', 'outcome', 'ground'],
  },
  'identity.data-request-unmasked': {
    id: 'Kontak pemohon dibuka',
    en: 'Contact of an applicant unmasked',
    ...request,
    fields: ['number', 'reason'],
  },
  'identity.data-request-printed': {
    id: 'Jawaban permintaan subjek data diunduh',
    en: 'Answer to a data subject taken out',
    ...request,
    fields: ['number', 'format'],
  },
  'identity.data-copy-taken': {
    id: 'Salinan data pribadi diunduh',
    en: 'Copy of personal data taken out',
    ...request,
    fields: ['number', 'personId'],
  },
  'identity.person-erased': {
    id: 'Data pribadi pengguna dihapus dan namanya disamarkan',
    en: 'Personal data of a person erased, the name made a pseudonym',
    object: 'person',
    fields: ['reason', 'number'],
  },
  'identity.person-restricted': {
    id: 'Pemrosesan data pengguna dibatasi',
    en: 'Processing of a person’s data restricted',
    object: 'person',
    fields: ['number'],
  },
  'identity.person-unmasked': {
    id: 'Kontak pengguna dibuka',
    en: 'Contact of a person unmasked',
    object: 'person',
    fields: ['reason'],
  },
  'identity.breach-reported': {
    id: 'Kegagalan pelindungan data dilaporkan',
    en: 'Failure of data protection reported',
    ...breach,
    fields: ['number', 'title', 'knownAt'],
  },
  'identity.breach-changed': {
    id: 'Laporan kegagalan pelindungan data diubah',
    en: 'Report of a failure of data protection changed',
    ...breach,
    fields: ['number', 'changed', 'knownAt'],
  },
  'identity.breach-told': {
    id: 'Kegagalan pelindungan data diberitahukan',
    en: 'Failure of data protection notified',
    ...breach,
    fields: ['number', 'told', 'toldAt', 'late'],
  },
  'identity.breach-closed': {
    id: 'Penanganan kegagalan pelindungan data ditutup',
    en: 'Failure of data protection closed',
    ...breach,
    fields: ['number'],
  },
  'identity.breach-printed': {
    id: 'Surat pemberitahuan kegagalan pelindungan diunduh',
    en: 'Notice of a failure of data protection taken out',
    ...breach,
    fields: ['number', 'told', 'format'],
  },
  'identity.privacy-paper-made': {
    id: 'Catatan pemrosesan atau penilaian dampak diunduh',
    en: 'Record of processing or impact assessment taken out',
    fields: ['paper', 'format'],
  },
  'privacy.copy-taken': {
    id: 'Data seseorang dikumpulkan untuk salinannya',
    en: 'Data of a person gathered for their copy',
    object: 'person',
    fields: ['number', 'count'],
  },
} as const satisfies Record<string, AuditEvent>;
