import type { ProblemKind } from './problems.js';

const kind = (status: number, id: string, en: string): ProblemKind => ({ status, id, en });

/** Refusals about machines and about applications that sign people in here. */
export const CLIENT_PROBLEMS = {
  'identity.client-not-found': kind(404, 'Klien ini tidak ditemukan.', 'The client was not found.'),
  'identity.client-ended': kind(
    409,
    'Klien ini sudah dicabut dan tidak dapat diubah. Buat klien baru.',
    'The client is revoked and cannot change. Make a new one.',
  ),
  'identity.client-expired': kind(
    403,
    'Masa berlaku klien API {client} sudah berakhir. Minta administrator memperpanjangnya.',
    'The API client {client} has expired. Ask the administrator to extend it.',
  ),
  'identity.client-revoked': kind(
    403,
    'Klien API {client} sudah dicabut oleh administrator.',
    'The API client {client} was revoked by the administrator.',
  ),
  'identity.client-elsewhere': kind(
    403,
    'Klien API {client} tidak boleh dipakai dari alamat {address}.',
    'The API client {client} may not be used from the address {address}.',
  ),
  'identity.client-without-secret': kind(
    409,
    'Klien ini tidak memakai rahasia, jadi tidak ada yang diganti.',
    'The client has no secret to rotate.',
  ),
  'identity.application-retired': kind(
    409,
    'Aplikasi {name} berstatus tidak aktif di katalog; ubah statusnya dahulu.',
    'The application {name} is not active in the catalogue; change its status first.',
  ),
  'identity.consent-not-found': kind(
    404,
    'Anda tidak sedang memberi izin kepada aplikasi ini.',
    'You have not let this application know who you are.',
  ),
} as const satisfies Record<string, ProblemKind>;
