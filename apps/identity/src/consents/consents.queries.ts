import { instant } from '../clients/clients.queries.js';

/** $1 client */
export const PARTY = `
  SELECT c.id, a.name AS "applicationName", a.owner_agency_name AS "agencyName", c.scopes,
    c.preconsent_reason AS "preconsentReason", c.post_logout_uris AS "postLogoutUris"
  FROM relying_party c JOIN sign_in_application a ON a.id = c.application_id WHERE c.id = $1`;

/** $1 person, $2 client */
export const CONSENT = `
  SELECT scopes FROM consent WHERE person_id = $1 AND client_id = $2 AND revoked_at IS NULL`;

/**
 * What was allowed before stays allowed; after a revocation it starts anew. $1 person, $2 client, $3 scopes, $4 policy.
 */
export const GIVE_CONSENT = `
  INSERT INTO consent AS c (person_id, client_id, scopes, policy) VALUES ($1, $2, $3, $4)
  ON CONFLICT (person_id, client_id) DO UPDATE SET
    scopes = CASE WHEN c.revoked_at IS NULL
      THEN ARRAY(SELECT DISTINCT unnest(c.scopes || excluded.scopes) ORDER BY 1) ELSE excluded.scopes END,
    given_at = CASE WHEN c.revoked_at IS NULL THEN c.given_at ELSE now() END,
    policy = excluded.policy, revoked_at = NULL`;

/** $1 person, $2 client */
export const REVOKE_CONSENT = `
  WITH revoked AS (
    UPDATE consent SET revoked_at = now() WHERE person_id = $1 AND client_id = $2 AND revoked_at IS NULL
    RETURNING scopes, client_id)
  SELECT r.scopes, a.name FROM revoked r JOIN relying_party c ON c.id = r.client_id
    JOIN sign_in_application a ON a.id = c.application_id`;

/** $1 person, $2 and $3 the place after which to go on, $4 rows. Served by consent_of_person. */
export const signedInToQuery = `
  SELECT json_build_object(
      'id', c.id, 'applicationName', a.name, 'ownerAgencyName', a.owner_agency_name, 'scopes', s.scopes,
      'since', ${instant('s.given_at')}, 'lastAt', ${instant('s.last_at')},
      'signedIn', EXISTS (SELECT FROM application_sign_in i
        WHERE i.person_id = s.person_id AND i.client_id = s.client_id AND i.ended_at IS NULL),
      'policy', s.policy)::text AS json, s.given_at::text AS at, c.id
  FROM consent s JOIN relying_party c ON c.id = s.client_id JOIN sign_in_application a ON a.id = c.application_id
  WHERE s.person_id = $1 AND s.revoked_at IS NULL
    AND ($2::timestamptz IS NULL OR (s.given_at, s.client_id) < ($2::timestamptz, $3))
  ORDER BY s.given_at DESC, s.client_id DESC LIMIT $4`;

/** The sign-in under which tokens of one session at one client hang. $1 session, $2 client. */
export const OPEN_SIGN_IN = `
  SELECT grant_id AS "grantId", sid FROM application_sign_in
  WHERE session_hash = $1 AND client_id = $2 AND ended_at IS NULL`;

/** $1 session, $2 client, $3 person, $4 grant, $5 sid */
export const KEEP_SIGN_IN = `
  INSERT INTO application_sign_in AS i (session_hash, client_id, person_id, grant_id, sid)
  VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (session_hash, client_id) DO UPDATE SET grant_id = excluded.grant_id, sid = excluded.sid,
    started_at = CASE WHEN i.ended_at IS NULL THEN i.started_at ELSE now() END, ended_at = NULL`;

/** $1 person, $2 client: the day's last visit, kept to the minute. */
export const VISITED = `
  UPDATE consent SET last_at = now()
  WHERE person_id = $1 AND client_id = $2 AND (last_at IS NULL OR last_at < now() - interval '1 minute')`;

/**
 * A grant stands as long as the session it was made in, the consent, and the client: asked at every code, token and
 * question for claims. $1 grant.
 */
export const GRANT_STANDS = `
  SELECT 1 FROM application_sign_in i
    JOIN session s ON s.id_hash = i.session_hash
    JOIN consent g ON g.person_id = i.person_id AND g.client_id = i.client_id
  WHERE i.grant_id = $1 AND i.ended_at IS NULL AND s.closed_at IS NULL AND s.expires_at > now()
    AND g.revoked_at IS NULL`;
