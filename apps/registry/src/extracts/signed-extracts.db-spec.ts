import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  registry,
  type AgencyView,
  type ListSignedExtracts,
  type SignListExtract,
  type SignedExtractView,
} from '@selaras/contracts';
import { newCall, type CallContext, type Problem } from '@selaras/platform';
import { RegistryNode, codeOf } from '../../test/registry-node.js';
import { signedPageStatement } from './signed-extracts.queries.js';

const SIGNED = 'ok/sk-bertanda-tangan.pdf';
const SCAN = 'ok/sk-pindaian.pdf';
const ALTERED = 'not-ok/sk-berubah-setelah-tanda-tangan.pdf';
const WET = { method: 'wet-ink' as const, signer: 'Kepala Dinas (contoh)', signedOn: '2026-11-20' };

const sample = (name: string): string =>
  fileURLToPath(new URL(`../../../../samples/${name}`, import.meta.url));

/** What comes beside the file. */
type Beside = Partial<Omit<SignListExtract, 'file'>>;

describe('a signed extract', () => {
  let at: RegistryNode;
  let steward: CallContext;
  let health: AgencyView;
  let tourism: AgencyView;
  let entry: { id: string; name: string; code: string };
  let theirs: { id: string };

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'selaras-anchors-'));
    await copyFile(sample('ok/akar-contoh.pem'), join(folder, 'akar.pem'));
    at = await RegistryNode.start({ TRUST_ANCHORS_DIR: folder, SIGNED_MAX_MB: '1' });
    steward = await at.steward();
    [health, tourism] = (await at.agencies('Dinas Kesehatan', 'Dinas Pariwisata')) as [
      AgencyView,
      AgencyView,
    ];
    entry = await create('Rekam Medik', health);
    theirs = await create('Kalender Wisata', tourism);
  });

  afterAll(() => at.stop());

  const create = (name: string, { id }: AgencyView) =>
    at.node.request(registry.createApplication, { name, ownerAgencyId: id }, steward);

  const left = (): Promise<string[]> => readdir(`${at.node.home}/objects/staging`);

  async function paper(file: string | Buffer, over: Beside) {
    const bytes = typeof file === 'string' ? await readFile(sample(file)) : file;
    return {
      file: await at.stage(bytes, '../Petikan <resmi>.PDF'),
      method: 'electronic' as const,
      number: '500.12/7/2026',
      day: '2026-11-21',
      ...over,
    };
  }

  const sign = async (
    file: string | Buffer,
    { id = entry.id, by = steward, ...over }: Beside & { id?: string; by?: CallContext } = {},
  ): Promise<SignedExtractView> =>
    at.node.request(registry.signExtract, { ...(await paper(file, over)), id }, by);

  const signList = async (file: string, over: Beside & { by?: CallContext } = {}) => {
    const { by = steward, covers = 'Semua aplikasi aktif', ...rest } = over;
    return at.node.request(registry.signListExtract, { ...(await paper(file, rest)), covers }, by);
  };

  const list = (body: ListSignedExtracts = {}, call = steward) =>
    at.node.request(registry.listSignedExtracts, body, call);
  const open = (id: string, call = steward) => at.node.request(registry.openSignedExtract, { id }, call);
  const codeOfSigning = (...given: Parameters<typeof sign>) => codeOf(sign(...given));

  it('with an electronic signature is recognised by its chain and kept as it came', async () => {
    const signed = await sign(SIGNED);
    const bytes = await readFile(sample(SIGNED));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(signed).toMatchObject({
      applicationId: entry.id,
      covers: `Rekam Medik (${entry.code})`,
      number: '500.12/7/2026',
      day: '2026-11-21',
      method: 'electronic',
      standing: 'trusted',
      signedBy: 'Bupati Contoh (contoh)',
      signedOn: null,
      fileName: '.._Petikan _resmi_.pdf',
      size: bytes.length,
      sha256,
    });
    const told = { sha256, size: bytes.length, mediaType: 'application/pdf' };
    expect(await open(signed.id)).toMatchObject(told);
    const kept = join(at.node.home, 'objects/registry', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    expect(Buffer.compare(await readFile(kept), bytes)).toBe(0);
  });

  it('in wet ink is taken with who signed and when, and only so', async () => {
    const bare = await sign(SCAN, { method: 'wet-ink' }).catch((error: Problem) => error);
    expect(bare).toMatchObject({ fields: [{ field: 'signer' }, { field: 'signedOn' }] });
    expect(await sign(SCAN, WET)).toMatchObject({
      method: 'wet-ink',
      standing: 'unsigned',
      signedBy: 'Kepala Dinas (contoh)',
      signedOn: '2026-11-20',
    });
    expect(await codeOfSigning(SCAN)).toBe('documents.signature-missing');
  });

  it('that was changed is taken under no heading, and nothing else is either', async () => {
    const before = (await list({ limit: 200 })).items.length;
    expect(await codeOfSigning(ALTERED)).toBe('documents.signature-altered');
    expect(await codeOfSigning(ALTERED, WET)).toBe('documents.signature-altered');
    expect(await codeOfSigning('ok/katalog-kosong.xlsx')).toBe('documents.not-a-pdf');
    const tooLarge = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1024 * 1024)]);
    expect(await codeOfSigning(tooLarge)).toBe('common.too-large');
    expect(await codeOfSigning(SIGNED, { number: ' ' })).toBe('common.invalid-input');
    expect(await codeOfSigning(SIGNED, { day: '21/11/2026' })).toBe('common.invalid-input');
    expect(await codeOfSigning(SIGNED, { id: randomUUID() })).toBe('registry.application-not-found');
    expect((await list({ limit: 200 })).items).toHaveLength(before);
  });

  it('leaves nothing in the staging area, whatever the service says to it', async () => {
    const other = await at.node.as({ role: 'agency-operator', agencyId: tourism.id });
    for (const [file, over, code] of [
      [SIGNED, {}, 'answered'],
      [SCAN, { method: 'wet-ink' }, 'common.invalid-input'],
      [ALTERED, {}, 'documents.signature-altered'],
      ['ok/katalog-kosong.xlsx', {}, 'documents.not-a-pdf'],
      [SIGNED, { id: randomUUID() }, 'registry.application-not-found'],
      [SIGNED, { by: other }, 'common.forbidden'],
    ] as const) {
      const before = await left();
      expect(await codeOfSigning(file, over)).toBe(code);
      expect(await left()).toEqual(before);
    }
  });

  it('of an entry comes from whoever may change it, of a list from whoever may change the whole', async () => {
    const operator = await at.node.as({ role: 'agency-operator', agencyId: health.id });
    const other = await at.node.as({ role: 'agency-operator', agencyId: tourism.id });
    const reader = await at.node.as({ role: 'respondent' });
    const machine = await at.node.as({ scopes: ['catalogue.write'] });
    expect(await codeOfSigning(SCAN, { ...WET, by: operator })).toBe('answered');
    expect(await codeOfSigning(SCAN, { ...WET, by: machine })).toBe('answered');
    for (const by of [other, reader])
      expect(await codeOfSigning(SCAN, { ...WET, by })).toBe('common.forbidden');
    expect(await codeOfSigning(SCAN, { ...WET, by: newCall() })).toBe('common.not-signed-in');
    expect(await codeOf(signList(SCAN, { ...WET, by: machine }))).toBe('answered');
    for (const by of [operator, reader])
      expect(await codeOf(signList(SCAN, { ...WET, by }))).toBe('common.forbidden');
    expect(await codeOf(signList(SCAN, { ...WET, covers: ' ' }))).toBe('common.invalid-input');
  });

  it('is read by everyone who reads the catalogue, and by nobody else', async () => {
    const { id } = await signList(SIGNED);
    const reader = await at.node.as({ role: 'respondent' });
    const machine = await at.node.as({ scopes: ['catalogue.read'] });
    for (const call of [reader, machine]) {
      expect(await codeOf(list({}, call))).toBe('answered');
      expect(await codeOf(open(id, call))).toBe('answered');
    }
    const stranger = await at.node.as({ scopes: ['holdings.read'] });
    expect(await codeOf(list({}, stranger))).toBe('common.forbidden');
    expect(await codeOf(open(id, stranger))).toBe('common.forbidden');
    expect(await codeOf(open(id, newCall()))).toBe('common.not-signed-in');
    expect(await codeOf(open(randomUUID()))).toBe('registry.signed-extract-not-found');
  });

  it('of another agency or of a list is not there for a machine that is cut to one', async () => {
    const mine = await sign(SCAN, WET);
    const other = await sign(SCAN, { ...WET, id: theirs.id });
    const ofList = await signList(SCAN, WET);
    const cut = await at.node.as({
      scopes: ['catalogue.read', 'catalogue.write'],
      onlyAgencyId: health.id,
    });
    const { items } = await list({ limit: 200 }, cut);
    expect(items.map(({ id }) => id)).toContain(mine.id);
    expect(new Set(items.map(({ applicationId }) => applicationId))).toEqual(new Set([entry.id]));
    expect((await list({ application: theirs.id }, cut)).items).toEqual([]);
    expect(await codeOf(open(mine.id, cut))).toBe('answered');
    for (const { id } of [other, ofList])
      expect(await codeOf(open(id, cut))).toBe('registry.signed-extract-not-found');
    expect(await codeOfSigning(SCAN, { ...WET, by: cut })).toBe('answered');
    expect(await codeOfSigning(SCAN, { ...WET, by: cut, id: theirs.id })).toBe(
      'registry.application-not-found',
    );
    expect(await codeOf(signList(SCAN, { ...WET, by: cut }))).toBe('common.forbidden');
  });

  it('sent again under its key is kept once, and under the key of another refused', async () => {
    const made = await create('Sekali Saja', health);
    const by = { ...steward, idempotencyKey: randomUUID() };
    const first = await sign(SIGNED, { id: made.id, by });
    expect(await sign(SIGNED, { id: made.id, by })).toEqual(first);
    expect((await list({ application: made.id })).items).toEqual([first]);
    expect(await codeOfSigning(SIGNED, { id: made.id, by, number: 'lain' })).toBe('common.duplicate-request');
  });

  it('stays as it was when its entry changes, and a better one stands above it', async () => {
    const made = await create('Nama Lama', health);
    const { code, id } = made;
    await sign(SCAN, { ...WET, id });
    await at.node.request(registry.changeApplication, { id, version: 1, name: 'Nama Baru' }, steward);
    await sign(SIGNED, { id });
    const { items } = await list({ application: id });
    expect(items.map(({ covers }) => covers)).toEqual([`Nama Baru (${code})`, `Nama Lama (${code})`]);
    const database = await at.node.database('registry').initialize();
    for (const change of [`UPDATE signed_extract SET number = 'x'`, 'DELETE FROM signed_extract'])
      await expect(database.query(change)).rejects.toThrow(/permission denied/);
    await database.destroy();
  });

  it('leaves a record when it comes, when it is refused and when it is taken out', async () => {
    const signed = await sign(SIGNED, { number: 'REKAM-1' });
    await open(signed.id);
    const records = (event: string) =>
      at.rows<{ object_id: string; object_name: string; after: string; outcome: string; reason: string }>(
        'SELECT object_id, object_name, after, outcome, reason FROM audit_entry WHERE event = $1 ORDER BY id',
        [event],
      );
    const came = (await records('registry.extract-signed')).find(({ after }) => after?.includes('REKAM-1'));
    expect(came).toMatchObject({ object_id: entry.id, object_name: signed.covers, outcome: 'done' });
    expect(JSON.parse(came?.after ?? '{}')).toEqual({
      covers: signed.covers,
      number: 'REKAM-1',
      day: '2026-11-21',
      signingMethod: 'electronic',
      standing: 'trusted',
      signedBy: 'Bupati Contoh (contoh)',
      fileSha256: signed.sha256,
      size: signed.size,
    });
    const taken = (await records('registry.extract-taken-out')).find(({ after }) =>
      after?.includes('REKAM-1'),
    );
    expect(taken).toMatchObject({ object_id: signed.id, object_name: signed.covers });
    const refused = (await records('registry.extract-signed')).filter(({ outcome }) => outcome === 'refused');
    expect(refused.map(({ reason }) => reason)).toContain('common.forbidden');
  });

  it('is found by its entry and page by page without reading the whole register', async () => {
    const busy = randomUUID();
    await at.rows(
      `INSERT INTO signed_extract (id, application_id, covers, number, day, sha256, file_name, size, method, recognition,
         uploaded_by, uploaded_at)
       SELECT (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000')::uuid,
         CASE WHEN n % 100 = 0 THEN $1::uuid WHEN n % 3 = 0 THEN gen_random_uuid() END, 'Uji', n::text,
         '2026-11-21', repeat('0', 64), 'x.pdf', 1, 'wet-ink', '{"standing":"unsigned","signatures":[]}', 'Uji', now()
       FROM generate_series(1, 20000) n`,
      [busy],
    );
    await at.rows('ANALYZE signed_extract');
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const next: { items: SignedExtractView[]; nextCursor: string | null } = await list({
        application: busy,
        limit: 60,
        ...(cursor ? { cursor } : {}),
      });
      ids.push(...next.items.map(({ id }) => id));
      cursor = next.nextCursor;
    } while (cursor);
    // Every 100th of 20,000.
    expect(ids).toHaveLength(200);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
    const planOf = async (body: ListSignedExtracts) => {
      const { text, values } = signedPageStatement(body, null);
      const [row] = await at.rows<{ 'QUERY PLAN': unknown }>(`EXPLAIN (FORMAT JSON) ${text}`, values);
      return JSON.stringify(row?.['QUERY PLAN']);
    };
    const marker = Buffer.from(JSON.stringify(['00002710-0000-7000-8000-000000000000'])).toString(
      'base64url',
    );
    for (const [body, index] of [
      [{ application: busy }, 'signed_extract_of'],
      [{ application: busy, cursor: marker }, 'signed_extract_of'],
      [{}, 'signed_extract_pk'],
      [{ cursor: marker }, 'signed_extract_pk'],
    ] as const) {
      const plan = await planOf(body);
      expect(plan).toContain(`"Index Name":"${index}"`);
      expect(plan).not.toContain('"Node Type":"Seq Scan"');
      // The few of one entry may be sorted; the register never is.
      if (index === 'signed_extract_pk') expect(plan).not.toMatch(/"Node Type":"(Incremental )?Sort"/);
    }
    expect(await codeOf(list({ cursor: Buffer.from('["x"]').toString('base64url') }))).toBe(
      'common.invalid-cursor',
    );
  });
});
