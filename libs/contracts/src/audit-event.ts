import type { AuditField } from './audit-fields.js';
import type { Sentence } from './sentence.js';

/** One kind of entry: its words, the kind of thing it is about, and which fields its before and after may carry. */
export interface AuditEvent extends Sentence {
  object?: string;
  fields?: readonly AuditField[];
}
