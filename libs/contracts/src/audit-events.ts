import { IDENTITY_AUDIT_EVENTS } from './audit-events.identity.js';
import { INTEROP_AUDIT_EVENTS } from './audit-events.interop.js';
import { REGISTRY_AUDIT_EVENTS } from './audit-events.registry.js';
import { SCORING_AUDIT_EVENTS } from './audit-events.scoring.js';

/** The closed list of what is put on record, with its words: nothing else can be written into the audit trail. */
export const AUDIT_EVENTS = {
  ...IDENTITY_AUDIT_EVENTS,
  ...REGISTRY_AUDIT_EVENTS,
  ...SCORING_AUDIT_EVENTS,
  ...INTEROP_AUDIT_EVENTS,
} as const;

export type AuditEventCode = keyof typeof AUDIT_EVENTS;
