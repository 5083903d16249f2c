import { setPractice, productionPractice } from '../infra/production.mjs';
import { Failure } from '../infra/failure.mjs';

/**
 * Switches the practice space on or off from the next start.
 * @param {{ dataRoot: string }} node @param {string[]} args
 */
export function practice({ dataRoot }, [word = '']) {
  if (word !== 'on' && word !== 'off') {
    throw new Failure(
      'Pakai: selaras practice on, atau: selaras practice off.',
      'Use: selaras practice on, or: selaras practice off.',
      { exitCode: 2 },
    );
  }
  if (process.env.PRACTICE && process.env.PRACTICE !== word) {
    throw new Failure(
      `PRACTICE=${process.env.PRACTICE} sudah ditulis di ${process.env.SELARAS_ENV ?? 'selaras.env'} dan mengalahkan perintah ini; ubah di sana.`,
      'PRACTICE is set in that file, which goes before this command; change it there.',
      { exitCode: 2 },
    );
  }
  setPractice(dataRoot, word === 'on');
  const plan = productionPractice(dataRoot);
  console.log(
    plan
      ? `Mode Latihan akan terbuka di ${plan.publicUrl} (port ${plan.httpPort}) setelah: selaras restart. (Practice opens there after a restart.)`
      : 'Mode Latihan akan tertutup setelah: selaras restart. Datanya tetap di folder latihan sampai Anda hapus. (Practice closes after a restart.)',
  );
}
