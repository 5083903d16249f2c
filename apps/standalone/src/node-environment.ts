import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { readDemo, roleUrl, type ServiceDefinition, type ServiceName } from '@selaras/platform';

/** The node's secrets as the starter keeps them, one file of mode 0600. */
export interface Secrets {
  natsPasswords: Record<ServiceName | 'provisioner', string>;
  dbPasswords: Record<string, { migrator: string; app: string }>;
  cookieSecret: string;
}

export type Env = Record<string, string | undefined>;

const required = (env: Env, name: string): string => {
  const value = env[name];
  if (!value) throw new Error(`${name} wajib diisi (is required)`);
  return value;
};

export async function readSecrets(env: Env): Promise<Secrets> {
  return JSON.parse(await readFile(required(env, 'SECRETS_FILE'), 'utf8')) as Secrets;
}

/** Part of the name wherever it is read: in mails that never leave, on papers, in the tab. */
const PRACTICE_MARK = ' (latihan)';

/** What every process of the node is told; the demonstration knows its government's name. */
export async function nodeEnvironment(env: Env): Promise<Env> {
  const code = required(env, 'GOVERNMENT_CODE');
  const name = env.GOVERNMENT_NAME || (env.DEMO === 'semarang' ? (await readDemo(code)).governmentName : '');
  const practice =
    env.PRACTICE_SPACE === 'true' && name && !name.endsWith(PRACTICE_MARK) ? PRACTICE_MARK : '';
  return { ...env, GOVERNMENT_NAME: `${name || `Pemerintah Daerah ${code}`}${practice}` };
}

/** The app role's address of a service's schema. */
export const appUrl = (env: Env, secrets: Secrets, service: string): string =>
  roleUrl(required(env, 'DATABASE_URL'), service, 'app', secrets.dbPasswords[service]?.app ?? '');

/** One service's own environment: its broker password, its database role, nobody else's. */
export function serviceEnvironment(
  env: Env,
  secrets: Secrets,
  { service }: Pick<ServiceDefinition, 'service'>,
  oidcPort: number,
): Env {
  return {
    ...env,
    DATABASE_URL: appUrl(env, secrets, service),
    NATS_PASSWORD: secrets.natsPasswords[service],
    ...signInEnvironment(secrets, oidcPort),
  };
}

export function gatewayEnvironment(env: Env, secrets: Secrets, oidcPort: number): Env {
  const { DATABASE_URL: _admin, ...rest } = env;
  return { ...rest, NATS_PASSWORD: secrets.natsPasswords.gateway, ...signInEnvironment(secrets, oidcPort) };
}

/** What identity and the gateway must agree on. */
const signInEnvironment = (secrets: Secrets, oidcPort: number): Env => ({
  OIDC_HOST: '127.0.0.1',
  OIDC_PORT: String(oidcPort),
  OIDC_INTERNAL_URL: `http://127.0.0.1:${oidcPort}`,
  WEB_CLIENT_SECRET: createHmac('sha256', secrets.cookieSecret).update('selaras-web').digest('base64url'),
  COOKIE_SECRET: secrets.cookieSecret,
});

/** A free loopback port for identity's private listener. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
