import { named, secret, type Inventory } from './kinds.js';

/** Tables every service has in its own schema. */
export const PLATFORM_INVENTORY: Inventory = {
  audit_entry: {
    activity: 'audit-trail',
    subject: ['actor_id', 'object_id'],
    key: ['id'],
    retention: 'audit',
    personal: {
      actor_id: named('Pengenal pelaku'),
      actor_name: named('Nama pelaku pada waktu itu'),
      actor_position: named('Jabatan yang dipakai'),
      object_id: named('Pengenal yang dikenai, dapat berupa orang'),
      object_name: named('Nama yang dikenai, dapat berupa nama orang', 'masked'),
      before: named('Nilai sebelum, dapat memuat data orang', 'masked'),
      after: named('Nilai sesudah, dapat memuat data orang', 'masked'),
      origin: named('Alamat jaringan asal', 'masked'),
      event: named('Perbuatan'),
      outcome: named('Berhasil atau ditolak'),
      reason: named('Kode alasan penolakan'),
    },
    free: { actor_kind: 'word', object_kind: 'word', correlation_id: 'technical' },
  },
  audit_seal: { activity: null, free: { hash: 'proof' } },
  outbox: {
    activity: 'message-delivery',
    subject: null,
    unlinked: 'Salinan sementara dari data yang disebut di tabel lain',
    retention: 'facts',
    personal: { payload: named('Isi fakta antarlayanan, dapat memuat nama', 'never') },
    free: { type: 'word' },
  },
  inbox: { activity: null, free: { consumer: 'word' } },
  idempotency: {
    activity: 'message-delivery',
    subject: null,
    unlinked: 'Jawaban ulang dari data yang disebut di tabel lain',
    retention: 'request-keys',
    personal: {
      caller: named('Pengenal penanya', 'never'),
      response: secret('Jawaban yang sudah diberikan, dapat memuat nama'),
    },
    free: { subject: 'word', key: 'technical', request_hash: 'technical' },
  },
  migration: { activity: null, free: { name: 'word' } },
  job_state: { activity: null, free: { name: 'word', reason: 'word' } },
  agency_copy: { activity: null, free: { code: 'office', name: 'office', short_name: 'office' } },
};
