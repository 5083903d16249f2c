import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { familyOf } from '../trial/demonstration.mjs';
import { ensureDatabase } from '../infra/database.mjs';
import { findNatsServer } from '../infra/nats-binary.mjs';
import { startNats } from '../infra/nats.mjs';
import { nodeEnvironment, planNodes } from '../infra/nodes.mjs';
import { startPostgres } from '../infra/postgres.mjs';
import { runTask, startProcess } from '../infra/processes.mjs';
import { ensureSecrets } from '../infra/secrets.mjs';
import { keepRunning } from '../infra/supervise.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SERVICES = ['identity', 'registry', 'scoring', 'interop', 'gateway'];

/** The product's own settings that a load of many quick people needs, and small waits after a failure. */
const SETTINGS = { RATE_PER_ADDRESS: '1000000', RATE_PER_SESSION: '1000000', LOG_LEVEL: 'warn' };

/**
 * @typedef {object} Part one process of a node, kept running by the product's supervisor
 * @property {string} name
 * @property {import('../infra/index.mjs').ProcessHandle} handle the child as it runs now
 * @property {import('../infra/index.mjs').Keeper} keeper
 * @property {Promise<void>} gate what its next start waits for
 */

/** One government with every service in a process of its own: the shape of docker-compose.yml without containers. */
export class SplitNode {
  /** @type {Map<string, Part>} */
  parts = new Map();
  /** What the supervisor gave up, in its own words; empty while all is well. */
  surrenders = [];

  constructor({ kind, dataRoot, httpPort, oidcPort, log, environment = {} }) {
    const ports = { regency: httpPort, province: httpPort };
    [this.plan] = planNodes({ only: kind, demo: 'semarang', ports }, dataRoot);
    this.kind = kind;
    this.dataRoot = dataRoot;
    this.oidcPort = oidcPort;
    this.log = (line) => log(`${kind}: ${line}`);
    this.environment = environment;
  }

  get origin() {
    return `http://localhost:${this.plan.httpPort}`;
  }

  get dataDir() {
    return this.plan.dataDir;
  }

  /** Database and broker run and are brought to this release. */
  async prepare() {
    mkdirSync(this.dataRoot, { recursive: true, mode: 0o755 });
    const { file, secrets } = ensureSecrets(this.dataDir);
    this.secrets = secrets;
    const [databaseUrl, natsUrl] = [await this.#startDatabase(), await this.#startBroker(file)];
    this.env = {
      ...nodeEnvironment(this.plan, { databaseUrl, natsUrl, secretsFile: file }),
      ...SETTINGS,
      ...this.environment,
    };
    await this.#step('provision.js', this.env);
  }

  /** @param {SplitNode} other with which this one exchanges, in both directions */
  async enrolWith(other) {
    const under = (node) =>
      Object.entries(node.env).map(([name, value]) => [`${node.kind.toUpperCase()}_${name}`, value]);
    await this.#step('enrol.js', Object.fromEntries([...under(this), ...under(other)]));
  }

  async startServices() {
    // Only now is the code there that knows how a service's own environment is made.
    const made = await import(join(ROOT, 'apps/standalone/dist/node-environment.js'));
    const env = await made.nodeEnvironment(this.env);
    for (const name of SERVICES) {
      const own =
        name === 'gateway'
          ? made.gatewayEnvironment(env, this.secrets, this.oidcPort)
          : made.serviceEnvironment(env, this.secrets, { service: name }, this.oidcPort);
      const start = async () => this.#startService(name, own);
      this.#keep(name, await start(), start, ['postgres', 'nats']);
    }
  }

  /** @param {string} name @returns {Part} */
  part(name) {
    const part = this.parts.get(name);
    if (!part) throw new Error(`this node has no ${name}`);
    return part;
  }

  /** Signals that process alone, as the kernel or an operator would. @param {NodeJS.Signals} signal */
  signal(name, signal) {
    this.part(name).handle.kill(signal, false);
  }

  /** Freezes a process with all that it has begun, or lets them go on: PostgreSQL's servers are its children. */
  signalFamily(name, signal) {
    for (const pid of familyOf(this.part(name).handle.pid)) process.kill(pid, signal);
  }

  /** Whoever ends now stays away until the returned function is called. @param {string} name */
  holdBack(name) {
    const part = this.part(name);
    const { promise, resolve } = Promise.withResolvers();
    part.gate = promise;
    return resolve;
  }

  restarts() {
    return Object.fromEntries([...this.parts].map(([name, { keeper }]) => [name, keeper.restarts()]));
  }

  /** Seconds until a process is there again that was started after `since`. */
  async backWithin(name, before, timeoutMs) {
    const began = Date.now();
    while (Date.now() - began < timeoutMs) {
      const part = this.part(name);
      if (part.keeper.restarts() > before && !part.handle.exit) return (Date.now() - began) / 1000;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return null;
  }

  async #startDatabase() {
    const start = (port) =>
      startPostgres({
        dataDir: join(this.dataRoot, 'postgres'),
        logFile: join(this.dataRoot, 'logs/postgres.log'),
        port,
        again: port !== undefined,
        log: this.log,
      });
    mkdirSync(join(this.dataRoot, 'logs'), { recursive: true });
    const server = await start();
    this.#keep('postgres', server.process, async () => (await start(server.port)).process);
    return ensureDatabase(server.url, this.plan.database);
  }

  async #startBroker(secretsFile) {
    const binary = await findNatsServer({ cacheDir: join(ROOT, '.cache/nats'), log: this.log });
    const { stdout } = await runTask({
      name: 'nats-users',
      command: process.execPath,
      args: [join(ROOT, 'tools/infra/nats-users.mjs'), secretsFile],
      cwd: ROOT,
      env: process.env,
    });
    const users = JSON.parse(stdout);
    const start = (port) =>
      startNats({
        binary,
        dir: join(this.dataDir, 'nats'),
        logFile: join(this.dataDir, 'logs/nats.log'),
        name: `selaras-${this.kind}`,
        users,
        port,
        again: port !== undefined,
        log: this.log,
      });
    const server = await start();
    this.#keep('nats', server.process, async () => (await start(server.port)).process);
    return server.url;
  }

  #startService(name, env) {
    return startProcess({
      name: `${this.kind} ${name}`,
      stage: 'app',
      command: process.execPath,
      args: ['--import', new URL('../infra/source-maps.mjs', import.meta.url).href, SERVICE_PROGRAM],
      cwd: ROOT,
      env: { NODE_COMPILE_CACHE: join(ROOT, '.cache/v8'), ...process.env, ...env, SERVICE: name },
      logFile: join(this.dataDir, `logs/${name}.log`),
      onLine: () => {},
      stopSteps: [['SIGTERM', 5000]],
    });
  }

  #keep(name, handle, start, needs = []) {
    const part = { name, handle, keeper: null, gate: Promise.resolve() };
    this.parts.set(name, part);
    part.keeper = keepRunning(handle, {
      needs: needs.map((need) => this.part(need).keeper),
      restart: async () => {
        await part.gate;
        part.handle = await start();
        return part.handle;
      },
      log: this.log,
      onGiveUp: (failure) => this.surrenders.push(failure.message),
    });
  }

  async #step(script, env) {
    const program = join(ROOT, 'apps/standalone/dist', script);
    if (!existsSync(program)) throw new Error(`${program} is not built`);
    const { code, stderr } = await runTask({
      name: script,
      command: process.execPath,
      args: [program],
      cwd: ROOT,
      env: { ...process.env, ...env },
    });
    if (code !== 0) throw new Error(`${script} of the ${this.kind} ended with ${code}: ${stderr}`);
  }
}

const SERVICE_PROGRAM = join(ROOT, 'apps/standalone/dist/service.js');
