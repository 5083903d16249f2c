import {
  IncompatibleDatabaseError,
  SettingsError,
  loadDemoOnce,
  provisionDatabase,
  provisionStreams,
  readDemo,
} from '@selaras/platform';
import { appUrl, nodeEnvironment, readSecrets } from './node-environment.js';
import { SERVICE_DEFINITIONS } from './services.js';

/** Brings database and broker to this release and loads the demonstration once. Run before the node starts. */
async function provision(): Promise<void> {
  const env = await nodeEnvironment(process.env);
  const secrets = await readSecrets(env);
  const demo = env.DEMO === 'semarang' ? await readDemo(env.GOVERNMENT_CODE ?? '') : null;
  await provisionDatabase({
    adminUrl: env.DATABASE_URL ?? '',
    services: SERVICE_DEFINITIONS,
    passwords: secrets.dbPasswords,
    governmentCode: env.GOVERNMENT_CODE ?? '',
    demo: demo !== null,
  });
  await provisionStreams({ url: env.NATS_URL ?? '', password: secrets.natsPasswords.provisioner });
  if (!demo) return;
  for (const definition of SERVICE_DEFINITIONS) {
    await loadDemoOnce(definition, demo, appUrl(env, secrets, definition.service));
  }
}

try {
  await provision();
} catch (error) {
  const expected = error instanceof IncompatibleDatabaseError || error instanceof SettingsError;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
}
