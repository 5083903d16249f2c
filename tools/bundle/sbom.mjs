import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Failure, reason } from '../infra/failure.mjs';

const run = promisify(execFile);

/**
 * The parts of the product as CycloneDX, from npm's own list of what is installed, with the programs that are no npm
 * packages. The same parts give the same document.
 * @param {string} product with its packages and lock file
 * @param {{ epoch: number, programs: Program[] }} facts
 * @returns {Promise<string>}
 * @typedef {{ name: string, version: string, licence: string, purl: string, description: string }} Program
 */
export async function writeSbom(product, { epoch, programs }) {
  // What is not installed on purpose would be "missing" otherwise.
  const about = JSON.parse(readFileSync(join(product, 'package.json'), 'utf8'));
  delete about.devDependencies;
  writeFileSync(join(product, 'package.json'), JSON.stringify(about));
  const args = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--omit=dev'];
  const { stdout } = await run('npm', args, { cwd: product, maxBuffer: 64 * 1024 * 1024 }).catch((error) => {
    throw new Failure(
      `Daftar komponen (SBOM) gagal dibuat: ${reason(error)}.`,
      'The list of parts could not be made.',
    );
  });
  const document = JSON.parse(stdout);
  document.metadata.component.name = about.name;
  document.components = [...document.components, ...programs.map(component)].sort(byReference);
  document.dependencies?.sort((a, b) => (a.ref < b.ref ? -1 : 1));
  document.metadata.timestamp = new Date(epoch * 1000).toISOString();
  document.serialNumber = `urn:uuid:${uuidOf(JSON.stringify(document.components))}`;
  return `${JSON.stringify(document, null, 2)}\n`;
}

const component = ({ name, version, licence, purl, description }) => ({
  'bom-ref': `${name}@${version}`,
  type: 'application',
  name,
  version,
  description,
  purl,
  licenses: [{ license: { id: licence } }],
});

const byReference = (a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1);

/** RFC 9562, version 8: our own bits, here a hash. */
function uuidOf(text) {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x80;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
