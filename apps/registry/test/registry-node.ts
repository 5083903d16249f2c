import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { registry, type AgencyView, type ExportedFile, type ImportView } from '@selaras/contracts';
import { ObjectStore, type CallContext, type Problem } from '@selaras/platform';
import { TestNode, agencyView, until } from '@selaras/testing';
import { registryService } from '../src/app.module.js';

const LIMIT = 64 * 1024 * 1024;

/** A node with the registry alone, its agencies, and files going in and out as the gateway moves them. */
export class RegistryNode {
  private constructor(
    readonly node: TestNode,
    private readonly store: ObjectStore,
  ) {}

  static async start(env: Record<string, string> = {}): Promise<RegistryNode> {
    const node = await TestNode.start({ services: [registryService], env });
    return new RegistryNode(node, new ObjectStore(`${node.home}/objects`));
  }

  /** Publishes agencies of these names and waits until the registry takes them. */
  async agencies(...names: (string | Partial<AgencyView>)[]): Promise<AgencyView[]> {
    const views = names.map((name) =>
      agencyView(
        typeof name === 'string'
          ? { name, code: randomUUID().slice(0, 8) }
          : { name: 'Dinas Contoh', code: randomUUID().slice(0, 8), ...name },
      ),
    );
    await this.node.publishAgencies(...views);
    const steward = await this.steward();
    const nothing = { ref: randomUUID(), sha256: '0'.repeat(64), size: 0, fileName: 'tidak-ada.csv' };
    const defaultAgencyId = views.at(-1)?.id ?? '';
    // Refused for its file only once the agency, the last one published, is known.
    await until('the agencies to arrive', async () => {
      const answer = this.node.request(registry.startImport, { file: nothing, defaultAgencyId }, steward);
      return (await codeOf(answer)) === 'common.file-missing';
    });
    return views;
  }

  steward(over: Partial<CallContext> = {}, id?: string): Promise<CallContext> {
    return this.node.as({ role: 'catalogue-steward', ...(id ? { id } : {}) }, over);
  }

  async stage(content: Buffer | string, fileName: string) {
    return { ...(await this.store.stage(Readable.from([Buffer.from(content)]), LIMIT)), fileName };
  }

  /** Uploads a sheet and waits for the dry run. */
  async upload(
    content: Buffer | string,
    call: CallContext,
    over: { fileName?: string; defaultAgencyId?: string } = {},
  ): Promise<ImportView> {
    const { fileName = 'katalog.xlsx', ...rest } = over;
    const file = await this.stage(content, fileName);
    const started = await this.node.request(registry.startImport, { file, ...rest }, call);
    return this.settled(started.id, call);
  }

  /** The import once nothing is going on in the background, with all its rows. */
  async settled(id: string, call: CallContext): Promise<ImportView> {
    const view = await until(
      'the import to come to rest',
      async () => {
        const found = await this.node.request(registry.getImport, { id, limit: 200 }, call);
        return found.status === 'reading' || found.status === 'applying' ? null : found;
      },
      90_000,
    );
    const rows = [...view.rows];
    for (let cursor = view.nextCursor; cursor;) {
      const next = await this.node.request(registry.getImport, { id, limit: 200, cursor }, call);
      rows.push(...next.rows);
      cursor = next.nextCursor;
    }
    return { ...view, rows, nextCursor: null };
  }

  async confirm(id: string, call: CallContext, includeDoubtful = false): Promise<ImportView> {
    await this.node.request(registry.confirmImport, { id, includeDoubtful }, call);
    return this.settled(id, call);
  }

  /** The bytes of an exported file, as the gateway streams them out. */
  async bytes({ file }: ExportedFile): Promise<Buffer> {
    return readFile(await this.store.existingStaged(file.ref));
  }

  async export(format: string, call: CallContext): Promise<Buffer> {
    return this.bytes(await this.node.request(registry.exportApplications, { format }, call));
  }

  /** Rows of a question to the registry's own schema. */
  async rows<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const database = await this.node.migratorDatabase('registry').initialize();
    try {
      return (await database.query(sql, values)) as Row[];
    } finally {
      await database.destroy();
    }
  }

  /** The names of all entries in order. */
  async names(): Promise<string[]> {
    return (await this.rows<{ name: string }>('SELECT name FROM application ORDER BY name')).map(
      ({ name }) => name,
    );
  }

  async emptyCatalogue(): Promise<void> {
    await this.rows('TRUNCATE application, application_history, outbox');
  }

  stop(): Promise<void> {
    return this.node.stop();
  }
}

/** A small CSV of the columns an office keeps. */
export const inventory = (...rows: string[]): string => ['nama;opd;url;status;tahun;id', ...rows].join('\n');

/** What a refused question was refused with. */
export const codeOf = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    () => 'answered',
    (problem: Problem) => problem.code,
  );

export const outcomes = (view: ImportView): Record<string, number> => {
  const { total: _total, ...counts } = view.summary;
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
};
