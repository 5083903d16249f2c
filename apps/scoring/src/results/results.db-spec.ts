import { randomUUID } from 'node:crypto';
import { Injectable, Module } from '@nestjs/common';
import { scoring, scoringEvents, type ReleasedResult } from '@selaras/contracts';
import { loadInstrument } from '@selaras/maturity';
import {
  Consume,
  platformTables,
  type CallContext,
  type ServiceDefinition,
  type Tx,
} from '@selaras/platform';
import { until } from '@selaras/testing';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { instrumentHash } from '../instruments/editions.js';
import { ScoringNode } from '../../test/scoring-node.js';

/** Stands where interop would: writes down every released result it hears of. */
@Injectable()
class Listener {
  @Consume(scoringEvents.resultReleased)
  async hear(result: ReleasedResult, tx: Tx): Promise<void> {
    await tx.query('INSERT INTO heard (assessment_id, body) VALUES ($1, $2)', [
      result.assessmentId,
      JSON.stringify(result),
    ]);
  }
}

@Module({ providers: [Listener] })
class ListenerModule {}

class Listener1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...platformTables(), 'CREATE TABLE heard (assessment_id uuid, body text)'])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('restore the backup instead');
  }
}

const listener: ServiceDefinition = {
  service: 'interop',
  module: ListenerModule,
  entities: [],
  migrations: [Listener1700000000000],
  settings: {},
};

const CODES = Array.from({ length: 20 }, (_, position) => String(position + 1));

describe('the result', () => {
  let scoringNode: ScoringNode;
  let heard: DataSource;
  let coordinator: CallContext;
  let year = 2030;

  beforeAll(async () => {
    scoringNode = await ScoringNode.start({}, [listener]);
    heard = await scoringNode.node.database('interop').initialize();
    coordinator = await scoringNode.as('coordinator', undefined, { name: 'Sekretaris Daerah (contoh)' });
  });

  afterAll(async () => {
    await heard?.destroy();
    await scoringNode?.stop();
  });

  /** An assessment with these indicators accepted at 2, the agencies' own level 3, all others untouched. */
  async function accepted(codes: string[], edition = 'pemdi-2026'): Promise<string> {
    const { id } = await scoringNode.open((year += 1), {}, edition);
    await scoringNode.force(id, codes, { state: 'accepted', level: '3', assessor_level: '2' });
    return id;
  }

  const result = (id: string, stage?: 'self' | 'assessor') =>
    scoringNode.ask(scoring.getResult, { id, ...(stage && { stage }) }, coordinator);
  const approve = (id: string, acceptProvisional?: boolean) =>
    scoringNode.ask(scoring.approveAssessment, { id, acceptProvisional }, coordinator);
  const send = (id: string, call = coordinator) => scoringNode.ask(scoring.releaseAssessment, { id }, call);

  describe('while the assessment is open', () => {
    it('is the agencies’ own until the assessor has accepted something, and names what is unanswered', async () => {
      const { id } = await scoringNode.open((year += 1));
      await scoringNode.force(id, ['20'], { level: '3' });
      // 15 × 3 + 85 × 1 = 130 → 1.30
      expect(await result(id)).toMatchObject({
        stage: 'self',
        fixed: false,
        other: null,
        index: null,
        result: { index: '1.30', provisional: true, unanswered: CODES.slice(0, 19) },
      });
    });

    it('counts in the assessor’s stage only what he has accepted', async () => {
      const id = await accepted(['20']);
      await scoringNode.force(id, ['19'], { level: '3', state: 'handed-over' });
      const view = await result(id);
      // 15 × 2 + 85 × 1 = 115; the agencies' own: 15 × 3 + 10 × 3 + 75 × 1 = 150.
      expect(view).toMatchObject({
        stage: 'assessor',
        result: { index: '1.15', unanswered: CODES.slice(0, 19) },
        other: { index: '1.50', unanswered: CODES.slice(0, 18) },
      });
      expect(Math.abs(Date.parse(view.asOf) - Date.now())).toBeLessThan(60_000);
      expect(await result(id, 'self')).toMatchObject({
        stage: 'self',
        result: { index: '1.50' },
        other: { index: '1.15' },
      });
    });

    it('is read on the basis the coordinator chose', async () => {
      const body = { year: (year += 1), edition: 'pemdi-2026', predicateBasis: 'unrounded' as const };
      const { id } = await scoringNode.ask(scoring.openAssessment, body, coordinator);
      // 10 × 2.9 + 15 × 3 + 75 × 1 = 149 + 3 × 1.17 − 3 = 149.51 → 1.4951: shown 1.50, but below 1.5: Kurang.
      await scoringNode.force(id, ['19'], { level: '2.9' });
      await scoringNode.force(id, ['20'], { level: '3' });
      await scoringNode.force(id, ['18'], { level: '1.17' });
      expect((await result(id)).result).toMatchObject({
        index: '1.50',
        exactIndex: '14951/10000',
        predicate: 'Kurang',
        predicateBasis: 'unrounded',
        nearThreshold: { predicate: 'Cukup' },
      });
    });
  });

  describe('is approved', () => {
    it('only when the assessor has accepted every indicator: the open ones are named', async () => {
      const id = await accepted(CODES.filter((code) => code !== '16' && code !== '19'));
      expect(await scoringNode.refusal(scoring.approveAssessment, { id }, coordinator)).toMatchObject({
        code: 'scoring.indicators-open',
        params: { codes: '16, 19' },
      });
      expect((await result(id)).status).toBe('open');
    });

    it('or as provisional, and then goes on naming what is unanswered', async () => {
      const id = await accepted(CODES.filter((code) => code !== '16' && code !== '19'));
      await scoringNode.force(id, ['16'], { state: 'submitted', level: '5' });
      const fixed = await approve(id, true);
      // (100 − 4 − 10) × 2 + 14 × 1 = 186 → 1.86; the submitted level 5 of 16 does not count.
      expect(fixed).toMatchObject({
        status: 'approved',
        index: '1.86',
        predicate: 'Cukup',
        result: { provisional: true, unanswered: ['16', '19'] },
      });
      expect(await result(id)).toEqual(fixed);
    });

    it('without the second and third service of SPBE 2018 while nobody has touched them', async () => {
      const { id, indicators } = await scoringNode.open((year += 1), {}, 'spbe-2018');
      const codes = indicators.map(({ code }) => code).filter((code) => !code.startsWith('35-'));
      await scoringNode.force(id, codes, { state: 'accepted', level: '3', assessor_level: '3' });
      await scoringNode.force(id, ['35-2'], { level: '4' });
      expect(await scoringNode.refusal(scoring.approveAssessment, { id }, coordinator)).toMatchObject({
        params: { codes: '35-2' },
      });
      await scoringNode.force(id, ['35-2'], { level: null });
      const { result: computed } = await approve(id);
      expect(computed).toMatchObject({ index: '3.00', provisional: false, unanswered: [] });
      expect(computed.assumptions).toHaveLength(1);
    });

    it('once: the second approval, and whatever else would change it, is refused', async () => {
      const id = await accepted(CODES);
      await approve(id);
      const again = { id, acceptProvisional: true };
      const assignments = [{ code: '1', agencyId: null }];
      const assessor = await scoringNode.as('internal-assessor');
      const decisions = [{ code: '1', outcome: 'accepted' as const, level: '5' }];
      const refusals = [
        await scoringNode.refusal(scoring.approveAssessment, again, coordinator),
        await scoringNode.refusal(scoring.assignIndicators, { id, assignments }, coordinator),
        await scoringNode.refusal(scoring.reviewIndicators, { id, decisions }, assessor),
      ];
      expect(refusals.map(({ code }) => code)).toEqual(refusals.map(() => 'scoring.assessment-closed'));
    });

    it('by the coordinator alone', async () => {
      const id = await accepted(CODES);
      for (const role of ['internal-assessor', 'administrator', 'executive', 'auditor'] as const) {
        const call = await scoringNode.as(role);
        expect((await scoringNode.refusal(scoring.approveAssessment, { id }, call)).code).toBe(
          'common.forbidden',
        );
      }
    });

    it('with the edition and the hash of its content, and by whom', async () => {
      const id = await accepted(CODES);
      await approve(id);
      const [row] = (await scoringNode.owner.query(
        'SELECT edition, instrument_sha256, approved_by, position FROM fixed_result WHERE assessment_id = $1',
        [id],
      )) as object[];
      expect(row).toEqual({
        edition: 'pemdi-2026',
        instrument_sha256: instrumentHash(loadInstrument('pemdi-2026')),
        approved_by: 'Sekretaris Daerah (contoh)',
        position: 'Jabatan contoh coordinator',
      });
    });
  });

  describe('once approved', () => {
    it('stays as it was approved, in both stages, even if the answers are tampered with', async () => {
      const id = await accepted(CODES);
      const fixed = await approve(id);
      const self = await result(id, 'self');
      await scoringNode.force(id, CODES, { level: '5', assessor_level: '5' });
      await scoringNode.force(id, ['3'], { state: 'draft', assessor_level: null });
      const later = await result(id);
      expect(later).toMatchObject({ fixed: true, asOf: fixed.approvedAt, index: '2.00' });
      expect(later.result).toEqual(fixed.result);
      expect(later.other).toEqual(fixed.other);
      expect((await result(id, 'self')).result).toEqual(self.result);
    });

    it('is the same to an answer that was on its way: approval waits, or the answer is refused', async () => {
      const { id } = await scoringNode.open((year += 1), { tourism: ['16'] });
      const operator = await scoringNode.as('agency-operator', 'tourism');
      const outcomes = await Promise.allSettled([
        scoringNode.ask(scoring.answerIndicator, { id, code: '16', level: '3' }, operator),
        approve(id, true),
      ]);
      const answered = outcomes[0]?.status === 'fulfilled';
      const self = await result(id, 'self');
      // Answered in time: 4 × 3 + 96 = 108; refused: 100.
      expect(self.result.index).toBe(answered ? '1.08' : '1.00');
      if (!answered) expect(outcomes[0]).toMatchObject({ reason: { code: 'scoring.assessment-closed' } });
    });
  });

  describe('is sent to the province', () => {
    const events = async (id: string): Promise<ReleasedResult[]> => {
      const rows = (await heard.query('SELECT body FROM heard WHERE assessment_id = $1', [id])) as {
        body: string;
      }[];
      return rows.map(({ body }) => JSON.parse(body) as ReleasedResult);
    };

    it('only after approval, and only by the coordinator', async () => {
      const id = await accepted(CODES);
      expect((await scoringNode.refusal(scoring.releaseAssessment, { id }, coordinator)).code).toBe(
        'scoring.assessment-not-approved',
      );
      await approve(id);
      const head = await scoringNode.as('head-of-agency', 'tourism');
      expect((await scoringNode.refusal(scoring.releaseAssessment, { id }, head)).code).toBe(
        'scoring.assessment-closed',
      );
      const executive = await scoringNode.as('executive');
      expect((await scoringNode.refusal(scoring.releaseAssessment, { id }, executive)).code).toBe(
        'common.forbidden',
      );
    });

    it('as the approved index with its explanation, and nothing of the answers', async () => {
      const id = await accepted(CODES);
      await scoringNode.force(id, CODES, { facts: 'RAHASIA', analysis: 'RAHASIA', review_note: 'RAHASIA' });
      const fixed = await approve(id);
      expect(await send(id)).toEqual({ id, status: 'released', codes: [] });
      const [event] = await until('the event', async () => {
        const found = await events(id);
        return found.length > 0 && found;
      });
      const after = await result(id);
      expect(event).toEqual({
        assessmentId: id,
        year: fixed.year,
        edition: 'pemdi-2026',
        label: 'Pemdi',
        version: 1,
        approvedAt: fixed.approvedAt,
        releasedAt: after.releasedAt,
        result: fixed.result,
      });
      expect(JSON.stringify(event)).not.toContain('RAHASIA');
      expect(after).toMatchObject({ status: 'released', result: fixed.result });
    });

    it('once, however often it is asked, also at the same time', async () => {
      const id = await accepted(CODES);
      await approve(id);
      const outcomes = await Promise.all([1, 2, 3].map(() => send(id)));
      outcomes.push(await send(id));
      expect(outcomes).toEqual(outcomes.map(() => ({ id, status: 'released', codes: [] })));
      // Facts arrive in order: when a later one is there, nothing of the earlier ones is still on its way.
      const later = await accepted(CODES);
      await approve(later);
      await send(later);
      await until('the later event', async () => (await events(later)).length === 1);
      expect(await events(id)).toHaveLength(1);
      const outbox = await scoringNode.owner.query(
        `SELECT id FROM outbox WHERE payload::json ->> 'assessmentId' = $1`,
        [id],
      );
      expect(outbox).toHaveLength(1);
    });

    it('once by the same POST sent twice', async () => {
      const id = await accepted(CODES);
      await approve(id);
      const call = await scoringNode.as('coordinator', undefined, { idempotencyKey: randomUUID() });
      expect(await send(id, call)).toEqual(await send(id, call));
    });
  });
});
