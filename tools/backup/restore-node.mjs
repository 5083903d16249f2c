import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../infra/failure.mjs';
import { readArchive, wholeBody } from './archive-reader.mjs';
import { ArchiveCheck, checkArchive } from './check.mjs';
import { DATABASE, MANIFEST, partArea } from './format.mjs';
import { SchemaLoader } from './load.mjs';
import { placeFor, readSecrets } from './node-home.mjs';
import { RestoreTarget } from './restore-target.mjs';
import { chainFaults, countFaults, headFaults } from './restored-checks.mjs';

const product = () => import('../../apps/standalone/dist/restore-node.js');

/**
 * Restores a backup into an empty place. Until the last step the place is marked, so that nothing starts on half of it;
 * after a fault it is empty again.
 * @param {object} order
 * @param {string} order.file
 * @param {import('age-encryption').Decrypter} order.decrypter
 * @param {{ data: string | null, only: string | null }} order.options
 * @param {boolean} [order.replace] sets data that are there aside instead of refusing
 * @param {boolean} [order.upgrade] false leaves the rows at the release they come from (tests of upgrades)
 * @param {(line: string) => void} order.log
 */
export async function restoreNode({ file, decrypter, options, replace = false, upgrade = true, log }) {
  const { header, parts } = await readArchive(file, decrypter);
  const { version } = await product();
  // What is there is not moved for a file that would not do.
  if (replace) await checkArchive(file, decrypter);
  log(
    `Cadangan ${header.node.governmentCode} dari ${header.createdAt}, rilis ${header.product}; dipulihkan dengan rilis ${version()}. (Restoring.)`,
  );
  const place = placeFor(options, header.node.kind);
  const target = await RestoreTarget.open(place, { replace, log });
  try {
    const restore = new Restore(file, header, place, target.adminUrl);
    try {
      await restore.run(parts, { upgrade });
      target.finish();
      return { header, place, manifest: restore.check.manifest };
    } catch (error) {
      await restore.close();
      await target.undo();
      throw error;
    } finally {
      await restore.close();
    }
  } finally {
    await parts.return();
    await target.close();
  }
}

class Restore {
  /** @type {Map<string, SchemaLoader>} */
  #loaders = new Map();
  /** @type {import('./format.mjs').DatabaseContents} */
  #contents;
  #secrets;

  constructor(file, header, place, adminUrl) {
    this.header = header;
    this.place = place;
    this.adminUrl = adminUrl;
    this.check = new ArchiveCheck(file);
  }

  /** @param {AsyncIterable<import('./archive-reader.mjs').Part>} parts */
  async run(parts, { upgrade }) {
    for await (const part of parts) {
      if (part.name === MANIFEST) await this.check.readManifest(part);
      else {
        await this.#take(part);
        this.check.note(part);
      }
    }
    const manifest = this.check.finish();
    for (const [schema, loader] of this.#loaders) {
      await loader.finish(this.#contents.sequences.filter((one) => one.schema === schema));
    }
    await this.#compare(manifest);
    const { upgradeRestored, completeRestore } = await product();
    const target = { adminUrl: this.adminUrl, secrets: this.#secrets };
    const takenAt = this.#contents.snapshotAt;
    // The first release left no version in its database; the backup's own is at least as new.
    const node = { ...this.header.node, version: this.header.node.version ?? this.header.product };
    await this.close();
    if (upgrade) await upgradeRestored(target, node, takenAt);
    await completeRestore(target, node);
  }

  async close() {
    for (const loader of this.#loaders.values()) await loader.close();
    this.#loaders.clear();
  }

  #take(part) {
    const { area, path } = partArea(part.name);
    const { home, secretsFile } = this.place;
    if (part.name === DATABASE) return this.#prepareDatabase(part);
    if (area === 'data') return this.#load(part, path);
    if (area === 'objects') return write(part, join(home, 'objects', path));
    if (area === 'files') return write(part, path === 'secrets.json' ? secretsFile : join(home, path));
    if (area === 'outside') return write(part, join(home, 'outside', path));
    // The new machine may have been set up already, for another address.
    const settings = join(dirname(home), path);
    return existsSync(settings) ? skip(part) : write(part, settings);
  }

  async #prepareDatabase(part) {
    const contents = JSON.parse((await wholeBody(part)).toString('utf8'));
    const { unknownTo, prepareRestore, version } = await product();
    if (unknownTo(contents.migrations).length) throw newerBackup(this.header.product, version());
    this.#secrets = readSecrets(this.place.secretsFile);
    this.#contents = contents;
    await prepareRestore({ adminUrl: this.adminUrl, secrets: this.#secrets }, contents.migrations);
    for (const schema of Object.keys(contents.migrations)) {
      const loader = await SchemaLoader.open(this.adminUrl, schema, this.#secrets.dbPasswords);
      this.#loaders.set(schema, loader);
    }
  }

  async #load(part, path) {
    const [schema, name] = path.split('/');
    const table = this.#contents?.tables.find((one) => one.schema === schema && one.table === name);
    const loader = this.#loaders.get(schema);
    if (!table || !loader) throw new Error(`${part.name} before ${DATABASE}`);
    const { check } = this;
    await loader.load(
      table,
      (async function* () {
        for await (const chunk of part.body) {
          check.countRows(part.name, chunk);
          yield chunk;
        }
      })(),
    );
  }

  /** What the database says of itself now must be what the backup said of it then. */
  async #compare(manifest) {
    const query = async (schema, sql) => (await this.#loaders.get(schema).client.query(sql)).rows;
    const faults = [
      ...(await countFaults(query, manifest.tables)),
      ...(await headFaults(query, manifest.chains, this.#contents.tables)),
      ...(await chainFaults(query, this.#contents.tables)),
    ];
    if (faults.length === 0) return;
    throw new Failure(
      `Hasil pemulihan tidak sama dengan cadangan: ${faults.slice(0, 3).join('; ')}. Tidak ada yang tersisa dari pemulihan ini; coba cadangan lain dan laporkan.`,
      'What was restored differs from the backup. Nothing of it is left; try another backup and report this.',
    );
  }
}

async function write(part, path) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  await pipeline(
    Readable.from(part.body, { objectMode: false }),
    createWriteStream(path, { mode: part.mode }),
  );
}

async function skip(part) {
  await wholeBody(part);
}

const newerBackup = (theirs, ours) =>
  new Failure(
    `Cadangan ini dibuat rilis yang lebih baru (${theirs}) daripada rilis ini (${ours}); pasang rilis ${theirs} atau yang sesudahnya, lalu ulangi.`,
    `This backup was made by a newer release (${theirs}) than this one (${ours}); install that release or a later one and try again.`,
  );
