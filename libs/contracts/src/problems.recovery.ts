import type { ProblemKind } from './problems.js';

const kind = (status: number, id: string, en: string): ProblemKind => ({ status, id, en });

/** What an exchange can meet after a node was restored from a backup. */
export const RECOVERY_PROBLEMS = {
  'interop.place-unconfirmed': kind(
    409,
    'Node ini baru dipulihkan dari cadangan: entri baru menunggu sampai {peer} menyebut entri terakhir yang diterimanya.',
    'This node was just restored from a backup: new entries wait until {peer} has named the last entry it received.',
  ),
  'interop.peer-ahead': kind(
    409,
    '{peer} sudah menerima sampai entri {held}, sedangkan cadangan yang dipulihkan berhenti di entri {ours}, dan entri di antaranya tidak dapat diambil kembali. Pengiriman dihentikan agar rantai tidak bercabang; hubungi pengelola {peer}.',
    '{peer} has received up to entry {held}, but the restored backup ends at entry {ours}, and the entries between cannot be fetched back. Delivery is stopped so that the chain does not fork; contact the operator of {peer}.',
  ),
  'interop.request-expired': kind(
    422,
    'Permintaan entri bertanggal {at}, terlalu jauh dari jam penerima. Setel jam server, lalu biarkan diulang.',
    'The request for entries is dated {at}, too far from the receiver’s clock. Set the server’s clock; it is tried again.',
  ),
} as const;
