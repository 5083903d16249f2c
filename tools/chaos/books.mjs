import { createHash, verify } from 'node:crypto';
import pg from 'pg';

const byMarker = (rows) => Object.fromEntries(rows.map(({ marker, count }) => [marker, Number(count)]));

/** Place → what counts there how often each marker stands; run as the owner of the database. */
const PLACES = {
  catalogue: `SELECT name AS marker, count(*) FROM registry.application WHERE name = ANY($1) GROUP BY 1`,
  'catalogue audit': `SELECT object_name AS marker, count(*) FROM registry.audit_entry
    WHERE event = 'registry.application-created' AND outcome = 'done' AND object_name = ANY($1) GROUP BY 1`,
  history: `SELECT changes->'description'->>1 AS marker, count(*) FROM registry.application_history
    WHERE changes->'description'->>1 = ANY($1) GROUP BY 1`,
  'evidence added': `SELECT replace(note, '.pdf', '') AS marker, count(*) FROM scoring.indicator_event
    WHERE action = 'evidence-added' AND replace(note, '.pdf', '') = ANY($1) GROUP BY 1`,
  'evidence audit': `SELECT replace(after::json->>'fileName', '.pdf', '') AS marker, count(*) FROM scoring.audit_entry
    WHERE event = 'scoring.evidence-added' AND outcome = 'done'
      AND replace(after::json->>'fileName', '.pdf', '') = ANY($1) GROUP BY 1`,
  'evidence removed': `SELECT note AS marker, count(*) FROM scoring.indicator_event
    WHERE action = 'evidence-removed' AND note = ANY($1) GROUP BY 1`,
  agencies: `SELECT name AS marker, count(*) FROM identity.agency WHERE name = ANY($1) GROUP BY 1`,
  'registry copy': `SELECT name AS marker, count(*) FROM registry.agency_copy WHERE name = ANY($1) GROUP BY 1`,
  'scoring copy': `SELECT name AS marker, count(*) FROM scoring.agency_copy WHERE name = ANY($1) GROUP BY 1`,
  approval: `SELECT assessment_id::text AS marker, count(*) FROM scoring.fixed_result
    WHERE assessment_id::text = ANY($1) GROUP BY 1`,
  'approval audit': `SELECT object_id AS marker, count(*) FROM scoring.audit_entry
    WHERE event = 'scoring.assessment-approved' AND outcome = 'done' AND object_id = ANY($1) GROUP BY 1`,
  release: `SELECT assessment_id::text AS marker, count(*) FROM scoring.result_release
    WHERE assessment_id::text = ANY($1) GROUP BY 1`,
  assessment: `SELECT year::text AS marker, count(*) FROM scoring.assessment WHERE year::text = ANY($1) GROUP BY 1`,
  import: `SELECT file_name AS marker, count(*) FROM registry.import WHERE file_name = ANY($1) GROUP BY 1`,
};

const PROVINCE_PLACES = {
  province: `SELECT name AS marker, count(*) FROM interop.holding_application WHERE name = ANY($1) GROUP BY 1`,
  'province result': `SELECT object_id AS marker, count(*) FROM interop.holding_result
    WHERE object_id = ANY($1) GROUP BY 1`,
};

const SERVICE_SCHEMAS = ['identity', 'registry', 'scoring', 'interop'];

/** Reads, behind everybody's back, what both nodes really hold. */
export class Books {
  /** @param {import('./split-node.mjs').SplitNode} regency @param {import('./split-node.mjs').SplitNode} province */
  constructor(regency, province) {
    Object.assign(this, { regency, province });
  }

  /** @param {readonly import('./accountant.mjs').Act[]} acts */
  async places(acts) {
    const found = {};
    for (const [side, queries] of [
      ['regency', PLACES],
      ['province', PROVINCE_PLACES],
    ]) {
      await this.asking(side, async (ask) => {
        for (const [place, sql] of Object.entries(queries)) {
          const markers = acts.filter(({ places }) => places.includes(place)).map(({ marker }) => marker);
          if (markers.length) found[place] = byMarker(await ask(sql, [markers]));
        }
      });
    }
    return found;
  }

  /** `code:action` → how often the indicator's history has it. */
  steps(assessment) {
    return this.asking('regency', async (ask) =>
      byMarker(
        await ask(
          `SELECT code || ':' || action AS marker, count(*) FROM scoring.indicator_event
           WHERE assessment_id = $1 GROUP BY 1`,
          [assessment],
        ),
      ),
    );
  }

  /** The rows of an import in the catalogue, in its history and at the province, as tallies. */
  async imported({ name, acknowledged, unknown, prefix }) {
    const like = `${prefix}%`;
    const count = (side, sql) =>
      this.asking(side, async (ask) => Number((await ask(`SELECT count(*) FROM ${sql}`, [like]))[0].count));
    const observed = {
      catalogue: await count('regency', 'registry.application WHERE name LIKE $1'),
      history: await count(
        'regency',
        `registry.application_history h JOIN registry.application a ON a.id = h.application_id WHERE a.name LIKE $1`,
      ),
      province: await count('province', 'interop.holding_application WHERE name LIKE $1'),
    };
    return Object.entries(observed).map(([place, there]) => ({
      name: `${name} in ${place}`,
      acknowledged,
      unknown,
      observed: there,
    }));
  }

  /** @returns {Promise<{ waiting: number, unsealed: number, behind: number }>} what is still under way */
  async underWay() {
    const own = await this.asking('regency', async (ask) => {
      const counts = [];
      for (const schema of SERVICE_SCHEMAS) {
        const [row] = await ask(`SELECT
          (SELECT count(*) FROM ${schema}.outbox WHERE published_at IS NULL) AS waiting,
          (SELECT count(*) FROM ${schema}.audit_waiting) AS unsealed`);
        counts.push({ waiting: Number(row.waiting), unsealed: Number(row.unsealed) });
      }
      const [stream] = await ask(
        `SELECT last_sequence AS last, head_hash AS hash FROM interop.stream WHERE direction = 'outgoing'`,
      );
      // Facts of the catalogue that its own consumer has not taken into the stream yet.
      const [facts] = await ask(`SELECT count(*) AS open FROM registry.outbox o
        WHERE o.type LIKE 'registry.application%' AND NOT EXISTS (SELECT 1 FROM interop.inbox i
          WHERE i.message_id = o.id)`);
      const [copies] = await ask(`SELECT count(*) AS open FROM identity.outbox o
        WHERE o.type LIKE 'identity.agency%' AND (NOT EXISTS (SELECT 1 FROM registry.inbox i
          WHERE i.message_id = o.id) OR NOT EXISTS (SELECT 1 FROM scoring.inbox i WHERE i.message_id = o.id))`);
      return {
        waiting: counts.reduce((sum, { waiting }) => sum + waiting, 0),
        unsealed: counts.reduce((sum, { unsealed }) => sum + unsealed, 0),
        untaken: Number(facts.open) + Number(copies.open),
        last: stream?.last ?? 0,
      };
    });
    const held = await this.asking('province', async (ask) => {
      const [stream] = await ask(
        `SELECT last_sequence AS last FROM interop.stream WHERE direction = 'incoming'`,
      );
      return stream?.last ?? 0;
    });
    return { ...own, behind: own.last - held };
  }

  /** Both sides of the stream to the province, as the accountant reads them. */
  async streams() {
    const [sent, received] = await Promise.all([
      this.asking('regency', (ask) => ask(ENTRIES, ['outgoing'])),
      this.asking('province', (ask) => ask(ENTRIES, ['incoming'])),
    ]);
    const [peer] = await this.asking('province', (ask) => ask('SELECT public_key FROM interop.peer'));
    const key = { key: { kty: 'OKP', crv: 'Ed25519', x: publicKeyOf(peer.public_key) }, format: 'jwk' };
    const read = (rows) => rows.map((row) => readEntry(row, key));
    return { sent: read(sent), received: read(received) };
  }

  /** @param {'regency' | 'province'} side @param {(ask: (sql: string, values?: unknown[]) => Promise<any[]>) => Promise<any>} work */
  async asking(side, work) {
    const client = new pg.Client({ connectionString: this[side].env.DATABASE_URL });
    client.on('error', () => {});
    await client.connect();
    try {
      return await work(async (sql, values) => (await client.query(sql, values)).rows);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

const ENTRIES = `SELECT sequence, header, hash, signature, kind, object_id AS object, version FROM interop.entry
  WHERE direction = $1 ORDER BY sequence`;

/** The genesis text of docs/exchange-protocol.md. */
export const genesisOf = (stream) => sha256(`selaras exchange v1 ${stream}`).toString('hex');

function readEntry({ sequence, header, hash, signature, kind, object, version }, key) {
  const said = JSON.parse(header.toString('utf8'));
  const own = sha256(header);
  return {
    sequence,
    kind,
    object,
    version,
    hash: own.toString('hex'),
    previous: Buffer.from(said.previous, 'base64url').toString('hex'),
    authentic:
      own.equals(hash) &&
      said.sequence === sequence &&
      said.object === object &&
      said.version === version &&
      verify(null, header, key, signature),
  };
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest();

/** Kept as the JWK's x, or as a whole JWK. */
const publicKeyOf = (kept) =>
  typeof kept === 'string' && kept.startsWith('{') ? JSON.parse(kept).x : (kept.x ?? kept);
