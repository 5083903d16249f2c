import type pg from 'pg';
import { compareVersions, productVersion } from '../config/product-version.js';

/** A database this release must not touch; the message is one sentence with the cure. */
export class IncompatibleDatabaseError extends Error {}

/** Whose database it is: one row of `public.selaras_node`. `version`: the newest release that ran on it. */
export interface ClaimedNode {
  governmentCode: string;
  demo: boolean;
  version: string | null;
}

/** There while a restore fills the database; whoever finds it must not use what is half there. */
export const RESTORE_MARK = 'public.selaras_restore';

/** Null for a database that no node has claimed. */
export async function claimedNode(admin: pg.Client): Promise<ClaimedNode | null> {
  const { rows } = await admin.query<{ name: string | null }>(
    `SELECT to_regclass('public.selaras_node') AS name`,
  );
  if (!rows[0]?.name) return null;
  const found = await admin.query<{
    node: { government_code: string; demo: boolean; version?: string | null };
  }>('SELECT to_jsonb(n) AS node FROM public.selaras_node n');
  const node = found.rows[0]?.node;
  return node
    ? { governmentCode: node.government_code, demo: node.demo, version: node.version ?? null }
    : null;
}

/**
 * Makes an unclaimed database this node's, and lets nobody else in.
 * @returns the newest release that ran on it, when it has left its name
 * @throws IncompatibleDatabaseError when it belongs to another node, mixes demo and real, is half restored, or has been
 *   used by a newer release.
 */
export async function claimDatabase(
  admin: pg.Client,
  asked: Pick<ClaimedNode, 'governmentCode' | 'demo'>,
): Promise<string | null> {
  await refuseHalfRestored(admin);
  const node = await claimedNode(admin);
  if (!node) {
    await admin.query(
      `CREATE TABLE IF NOT EXISTS public.selaras_node (government_code text NOT NULL, demo boolean NOT NULL,
         version text)`,
    );
    await admin.query('INSERT INTO public.selaras_node (government_code, demo) VALUES ($1, $2)', [
      asked.governmentCode,
      asked.demo,
    ]);
    return null;
  }
  refuseStranger(node, asked);
  refuseNewer(node.version);
  return node.version;
}

/** To be noted once the schemas are at this release. */
export async function noteVersion(admin: pg.Client): Promise<void> {
  const version = productVersion();
  if ((await claimedNode(admin))?.version === version) return;
  // The first release had no such column. Not asked for at every start: it would wait for a backup to end.
  await admin.query('ALTER TABLE public.selaras_node ADD COLUMN IF NOT EXISTS version text');
  await admin.query('UPDATE public.selaras_node SET version = $1', [version]);
}

async function refuseHalfRestored(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ name: string | null }>(`SELECT to_regclass($1) AS name`, [
    RESTORE_MARK,
  ]);
  if (!rows[0]?.name) return;
  throw new IncompatibleDatabaseError(
    'Pemulihan ke basis data ini belum selesai: ulangi npm run restore dengan berkas cadangannya. (A restore into this database was not finished: run npm run restore again with its backup file.)',
  );
}

function refuseStranger(node: ClaimedNode, asked: Pick<ClaimedNode, 'governmentCode' | 'demo'>): void {
  if (node.governmentCode !== asked.governmentCode) {
    throw new IncompatibleDatabaseError(
      `Basis data ini milik pemerintah daerah ${node.governmentCode}, bukan ${asked.governmentCode}: pakai DATABASE_URL lain atau jalankan dengan --fresh. (This database belongs to another government: use another DATABASE_URL or run with --fresh.)`,
    );
  }
  if (node.demo === asked.demo) return;
  throw new IncompatibleDatabaseError(
    node.demo
      ? 'Basis data ini berisi data contoh dan tidak dapat dijadikan produksi: mulai dari basis data kosong, npm start -- --fresh --demo=none. (This database holds example data and cannot become a production one: start from an empty one.)'
      : 'Basis data ini bukan basis data contoh, jadi data contoh tidak dimuat ke dalamnya: jalankan dengan --demo=none. (This database is not a demonstration: run with --demo=none.)',
  );
}

function refuseNewer(version: string | null): void {
  if (version && compareVersions(version, productVersion()) > 0) throw newerRelease(version);
}

/** @param version of the release that made it, when it has left its name */
export function newerRelease(version: string | null): IncompatibleDatabaseError {
  const named = version ? ` (${version})` : '';
  return new IncompatibleDatabaseError(
    `Basis data ini dibuat oleh rilis yang lebih baru: pasang rilis itu${named}, atau pulihkan cadangan yang sesuai dengan rilis ini, ${productVersion()}. (This database was made by a newer release${named}: install that one, or restore a backup that fits this release.)`,
  );
}
