import type { ClientStanding, ListRelyingParties } from '@selaras/contracts';
import { pageLimit } from '@selaras/platform';
import { secretsView } from '../clients/client-secrets.js';
import { STANDING, clientPlace, instant, standingIs } from '../clients/clients.queries.js';
import { Conditions, likeWords } from '../lists/keyset.js';

/** An application with this status is not used any more: nobody signs in to it. */
export const RETIRED = 'inactive';

/** Client `c` of application `a` works. */
export const WORKING = `c.revoked_at IS NULL AND (c.expires_at IS NULL OR c.expires_at > now()) AND a.status <> '${RETIRED}'`;

const VIEW = `json_build_object(
  'id', c.id, 'applicationId', c.application_id, 'applicationName', a.name, 'ownerAgencyName', a.owner_agency_name,
  'redirectUris', c.redirect_uris, 'postLogoutUris', c.post_logout_uris,
  'backChannelLogoutUri', c.back_channel_logout_uri, 'proof', c.proof, 'signingAlgorithm', c.signing_algorithm,
  'scopes', c.scopes, 'refresh', c.refresh, 'preconsented', c.preconsent_reason IS NOT NULL,
  'preconsentReason', c.preconsent_reason, 'expiresAt', ${instant('c.expires_at')},
  'lastUsedAt', ${instant('c.last_used_at')}, 'createdAt', ${instant('c.created_at')},
  'revokedAt', ${instant('c.revoked_at')},
  'standing', CASE WHEN c.revoked_at IS NULL AND a.status = '${RETIRED}' THEN 'retired' ELSE ${STANDING} END,
  'people', (SELECT count(*) FROM consent s WHERE s.client_id = c.id AND s.revoked_at IS NULL),
  'secrets', ${secretsView('c.id')}, 'version', c.version)::text`;

const FROM = 'FROM relying_party c JOIN sign_in_application a ON a.id = c.application_id';

export const relyingPartyQuery = `SELECT ${VIEW} AS json ${FROM} WHERE c.id = $1`;

/** The clients of one application, the newest first; revoked ones after those that work. $1 application. */
export const partiesOfApplicationQuery = `
  SELECT ${VIEW} AS json, (${WORKING}) AS working ${FROM} WHERE c.application_id = $1
  ORDER BY c.revoked_at IS NOT NULL, c.created_at DESC, c.id LIMIT 50`;

export const expiringQuery = `SELECT count(*)::int AS count FROM relying_party c WHERE ${standingIs('expiring')}`;

const condition = (standing: ClientStanding): string =>
  standing === 'retired' ? `c.revoked_at IS NULL AND a.status = '${RETIRED}'` : standingIs(standing);

/**
 * One row more than the page, by the application's name. There are as many as applications that people sign in to here:
 * hundreds, also where the catalogue has 100,000 entries.
 * @throws Problem `common.invalid-cursor`
 */
export function relyingPartiesQuery(body: ListRelyingParties): { sql: string; parameters: unknown[] } {
  const conditions = new Conditions();
  for (const word of likeWords(body.q))
    conditions.add(`lower(a.name || ' ' || a.owner_agency_name) LIKE ?`, word);
  if (body.standing) conditions.require(condition(body.standing));
  const place = clientPlace(body.cursor);
  if (place) conditions.add(`(lower(a.name), c.id) > (?, ${conditions.parameter(place[1])})`, place[0]);
  const most = conditions.parameter(pageLimit(body.limit) + 1);
  const sql = `SELECT ${VIEW} AS json, lower(a.name) AS name, c.id ${FROM}
               ${conditions.where} ORDER BY lower(a.name), c.id LIMIT ${most}`;
  return { sql, parameters: conditions.parameters };
}
