import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { scoring, type AssessmentView, type Role, type Rpc, type StagedFile } from '@selaras/contracts';
import { ObjectStore, type CallContext, type Problem, type ServiceDefinition } from '@selaras/platform';
import { TestNode, agencyView, until, type Someone } from '@selaras/testing';
import type { DataSource } from 'typeorm';
import { scoringService } from '../src/app.module.js';

const AGENCIES = {
  tourism: agencyView({ name: 'Dinas Pariwisata Contoh' }),
  office: agencyView({ name: 'Dinas Kominfo Contoh' }),
  closed: agencyView({ name: 'Dinas Lama Contoh', active: false }),
};
const BRANCH = agencyView({ name: 'UPT Wisata Contoh', parentId: AGENCIES.tourism.id });

export type AgencyName = keyof typeof AGENCIES | 'branch';

/** Enough bytes for a PDF reader to call it one; the text makes each content its own. */
export const pdf = (text = randomUUID()): Buffer => Buffer.from(`%PDF-1.7\n%${text}\n%%EOF\n`);

/** A node with the scoring service alone, agencies known to it, and short words for what the specs do all the time. */
export class ScoringNode {
  private constructor(
    readonly node: TestNode,
    readonly owner: DataSource,
    readonly objects: ObjectStore,
  ) {}

  static async start(
    env: Record<string, string> = {},
    others: ServiceDefinition[] = [],
  ): Promise<ScoringNode> {
    const node = await TestNode.start({ services: [scoringService, ...others], env });
    const owner = await node.migratorDatabase('scoring').initialize();
    const agencies = [...Object.values(AGENCIES), BRANCH];
    await node.publishAgencies(...agencies);
    await until('the agencies', async () => {
      const rows = (await owner.query('SELECT id FROM agency_copy')) as unknown[];
      return rows.length === agencies.length;
    });
    return new ScoringNode(node, owner, new ObjectStore(`${node.home}/objects`));
  }

  async stop(): Promise<void> {
    await this.owner.destroy();
    await this.node.stop();
  }

  agencyId(name: AgencyName): string {
    return name === 'branch' ? BRANCH.id : AGENCIES[name].id;
  }

  as(role: Role, agency?: AgencyName, over: Partial<CallContext & Someone> = {}): Promise<CallContext> {
    const { name, id, ...call } = over;
    const agencyId = agency ? this.agencyId(agency) : null;
    return this.node.as({ role, agencyId, ...(name && { name }), ...(id && { id }) }, call);
  }

  ask<Request extends object, Response extends object>(
    contract: Rpc<Request, Response>,
    body: Request,
    call: CallContext,
  ): Promise<Response> {
    return this.node.request(contract, body, call);
  }

  /** The refusal's parts that a reader sees; fails when it was answered. */
  async refusal<Request extends object>(
    contract: Rpc<Request, object>,
    body: Request,
    call: CallContext,
  ): Promise<Pick<Problem, 'code' | 'params' | 'fields'>> {
    const problem = await this.ask(contract, body, call).then(
      (answer) => Promise.reject(new Error(`answered: ${JSON.stringify(answer).slice(0, 300)}`)),
      (error: Problem) => error,
    );
    return { code: problem.code, params: problem.params, fields: problem.fields };
  }

  /** Opens an assessment and gives the named indicators to an agency. */
  async open(
    year: number,
    assignments: Partial<Record<AgencyName, string[]>> = {},
    edition = 'pemdi-2026',
    dueDate: string | null = null,
  ): Promise<AssessmentView> {
    const coordinator = await this.as('coordinator');
    const assessment = await this.ask(scoring.openAssessment, { year, edition, dueDate }, coordinator);
    const list = Object.entries(assignments).flatMap(([agency, codes]) =>
      codes.map((code) => ({ code, agencyId: this.agencyId(agency as AgencyName) })),
    );
    if (list.length)
      await this.ask(scoring.assignIndicators, { id: assessment.id, assignments: list }, coordinator);
    return assessment;
  }

  async stage(bytes: Buffer, fileName: string): Promise<StagedFile> {
    const staged = await this.objects.stage(Readable.from([bytes]), 50 * 1024 * 1024);
    return { ...staged, fileName };
  }

  /** Answers one indicator completely, with a file, as an operator does. */
  async answer(id: string, code: string, level: string, operator: CallContext): Promise<void> {
    const answer = { id, code, level, facts: `FAKTA contoh ${code}`, analysis: `ANALISIS contoh ${code}` };
    await this.ask(scoring.answerIndicator, answer, operator);
    await this.ask(scoring.addEvidence, { id, code, file: await this.stage(pdf(), `${code}.pdf`) }, operator);
  }

  /** Puts rows into a state without walking there, as the schema's owner. */
  async force(id: string, codes: string[], columns: Record<string, string | null>): Promise<void> {
    const names = Object.keys(columns);
    const sets = names.map((name, position) => `${name} = $${position + 3}`).join(', ');
    await this.owner.query(
      `UPDATE indicator_answer SET ${sets} WHERE assessment_id = $1 AND code = ANY($2)`,
      [id, codes, ...names.map((name) => columns[name] ?? null)],
    );
  }
}
