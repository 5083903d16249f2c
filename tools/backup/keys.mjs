import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Failure, reason } from '../infra/failure.mjs';

const MIN_PASSPHRASE = 12;

/**
 * What a backup is locked with, and what opens it again.
 * @typedef {object} BackupKey
 * @property {Encrypter} encrypter
 * @property {() => Decrypter} decrypter for re-reading what has just been written
 */

/**
 * @param {{ recipients: string[], passphraseFile: string | null }} options
 * @returns {Promise<BackupKey>}
 * @throws Failure when nothing says what to encrypt with: a backup is never written in the clear
 */
export async function backupKey({ recipients, passphraseFile }) {
  const asked = recipients.length ? recipients : listOf(process.env.BACKUP_RECIPIENT);
  if (asked.length) return recipientKey(asked);
  const passphrase = await givenPassphrase(passphraseFile, { twice: true });
  if (passphrase) return passphraseKey(passphrase);
  throw new Failure(
    'Cadangan selalu dienkripsi: beri kunci publik penerima dengan --recipient=age1… (buat pasangannya: npm run backup -- --new-key=kunci.txt), atau kata sandi dengan --passphrase-file=BERKAS.',
    'A backup is always encrypted: name a recipient with --recipient=age1… or a passphrase with --passphrase-file=FILE.',
    { exitCode: 2 },
  );
}

/** A key that never leaves the node, for a backup that is only there to undo an upgrade on the same machine. */
export async function localKey(home) {
  const file = join(home, 'keys', 'backup.txt');
  if (!existsSync(file)) await newKeyFile(file);
  return recipientKey([await identityToRecipient(readIdentity(file))]);
}

/**
 * The public key alone cannot read the file again, so a second recipient is added whose secret half lives in this
 * process only: with it the file is verified, then it is forgotten.
 */
async function recipientKey(recipients) {
  const encrypter = new Encrypter();
  for (const recipient of recipients) addRecipient(encrypter, recipient);
  const passing = await generateX25519Identity();
  encrypter.addRecipient(await identityToRecipient(passing));
  return { encrypter, decrypter: () => identityDecrypter(passing) };
}

function addRecipient(encrypter, recipient) {
  try {
    encrypter.addRecipient(recipient);
  } catch (error) {
    throw new Failure(
      `Kunci publik penerima ${recipient.slice(0, 12)}… bukan kunci age (${reason(error)}); salin lagi baris age1… secara utuh.`,
      'That recipient is not an age public key; copy the whole age1… line again.',
      { exitCode: 2 },
    );
  }
}

function passphraseKey(passphrase) {
  if (passphrase.length < MIN_PASSPHRASE) {
    throw new Failure(
      `Kata sandi cadangan harus paling sedikit ${MIN_PASSPHRASE} huruf: berkas cadangan dapat dicoba-coba orang tanpa batas.`,
      `The passphrase needs ${MIN_PASSPHRASE} characters or more: a file can be guessed at without limit.`,
      { exitCode: 2 },
    );
  }
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return { encrypter, decrypter: () => passphraseDecrypter(passphrase) };
}

/**
 * @param {{ identityFile: string | null, passphraseFile: string | null }} options
 * @returns {Promise<Decrypter>}
 */
export async function restoreKey({ identityFile, passphraseFile }) {
  const file = identityFile ?? process.env.BACKUP_IDENTITY_FILE;
  if (file) return identityDecrypter(readIdentity(file));
  const passphrase = await givenPassphrase(passphraseFile, { twice: false });
  if (passphrase) return passphraseDecrypter(passphrase);
  throw new Failure(
    'Sebutkan pembuka cadangan: --identity=BERKAS (kunci rahasia age) atau --passphrase-file=BERKAS.',
    'Say what opens the backup: --identity=FILE (an age secret key) or --passphrase-file=FILE.',
    { exitCode: 2 },
  );
}

function identityDecrypter(identity) {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter;
}

function passphraseDecrypter(passphrase) {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return decrypter;
}

/**
 * Writes a key pair the way `age-keygen` does.
 * @param {string} file must not exist
 * @returns {Promise<string>} the public half
 */
export async function newKeyFile(file) {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, `# public key: ${recipient}\n${identity}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    throw new Failure(
      `${file} sudah ada dan tidak ditimpa: kunci lama mungkin satu-satunya pembuka cadangan lama.`,
      `${file} exists and is left alone: the old key may be all that opens old backups.`,
      { exitCode: 2 },
    );
  }
  return recipient;
}

function readIdentity(file) {
  const line = readText(file)
    .split('\n')
    .map((one) => one.trim())
    .find((one) => one.startsWith('AGE-SECRET-KEY-'));
  if (line) return line;
  throw new Failure(
    `${file} tidak berisi kunci rahasia age (baris AGE-SECRET-KEY-…).`,
    `${file} holds no age secret key (a line AGE-SECRET-KEY-…).`,
    { exitCode: 2 },
  );
}

/** Never from the command line, where every user of the machine could read it. */
async function givenPassphrase(passphraseFile, { twice }) {
  const file = passphraseFile ?? process.env.BACKUP_PASSPHRASE_FILE;
  if (file) return readText(file).split('\n')[0].replace(/\r$/, '');
  if (process.env.BACKUP_PASSPHRASE) return process.env.BACKUP_PASSPHRASE;
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  const typed = await ask('Kata sandi cadangan (passphrase): ');
  if (twice && typed !== (await ask('Sekali lagi (again): '))) {
    throw new Failure('Kedua kata sandi tidak sama.', 'The two passphrases differ.', { exitCode: 2 });
  }
  return typed;
}

/** Shows the question, not what is typed. */
function ask(question) {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  return new Promise((resolve) => {
    reader.question('', (answer) => {
      reader.close();
      process.stderr.write('\n');
      resolve(answer);
    });
  });
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Failure(
      `Berkas kunci ${file} tidak terbaca (${reason(error)}).`,
      `The key file cannot be read.`,
      { exitCode: 2 },
    );
  }
}

const listOf = (text) =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
