import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '@selaras/testing';
import { runTool } from '../../test/backup-tools.js';
import { Starter, discardData, newData, processesOn } from '../../test/starter.js';
import { WebClient } from '../../test/web-client.js';
import { stablePort } from '../../test/stable-port.js';

const PATIENCE_MS = 60_000;
const AUDITED = ['identity', 'registry', 'scoring', 'interop'];
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n% cadangan\n%%EOF\n',
);

interface Page {
  items: { id: string; name: string; version: number }[];
}

interface StreamEntries {
  items: { sequence: number; title: string; version: number; acknowledged: boolean }[];
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/**
 * A regency and its province run; the regency is backed up while people work, goes on, and burns down. It is restored
 * from that backup on a new machine, while the province remembers what it was sent later.
 */
describe('a regency whose server is lost', () => {
  const directories: string[] = [];
  const running = new Set<Starter>();
  let old: string;
  let fresh: string;
  let file: string;
  let ports: [number, number];
  let origins: { regency: string; province: string };
  let assessment: string;
  let evidence: string;
  let cookies: string;
  let kept: string;
  let lost: string;
  const passphrase = { BACKUP_PASSPHRASE: 'sandi bencana pengujian' };

  const directory = (): string => {
    const made = newData();
    directories.push(made);
    return made;
  };

  const start = async (data: string, args: string[]): Promise<Starter> => {
    const starter = Starter.run(args, { SELARAS_DATA: data });
    running.add(starter);
    void starter.ended.then(() => running.delete(starter));
    return starter.ready();
  };

  const at = async (origin: string, username: string): Promise<WebClient> => {
    const client = new WebClient(origin);
    await client.signIn(username);
    return client;
  };

  const read = async <T>(client: WebClient, path: string): Promise<T> => {
    const answer = await client.ask(path);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };

  const write = async <T>(client: WebClient, path: string, method: string, body: object): Promise<T> => {
    const answer = await client.json(path, method, body, { 'idempotency-key': randomUUID() });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };

  const entries = (client: WebClient) =>
    read<StreamEntries>(client, '/api/exchange/streams/outgoing/33/entries?limit=200');

  const heldAt = async (client: WebClient, name: string) =>
    (
      await read<{ items: { name: string; version: number; objectId: string }[] }>(
        client,
        `/api/holdings/applications?q=${encodeURIComponent(name)}`,
      )
    ).items;

  const download = async (client: WebClient): Promise<Buffer> => {
    const path = `/api/assessments/${assessment}/evidence/${evidence}/ticket`;
    const { ticket } = await write<{ ticket: string }>(client, path, 'POST', {});
    return Buffer.from(await (await client.ask(`/api/files/${ticket}`)).arrayBuffer());
  };

  beforeAll(async () => {
    old = directory();
    ports = [await stablePort(), await stablePort()];
    origins = { regency: `http://localhost:${ports[0]}`, province: `http://localhost:${ports[1]}` };
    const starter = await start(old, [`--port=${ports[0]}`, `--province-port=${ports[1]}`]);
    const steward = await at(origins.regency, 'katalog');
    const receiver = await at(origins.province, 'koordinator');
    const agencies = await read<Page>(steward, '/api/agencies?limit=200');
    const ownerAgencyId = agencies.items[0]?.id;
    kept = `Tersimpan ${randomUUID().slice(0, 8)}`;
    lost = `Hilang ${randomUUID().slice(0, 8)}`;
    const application = await write<{ id: string }>(steward, '/api/applications', 'POST', {
      name: kept,
      ownerAgencyId,
    });

    const operator = await at(origins.regency, 'operator.dispar');
    assessment = (await read<Page>(operator, '/api/assessments')).items[0]?.id ?? '';
    const form = new FormData();
    form.set('code', '16');
    form.set('file', new Blob([PDF]), 'Berita Acara.pdf');
    const uploaded = await operator.ask(`/api/assessments/${assessment}/evidence`, {
      method: 'POST',
      body: form,
    });
    evidence = ((await uploaded.json()) as { id: string }).id;
    await until(
      'the province to hold it',
      async () => (await heldAt(receiver, kept)).length === 1,
      PATIENCE_MS,
    );

    const to = join(old, 'cadangan');
    const made = await runTool('backup', [`--data=${old}`, '--only=regency', `--to=${to}`], passphrase);
    expect([made.code, made.stderr]).toEqual([0, '']);
    file = join(to, readdirSync(to)[0] ?? '');
    cookies = operator.cookieHeader();

    // After the backup: an entry is changed, another is made. The province gets both, then the server is gone.
    await write(steward, `/api/applications/${application.id}`, 'PATCH', {
      version: 1,
      purpose: 'Sesudah cadangan',
    });
    await write(steward, '/api/applications', 'POST', { name: lost, ownerAgencyId });
    await until(
      'the province to hold both',
      async () => {
        const [changed] = await heldAt(receiver, kept);
        return changed?.version === 2 && (await heldAt(receiver, lost)).length === 1;
      },
      PATIENCE_MS,
    );
    expect(await starter.interrupt()).toBe(0);
    rmSync(join(old, 'regency'), { recursive: true });
  });

  afterAll(async () => {
    await Promise.all([...running].map((starter) => starter.interrupt()));
    directories.forEach(discardData);
  });

  it('is restored on an empty machine by one command, which checks what it did', async () => {
    fresh = directory();
    const wrong = await runTool('restore', [file, `--data=${fresh}`], {
      BACKUP_PASSPHRASE: 'bukan sandi itu',
    });
    expect([wrong.code, wrong.stderr.trim()]).toEqual([
      1,
      expect.stringMatching(/^Kata sandi atau kunci itu tidak membuka/),
    ]);
    const run = await runTool('restore', [file, `--data=${fresh}`], passphrase);
    expect([run.code, run.stdout]).toEqual([
      0,
      expect.stringMatching(/semua hitungan, sidik, dan rantai cocok/),
    ]);
    expect(processesOn(fresh)).toEqual([]);
    const again = await runTool('restore', [file, `--data=${fresh}`], passphrase);
    expect([again.code, again.stderr]).toEqual([1, expect.stringMatching(/sudah berisi data.*--replace/)]);
  });

  it('starts, lets people sign in anew and nobody by an old session, and has every byte of the evidence', async () => {
    await start(old, ['--only=province', `--province-port=${ports[1]}`]);
    await start(fresh, ['--only=regency', `--port=${ports[0]}`]);
    const ghost = await fetch(`${origins.regency}/api/me`, { headers: { cookie: cookies } });
    expect(ghost.status).toBe(401);
    const operator = await at(origins.regency, 'operator.dispar');
    expect(sha256(await download(operator))).toBe(sha256(PDF));
    const found = await read<Page>(operator, `/api/applications?q=${encodeURIComponent(kept)}`);
    expect(found.items.map(({ name }) => name)).toEqual([kept]);
    const entry = await read<{ version: number; purpose: string | null }>(
      operator,
      `/api/applications/${found.items[0]?.id}`,
    );
    expect(entry).toMatchObject({ version: 1, purpose: null });
    expect((await read<Page>(operator, `/api/applications?q=${encodeURIComponent(lost)}`)).items).toEqual([]);
  });

  it('has its stream back as the province holds it, and goes on behind it without gap or fork', async () => {
    const coordinator = await at(origins.regency, 'sekda');
    const whole = await until(
      'the entries to come back',
      async () => {
        const { items } = await entries(coordinator);
        return items.some(({ title }) => title === lost) && items;
      },
      PATIENCE_MS,
    );
    expect(whole.map(({ sequence }) => sequence)).toEqual(whole.map((_, place) => whole.length - place));
    const steward = await at(origins.regency, 'katalog');
    const [application] = (await read<Page>(steward, `/api/applications?q=${encodeURIComponent(kept)}`))
      .items;
    await write(steward, `/api/applications/${application?.id}`, 'PATCH', {
      version: 1,
      purpose: 'Sesudah pemulihan',
    });
    const receiver = await at(origins.province, 'koordinator');
    // The catalogue counts 2 again; the province has seen a 2 already, so what it gets is 3.
    await until('the new change', async () => (await heldAt(receiver, kept))[0]?.version === 3, PATIENCE_MS);
    const after = await until(
      'the receipt',
      async () => {
        const { items } = await entries(coordinator);
        return items[0]?.acknowledged && items;
      },
      PATIENCE_MS,
    );
    expect(after).toHaveLength(whole.length + 1);
    expect(await read(coordinator, '/api/exchange/state')).toMatchObject({ state: 'delivered', waiting: 0 });
  });

  it('has an audit trail that holds, with the restore on record', async () => {
    const auditor = await at(origins.regency, 'inspektorat');
    for (const service of AUDITED) {
      const verdict = await until(
        `the trail of ${service} to be sealed`,
        async () => {
          const answer = await write<{ broken: object | null; unsealed: number }>(
            auditor,
            '/api/audit/verifications',
            'POST',
            { service },
          );
          return answer.unsealed === 0 || answer.broken ? answer : null;
        },
        PATIENCE_MS,
      );
      expect([service, verdict.broken]).toEqual([service, null]);
    }
    const { items } = await read<{ items: { event: string }[] }>(
      auditor,
      '/api/audit/entries?event=node.restored',
    );
    expect(items).toHaveLength(AUDITED.length);
  });

  it('can be backed up and put in the place of what runs there, which is set aside', async () => {
    for (const starter of running) expect(await starter.interrupt()).toBe(0);
    const to = join(fresh, 'cadangan');
    const made = await runTool('backup', [`--data=${fresh}`, `--to=${to}`], passphrase);
    expect([made.code, made.stdout]).toEqual([0, expect.stringContaining('sudah diperiksa')]);
    const broken = join(fresh, 'rusak.age');
    writeFileSync(broken, 'bukan cadangan');
    const refused = await runTool('restore', [broken, `--data=${fresh}`, '--replace'], passphrase);
    expect(refused.code).toBe(1);
    const newest = join(to, readdirSync(to)[0] ?? '');
    const run = await runTool('restore', [newest, `--data=${fresh}`, '--replace'], passphrase);
    expect([run.code, run.stderr]).toEqual([0, expect.stringContaining('Data lama disisihkan')]);
    expect(readdirSync(fresh).filter((name) => name.startsWith('regency'))).toEqual([
      'regency',
      expect.stringMatching(/^regency\.lama-\d{14}$/),
    ]);
    await start(fresh, ['--only=regency', `--port=${ports[0]}`]);
    expect(sha256(await download(await at(origins.regency, 'operator.dispar')))).toBe(sha256(PDF));
  });
});
