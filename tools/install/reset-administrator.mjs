import { join } from 'node:path';
import { databaseUrl } from '../infra/database.mjs';
import { Failure } from '../infra/failure.mjs';
import { runTask } from '../infra/processes.mjs';
import { productionPlan } from '../infra/production.mjs';
import { runningServer } from '../backup/node-home.mjs';

/**
 * For an administrator who has lost password or authenticator and has no colleague: a one-time link that starts both
 * anew. Whoever may run this on the server could read the whole database as well; it is written to the audit trail.
 * @param {{ root: string, dataRoot: string }} node @param {string[]} args the user name
 */
export async function resetAdministrator({ root, dataRoot }, [username]) {
  if (!username) {
    throw new Failure(
      'Sebutkan nama penggunanya: selaras reset-administrator NAMA.',
      'Say the user name: selaras reset-administrator NAME.',
      { exitCode: 2 },
    );
  }
  const plan = productionPlan(dataRoot);
  const server = process.env.DATABASE_URL || runningServer(join(dataRoot, 'postgres'));
  if (!server) {
    throw new Failure(
      'Node harus berjalan; jalankan dulu: selaras start.',
      'The node must be running; start it first: selaras start.',
    );
  }
  const { code, stdout, stderr } = await runTask({
    name: 'reset-administrator',
    command: process.execPath,
    args: [join(root, 'apps/standalone/dist/reset-administrator.js'), username],
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: plan.dataDir,
      SECRETS_FILE: join(plan.dataDir, 'secrets.json'),
      PUBLIC_URL: plan.publicUrl,
      DATABASE_URL: process.env.DATABASE_URL || databaseUrl(server, plan.database),
    },
  });
  if (code !== 0) throw new Failure(stderr.trim().split('\n').at(-1) || `exit ${code}`);
  console.log(stdout);
}
