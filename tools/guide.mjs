/**
 * Follows every chapter of docs/panduan in a browser on a practice space and takes its pictures anew, on a build that is current.
 *   npm run guide
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './infra/build.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

await ensureBuilt(ROOT, console.log);
const child = spawn(
  process.execPath,
  [join(ROOT, 'node_modules/jest/bin/jest.js'), 'guide.e2e-spec', '--runInBand', '--testTimeout=300000'],
  {
    cwd: join(ROOT, 'apps/standalone'),
    env: {
      ...process.env,
      GUIDE_PICTURES: 'write',
      TEST_SIZE: 'e2e',
      NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
    },
    stdio: 'inherit',
  },
);
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
