import {
  IncompatibleDatabaseError,
  SettingsError,
  assertPracticeOnExample,
  loadDemoOnce,
  provisionDatabase,
  nodeSettings,
  provisionStreams,
  readDemo,
  readSettings,
} from '@selaras/platform';
import { backUpBeforeUpgrade } from './backup-before-upgrade.js';
import { appUrl, nodeEnvironment, readSecrets, type Env } from './node-environment.js';
import { SERVICE_DEFINITIONS } from './services.js';

/**
 * Brings database and broker to this release and loads the demonstration once; to be run before the node starts.
 * Repeating it changes nothing.
 * @throws IncompatibleDatabaseError, SettingsError for a practice space over real data, or the broker's or database's own error.
 */
export async function provisionNode(processEnv: Env): Promise<void> {
  const env = await nodeEnvironment(processEnv);
  assertPracticeOnExample(readSettings(nodeSettings, env));
  const secrets = await readSecrets(env);
  const demo = env.DEMO === 'semarang' ? await readDemo(env.GOVERNMENT_CODE ?? '') : null;
  await backUpBeforeUpgrade(env, secrets);
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

/** What went wrong, for the log: one sentence with the cure where a person can cure it. */
export const complaint = (error: unknown): unknown =>
  error instanceof IncompatibleDatabaseError || error instanceof SettingsError ? error.message : error;
