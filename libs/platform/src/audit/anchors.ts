import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A head of the chain as it was seen outside the database. */
export interface Anchor {
  sequence: number;
  hash: string;
  at: string;
}

/**
 * Heads of one service's chain, kept in the node's data folder, where nobody reaches through the database: whoever cuts
 * the trail's tail off or rewrites it there contradicts them. `<service>.json` is the newest head, `<service>.jsonl` one
 * an hour, never taken back: under 2 MB a year.
 */
export class Anchors {
  private readonly folder: string;
  private readonly newest: string;
  private readonly history: string;

  constructor(dataDir: string, service: string) {
    this.folder = join(dataDir, 'audit');
    this.newest = join(this.folder, `${service}.json`);
    this.history = join(this.folder, `${service}.jsonl`);
  }

  /** Null when no head was ever kept here. */
  async latest(): Promise<Anchor | null> {
    const text = await readFile(this.newest, 'utf8').catch(absent);
    return text === null ? null : (JSON.parse(text) as Anchor);
  }

  /** Every hourly head and the newest, the oldest first; a line torn by a full disk or a crash is passed over. */
  async all(): Promise<Anchor[]> {
    const text = (await readFile(this.history, 'utf8').catch(absent)) ?? '';
    const kept = text.split('\n').flatMap((line) => readLine(line) ?? []);
    const latest = await this.latest();
    return latest ? [...kept, latest] : kept;
  }

  /** Replaces the newest head in one step: a crash leaves the old or the new one. */
  async keep(anchor: Anchor): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await writeFile(`${this.newest}.new`, JSON.stringify(anchor), { mode: 0o600 });
    await rename(`${this.newest}.new`, this.newest);
  }

  async keepForGood(anchor: Anchor): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await appendFile(this.history, `${JSON.stringify(anchor)}\n`, { mode: 0o600 });
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

function readLine(line: string): Anchor | null {
  try {
    return JSON.parse(line) as Anchor;
  } catch {
    return null;
  }
}
