/**
 * What a lock file of npm (lockfileVersion 3) says is there when the product runs. Plain functions of plain data:
 * `npm sbom --omit=dev` itself leaves out whatever a tool for building uses as well (npm 11.19: nodemailer, yaml, ms …).
 * @typedef {{ name?: string, version?: string, license?: string, integrity?: string, dev?: boolean, optional?: boolean,
 *   link?: boolean, resolved?: string, dependencies?: Record<string, string>,
 *   optionalDependencies?: Record<string, string>, peerDependencies?: Record<string, string> }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 * @typedef {{ path: string, name: string, entry: LockEntry }} Package
 */

const MODULES = 'node_modules/';

/** @param {string} path in the lock file @param {LockEntry} entry */
export const packageName = (path, entry) =>
  entry.name ?? path.slice(path.lastIndexOf(MODULES) + MODULES.length);

/**
 * Every package that is installed without the ones for development, once a path; our own workspaces are no packages.
 * @param {Lock} lock @returns {Package[]}
 */
export function productionPackages({ packages }) {
  return Object.entries(packages)
    .filter(([path, entry]) => path.includes(MODULES) && !entry.link && !entry.dev)
    .map(([path, entry]) => ({ path, name: packageName(path, entry), entry }));
}

/**
 * Packages with all that they need in turn. Peers are asked for by name themselves.
 * @param {Lock} lock @param {string[]} names asked for by our own code @returns {Package[]}
 */
export function packagesFor(lock, names) {
  const found = new Map();
  const look = (from, name) => {
    const path = resolvePackage(lock, from, name);
    const entry = path === null ? undefined : lock.packages[path];
    if (!path?.includes(MODULES) || !entry || found.has(path)) return;
    found.set(path, { path, name: packageName(path, entry), entry });
    for (const next of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }))
      look(path, next);
  };
  for (const name of names) look('', name);
  return [...found.values()];
}

/**
 * Everything that goes along: what is installed, and what is built into the web app's files.
 * @param {Lock} lock @param {string[]} webNames packages that the web app's code asks for @returns {Package[]}
 */
export function shippedPackages(lock, webNames) {
  const all = [...productionPackages(lock), ...packagesFor(lock, webNames)];
  return [...new Map(all.map((one) => [one.path, one])).values()];
}

/** Our own projects. @param {Lock} lock @returns {Package[]} */
export function workspaces({ packages }) {
  return Object.entries(packages)
    .filter(([path, entry]) => path !== '' && !path.includes(MODULES) && entry.version)
    .map(([path, entry]) => ({ path, name: packageName(path, entry), entry }));
}

/**
 * Where Node would find a package that is asked for from a path: beside it, or in a folder above.
 * @param {Lock} lock @param {string} from @param {string} name @returns {string | null} a path in the lock file
 */
export function resolvePackage({ packages }, from, name) {
  for (let folder = from; ; folder = parentOf(folder)) {
    const path = folder === '' ? `${MODULES}${name}` : `${folder}/${MODULES}${name}`;
    const found = packages[path];
    if (found) return found.link ? (found.resolved ?? null) : path;
    if (folder === '') return null;
  }
}

const parentOf = (path) => {
  const at = path.lastIndexOf(`/${MODULES}`);
  return at < 0 ? '' : path.slice(0, at);
};

/** @param {LockEntry} entry @returns {string[]} names of what it needs, peers and optional ones too */
export const needs = ({ dependencies, optionalDependencies, peerDependencies }) =>
  Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
