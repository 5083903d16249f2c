import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDirectories } from './make-directories.js';

describe('a directory that a person named', () => {
  const home = mkdtempSync(join(tmpdir(), 'selaras-directories-'));

  it('is made with those above it, for this account alone, and stays as it is when it is there', () => {
    const path = join(home, 'a/b/c');
    makeDirectories(path);
    makeDirectories(path);
    expect(statSync(path).mode & 0o777).toBe(0o700);
  });

  it('is refused at once where a file stands in the way', () => {
    writeFileSync(join(home, 'berkas'), '');
    expect(() => makeDirectories(join(home, 'berkas/di-bawah'))).toThrow(/ENOTDIR/);
  });

  it('is refused at once where the file system takes no directories', () => {
    expect(() => makeDirectories('/proc/selaras/cadangan')).toThrow(/ENOENT|EACCES|EPERM|ENOTSUP|EROFS/);
  });
});
