import { Failure } from '../infra/failure.mjs';
import { restoreKey } from './keys.mjs';
import { parseCommand, wrong } from './options.mjs';
import { restoreNode } from './restore-node.mjs';
import { decimal } from './words.mjs';

const HELP = `npm run restore -- BERKAS --data=DIREKTORI [opsi / options]

  BERKAS                cadangan selaras-….tar.gz.age (the backup file)
  --data=DIR            tempat kosong untuk data; bawaan SELARAS_DATA atau .data (an empty place for the data)
  --database-url=URL    basis data kosong pada server sendiri; tanpa ini PostgreSQL tertanam
                        (an empty database on your own server; else the embedded PostgreSQL)
  --replace             sisihkan data lama di tempat itu, tanpa menghapusnya
                        (set the data there aside, without removing them)
  --identity=F          kunci rahasia age (age secret key)
  --passphrase-file=F   berkas berisi kata sandi (file that holds the passphrase)

  DATABASE_URL, BACKUP_IDENTITY_FILE, BACKUP_PASSPHRASE_FILE, BACKUP_PASSPHRASE
                        sama dengan opsi di atas (the same as the options)
`;

const OPTIONS = {
  data: { type: 'string', path: true },
  only: { type: 'string', choices: ['regency', 'province'] },
  'database-url': { type: 'string' },
  identity: { type: 'string', path: true },
  'passphrase-file': { type: 'string', path: true },
  replace: { type: 'boolean' },
};

/** @param {string[]} args */
export async function run(args) {
  const { values, files, help } = parseCommand('restore', args, OPTIONS);
  if (help) return console.log(HELP);
  const [file, ...more] = files;
  if (!file || more.length) throw wrong('restore', 'Sebutkan satu berkas cadangan', 'Name one backup file');
  if (values['database-url']) process.env.DATABASE_URL = values['database-url'];
  if (process.env.DATABASE_URL && !URL.canParse(process.env.DATABASE_URL)) {
    throw new Failure('DATABASE_URL bukan alamat.', 'DATABASE_URL is not an address.', { exitCode: 2 });
  }
  const began = Date.now();
  const decrypter = await restoreKey({
    identityFile: values.identity,
    passphraseFile: values['passphrase-file'],
  });
  const { replace } = values;
  const { place, manifest } = await restoreNode({
    file,
    decrypter,
    options: values,
    replace,
    log: console.error,
  });
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `Pemulihan selesai: ${place.home}, ${rows} baris, ${manifest.objects.count} berkas unggahan, ${decimal((Date.now() - began) / 1000)} detik; semua hitungan, sidik, dan rantai cocok dengan cadangan. Semua orang perlu masuk lagi; tautan sekali pakai yang lama tidak berlaku. (Restored and checked. Everybody signs in anew; old one-time links are void.)`,
  );
  const { damaged } = manifest.objects;
  if (damaged.length) {
    console.error(
      `Perhatian: ${damaged.length} berkas unggahan sudah rusak saat dicadangkan (${damaged[0]}); ambil dari cadangan yang lebih lama. (Some uploaded files were damaged already when the backup was made; take them from an older one.)`,
    );
  }
}
