import { createHash } from 'node:crypto';
import { scoring } from '@selaras/contracts';
import type { CallContext } from '@selaras/platform';
import { auditTrail, until } from '@selaras/testing';
import { ScoringNode } from '../../test/scoring-node.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('scoring’s audit trail', () => {
  let at: ScoringNode;
  let operator: CallContext;
  let head: CallContext;
  let id: string;

  beforeAll(async () => {
    at = await ScoringNode.start();
    operator = await at.as('agency-operator', 'tourism', { name: 'Operator (contoh)', origin: '192.0.2.9' });
    head = await at.as('head-of-agency', 'tourism', { name: 'Kepala (contoh)' });
    id = (await at.open(2026, { tourism: ['1', '2'] })).id;
  });

  afterAll(() => at?.stop());

  const trail = (filter: object) => auditTrail(at.node, 'scoring', filter);
  const events = async (filter: object) => (await trail(filter)).map(({ event }) => event);

  it('says who opened an assessment and gave which indicators to whom', async () => {
    const [opened, assigned] = await trail({ object: id });
    expect(opened).toMatchObject({
      event: 'scoring.assessment-opened',
      actor: { position: 'Jabatan contoh coordinator' },
      object: { kind: 'assessment', name: expect.stringContaining('2026') },
      after: { year: 2026, edition: 'pemdi-2026' },
    });
    expect(assigned).toMatchObject({
      event: 'scoring.indicators-assigned',
      before: { assignments: { 1: null, 2: null } },
      after: { assignments: { 1: 'Dinas Pariwisata Contoh', 2: 'Dinas Pariwisata Contoh' } },
    });
  });

  it('has every change of level, and of a quarter of an hour’s typing one entry', async () => {
    const save = (over: object) => at.ask(scoring.answerIndicator, { id, code: '1', ...over }, operator);
    await save({ level: '3' });
    for (const facts of ['F', 'FA', 'FAK', 'FAKT', 'FAKTA']) await save({ facts });
    await save({ level: '4' });
    const saved = await trail({ object: `${id}/1`, event: 'scoring.indicator-answered' });
    expect(saved.map(({ before, after }) => [before, after])).toEqual([
      [{ level: null }, { level: '3' }],
      [{ level: '3' }, { level: '4' }],
    ]);
    await at.ask(scoring.answerIndicator, { id, code: '2', facts: 'Draf' }, operator);
    await at.ask(scoring.answerIndicator, { id, code: '2', facts: 'Draf kedua' }, operator);
    const typed = await trail({ object: `${id}/2`, event: 'scoring.indicator-answered' });
    expect(typed.map(({ after }) => after)).toEqual([{ factsCharacters: 4 }]);
  });

  it('follows evidence in, out to a reader, and away', async () => {
    const file = await at.stage(Buffer.from('%PDF-1.7\n%bukti\n%%EOF\n'), 'bukti.pdf');
    const added = await at.ask(scoring.addEvidence, { id, code: '2', file }, operator);
    const { ticket } = await at.ask(scoring.evidenceTicket, { id, evidenceId: added.id }, head);
    await at.ask(scoring.redeemTicket, { ticket }, head);
    await at.ask(scoring.removeEvidence, { id, evidenceId: added.id }, operator);
    const entries = (await trail({ object: `${id}/2` })).filter(({ event }) => event.includes('evidence'));
    expect(entries.map(({ event, actor }) => [event, actor.name])).toEqual([
      ['scoring.evidence-added', 'Operator (contoh)'],
      ['scoring.evidence-ticket-given', 'Kepala (contoh)'],
      ['scoring.evidence-downloaded', 'Kepala (contoh)'],
      ['scoring.evidence-removed', 'Operator (contoh)'],
    ]);
    expect(entries[0]).toMatchObject({
      after: { fileName: 'bukti.pdf', fileSha256: file.sha256, mediaType: 'application/pdf' },
      origin: '192.0.2.x',
    });
    expect(JSON.stringify(await trail({}))).not.toContain(ticket);
  });

  it('pins what was submitted by its digests, and follows it to the province', async () => {
    await at.answer(id, '1', '3', operator);
    await at.ask(scoring.submitIndicators, { id, codes: ['1'] }, operator);
    await at.ask(scoring.releaseAssessment, { id, codes: ['1'] }, head);
    const assessor = await at.as('internal-assessor');
    const coordinator = await at.as('coordinator');
    const decisions = [{ code: '1', outcome: 'accepted', level: '2', note: 'cukup' }];
    await at.ask(scoring.reviewIndicators, { id, decisions } as never, assessor);
    await at.ask(scoring.approveAssessment, { id, acceptProvisional: true }, coordinator);
    await at.ask(scoring.releaseAssessment, { id }, coordinator);
    const entries = (await trail({ object: id })).slice(2);
    expect(entries.map(({ event, actor }) => [event, actor.position])).toEqual([
      ['scoring.indicators-submitted', 'Jabatan contoh agency-operator'],
      ['scoring.indicators-handed-over', 'Jabatan contoh head-of-agency'],
      ['scoring.indicators-reviewed', 'Jabatan contoh internal-assessor'],
      ['scoring.assessment-approved', 'Jabatan contoh coordinator'],
      ['scoring.result-sent', 'Jabatan contoh coordinator'],
    ]);
    expect(entries[0]?.after).toEqual({
      codes: ['1'],
      level: { 1: '3' },
      factsSha256: { 1: sha256('FAKTA contoh 1') },
      analysisSha256: { 1: sha256('ANALISIS contoh 1') },
    });
    expect(entries[2]?.after).toEqual({ decisions: { 1: { outcome: 'accepted', from: '3', level: '2' } } });
    expect(entries[3]).toMatchObject({
      before: { status: 'open' },
      after: { status: 'approved', provisional: true },
    });
    expect(entries[4]).toMatchObject({ after: { status: 'released', version: 1 } });
    await at.ask(scoring.releaseAssessment, { id }, coordinator);
    expect((await events({ event: 'scoring.result-sent' })).length).toBe(1);
  });

  it('has the attempts on another agency’s answer, on a closed assessment, and with a used ticket', async () => {
    const other = await at.as('agency-operator', 'office');
    const open = (await at.open(2027, { tourism: ['1'] })).id;
    expect(
      await at.refusal(scoring.answerIndicator, { id: open, code: '1', level: '2' }, other),
    ).toMatchObject({
      code: 'scoring.indicator-not-yours',
    });
    expect(await at.refusal(scoring.answerIndicator, { id, code: '1', level: '2' }, operator)).toMatchObject({
      code: 'scoring.assessment-closed',
    });
    expect(await at.refusal(scoring.redeemTicket, { ticket: 'sudah-dipakai' }, other)).toMatchObject({
      code: 'scoring.ticket-invalid',
    });
    const refused = await until('the attempts', async () => {
      const found = await trail({ outcome: 'refused' });
      return found.length === 3 && found;
    });
    expect(refused.map(({ event, reason, object }) => [event, reason, object?.id ?? null])).toEqual([
      ['scoring.indicator-answered', 'scoring.indicator-not-yours', `${open}/1`],
      ['scoring.indicator-answered', 'scoring.assessment-closed', `${id}/1`],
      ['scoring.evidence-downloaded', 'scoring.ticket-invalid', null],
    ]);
  });
});
