import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { postgresBinaries } from '../infra/postgres-host.mjs';

/**
 * The programs that go along and are no npm packages, or more than one.
 * @param {{ modules: string, platform: string, nats: string | null }} places `node_modules`, `linux-x64`, the broker
 * @returns {import('./cyclonedx.mjs').Program[]}
 */
export function programsIn({ modules, platform, nats }) {
  const postgres = postgresBinaries(modules, platform).version;
  const node = JSON.parse(readFileSync(join(modules, `node-${platform}`, 'package.json'), 'utf8')).version;
  return [
    ...(nats ? [broker(versionOf(nats))] : []),
    {
      name: 'postgresql',
      version: postgres,
      licence: 'PostgreSQL',
      purl: `pkg:generic/postgresql@${postgres}`,
      description: 'database',
    },
    {
      name: 'node',
      version: node,
      licence: 'MIT',
      purl: `pkg:generic/node@${node}`,
      description: 'runtime',
    },
  ];
}

const broker = (version) => ({
  name: 'nats-server',
  version,
  licence: 'Apache-2.0',
  purl: `pkg:golang/github.com/nats-io/nats-server/v2@v${version}`,
  description: 'broker',
});

function versionOf(nats) {
  const said = execFileSync(nats, ['--version'], { encoding: 'utf8' });
  return /v?(\d+\.\d+\.\d+\S*)/.exec(said)?.[1] ?? '0';
}

/** When this release was made, in seconds: said by whoever builds it, else the time of its commit. @param {string} root */
export function releaseEpoch(root) {
  if (/^\d+$/.test(process.env.SOURCE_DATE_EPOCH ?? '')) return Number(process.env.SOURCE_DATE_EPOCH);
  try {
    const said = execFileSync('git', ['log', '-1', '--format=%ct'], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return Number(said);
  } catch {
    return Math.floor(statSync(join(root, 'package.json')).mtimeMs / 1000);
  }
}
