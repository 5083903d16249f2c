import { qualified } from './snapshot.mjs';
import { chainHeads } from './write-backup.mjs';

/**
 * Each of these answers in words what is not as the backup says; nothing when all is well.
 * @typedef {(schema: string, sql: string) => Promise<any[]>} Query
 */

/** @param {Query} query @param {import('./format.mjs').BackupManifest['tables']} tables */
export async function countFaults(query, tables) {
  const faults = [];
  for (const table of tables) {
    const [{ rows }] = await query(table.schema, `SELECT count(*)::float8 AS rows FROM ${qualified(table)}`);
    if (rows !== table.rows) faults.push(`${table.schema}.${table.table}: ${rows} ≠ ${table.rows}`);
  }
  return faults;
}

/**
 * @param {Query} query
 * @param {import('./format.mjs').ChainHead[]} promised
 * @param {import('./format.mjs').TableContents[]} tables
 */
export async function headFaults(query, promised, tables) {
  const found = new Set((await chainHeads(query, tables)).map(inWords));
  const missing = promised.map(inWords).filter((head) => !found.has(head));
  return found.size === promised.length ? missing : [...missing, `${found.size} ≠ ${promised.length}`];
}

const inWords = ({ schema, chain, sequence, hash }) => `${schema} ${chain} ${sequence} ${hash.slice(0, 16)}`;

const BROKEN_LINKS = `
  SELECT direction || ' ' || peer_code AS chain, min(sequence) AS sequence FROM (
    SELECT direction, peer_code, sequence, header, hash,
      lag(hash) OVER (PARTITION BY direction, peer_code ORDER BY sequence) AS before,
      lag(sequence, 1, 0) OVER (PARTITION BY direction, peer_code ORDER BY sequence) AS place
    FROM interop.entry) AS link
  WHERE hash <> sha256(header) OR sequence <> place + 1
    OR (before IS NOT NULL AND convert_from(header, 'UTF8')::json ->> 'previous'
      <> translate(rtrim(encode(before, 'base64'), '='), '+/', '-_'))
  GROUP BY 1`;

const BROKEN_HEADS = `
  SELECT s.direction || ' ' || s.peer_code AS chain, s.last_sequence AS sequence FROM interop.stream s
  LEFT JOIN interop.entry e USING (direction, peer_code)
  GROUP BY s.direction, s.peer_code, s.last_sequence
  HAVING coalesce(max(e.sequence), 0) <> s.last_sequence`;

/** The exchange's streams, link by link: no gap, every header under its hash, every hash in the next header. */
export async function chainFaults(query, tables) {
  if (!tables.some(({ schema, table }) => schema === 'interop' && table === 'entry')) return [];
  const rows = [...(await query('interop', BROKEN_LINKS)), ...(await query('interop', BROKEN_HEADS))];
  return rows.map(({ chain, sequence }) => `interop ${chain} ${sequence}`);
}
