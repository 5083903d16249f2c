import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { identity, type DecreeView, type RenderDecree, type SignDecree } from '@selaras/contracts';
import { ObjectStore, type CallContext, type Problem } from '@selaras/platform';
import { IdentityNode, outcome } from '../../test/identity-node.js';

const sample = (name: string): string =>
  fileURLToPath(new URL(`../../../../samples/${name}`, import.meta.url));

describe('the decree of a position', () => {
  let there: IdentityNode;
  let trusting: IdentityNode;
  let store: ObjectStore;
  let administrator: CallContext;

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'selaras-anchors-'));
    await copyFile(sample('ok/akar-contoh.pem'), join(folder, 'akar.pem'));
    await writeFile(join(folder, 'rusak.crt'), 'bukan sertifikat');
    there = await IdentityNode.start();
    trusting = await IdentityNode.start({ TRUST_ANCHORS_DIR: folder });
    store = new ObjectStore(`${there.node.home}/objects`);
    administrator = await there.as({ role: 'administrator' });
  });

  afterAll(async () => {
    await there.stop();
    await trusting.stop();
  });

  /** A new person in a new position; @returns the id of the holding. */
  async function holding(at = there): Promise<string> {
    const { id } = await at.invite('coordinator');
    const [row] = await at.sql<{ id: string }>('SELECT id FROM holding WHERE person_id = $1', [id]);
    return row?.id ?? '';
  }

  const get = (id: string): Promise<DecreeView> =>
    there.node.request(identity.getDecree, { id }, administrator);

  const change = (view: DecreeView, over: Partial<DecreeView> = {}): Promise<DecreeView> => {
    const { letterhead, issuer, subject, considerations, legalBases, dicta } = { ...view, ...over };
    const { place, signatoryName, signatoryRank, signatoryNip, copiesTo } = { ...view, ...over };
    const body = { letterhead, issuer, subject, considerations, legalBases, dicta, place, copiesTo };
    const signatory = { signatoryName, signatoryRank, signatoryNip };
    return there.node.request(
      identity.changeDecree,
      { id: view.id, version: view.version, ...body, ...signatory },
      administrator,
    );
  };

  async function render(id: string, format: RenderDecree['format']): Promise<Buffer> {
    const made = await there.node.request(identity.renderDecree, { id, format }, administrator);
    return readFile(await store.existingStaged(made.file.ref));
  }

  async function sign(
    id: string,
    file: string,
    over: Partial<SignDecree> = {},
    at = there,
  ): Promise<DecreeView> {
    const into = new ObjectStore(`${at.node.home}/objects`);
    const staged = await into.stage(Readable.from([await readFile(sample(file))]), 50_000_000);
    const call = at === there ? administrator : await at.as({ role: 'administrator' });
    const { version } = await at.node.request(identity.getDecree, { id }, call);
    const body = {
      id,
      version,
      file: { ...staged, fileName: '../SK <Bupati>.PDF' },
      method: 'electronic' as const,
      number: '800/001/2026',
      day: '2026-11-21',
      ...over,
    };
    return at.node.request(identity.signDecree, body, call).finally(async () => {
      expect(await outcome(into.existingStaged(staged.ref))).toBe('common.file-missing');
    });
  }

  it('is proposed from the holding, with the office of the government’s head as issuer', async () => {
    const id = await holding();
    const view = await get(id);
    expect(view).toMatchObject({
      id,
      state: 'draft',
      version: 0,
      conceptVersion: 0,
      signed: null,
      number: null,
    });
    expect(view.subject).toBe('PENUNJUKAN JABATAN CONTOH PADA PEMERINTAH CONTOH 33.22');
    expect(view.dicta[0]).toBe(
      `Menunjuk ${view.personName} sebagai Jabatan contoh pada Pemerintah Contoh 33.22.`,
    );
    expect(await outcome(get(crypto.randomUUID()))).toBe('identity.holding-not-found');
  });

  it('takes changes once: an old version and an empty dictum list are refused', async () => {
    const view = await get(await holding());
    const changed = await change(view, {
      signatoryName: 'H. Contoh, S.E.',
      signatoryNip: '19700101 199503 1 001',
    });
    expect(changed).toMatchObject({ version: 1, signatoryName: 'H. Contoh, S.E.' });
    expect(await outcome(change(view))).toBe('common.stale');
    expect(await outcome(change(changed, { dicta: [] }))).toBe('common.invalid-input');
    const rows = await there.sql<{ after: string }>(
      `SELECT after FROM audit_entry WHERE event = 'identity.decree-changed' AND object_id = $1 AND outcome = 'done'`,
      [view.id],
    );
    expect(rows[0]?.after).toContain('H. Contoh');
    expect(rows[0]?.after).not.toContain('19700101');
  });

  it('is taken out as the same concept until its words change', async () => {
    const view = await get(await holding());
    const first = await render(view.id, 'pdf');
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.compare(first, await render(view.id, 'pdf'))).toBe(0);
    const docx = await render(view.id, 'docx');
    expect(docx.subarray(0, 2).toString()).toBe('PK');
    expect(Buffer.compare(docx, await render(view.id, 'srikandi'))).not.toBe(0);
    expect(await get(view.id)).toMatchObject({ conceptVersion: 1, version: 0 });
    await change(await get(view.id), { place: 'Ungaran' });
    expect(Buffer.compare(first, await render(view.id, 'pdf'))).not.toBe(0);
    expect(await get(view.id)).toMatchObject({ conceptVersion: 2, version: 1 });
  });

  it('is signed by the paper that comes back: number and date go to the holding, the bytes are kept', async () => {
    const id = await holding();
    await render(id, 'srikandi');
    const signed = await sign(id, 'ok/sk-bertanda-tangan.pdf');
    expect(signed).toMatchObject({
      state: 'signed',
      number: '800/001/2026',
      day: '2026-11-21',
      signed: {
        method: 'electronic',
        fileName: '.._SK _Bupati_.pdf',
        conceptVersion: 1,
        signer: null,
        recognition: {
          standing: 'untrusted',
          anchors: 0,
          signatures: [{ signer: 'Bupati Contoh (contoh)', reason: 'unknown-issuer' }],
        },
      },
    });
    const [row] = await there.sql<{ number: string; day: string }>(
      'SELECT decree_number AS number, decree_day::text AS day FROM holding WHERE id = $1',
      [id],
    );
    expect(row).toEqual({ number: '800/001/2026', day: '2026-11-21' });
    const bytes = await readFile(sample('ok/sk-bertanda-tangan.pdf'));
    const file = await there.node.request(identity.openSignedDecree, { id }, administrator);
    expect(file).toMatchObject({ mediaType: 'application/pdf', size: bytes.length });
    expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(await outcome(change(signed))).toBe('identity.decree-signed');
    expect(await outcome(render(id, 'pdf'))).toBe('identity.decree-signed');
  });

  it('is trusted where the operator put the root of its chain, beside a broken file or not', async () => {
    const signed = await sign(await holding(trusting), 'ok/sk-bertanda-tangan.pdf', {}, trusting);
    expect(signed.signed?.recognition).toMatchObject({ standing: 'trusted', anchors: 1 });
  });

  it('is not signed by a paper that was changed, and tells whose signature it was', async () => {
    const id = await holding();
    for (const method of ['electronic', 'wet-ink'] as const) {
      const refused = await sign(id, 'not-ok/sk-berubah-setelah-tanda-tangan.pdf', {
        method,
        signer: 'Bupati',
        signedOn: '2026-11-21',
      }).catch((error: Problem) => error);
      expect(refused).toMatchObject({
        code: 'documents.signature-altered',
        params: { signer: 'Bupati Contoh (contoh)' },
      });
    }
    expect(await get(id)).toMatchObject({ state: 'draft', number: null });
  });

  it('takes a scan only as wet ink, with who signed and when, and never calls it unsigned', async () => {
    const id = await holding();
    expect(await outcome(sign(id, 'ok/sk-pindaian.pdf'))).toBe('documents.signature-missing');
    const bare = await sign(id, 'ok/sk-pindaian.pdf', { method: 'wet-ink' }).catch((error: Problem) => error);
    expect(bare).toMatchObject({ fields: [{ field: 'signer' }, { field: 'signedOn' }] });
    const declared = { method: 'wet-ink' as const, signer: 'H. Contoh, S.E.', signedOn: '2026-11-20' };
    expect(await sign(id, 'ok/sk-pindaian.pdf', declared)).toMatchObject({
      state: 'signed',
      signed: { method: 'wet-ink', signer: 'H. Contoh, S.E.', signedOn: '2026-11-20' },
    });
  });

  it('takes a better paper in place of the first, and keeps both', async () => {
    const id = await holding();
    const declared = { method: 'wet-ink' as const, signer: 'H. Contoh, S.E.', signedOn: '2026-11-20' };
    await sign(id, 'ok/sk-pindaian.pdf', declared);
    expect(await sign(id, 'ok/sk-bertanda-tangan.pdf')).toMatchObject({ signed: { method: 'electronic' } });
    const rows = await there.sql('SELECT id FROM signed_document WHERE document_id = $1', [id]);
    expect(rows).toHaveLength(2);
    await expect(there.sql('DELETE FROM signed_document')).rejects.toThrow('permission denied');
  });

  it.each([
    ['a workbook', 'ok/katalog-kosong.xlsx'],
    ['a workbook cut short', 'not-ok/corrupt.xlsx'],
  ])('is not signed by %s', async (_name, file) => {
    expect(await outcome(sign(await holding(), file))).toBe('documents.not-a-pdf');
  });

  it('has no signed paper to hand out before one came', async () => {
    const id = await holding();
    expect(await outcome(there.node.request(identity.openSignedDecree, { id }, administrator))).toBe(
      'identity.signed-decree-missing',
    );
  });

  it('can have any PDF checked by anyone signed in, without keeping it', async () => {
    const reader = await there.as({ role: 'respondent' });
    const staged = await store.stage(
      Readable.from([await readFile(sample('ok/sk-pindaian.pdf'))]),
      50_000_000,
    );
    const file = { ...staged, fileName: 'x.pdf' };
    expect(await there.node.request(identity.checkSignatures, { file }, reader)).toMatchObject({
      standing: 'unsigned',
    });
    expect(await outcome(store.existingStaged(staged.ref))).toBe('common.file-missing');
  });
});
