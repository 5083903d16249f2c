/**
 * What a complete export leaves out, and why: what opens doors, and what the software keeps for its own running. All
 * else goes, also tables that later releases add.
 */

/** Tables without anybody's data. @type {Record<string, string>} why, for the page that goes with an export */
export const LEFT_OUT_TABLES = {
  activation: 'tautan sekali pakai',
  application_sign_in: 'sesi masuk ke aplikasi lain',
  download_ticket: 'tiket unduhan sekali pakai',
  idempotency: 'kunci permintaan berulang',
  inbox: 'catatan pesan antarlayanan yang sudah diolah',
  job_state: 'jadwal pekerjaan internal',
  migration: 'riwayat perubahan bentuk basis data',
  oidc_payload: 'keadaan proses masuk',
  outbox: 'antrean pesan antarlayanan',
  recovery_code: 'kode pemulihan',
  session: 'sesi masuk',
  sign_in_attempt: 'penghitung percobaan masuk',
  sign_in_step: 'keadaan proses masuk',
  totp: 'kunci autentikator',
  client_secret: 'rahasia klien',
};

/** Columns that hold a secret or its hash. The hashes of the chains are no secrets: they are what proves the rest. */
const SECRET_COLUMN = /password|secret|sealed_(?!at$)|token|^subject_salt$|(?<!head)_hash$/;

/** @param {string} column */
export const isSecretColumn = (column) => SECRET_COLUMN.test(column);

/**
 * @param {import('./format.mjs').TableContents} table
 * @returns {string[]} the columns that are exported; empty when the table is not
 */
export function exportedColumns({ table, columns }) {
  if (Object.hasOwn(LEFT_OUT_TABLES, table)) return [];
  return columns.filter((column) => !isSecretColumn(column));
}
