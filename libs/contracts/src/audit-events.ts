import type { AuditEvent } from './audit-event.js';
import { CLIENT_AUDIT_EVENTS } from './audit-events.clients.js';
import { DOCUMENT_AUDIT_EVENTS } from './audit-events.documents.js';
import { IDENTITY_AUDIT_EVENTS } from './audit-events.identity.js';
import { INTEROP_AUDIT_EVENTS } from './audit-events.interop.js';
import { POSITION_AUDIT_EVENTS } from './audit-events.positions.js';
import { PLATFORM_AUDIT_EVENTS } from './audit-events.platform.js';
import { PRIVACY_AUDIT_EVENTS } from './audit-events.privacy.js';
import { REGISTRY_AUDIT_EVENTS } from './audit-events.registry.js';
import { SCORING_AUDIT_EVENTS } from './audit-events.scoring.js';

/** The closed list of what is put on record, with its words: nothing else can be written into the audit trail. */
export const AUDIT_EVENTS = {
  ...IDENTITY_AUDIT_EVENTS,
  ...CLIENT_AUDIT_EVENTS,
  ...POSITION_AUDIT_EVENTS,
  ...DOCUMENT_AUDIT_EVENTS,
  ...PRIVACY_AUDIT_EVENTS,
  ...REGISTRY_AUDIT_EVENTS,
  ...SCORING_AUDIT_EVENTS,
  ...INTEROP_AUDIT_EVENTS,
  ...PLATFORM_AUDIT_EVENTS,
} as const;

export type AuditEventCode = keyof typeof AUDIT_EVENTS;

/** What the catalogue says of a code; null for one that a later release no longer knows. */
export const auditEventOf = (code: string): AuditEvent | null =>
  Object.hasOwn(AUDIT_EVENTS, code) ? AUDIT_EVENTS[code as AuditEventCode] : null;
