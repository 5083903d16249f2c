import { maskData } from './mask.js';

type Values = Record<string, unknown>;

const masked = (kind: string | null, value: unknown): unknown =>
  typeof value === 'string' ? maskData(kind, JSON.parse(value) as Values).value : value;

/**
 * An entry of the audit trail for the copy of one person: of an act of somebody else it keeps what was done to this
 * person, of an act of theirs on somebody else what they did, and never the other one (Article 33(b) UU 27/2022).
 */
export function withoutOthers(entry: Values, personId: string): Values {
  const acted = entry['actor_id'] === personId;
  const about = entry['object_id'] === personId;
  const { before, after, actor_name, actor_id, origin, object_name, ...rest } = entry;
  return {
    ...rest,
    actor_id: acted ? actor_id : null,
    actor_name: acted ? actor_name : null,
    origin: acted ? origin : null,
    object_name: about ? object_name : null,
    before: about ? before : masked(String(entry['object_kind']), before),
    after: about ? after : masked(String(entry['object_kind']), after),
  };
}
