import type { AuditEvent } from './audit-event.js';
import type { AuditField } from './audit-fields.js';

const AGENCY_FIELDS: readonly AuditField[] = ['code', 'name', 'shortName', 'kind', 'parentId', 'active'];

/** What identity puts on record. */
export const IDENTITY_AUDIT_EVENTS = {
  'identity.agency-created': {
    id: 'Perangkat daerah ditambahkan',
    en: 'Agency added',
    object: 'agency',
    fields: AGENCY_FIELDS,
  },
  'identity.agency-changed': {
    id: 'Perangkat daerah diubah',
    en: 'Agency changed',
    object: 'agency',
    fields: AGENCY_FIELDS,
  },
  'identity.person-created': {
    id: 'Pengguna ditambahkan',
    en: 'Person added',
    object: 'person',
    fields: ['name', 'username', 'positions'],
  },
  'identity.person-changed': {
    id: 'Pengguna diubah',
    en: 'Person changed',
    object: 'person',
    fields: ['name', 'active'],
  },
  'identity.contact-changed': {
    id: 'Alamat surel pengguna diubah',
    en: 'E-mail address of a person changed',
    object: 'person',
    fields: ['email'],
  },
  'identity.mail-tested': { id: 'Surel uji dikirim', en: 'Test mail sent' },
  'identity.mail-retried': { id: 'Surel gagal dikirim ulang', en: 'Failed mail sent again', object: 'mail' },
  'identity.mail-failed': {
    id: 'Surel tidak dapat dikirim',
    en: 'Mail could not be sent',
    object: 'mail',
    fields: ['letter', 'reason', 'attempts'],
  },
  'identity.person-invited': {
    id: 'Tautan sekali pakai dibuat',
    en: 'One-time link made',
    object: 'person',
    fields: ['expiresAt'],
  },
  'identity.signed-in': { id: 'Masuk', en: 'Signed in', fields: ['device'] },
  'identity.sign-in-failed': { id: 'Gagal masuk', en: 'Sign-in failed', fields: ['provider'] },
  'identity.signed-out': { id: 'Keluar', en: 'Signed out' },
  'identity.signed-out-everywhere': { id: 'Keluar dari semua perangkat', en: 'Signed out everywhere' },
  'identity.session-ended': { id: 'Satu sesi diakhiri', en: 'One session ended' },
  'identity.account-locked': { id: 'Akun dikunci sementara', en: 'Account locked for a while' },
  'identity.password-set': { id: 'Kata sandi pertama dibuat', en: 'First password set' },
  'identity.password-changed': { id: 'Kata sandi diganti', en: 'Password changed' },
  'identity.password-reset': { id: 'Kata sandi diatur ulang dengan tautan', en: 'Password reset by link' },
  'identity.reset-requested': {
    id: 'Pengaturan ulang kata sandi diminta',
    en: 'Password reset asked for',
    fields: ['mailed'],
  },
  'identity.reset-dismissed': {
    id: 'Permintaan atur ulang kata sandi diabaikan',
    en: 'Request for a password reset dismissed',
  },
  'identity.administrator-reset': {
    id: 'Administrator diatur ulang dari server',
    en: 'Administrator reset on the server',
  },
  'identity.totp-enabled': { id: 'Verifikasi dua langkah dipasang', en: 'Second factor set up' },
  'identity.totp-disabled': { id: 'Verifikasi dua langkah dimatikan', en: 'Second factor switched off' },
  'identity.totp-reset': {
    id: 'Verifikasi dua langkah direset administrator',
    en: 'Second factor reset by an administrator',
  },
  'identity.recovery-code-used': { id: 'Kode pemulihan dipakai', en: 'Recovery code used' },
  'identity.recovery-codes-renewed': { id: 'Kode pemulihan diperbarui', en: 'Recovery codes renewed' },
  'identity.practice-restarted': { id: 'Latihan dimulai ulang', en: 'Practice started over' },
  'identity.foreign-account-linked': {
    id: 'Akun penyedia luar ditautkan',
    en: 'Foreign account linked',
    fields: ['provider', 'identifier'],
  },
  'identity.foreign-account-unlinked': {
    id: 'Tautan akun penyedia luar dilepas',
    en: 'Foreign account unlinked',
    fields: ['provider', 'identifier'],
  },
} as const satisfies Record<string, AuditEvent>;
