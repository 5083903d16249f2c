import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { acquireLock } from '../infra/lock.mjs';
import { ArchiveWriter } from './archive-writer.mjs';
import { checkArchive } from './check.mjs';
import { asFailure } from './command.mjs';
import { openDatabase } from './database.mjs';
import { DRAFT_SUFFIX, backupName, readBackupName } from './names.mjs';
import { readSecrets } from './node-home.mjs';
import { expiredBackups } from './retention.mjs';
import { Snapshot } from './snapshot.mjs';
import { noteFailure, noteSuccess } from './status.mjs';
import { headerOf, writeBackup } from './write-backup.mjs';

/** Built before any command runs. */
const directories = () => import('../../libs/platform/dist/files/make-directories.js');

const ZONE = 'Asia/Jakarta';
/** Backups made before an upgrade, kept apart from the rotation. */
const KEPT_OF_UPGRADES = 3;

/**
 * @typedef {object} BackupOrder
 * @property {import('./node-home.mjs').NodePlace} place
 * @property {string} directory
 * @property {import('./keys.mjs').BackupKey} key
 * @property {import('./retention.mjs').KeepRule | null} keep null: nothing is removed
 * @property {boolean} verify
 * @property {string[]} settings files outside the node's directory
 * @property {string | null} label
 * @property {(line: string) => void} log
 */

/**
 * Makes one backup: written under a draft name, read again, and only then given its own name, so whatever has that
 * name is whole. Older ones go last, and only after this one was verified.
 * @param {BackupOrder} order
 */
export async function makeBackup(order) {
  const { home } = order.place;
  const lock = acquireLock(join(home, 'backup.lock'), `Pencadangan ${home}`);
  try {
    const made = await backupUnderLock(order);
    noteSuccess(home, {
      at: made.header.createdAt,
      file: made.file,
      bytes: made.bytes,
      seconds: Number(made.seconds.toFixed(1)),
      verified: made.verified,
      warnings: made.warnings,
    });
    return made;
  } catch (error) {
    noteFailure(home, asFailure(error).message);
    throw error;
  } finally {
    lock.release();
  }
}

async function backupUnderLock({ place, directory, key, keep, verify, settings, label, log }) {
  const began = Date.now();
  const { makeDirectories } = await directories();
  makeDirectories(directory);
  removeDrafts(directory);
  const database = await openDatabase(place, log);
  try {
    const snapshot = await Snapshot.connect(database.url, readSecrets(place.secretsFile).dbPasswords);
    try {
      const header = await headerOf(snapshot, place);
      const at = new Date(header.createdAt);
      const file = join(directory, backupName({ ...header.node, at, label: label ?? undefined }));
      const manifest = await writeDraft({ file, key, verify }, (writer) =>
        writeBackup(writer, snapshot, header, { place, settings }),
      );
      const removed = verify ? prune(directory, header.node, { keep, label }) : [];
      return {
        file,
        header,
        manifest,
        removed,
        verified: verify,
        warnings: warningsOf(manifest),
        bytes: statSync(file).size,
        seconds: (Date.now() - began) / 1000,
      };
    } finally {
      await snapshot.close();
    }
  } finally {
    await database.close();
  }
}

async function writeDraft({ file, key, verify }, write) {
  const draft = `${file}${DRAFT_SUFFIX}`;
  let writer = null;
  try {
    writer = await ArchiveWriter.create(draft, key.encrypter);
    const manifest = await write(writer);
    await writer.finish();
    if (verify) await checkArchive(draft, key.decrypter());
    renameSync(draft, file);
    return manifest;
  } catch (error) {
    await writer?.abandon();
    rmSync(draft, { force: true });
    throw error;
  }
}

/** What a backup that was killed has left; nobody else writes here while the lock is held. */
function removeDrafts(directory) {
  for (const name of readdirSync(directory)) {
    const ours = name.endsWith(DRAFT_SUFFIX) && readBackupName(name.slice(0, -DRAFT_SUFFIX.length));
    if (ours) rmSync(join(directory, name), { force: true });
  }
}

/** @returns {string[]} the names removed: this node's own and of the same occasion only */
function prune(directory, node, { keep, label }) {
  const backups = readdirSync(directory).flatMap((name) => {
    const read = readBackupName(name);
    const ours = read?.governmentCode === node.governmentCode && read.kind === node.kind;
    return ours && Boolean(read.label) === Boolean(label) ? [{ name, at: read.at }] : [];
  });
  const gone = label ? allButNewest(backups) : keep ? expiredBackups(backups, keep, zone()) : [];
  for (const { name } of gone) rmSync(join(directory, name));
  return gone.map(({ name }) => name);
}

const allButNewest = (backups) => backups.sort((a, b) => b.at - a.at).slice(KEPT_OF_UPGRADES);
const zone = () => process.env.TIME_ZONE || ZONE;

function warningsOf({ objects: { damaged, vanished } }) {
  const warnings = [];
  if (damaged.length) {
    warnings.push(
      `Perhatian: ${damaged.length} berkas unggahan rusak di disk server (${damaged[0]}); ambil salinannya dari cadangan lama. (Some uploaded files are damaged on the server's own disk; take them from an older backup.)`,
    );
  }
  if (vanished) {
    warnings.push(
      `Perhatian: ${vanished} berkas unggahan dihapus saat pencadangan berjalan. (Some uploaded files were removed while the backup ran.)`,
    );
  }
  return warnings;
}
