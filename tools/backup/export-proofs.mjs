import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExportFile, exportLines } from './export-tables.mjs';

const BASE64URL = (column) =>
  `translate(rtrim(replace(encode(${column}, 'base64'), E'\\n', ''), '='), '+/', '-_')`;

const ENTRIES = `SELECT e.sequence, ${BASE64URL('e.header')} AS header, ${BASE64URL('e.signature')} AS signature,
    ${BASE64URL('b.body')} AS body, ${BASE64URL('b.salt')} AS salt
  FROM interop.entry e JOIN interop.entry_body b USING (direction, peer_code, sequence)`;

const RECEIPTS = `SELECT sequence, ${BASE64URL('receipt')} AS receipt, ${BASE64URL('signature')} AS signature
  FROM interop.receipt`;

const WORDS = { outgoing: 'keluar', incoming: 'masuk' };
const CODE = /^[\d.]+$/;

/**
 * The exchange as docs/exchange-protocol.md describes it: exact bytes, so that whoever holds the public keys can check
 * every link without our software.
 * @param {import('./snapshot.mjs').Snapshot} snapshot @param {string} home @param {string} root
 */
export async function exportExchange(snapshot, home, root) {
  const streams = await snapshot.query(
    'interop',
    'SELECT direction, peer_code AS peer FROM interop.stream WHERE last_sequence > 0 ORDER BY 1, 2',
  );
  const files = [];
  for (const { direction, peer } of streams.filter((stream) => CODE.test(stream.peer))) {
    const own = `direction = '${direction}' AND peer_code = '${peer}'`;
    const path = `pertukaran/${WORDS[direction]}-${peer}.jsonl`;
    const sql = `${ENTRIES} WHERE e.${own.replace(' AND ', ' AND e.')} ORDER BY e.sequence`;
    files.push(await exportLines(snapshot, 'interop', sql, root, path));
    if (direction !== 'outgoing') continue;
    const receipts = `${RECEIPTS} WHERE peer_code = '${peer}' ORDER BY sequence`;
    files.push(
      await exportLines(snapshot, 'interop', receipts, root, `pertukaran/tanda-terima-${peer}.jsonl`),
    );
  }
  const peers = await snapshot.query(
    'interop',
    'SELECT code, name, public_key FROM interop.peer ORDER BY code',
  );
  const keys = new ExportFile(root, 'pertukaran/kunci-publik.json');
  const known = peers.map(({ code, name, public_key: key }) => ({ code, name, publicKey: key }));
  await keys.write(`${JSON.stringify({ own: ownKey(home), peers: known }, null, 2)}\n`);
  return [...files, await keys.close()];
}

/** Without its private half. */
function ownKey(home) {
  const file = join(home, 'keys/interop.jwk.json');
  if (!existsSync(file)) return null;
  const { kty, crv, x } = JSON.parse(readFileSync(file, 'utf8'));
  return { kty, crv, x };
}

/** Every entry of the audit trail beside the link that seals it, in the order of the chain. */
export async function exportAudit(snapshot, tables, root) {
  const files = [];
  for (const { schema } of tables.filter(({ table }) => table === 'audit_seal')) {
    const sql = `SELECT s.sequence, s.hash, s.sealed_at, to_json(e) AS entry
      FROM ${schema}.audit_entry e LEFT JOIN ${schema}.audit_seal s ON s.entry_position = e.position
      ORDER BY s.sequence NULLS LAST, e.position`;
    files.push(await exportLines(snapshot, schema, sql, root, `jejak-audit/${schema}.jsonl`));
  }
  return files;
}
