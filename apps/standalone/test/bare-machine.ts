import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from './starter.js';

/** A search path with what the starter itself needs and neither a broker nor a package manager. */
export function pathWithoutPackages(directory: string): string {
  const places = (process.env.PATH ?? '').split(':');
  const id = places.map((place) => join(place, 'id')).find((file) => existsSync(file));
  if (id) symlinkSync(id, join(directory, 'id'));
  return directory;
}

/** This checkout as it is after a build, but before it ever fetched a broker. */
export function checkoutWithoutCache(directory: string): string {
  const own = new Set(['.cache', '.data', 'tools']);
  for (const name of readdirSync(CHECKOUT)) {
    if (!own.has(name)) symlinkSync(join(CHECKOUT, name), join(directory, name));
  }
  cpSync(join(CHECKOUT, 'tools'), join(directory, 'tools'), { recursive: true });
  mkdirSync(join(directory, '.cache'));
  cpSync(join(CHECKOUT, '.cache/build-stamp.json'), join(directory, '.cache/build-stamp.json'));
  return directory;
}
