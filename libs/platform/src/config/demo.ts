import { readFile } from 'node:fs/promises';
import type { CallerPosition } from '@selaras/contracts';

export interface DemoAgency {
  id: string;
  code: string;
  name: string;
  shortName: string;
  kind: string;
  parentId: string | null;
}

export interface DemoPerson {
  id: string;
  username: string;
  name: string;
  positions: Omit<CallerPosition, 'agencyName'>[];
}

/** What the demonstration loads: real agency names where a source confirms them, example people that say so. */
export interface Demo {
  governmentCode: string;
  governmentName: string;
  password: string;
  agencies: DemoAgency[];
  people: DemoPerson[];
}

/** @throws Error when there is no demonstration for this government. */
export async function readDemo(governmentCode: string): Promise<Demo> {
  const file = new URL(
    `../../../../samples/demo/${encodeURIComponent(governmentCode)}.json`,
    import.meta.url,
  );
  return JSON.parse(await readFile(file, 'utf8')) as Demo;
}
