import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the status page reads of the backups: `<data directory of the node>/backup-status.json`.
 * @typedef {object} BackupStatus
 * @property {{ at: string, file: string, bytes: number, seconds: number, verified: boolean, warnings: string[] } | null}
 *   lastSuccess `at`: when the snapshot was taken, UTC
 * @property {{ at: string, sentence: string } | null} lastFailure null once a later backup has succeeded
 */

const FILE = 'backup-status.json';

/** @param {string} home @returns {BackupStatus} */
export function readStatus(home) {
  try {
    const { lastSuccess = null, lastFailure = null } = JSON.parse(readFileSync(join(home, FILE), 'utf8'));
    return { lastSuccess, lastFailure };
  } catch {
    return { lastSuccess: null, lastFailure: null };
  }
}

/** @param {string} home @param {NonNullable<BackupStatus['lastSuccess']>} lastSuccess */
export const noteSuccess = (home, lastSuccess) => write(home, { lastSuccess, lastFailure: null });

/** On a full disk not even this can be written; the exit code and the sentence remain. */
export function noteFailure(home, sentence) {
  const { lastSuccess } = readStatus(home);
  try {
    write(home, { lastSuccess, lastFailure: { at: new Date().toISOString(), sentence } });
  } catch {
    // The sentence is on the terminal and in the journal.
  }
}

function write(home, status) {
  const draft = join(home, `${FILE}.new`);
  writeFileSync(draft, `${JSON.stringify(status, null, 2)}\n`, { mode: 0o644 });
  renameSync(draft, join(home, FILE));
}
