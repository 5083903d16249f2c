/** Changed by being asked, or by time alone; everything else may only be changed by someone with the right to. */
const OF_THE_ASKING = [
  [/\.audit_(entry|seal|waiting)$/, 'a refused attempt leaves an entry, and the sealer works on'],
  [/_jobs\.|\.job_state$|\.rights_day$/, 'the scheduler at work'],
  [/\.(outbox|inbox|idempotency|heard|held_fact)$/, 'the message path'],
  [/^identity\.(sign_in_attempt|sign_in_step|session|oidc_payload|reset_request)$/, 'sign-in itself'],
  [/\.(delivery|stream|receipt)$/, 'the exchange trying again'],
];

/**
 * One hash for each table that holds what people entered.
 * @param {import('pg').Client} client
 * @returns {Promise<Map<string, string>>}
 */
export async function fingerprint(client) {
  const { rows } = await client.query(
    `SELECT table_schema || '.' || table_name AS name, format('%I.%I', table_schema, table_name) AS quoted
     FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const hashes = new Map();
  for (const { name, quoted } of rows) {
    if (OF_THE_ASKING.some(([pattern]) => pattern.test(name))) continue;
    const { rows: found } = await client.query(
      `SELECT coalesce(md5(string_agg(h, '' ORDER BY h)), '') AS hash FROM (SELECT md5(t::text) AS h FROM ${quoted} t) hashed`,
    );
    hashes.set(name, found[0].hash);
  }
  return hashes;
}

/** Names of the tables that differ. */
export const changedBetween = (before, after) =>
  [...after].flatMap(([name, hash]) => (before.get(name) === hash ? [] : [name]));
