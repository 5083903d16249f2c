import { readFile } from 'node:fs/promises';

export const readSample = (name: string): Promise<Buffer> =>
  readFile(new URL(`../../../../samples/ok/${name}`, import.meta.url));
