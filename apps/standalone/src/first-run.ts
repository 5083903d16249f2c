import { existsSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  firstAdministratorLink,
  keepFirstLetterhead,
  type ChosenAdministrator,
  type FirstLetterhead,
} from '@selaras/identity';
import type { DataSource } from 'typeorm';

interface SetupResult {
  letterhead: FirstLetterhead | null;
  logoFile: string | null;
}

const readJson = <T>(file: string): T | null =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;

/**
 * What the first set-up left for identity: the government's letterhead, and the person who becomes its first
 * administrator. Repeating it changes nothing.
 * @param identity identity's own database
 * @param dataRoot where the set-up keeps its files; empty where there was none
 * @returns the one-time link, until an administrator has set a password
 */
export async function finishFirstRun(
  identity: DataSource,
  publicUrl: string,
  dataRoot: string,
): Promise<string | null> {
  const administratorFile = join(dataRoot, 'setup/administrator.json');
  const setup = dataRoot ? readJson<SetupResult>(join(dataRoot, 'settings.json')) : null;
  const chosen = dataRoot ? readJson<ChosenAdministrator>(administratorFile) : null;
  if (setup?.letterhead) {
    const { logoFile } = setup;
    await keepFirstLetterhead(identity, setup.letterhead, () =>
      logoFile && existsSync(logoFile) ? readFile(logoFile) : Promise.resolve(null),
    );
  }
  const link = await firstAdministratorLink(identity, publicUrl, chosen ?? undefined);
  if (!link && chosen) rmSync(administratorFile);
  return link;
}
