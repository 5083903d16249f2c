import type { AuditEvent } from './audit-event.js';
import type { AuditField } from './audit-fields.js';

const CLIENT_FIELDS: readonly AuditField[] = [
  'name',
  'clientPurpose',
  'agencyId',
  'onlyAgencyId',
  'scopes',
  'sources',
  'proof',
  'expiresAt',
];

const RELYING_PARTY_FIELDS: readonly AuditField[] = [
  'redirectUris',
  'postLogoutUris',
  'backChannelLogoutUri',
  'proof',
  'signingAlgorithm',
  'scopes',
  'refresh',
  'expiresAt',
];

/** What identity puts on record of machines and of applications that sign people in here. */
export const CLIENT_AUDIT_EVENTS = {
  'identity.client-created': {
    id: 'Klien API dibuat',
    en: 'API client created',
    object: 'client',
    fields: CLIENT_FIELDS,
  },
  'identity.client-changed': {
    id: 'Klien API diubah',
    en: 'API client changed',
    object: 'client',
    fields: CLIENT_FIELDS,
  },
  'identity.client-secret-rotated': {
    id: 'Rahasia klien API diganti',
    en: 'Secret of an API client rotated',
    object: 'client',
    fields: ['overlapDays'],
  },
  'identity.client-revoked': {
    id: 'Klien API dicabut',
    en: 'API client revoked',
    object: 'client',
    fields: ['reason'],
  },
  'identity.client-refused': {
    id: 'Klien API masuk',
    en: 'Sign-in of an API client',
    object: 'client',
    fields: ['repeated'],
  },
  'identity.relying-party-created': {
    id: 'Klien masuk aplikasi dibuat',
    en: 'Sign-in client of an application created',
    object: 'relying-party',
    fields: RELYING_PARTY_FIELDS,
  },
  'identity.relying-party-changed': {
    id: 'Klien masuk aplikasi diubah',
    en: 'Sign-in client of an application changed',
    object: 'relying-party',
    fields: RELYING_PARTY_FIELDS,
  },
  'identity.relying-party-secret-rotated': {
    id: 'Rahasia klien masuk aplikasi diganti',
    en: 'Secret of a sign-in client rotated',
    object: 'relying-party',
    fields: ['overlapDays'],
  },
  'identity.relying-party-revoked': {
    id: 'Klien masuk aplikasi dicabut',
    en: 'Sign-in client of an application revoked',
    object: 'relying-party',
    fields: ['reason'],
  },
  'identity.relying-party-preconsented': {
    id: 'Persetujuan masuk lewat kebijakan diatur',
    en: 'Consent by policy set',
    object: 'relying-party',
    fields: ['preconsented', 'reason'],
  },
  'identity.consent-given': {
    id: 'Izin masuk ke aplikasi diberikan',
    en: 'Consent to an application given',
    object: 'relying-party',
    fields: ['scopes', 'policy'],
  },
  'identity.consent-denied': {
    id: 'Izin masuk ke aplikasi ditolak',
    en: 'Consent to an application denied',
    object: 'relying-party',
    fields: ['scopes'],
  },
  'identity.consent-revoked': {
    id: 'Izin masuk ke aplikasi dicabut',
    en: 'Consent to an application revoked',
    object: 'relying-party',
    fields: ['scopes'],
  },
  'identity.application-entered': {
    id: 'Masuk ke aplikasi',
    en: 'Signed in to an application',
    object: 'relying-party',
    fields: ['scopes'],
  },
} as const satisfies Record<string, AuditEvent>;
