import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../infra/build.mjs';
import { Failure, reason } from '../infra/failure.mjs';
import { assertNodeVersion, ensureInstalled, productNode, rerun, runsOn } from '../infra/install.mjs';
import { killAll } from '../infra/processes.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/**
 * Runs one command to its end, also on a machine that was unpacked a minute ago: on the product's own Node, with every
 * fault as one sentence and an exit code. 0: done. 1: not done, the sentence says why. 2: asked for wrongly.
 * @param {() => Promise<{ run(args: string[]): Promise<void> }>} load what needs the installed packages
 * @param {{ built?: boolean }} [needs] `built`: the product's own code
 */
export async function runCommand(load, { built = false } = {}) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interrupted);
  try {
    assertNodeVersion();
    await prepare(built);
    const node = productNode(ROOT);
    if (!runsOn(node)) process.exit(await rerun(node, process.argv.slice(1)));
    const { run } = await load();
    await run(process.argv.slice(2));
    process.exit(0);
  } catch (error) {
    const failure = asFailure(error);
    console.error(failure.message);
    process.exit(failure.exitCode);
  }
}

/** An installation made from a bundle or an image brings packages and build with it, and no lock file. */
async function prepare(built) {
  if (!existsSync(join(ROOT, 'package-lock.json'))) return;
  await ensureInstalled(ROOT, console.error);
  if (built) await ensureBuilt(ROOT, console.error);
}

/** @param {unknown} error @returns {Failure} */
export function asFailure(error) {
  if (error instanceof Failure) return error;
  if (FULL.includes(error?.code)) {
    return new Failure(
      `Disk penuh${placeOf(error)}; kosongkan ruang lalu ulangi. Berkas yang belum selesai sudah dihapus, cadangan lama tidak disentuh.`,
      'The disk is full; free some space and try again. The unfinished file was removed, older backups were left alone.',
    );
  }
  if (['EACCES', 'EPERM', 'EROFS'].includes(error?.code)) {
    return new Failure(
      `Tidak boleh membaca atau menulis${placeOf(error)}; jalankan sebagai pemilik node.`,
      'Reading or writing there is not permitted; run this as the owner of the node.',
    );
  }
  if (['ENOTDIR', 'EEXIST'].includes(error?.code)) {
    return new Failure(
      `Tempat itu${placeOf(error)} bukan direktori; sebutkan direktori.`,
      'That place is not a directory; name a directory.',
      { exitCode: 2 },
    );
  }
  if (process.env.DEBUG) console.error(error);
  return new Failure(
    `Kesalahan tak terduga: ${reason(error)}; ulangi dengan DEBUG=1 untuk rinciannya.`,
    'An unexpected error; run it again with DEBUG=1 for its details.',
  );
}

const placeOf = (error) => (error.path ? ` (${error.path})` : '');

/** A server that was started for this command alone ends with it; the watchdog sees to that. */
function interrupted() {
  killAll();
  process.exit(130);
}
