import { administratorResetLink, identityService } from '@selaras/identity';
import { serviceDataSource } from '@selaras/platform';
import { appUrl, readSecrets } from './node-environment.js';

/** `selaras reset-administrator NAMA`, on the server itself, beside the running node. */
const [username = ''] = process.argv.slice(2);
const secrets = await readSecrets(process.env);
const database = serviceDataSource(identityService, appUrl(process.env, secrets, 'identity'), 2);
await database.initialize();
try {
  const link = await administratorResetLink(database, process.env.PUBLIC_URL ?? '', username);
  if (link) console.log(link);
  else {
    console.error(
      `Tidak ada administrator aktif bernama pengguna ${username}. (There is no active administrator of that name.)`,
    );
    process.exitCode = 1;
  }
} finally {
  await database.destroy();
}
