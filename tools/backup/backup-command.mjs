import { makeBackup } from './make-backup.mjs';
import { checkArchive } from './check.mjs';
import { backupKey, localKey, newKeyFile, restoreKey } from './keys.mjs';
import { findNode } from './node-home.mjs';
import { parseCommand, wrong } from './options.mjs';
import { parseKeep } from './retention.mjs';
import { decimal, megabytes } from './words.mjs';

const HELP = `npm run backup -- --to=DIREKTORI [opsi / options]

  --to=DIR              tempat berkas cadangan (where the backup file goes)
  --data=DIR            direktori data node; bawaan SELARAS_DATA atau .data (the node's data directory)
  --only=regency|province  bila dua node ada di sana (when two nodes live there)
  --recipient=age1…     kunci publik penerima; boleh berulang (public key; may be repeated)
  --passphrase-file=F   berkas berisi kata sandi (file that holds the passphrase)
  --keep=daily=7,weekly=4,monthly=12
                        hapus cadangan lama yang tidak perlu lagi (remove old backups beyond these)
  --settings=F          berkas pengaturan di luar direktori data; boleh berulang
                        (a settings file outside the data directory; may be repeated)
  --no-verify           jangan baca ulang sesudah menulis (do not read it again after writing)

npm run backup -- --check=BERKAS [--identity=F | --passphrase-file=F]
                        periksa cadangan tanpa memulihkan (check a backup without restoring it)
npm run backup -- --new-key=BERKAS
                        buat pasangan kunci age (make an age key pair)

  BACKUP_RECIPIENT, BACKUP_PASSPHRASE_FILE, BACKUP_PASSPHRASE, BACKUP_IDENTITY_FILE
                        sama dengan opsi di atas (the same as the options)
`;

const OPTIONS = {
  to: { type: 'string', path: true },
  data: { type: 'string', path: true },
  only: { type: 'string', choices: ['regency', 'province'] },
  recipient: { type: 'string', multiple: true },
  'passphrase-file': { type: 'string', path: true },
  identity: { type: 'string', path: true },
  keep: { type: 'string' },
  settings: { type: 'string', multiple: true, path: true },
  'no-verify': { type: 'boolean' },
  check: { type: 'string', path: true },
  'new-key': { type: 'string', path: true },
  /** For the provisioner, before it migrates: a key that stays on the machine, a name that no rotation removes. */
  'before-upgrade': { type: 'string' },
};

/** @param {string[]} args */
export async function run(args) {
  const { values, files, help } = parseCommand('backup', args, OPTIONS);
  if (help) return console.log(HELP);
  if (files.length) throw wrong('backup', `${files[0]} tidak dikenal`, 'Unknown argument');
  if (values['new-key']) return newKey(values['new-key']);
  if (values.check) return check(values);
  await backup(values);
}

async function newKey(file) {
  const recipient = await newKeyFile(file);
  console.log(`Kunci publik (public key): ${recipient}`);
  console.log(
    `Kunci rahasia ada di ${file}: pindahkan ke tempat aman di luar server ini; tanpa itu cadangan tidak dapat dibuka. (Move the secret key off this server to a safe place; without it no backup opens.)`,
  );
}

async function check({ check: file, identity, 'passphrase-file': passphraseFile }) {
  const decrypter = await restoreKey({ identityFile: identity, passphraseFile });
  const { header, manifest } = await checkArchive(file, decrypter);
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `Utuh: ${file}, ${header.node.governmentCode}, dibuat ${header.createdAt} oleh rilis ${header.product}, ${rows} baris, ${manifest.objects.count} berkas unggahan. (Intact.)`,
  );
}

async function backup(values) {
  const keep = values.keep === null ? null : parseKeep(values.keep);
  if (values.keep !== null && !keep) {
    throw wrong(
      'backup',
      `--keep=${values.keep} keliru; contoh: daily=7,weekly=4,monthly=12`,
      'Wrong --keep',
    );
  }
  if (!values.to)
    throw wrong('backup', 'Sebutkan tempat cadangan dengan --to=DIREKTORI', 'Say --to=DIRECTORY');
  const place = findNode(values);
  const label = values['before-upgrade'];
  const recipients = values.recipient;
  const key = label
    ? await upgradeKey(place, values)
    : await backupKey({ recipients, passphraseFile: values['passphrase-file'] });
  const made = await makeBackup({
    place,
    directory: values.to,
    key,
    keep,
    verify: !values['no-verify'],
    settings: values.settings,
    label: label && `sebelum-${label.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
    log: console.error,
  });
  for (const warning of made.warnings) console.error(warning);
  const removed = made.removed.length ? `, ${made.removed.length} cadangan lama dihapus` : '';
  console.log(
    `Cadangan selesai: ${made.file}, ${megabytes(made.bytes)}, ${decimal(made.seconds)} detik, ${made.verified ? 'sudah diperiksa' : 'belum diperiksa'}${removed}. (Backup done.)`,
  );
}

/** What the operator has set up for backups, else a key of the machine's own: an upgrade never waits for a person. */
async function upgradeKey(place, { recipient, 'passphrase-file': passphraseFile }) {
  const { BACKUP_RECIPIENT, BACKUP_PASSPHRASE_FILE, BACKUP_PASSPHRASE } = process.env;
  const given =
    recipient.length || passphraseFile || BACKUP_RECIPIENT || BACKUP_PASSPHRASE_FILE || BACKUP_PASSPHRASE;
  return given ? backupKey({ recipients: recipient, passphraseFile }) : localKey(place.home);
}
