import { createHash, randomUUID } from 'node:crypto';
import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { scoring, type EvidenceView, type StagedFile } from '@selaras/contracts';
import { newCall, type CallContext } from '@selaras/platform';
import ExcelJS from 'exceljs';
import { ScoringNode, pdf } from '../../test/scoring-node.js';

const stranger = newCall();
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const EXE = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(200)]);
const ELF = Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(200)]);
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
/** A ZIP archive with one stored, empty file "a.txt" (PKWARE APPNOTE 4.3). */
const ZIP = Buffer.from(
  '504b0304140000000000000000000000000000000000000000000500000061 2e747874'.replaceAll(' ', '') +
    '504b01021400140000000000000000000000000000000000000000000500000000000000000000000000000000 00612e747874'.replaceAll(
      ' ',
      '',
    ) +
    '504b0506000000000100010033000000230000000000',
  'hex',
);

describe('evidence', () => {
  let scoringNode: ScoringNode;
  let operator: CallContext;
  let id: string;

  beforeAll(async () => {
    scoringNode = await ScoringNode.start({ EVIDENCE_MAX_MB: '1', EVIDENCE_MAX_FILES: '3' });
    operator = await scoringNode.as('agency-operator', 'tourism');
    ({ id } = await scoringNode.open(2026, { tourism: ['16', '17', '19', '20'] }));
  });

  afterAll(() => scoringNode?.stop());

  const add = (file: StagedFile, code = '16', call = operator): Promise<EvidenceView> =>
    scoringNode.ask(scoring.addEvidence, { id, code, file }, call);
  const refuse = (file: StagedFile, code = '16', call = operator) =>
    scoringNode.refusal(scoring.addEvidence, { id, code, file }, call);
  const staging = () => readdir(join(scoringNode.node.home, 'objects', 'staging'));

  it('is kept by its content, under a safe name with the extension of what it is', async () => {
    const bytes = pdf();
    const view = await add(await scoringNode.stage(bytes, '../../16.b BA-UAT.exe'));
    expect(view).toMatchObject({
      code: '16',
      fileName: '16.b BA-UAT.pdf',
      mediaType: 'application/pdf',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      uploadedBy: 'Contoh agency-operator',
    });
    expect(await buffer(await scoringNode.objects.read('scoring', view.sha256))).toEqual(bytes);
    expect(await staging()).toEqual([]);
  });

  it.each([
    ['a PNG', () => PNG, 'image/png', 'f.png'],
    ['a JPEG', () => JPEG, 'image/jpeg', 'f.jpg'],
    [
      'a spreadsheet',
      async () => {
        const book = new ExcelJS.Workbook();
        book.addWorksheet('Contoh').addRow([randomUUID()]);
        return Buffer.from(await book.xlsx.writeBuffer());
      },
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'f.xlsx',
    ],
  ])('may be %s', async (_what, bytes, mediaType, fileName) => {
    expect(await add(await scoringNode.stage(await bytes(), 'f'), '17')).toMatchObject({
      mediaType,
      fileName,
    });
  });

  it.each([
    ['an executable renamed to .pdf', EXE, 'program Windows (EXE)'],
    ['a Linux program', ELF, 'program Linux (ELF)'],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'skrip/teks'],
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'skrip/teks'],
    ['an archive', ZIP, 'arsip ZIP'],
    ['an archive that breaks off', ZIP.subarray(0, 20), /ZIP|rusak/],
    ['an old Office file', OLE, /^dokumen Office lama/],
    ['an empty file', Buffer.alloc(0), 'kosong'],
    ['bytes that say nothing', Buffer.from([0, 1, 2, 3, 4, 5, 6, 7]), 'tidak dikenal'],
  ])('is not %s, and nothing of it stays', async (_what, bytes, found) => {
    const refused = await refuse(await scoringNode.stage(bytes, 'laporan.pdf'), '20');
    expect(refused.code).toBe('scoring.evidence-kind');
    expect(refused.params.found).toEqual(found instanceof RegExp ? expect.stringMatching(found) : found);
    expect(await staging()).toEqual([]);
  });

  it('says what it found in the reader’s language', async () => {
    const file = await scoringNode.stage(EXE, 'report.pdf');
    expect((await refuse(file, '20', { ...operator, locale: 'en' })).params.found).toBe(
      'a Windows program (EXE)',
    );
  });

  it('is not over the limit, whatever size the message tells', async () => {
    const big = Buffer.concat([pdf(), Buffer.alloc(1024 * 1024)]);
    const honest = await scoringNode.stage(big, 'besar.pdf');
    expect(await refuse(honest, '20')).toMatchObject({ code: 'common.too-large', params: { limit: 1 } });
    const lying = { ...(await scoringNode.stage(big, 'besar.pdf')), size: 10 };
    expect((await refuse(lying, '20')).code).toBe('common.too-large');
    expect(await staging()).toEqual([]);
  });

  it.each([
    ['that is not there', (file: StagedFile) => ({ ...file, ref: randomUUID() })],
    ['that is a path', (file: StagedFile) => ({ ...file, ref: '../../../etc/passwd' })],
    ['whose bytes are not the promised ones', (file: StagedFile) => ({ ...file, sha256: 'a'.repeat(64) })],
  ])('is refused for a staged file %s', async (_what, change) => {
    const file = await scoringNode.stage(pdf(), 'SK.pdf');
    expect((await refuse(change(file), '20')).code).toBe('common.file-missing');
    await scoringNode.objects.discard(file.ref);
    const app = await scoringNode.ask(scoring.getIndicator, { id, code: '20' }, operator);
    expect(app.evidence).toEqual([]);
  });

  it('of another agency is refused before its content is looked at, and discarded', async () => {
    const office = await scoringNode.as('agency-operator', 'office');
    const file = await scoringNode.stage(EXE, 'laporan.pdf');
    expect((await refuse(file, '16', office)).code).toBe('scoring.indicator-not-yours');
    await expect(scoringNode.objects.existingStaged(file.ref)).rejects.toThrow('common.file-missing');
  });

  it('is linked once to an indicator, its bytes are kept once for all of them', async () => {
    const bytes = pdf();
    const first = await add(await scoringNode.stage(bytes, 'SK.pdf'), '19');
    expect(await add(await scoringNode.stage(bytes, 'SK salinan.pdf'), '19')).toEqual(first);
    const other = await add(await scoringNode.stage(bytes, 'SK.pdf'), '16');
    expect(other.id).not.toBe(first.id);
    const { evidence, history } = await scoringNode.ask(scoring.getIndicator, { id, code: '19' }, operator);
    expect(evidence).toEqual([first]);
    expect(history.filter(({ action }) => action === 'evidence-added')).toHaveLength(1);
    const folder = join(
      scoringNode.node.home,
      'objects/scoring',
      first.sha256.slice(0, 2),
      first.sha256.slice(2, 4),
    );
    expect(await readdir(folder)).toEqual([first.sha256]);
    expect(await staging()).toEqual([]);
  });

  it('uploaded twice under one idempotency key is one, though the second lies under another ref', async () => {
    const call = await scoringNode.as('agency-operator', 'tourism', { idempotencyKey: randomUUID() });
    const bytes = pdf();
    const first = await add(await scoringNode.stage(bytes, 'BA.pdf'), '20', call);
    await scoringNode.force(id, ['20'], { state: 'submitted' });
    expect(await add(await scoringNode.stage(bytes, 'BA.pdf'), '20', call)).toEqual(first);
    await scoringNode.force(id, ['20'], { state: 'draft' });
    expect((await refuse(await scoringNode.stage(pdf(), 'BA.pdf'), '20', call)).code).toBe(
      'common.duplicate-request',
    );
    expect(await staging()).toEqual([]);
  });

  it('is taken away by its agency while it may still answer, and by nobody afterwards', async () => {
    const view = await add(await scoringNode.stage(pdf(), 'salah.pdf'), '20');
    const office = await scoringNode.as('agency-operator', 'office');
    const body = { id, evidenceId: view.id };
    expect((await scoringNode.refusal(scoring.removeEvidence, body, office)).code).toBe(
      'scoring.indicator-not-yours',
    );
    await scoringNode.force(id, ['20'], { state: 'submitted' });
    expect((await scoringNode.refusal(scoring.removeEvidence, body, operator)).code).toBe(
      'scoring.indicator-state',
    );
    await scoringNode.force(id, ['20'], { state: 'revision' });
    await scoringNode.ask(scoring.removeEvidence, body, operator);
    expect((await scoringNode.refusal(scoring.removeEvidence, body, operator)).code).toBe(
      'scoring.evidence-not-found',
    );
    const { history } = await scoringNode.ask(scoring.getIndicator, { id, code: '20' }, operator);
    expect(history[0]).toMatchObject({ action: 'evidence-removed', note: 'salah.pdf' });
  });

  it('of one assessment is not reached through another', async () => {
    const view = await add(await scoringNode.stage(pdf(), 'BA.pdf'), '19');
    const other = await scoringNode.open(2027, { tourism: ['19'] });
    const body = { id: other.id, evidenceId: view.id };
    for (const contract of [scoring.removeEvidence, scoring.evidenceTicket])
      expect((await scoringNode.refusal(contract, body, operator)).code).toBe('scoring.evidence-not-found');
  });

  it('does not grow beyond the number of files an indicator may have', async () => {
    const { id: full } = await scoringNode.open(2028, { tourism: ['1'] });
    const put = async () => ({ id: full, code: '1', file: await scoringNode.stage(pdf(), 'x.pdf') });
    for (let file = 0; file < 3; file += 1) await scoringNode.ask(scoring.addEvidence, await put(), operator);
    expect(await scoringNode.refusal(scoring.addEvidence, await put(), operator)).toMatchObject({
      code: 'common.invalid-input',
      fields: [{ field: 'file', code: 'too-many', params: { max: 3 } }],
    });
  });

  describe('is downloaded with a ticket', () => {
    let view: EvidenceView;

    beforeAll(async () => {
      view = await add(await scoringNode.stage(pdf(), 'tiket.pdf'), '19');
    });

    const ticket = (call: CallContext) =>
      scoringNode.ask(scoring.evidenceTicket, { id, evidenceId: view.id }, call);

    it('that works once, for anyone who holds it, also when two try at the same time', async () => {
      const given = await ticket(await scoringNode.as('internal-assessor'));
      const left = Date.parse(given.expiresAt) - Date.now();
      expect(left).toBeGreaterThan(50_000);
      expect(left).toBeLessThanOrEqual(61_000);
      const body = { ticket: given.ticket };
      const tries = await Promise.allSettled(
        [1, 2, 3].map(() => scoringNode.ask(scoring.redeemTicket, body, stranger)),
      );
      expect(tries.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))).toEqual([
        { sha256: view.sha256, fileName: 'tiket.pdf', mediaType: 'application/pdf', size: view.size },
      ]);
      expect((await scoringNode.refusal(scoring.redeemTicket, body, stranger)).code).toBe(
        'scoring.ticket-invalid',
      );
    });

    it('that is not stored in a form anyone could use', async () => {
      const given = await ticket(operator);
      const rows = (await scoringNode.owner.query('SELECT hash FROM download_ticket')) as { hash: string }[];
      expect(rows.map(({ hash }) => hash)).not.toContain(given.ticket);
      expect(rows.map(({ hash }) => hash)).toContain(createHash('sha256').update(given.ticket).digest('hex'));
    });

    it('that is worth nothing after its minute, once the file is gone, or as a guess', async () => {
      const isWorthless = async (held: { ticket: string }) =>
        expect(
          (await scoringNode.refusal(scoring.redeemTicket, { ticket: held.ticket }, stranger)).code,
        ).toBe('scoring.ticket-invalid');
      const late = await ticket(operator);
      await scoringNode.owner.query(`UPDATE download_ticket SET expires_at = now() - interval '1 second'`);
      await isWorthless(late);
      const removed = await ticket(operator);
      await scoringNode.ask(scoring.removeEvidence, { id, evidenceId: view.id }, operator);
      await isWorthless(removed);
      await isWorthless({ ticket: 'tebakan' });
      view = await add(await scoringNode.stage(pdf(), 'tiket.pdf'), '19');
    });

    it('given to those who may read the indicator and to nobody else', async () => {
      for (const role of ['internal-assessor', 'coordinator', 'auditor'] as const)
        expect((await ticket(await scoringNode.as(role))).ticket).toHaveLength(43);
      const body = { id, evidenceId: view.id };
      const refusalOf = async (call: CallContext) =>
        (await scoringNode.refusal(scoring.evidenceTicket, body, call)).code;
      expect(await refusalOf(await scoringNode.as('head-of-agency', 'office'))).toBe(
        'scoring.indicator-not-yours',
      );
      expect(await refusalOf(await scoringNode.as('executive'))).toBe('common.forbidden');
      expect(await refusalOf(stranger)).toBe('common.not-signed-in');
    });
  });

  it('leaves the bytes of a removed file to the others that share them', async () => {
    const bytes = pdf();
    const { id: other } = await scoringNode.open(2029, { tourism: ['1', '2'] });
    const put = async (code: string) =>
      scoringNode.ask(
        scoring.addEvidence,
        { id: other, code, file: await scoringNode.stage(bytes, 'a.pdf') },
        operator,
      );
    const first = await put('1');
    await put('2');
    await scoringNode.ask(scoring.removeEvidence, { id: other, evidenceId: first.id }, operator);
    await access(
      join(
        scoringNode.node.home,
        'objects/scoring',
        first.sha256.slice(0, 2),
        first.sha256.slice(2, 4),
        first.sha256,
      ),
    );
  });
});
