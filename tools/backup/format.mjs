/**
 * The form of a backup, version 1: an `age` file (age-encryption.org/v1) around a gzip file around a tar archive.
 * `age --decrypt FILE | tar --extract --gzip` opens it without any software of ours. In order:
 *
 *   selaras-backup.json        what it is: see {@link BackupHeader}
 *   files/secrets.json         and every other file of the node's directory that cannot be made again
 *   root/settings.json         what the first set-up chose; outside/<name> settings from elsewhere
 *   database.json              see {@link DatabaseContents}
 *   data/<schema>/<table>/000001.copy …
 *                              rows as PostgreSQL's COPY writes them as text (UTF-8, one row a line, columns by TAB)
 *   objects/<service>/ab/cd/<sha256>
 *                              uploaded files by content
 *   manifest.json              counts, hashes and chain heads: see {@link BackupManifest}; without it a file is cut off
 *
 * The node's files come before the instant of the snapshot, so that what they witness of the database (the heads of
 * the audit trail) is in it; the objects come after, so that what the database names is among them.
 *
 * @typedef {object} BackupHeader
 * @property {1} format
 * @property {string} product version of the software that wrote it
 * @property {string} createdAt UTC
 * @property {{ governmentCode: string, kind: string, demo: boolean, version: string | null }} node
 *
 * @typedef {object} TableContents
 * @property {string} schema
 * @property {string} table
 * @property {string[]} columns in the order of the rows
 *
 * @typedef {object} SequenceValue
 * @property {string} schema
 * @property {string} name
 * @property {string} lastValue
 * @property {boolean} isCalled
 *
 * @typedef {object} DatabaseContents
 * @property {string} snapshotAt UTC
 * @property {string} postgres
 * @property {Record<string, string[]>} migrations of each schema, in the order they ran
 * @property {TableContents[]} tables
 * @property {SequenceValue[]} sequences
 * @property {string[]} leftOut schemas that the software makes again by itself
 *
 * @typedef {object} PartHash
 * @property {string} name
 * @property {number} size
 * @property {string} sha256
 *
 * @typedef {object} ChainHead a hash is lower-case hexadecimal
 * @property {string} schema
 * @property {string} chain `audit`, or a stream as `outgoing 33`
 * @property {string} sequence
 * @property {string} hash
 *
 * @typedef {object} BackupManifest
 * @property {PartHash[]} parts every part but objects and this one
 * @property {{ schema: string, table: string, rows: number }[]} tables
 * @property {{ count: number, bytes: number, digest: string, vanished: number, damaged: string[] }} objects
 *   `digest`: SHA-256 over the lines `name size` of all objects in order, whose names are the hashes of their content;
 *   `vanished`: how many were removed by a rule of retention while the backup ran; `damaged`: whose content had not
 *   that hash any more on the node's own disk
 * @property {ChainHead[]} chains
 */

export const FORMAT = 1;
export const HEADER = 'selaras-backup.json';
export const DATABASE = 'database.json';
export const MANIFEST = 'manifest.json';

export const filePart = (path) => `files/${path}`;
export const rootPart = (path) => `root/${path}`;
export const outsidePart = (path) => `outside/${path}`;
export const dataPart = ({ schema, table }, number) =>
  `data/${schema}/${table}/${String(number).padStart(6, '0')}.copy`;
export const objectPart = (path) => `objects/${path}`;

/**
 * @param {string} name
 * @returns {{ area: 'files' | 'root' | 'outside' | 'data' | 'objects' | 'top', path: string }} the part's area and its name within
 */
export function partArea(name) {
  const [, area, path] = /^(files|root|outside|data|objects)\/(.+)$/.exec(name) ?? [];
  return area ? { area, path } : { area: 'top', path: name };
}

/** A name from an archive may not lead out of the directory it is unpacked into. */
export const isSafePath = (path) =>
  !path.startsWith('/') &&
  !path.includes('\\') &&
  !path.includes('\0') &&
  path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
