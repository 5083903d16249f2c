import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSums } from '../../test/supply-chain-tools.js';

describe('the sums of a bundle', () => {
  let bundle: string;

  beforeEach(async () => {
    bundle = mkdtempSync(join(tmpdir(), 'selaras-sums-'));
    mkdirSync(join(bundle, 'product/dist'), { recursive: true });
    writeFileSync(join(bundle, 'install.sh'), 'abc');
    writeFileSync(join(bundle, 'product/dist/main.js'), 'mulai()');
    await writeSums(bundle);
  });

  afterEach(() => rmSync(bundle, { recursive: true }));

  /** As install.sh asks before it does anything. */
  const holds = () =>
    spawnSync('sha256sum', ['--check', '--quiet', '--strict', 'SHA256SUMS'], { cwd: bundle }).status === 0;

  it('are SHA-256, one line a file, in a form that other programs read', () => {
    // FIPS 180-4, appendix B.1: the message "abc".
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    const lines = readFileSync(join(bundle, 'SHA256SUMS'), 'utf8').trim().split('\n');
    expect(lines[0]).toBe(`${abc}  install.sh`);
    expect(lines.map((line) => line.slice(66))).toEqual(['install.sh', 'product/dist/main.js']);
    expect(holds()).toBe(true);
  });

  it('hold no longer when one byte of a file is another, or a file is gone', () => {
    writeFileSync(join(bundle, 'product/dist/main.js'), 'mulai(]');
    expect(holds()).toBe(false);
    rmSync(join(bundle, 'product/dist/main.js'));
    expect(holds()).toBe(false);
  });
});
