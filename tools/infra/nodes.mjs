import { join } from 'node:path';

/**
 * @typedef {object} NodePlan one node of the demonstration: a regency or a province
 * @property {'regency' | 'province'} kind
 * @property {string} label
 * @property {string} governmentCode
 * @property {number} httpPort
 * @property {string} publicUrl
 * @property {string} dataDir
 * @property {string} database
 * @property {'semarang' | 'none'} demo
 * @property {boolean} [practice] a practice space: marked, without passwords, alone
 * @property {string} [practiceUrl] where the practice space beside it is
 * @property {string} [httpHost] the loopback address when left out
 * @property {string} [outboundAllowedHosts] peers that may have addresses of inner networks
 */

const KINDS = {
  regency: { label: 'Kabupaten Semarang', empty: 'Kabupaten/Kota', governmentCode: '33.22' },
  province: { label: 'Provinsi Jawa Tengah', empty: 'Provinsi', governmentCode: '33' },
};

/**
 * @param {ReturnType<typeof import('./options.mjs').parseOptions>} options
 * @param {string} dataRoot
 * @returns {NodePlan[]}
 */
export function planNodes({ only, demo, ports, practice }, dataRoot) {
  return Object.entries(KINDS)
    .filter(([kind]) => only === null || only === kind)
    .map(([kind, { label, empty, governmentCode }]) => ({
      kind,
      label: demo === 'none' ? empty : label,
      governmentCode: (demo === 'none' && only && process.env.GOVERNMENT_CODE) || governmentCode,
      httpPort: ports[kind],
      publicUrl: `http://localhost:${ports[kind]}`,
      dataDir: join(dataRoot, kind),
      database: `selaras_${kind}`,
      demo,
      ...(practice && kind === 'regency' ? { practiceUrl: `http://localhost:${ports.practice}` } : {}),
    }));
}

/** The folder of the practice space below the data root. */
export const PRACTICE_HOME = 'latihan';

/**
 * The practice space: a node of its own over the example data, sharing nothing but the database server.
 * @param {{ kind?: 'regency' | 'province', httpPort: number, httpHost?: string, publicUrl?: string }} place
 * @param {string} dataRoot
 * @returns {NodePlan}
 */
export function planPractice({ kind = 'regency', httpPort, httpHost, publicUrl }, dataRoot) {
  return {
    kind,
    label: 'Mode Latihan',
    governmentCode: KINDS[kind].governmentCode,
    httpPort,
    ...(httpHost ? { httpHost } : {}),
    publicUrl: publicUrl || `http://localhost:${httpPort}`,
    dataDir: join(dataRoot, PRACTICE_HOME),
    database: 'selaras_latihan',
    demo: 'semarang',
    practice: true,
    outboundAllowedHosts: '',
  };
}

const INHERITED =
  /^(PATH|HOME|LANG|LC_.*|TZ|TMPDIR|SystemRoot|NODE_.*|SELARAS_DATA|LOG_LEVEL|TIME_ZONE|HOLIDAYS_DIR)$/;

/**
 * Of the surroundings of the real node a practice space gets what makes it run: no mail server, no foreign issuer, no
 * port and no folder of the real one, whatever settings later releases bring.
 * @param {NodeJS.ProcessEnv} surroundings
 */
export const practiceSurroundings = (surroundings) =>
  Object.fromEntries(Object.entries(surroundings).filter(([name]) => INHERITED.test(name)));

/**
 * What every process of a node is told.
 * @param {NodePlan} plan
 * @param {{ databaseUrl: string, natsUrl: string, secretsFile: string }} parts
 */
export function nodeEnvironment(plan, { databaseUrl, natsUrl, secretsFile }) {
  return {
    NODE_KIND: plan.kind,
    GOVERNMENT_CODE: plan.governmentCode,
    DATA_DIR: plan.dataDir,
    HTTP_HOST: plan.httpHost ?? '127.0.0.1',
    HTTP_PORT: String(plan.httpPort),
    PUBLIC_URL: plan.publicUrl,
    DATABASE_URL: databaseUrl,
    NATS_URL: natsUrl,
    SECRETS_FILE: secretsFile,
    DEMO: plan.demo,
    ...(plan.practice ? { PRACTICE_SPACE: 'true' } : {}),
    ...(plan.practiceUrl === undefined ? {} : { PRACTICE_URL: plan.practiceUrl }),
    // Both nodes live on this machine's loopback; outside a demonstration peers have public addresses.
    OUTBOUND_ALLOWED_HOSTS:
      plan.outboundAllowedHosts ?? process.env.OUTBOUND_ALLOWED_HOSTS ?? 'localhost,127.0.0.1',
  };
}

/**
 * Steps between provisioning and starting that need all nodes at once, in order: what the nodes publish at their first
 * start finds its peers. `doneFile` remembers a step that is never repeated on the same data.
 * @type {{ name: string, script: string, doneFile: string, applies: (plans: NodePlan[]) => boolean }[]}
 */
export const SHARED_STEPS = [
  {
    name: 'enrol',
    script: 'apps/standalone/dist/enrol.js',
    doneFile: 'peers-enrolled',
    applies: (plans) => plans.length === 2 && plans.every((plan) => plan.demo !== 'none'),
  },
];

/**
 * The variables of each node under its own prefix, such as REGENCY_NATS_URL.
 * @param {{ plan: NodePlan, env: Record<string, string> }[]} nodes
 */
export function sharedEnvironment(nodes) {
  return Object.fromEntries(
    nodes.flatMap(({ plan, env }) =>
      Object.entries(env).map(([name, value]) => [`${plan.kind.toUpperCase()}_${name}`, value]),
    ),
  );
}
