import type { LetterKind } from './letters.js';

export interface ClaimedLetter {
  id: string;
  personId: string;
  letter: LetterKind;
  params: string;
  sealedLink: string | null;
  attempts: number;
  expiresAt: Date | null;
  createdAt: Date;
  name: string;
  email: string | null;
  locale: 'id' | 'en';
}

/**
 * Takes the next letter that is due ($1: now) and holds it for ten minutes, so that a process that dies with it in hand
 * does not keep it for ever. No address: the person has none any more, or may not sign in any more.
 */
export const CLAIM_NEXT = `
  WITH next AS (
    SELECT id FROM mail_message WHERE state = 'waiting' AND next_attempt_at <= $1
    ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED),
  taken AS (
    UPDATE mail_message m SET attempts = m.attempts + 1, next_attempt_at = $1::timestamptz + interval '10 minutes'
    FROM next WHERE m.id = next.id RETURNING m.*)
  SELECT t.id, t.person_id AS "personId", t.letter, t.params, t.sealed_link AS "sealedLink", t.attempts,
    t.expires_at AS "expiresAt", t.created_at AS "createdAt", p.name,
    CASE WHEN p.active AND c.refused IS NULL THEN c.email END AS email, coalesce(c.locale, 'id') AS locale
  FROM taken t JOIN person p ON p.id = t.person_id LEFT JOIN person_contact c ON c.person_id = t.person_id`;

/** Letters of one state, newest first: $1 state, $2 id of the last row seen (null: from the start), $3 rows wanted. */
export const LETTERS_OF_STATE = `
  SELECT m.id, m.letter, p.name AS "personName", m.state, m.attempts, m.created_at AS "createdAt",
    CASE WHEN m.state = 'waiting' THEN m.next_attempt_at END AS "nextAttemptAt", m.last_error AS error
  FROM mail_message m JOIN person p ON p.id = m.person_id
  WHERE m.state = $1 AND ($2::uuid IS NULL OR m.id < $2::uuid)
  ORDER BY m.id DESC LIMIT $3`;
