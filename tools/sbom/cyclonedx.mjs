import { createHash } from 'node:crypto';
import { needs, packagesFor, productionPackages, resolvePackage, workspaces } from './lock.mjs';

/**
 * The parts of the product as a CycloneDX 1.5 document, from the lock file alone: no network, no clock, no path of this
 * machine, no address of a registry. The same lock file gives the same document.
 * @typedef {{ name: string, version: string, licence: string, purl: string, description: string }} Program
 * @param {object} facts
 * @param {import('./lock.mjs').Lock} facts.lock
 * @param {{ name: string, version: string, license: string, description: string }} facts.about the product
 * @param {number} facts.epoch when this release was made, seconds since 1970
 * @param {Program[]} facts.programs what is no npm package
 * @param {string[]} facts.webNames packages that are built into the web app's files
 * @param {(path: string) => boolean} [facts.isInstalled] of a path in the lock file; all of them without it
 * @param {Record<string, string>} [facts.licences] by `name@version`, for packages that say none themselves
 */
export function sbomOf({ lock, about, epoch, programs, webNames, isInstalled = () => true, licences = {} }) {
  const installed = [...workspaces(lock), ...productionPackages(lock)].filter(({ path }) =>
    isInstalled(path),
  );
  const builtIn = packagesFor(lock, webNames).filter(
    (one) => !installed.some(({ path }) => path === one.path),
  );
  const parts = [...installed, ...builtIn.map((one) => ({ ...one, builtInto: 'apps/web' }))];
  const own = new Set(workspaces(lock).map(({ path }) => path));
  const refs = new Map(parts.map(({ path, name, entry }) => [path, `${name}@${entry.version}`]));
  const product = `${about.name}@${about.version}`;
  const components = unique([
    ...parts.map((part) => component(part, own.has(part.path) ? about.license : licenceOf(part, licences))),
    ...programs.map(program),
  ]);
  const edges = edgesOf(lock, parts, refs);
  edges.set(
    product,
    new Set([...rootNeeds(lock, refs), ...programs.map(({ name, version }) => `${name}@${version}`)]),
  );
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([product, components]))}`,
    version: 1,
    metadata: {
      timestamp: new Date(epoch * 1000).toISOString(),
      lifecycles: [{ phase: 'build' }],
      component: {
        'bom-ref': product,
        type: 'application',
        name: about.name,
        version: about.version,
        description: about.description,
        purl: `pkg:generic/${about.name}@${about.version}`,
        licenses: licenceField(about.license),
      },
    },
    components,
    dependencies: [product, ...components.map((one) => one['bom-ref'])].map((ref) => ({
      ref,
      dependsOn: [...(edges.get(ref) ?? [])].sort(),
    })),
  };
}

function component({ name, entry, builtInto }, licence) {
  const [group, bare] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return {
    'bom-ref': `${name}@${entry.version}`,
    type: 'library',
    ...(group ? { group } : {}),
    name: bare,
    version: entry.version,
    scope: entry.optional ? 'optional' : 'required',
    purl: `pkg:npm/${name.replace('@', '%40')}@${entry.version}`,
    ...(entry.integrity ? { hashes: entry.integrity.split(' ').map(hash) } : {}),
    ...(licence ? { licenses: licenceField(licence) } : {}),
    ...(builtInto ? { properties: [{ name: 'selaras:built-into', value: builtInto }] } : {}),
  };
}

const program = ({ name, version, licence, purl, description }) => ({
  'bom-ref': `${name}@${version}`,
  type: 'application',
  name,
  version,
  description,
  scope: 'required',
  purl,
  licenses: licenceField(licence),
});

const licenceOf = ({ name, entry }, licences) => entry.license ?? licences[`${name}@${entry.version}`];

/** SPDX: an id, an expression, or a name that is neither. @param {string} licence */
function licenceField(licence) {
  if (/\s(OR|AND|WITH)\s/.test(licence)) return [{ expression: licence.replace(/^\((.*)\)$/, '$1') }];
  return [{ license: licence.includes('/') ? { name: licence } : { id: licence } }];
}

/** Subresource integrity, as npm keeps it, in the form of CycloneDX. @param {string} integrity */
function hash(integrity) {
  const [algorithm = '', base64 = ''] = integrity.split('-', 2);
  const content = Buffer.from(integrity.slice(algorithm.length + 1) || base64, 'base64').toString('hex');
  return { alg: algorithm.toUpperCase().replace(/^SHA(\d)/, 'SHA-$1'), content };
}

function edgesOf(lock, parts, refs) {
  const edges = new Map();
  for (const { path, entry } of parts) {
    const ref = refs.get(path);
    const found = edges.get(ref) ?? new Set();
    for (const name of needs(entry)) {
      const target = refs.get(resolvePackage(lock, path, name) ?? '');
      if (target && target !== ref) found.add(target);
    }
    edges.set(ref, found);
  }
  return edges;
}

function rootNeeds(lock, refs) {
  const named = needs(lock.packages[''] ?? {}).map((name) => resolvePackage(lock, '', name));
  return [...named, ...workspaces(lock).map(({ path }) => path)]
    .map((path) => refs.get(path ?? ''))
    .filter((ref) => ref !== undefined);
}

/** One package stands at several paths when versions clash elsewhere. Sorted by the bytes of its reference. */
function unique(components) {
  const byRef = new Map(components.map((one) => [one['bom-ref'], one]));
  return [...byRef.values()].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
}

/** RFC 9562, version 8: our own bits, here a hash. */
function uuidOf(text) {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x80;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
