import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool, type ToolRun } from './backup-tools.js';
import { emptyDatabase, placeOf, withDatabase } from './restored-node.js';
import type { WebClient } from './web-client.js';
import { WholeNode } from './whole-node.js';

/** Where a backup was restored to, and what the command said. */
export interface Restored {
  run: ToolRun;
  url: string;
  home: string;
}

/** A running node with the operator's commands around it. */
export class BackedUpNode {
  private constructor(
    readonly whole: WholeNode,
    readonly steward: WebClient,
    readonly place: Record<string, string>,
    readonly work: string,
    readonly identity: string,
    readonly recipient: string,
    private readonly agencyId: string,
  ) {}

  static async start(): Promise<BackedUpNode> {
    const work = mkdtempSync(join(tmpdir(), 'selaras-backup-'));
    const whole = await WholeNode.start();
    const steward = await whole.signedIn('katalog');
    const page = (await (await steward.ask('/api/agencies?limit=200')).json()) as { items: { id: string }[] };
    const identity = join(work, 'kunci.txt');
    const { stdout } = await runTool('backup', [`--new-key=${identity}`]);
    const recipient = /age1\S+/.exec(stdout)?.[0] ?? '';
    const place = placeOf(whole.node);
    return new BackedUpNode(whole, steward, place, work, identity, recipient, page.items[0]?.id ?? '');
  }

  get url(): string {
    return this.whole.node.adminUrl;
  }

  /** Adds an application to the catalogue. */
  async add(name: string): Promise<void> {
    const body = { name, ownerAgencyId: this.agencyId };
    const answer = await this.steward.json('/api/applications', 'POST', body);
    if (answer.status !== 201) throw new Error(`adding an application: ${await answer.text()}`);
  }

  /** @param directory below this node's own working directory */
  backup(directory: string, args = [`--recipient=${this.recipient}`], shell?: string[]): Promise<ToolRun> {
    return runTool('backup', [`--to=${join(this.work, directory)}`, ...args], this.place, shell);
  }

  fileIn(directory: string): string {
    const [name = ''] = readdirSync(join(this.work, directory)).filter((one) => one.endsWith('.age'));
    return join(this.work, directory, name);
  }

  /** Restores into a new directory, and a new database unless one is named. */
  async restore(file: string, args = [`--identity=${this.identity}`], to?: string): Promise<Restored> {
    const url = to ?? (await emptyDatabase());
    const home = join(this.work, `home-${randomUUID().slice(0, 8)}`);
    const run = await runTool('restore', [file, ...args], { DATABASE_URL: url, DATA_DIR: home });
    return { run, url, home };
  }

  async stop(): Promise<void> {
    await this.whole.stop();
    rmSync(this.work, { recursive: true, force: true });
  }
}

export const rowsOf = <Row extends object>(url: string, sql: string): Promise<Row[]> =>
  withDatabase(url, async (client) => (await client.query<Row>(sql)).rows);

/** @param from what stands after FROM */
export const countOf = async (url: string, from: string): Promise<number> =>
  Number((await rowsOf<{ count: string }>(url, `SELECT count(*) AS count FROM ${from}`))[0]?.count);
