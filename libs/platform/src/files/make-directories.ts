import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a directory that a person named, and those above it, for this account alone. One level at a time: where a file
 * system takes no directories, as /proc, Node's own recursive way tries for ever.
 * @throws the file system's own error for the first level that cannot be made
 */
export function makeDirectories(directory: string): void {
  const path = resolve(directory);
  if (existsSync(path)) return;
  makeDirectories(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Someone else was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
