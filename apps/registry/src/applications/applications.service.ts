import { Inject, Injectable } from '@nestjs/common';
import type {
  ApplicationHistory,
  ApplicationPage,
  ApplicationView,
  ById,
  Caller,
  ChangeApplication,
  CreateApplication,
  ListApplications,
} from '@selaras/contracts';
import {
  Bus,
  JsonText,
  NODE_SETTINGS,
  Problem,
  Transactions,
  invalidInput,
  jsonPage,
  pageLimit,
  type NodeSettings,
  type RequestContext,
  type Tx,
} from '@selaras/platform';
import { changesBetween } from './application-changes.js';
import { drawCodes } from './application-codes.js';
import { newState, type ApplicationState, type StoredApplication } from './application-fields.js';
import {
  COUNT_CAP,
  countStatement,
  historyStatement,
  ownerStatement,
  pageStatement,
  viewStatement,
  type CatalogueFilter,
} from './applications.queries.js';
import { auditApplication } from './audit-application.js';
import { CatalogueRights, requireActive, requireReach, type Basis } from './catalogue-rights.js';
import { cleanFields } from './clean-text.js';
import { Statements } from './statements.js';
import { lockApplications, newId, writeApplications } from './write-applications.js';

/** The entries of the catalogue. Reading is open to everyone signed in: a government may know its own catalogue. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly rights: CatalogueRights,
    private readonly statements: Statements,
    private readonly transactions: Transactions,
    private readonly bus: Bus,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  async list(body: ListApplications, { signedIn }: RequestContext): Promise<JsonText<ApplicationPage>> {
    const owners = await this.rights.readable(signedIn);
    const filter = owners ? { ...body, owners: [...owners] } : body;
    const rows = await this.statements.rows<{ name_key: string; id: string; json: string }>(
      pageStatement(filter),
    );
    const matched = filter.count ? { matched: await this.count(filter) } : {};
    return jsonPage(rows, pageLimit(filter.limit), (row) => [row.name_key, row.id], matched);
  }

  /** @throws Problem `registry.application-not-found` */
  async get({ id }: ById, { signedIn }: RequestContext): Promise<JsonText<ApplicationView>> {
    await this.requireReadable(id, signedIn);
    const [row] = await this.statements.rows<{ view: string }>(viewStatement(id));
    if (!row) throw new Problem('registry.application-not-found');
    return new JsonText(row.view);
  }

  /** The changes of an entry, newest first, as many as one answer carries. @throws Problem `registry.application-not-found` */
  async history({ id }: ById, { signedIn }: RequestContext): Promise<JsonText<ApplicationHistory>> {
    await this.requireReadable(id, signedIn);
    const [row] = await this.statements.rows<{ items: string }>(historyStatement(id));
    if (!row?.items) throw new Problem('registry.application-not-found');
    return new JsonText(`{"items":[${row.items}]}`);
  }

  /** @throws Problem `common.forbidden`, `registry.agency-unknown`, `registry.code-taken` */
  async create(body: CreateApplication, context: RequestContext) {
    const basis = await this.rights.basis(context.signedIn);
    requireReach(basis, body.ownerAgencyId);
    const fields = cleanFields(body);
    const name = requiredName(fields.name);
    requireActive(basis, [body.ownerAgencyId, ...(body.userAgencyIds ?? [])]);
    const given = typeof fields.code === 'string' ? fields.code : null;
    return this.write(context, basis, 'created', async (tx) => {
      const code = given ?? (await drawCodes(tx, this.node.GOVERNMENT_CODE, 1))[0] ?? '';
      const state = newState({ ...fields, name, code, ownerAgencyId: body.ownerAgencyId });
      return { before: null, after: { id: newId(), version: 1, state } };
    });
  }

  /**
   * A change that changes nothing makes no new version.
   * @throws Problem `registry.application-not-found`, `common.forbidden`, `common.stale`, `registry.agency-unknown`
   */
  async change(body: ChangeApplication, context: RequestContext) {
    await this.requireReadable(body.id, context.signedIn);
    const basis = await this.rights.basis(context.signedIn);
    const fields = cleanFields(body);
    if (body.name !== undefined) requiredName(fields.name);
    return this.write(context, basis, 'changed', async (tx) => {
      const [entry] = await lockApplications(tx, [body.id]);
      if (!entry) throw new Problem('registry.application-not-found');
      const before = entry.state;
      const state = { ...before, ...fields } as ApplicationState;
      requireReach(basis, before.ownerAgencyId, state.ownerAgencyId);
      if (entry.version !== body.version) {
        throw new Problem('common.stale', { current: entry.version, given: body.version });
      }
      const known = new Set([before.ownerAgencyId, ...before.userAgencyIds]);
      const named = [state.ownerAgencyId, ...state.userAgencyIds].filter((id) => !known.has(id));
      requireActive(basis, named);
      return { before, after: { id: entry.id, version: entry.version + 1, state } };
    });
  }

  /** To a machine that is cut to one agency, the entries of others are not there. */
  private async requireReadable(id: string, caller: Caller): Promise<void> {
    const owners = await this.rights.readable(caller);
    if (!owners) return;
    const [row] = await this.statements.rows<{ owner: string }>(ownerStatement(id));
    if (!row || !owners.has(row.owner)) throw new Problem('registry.application-not-found');
  }

  private async count(filter: CatalogueFilter) {
    const [row] = await this.statements.rows<{ count: number }>(countStatement(filter));
    const count = row?.count ?? 0;
    return { count: Math.min(count, COUNT_CAP), more: count > COUNT_CAP };
  }

  private async write(
    context: RequestContext,
    { agencies }: Basis,
    action: 'created' | 'changed',
    work: (tx: Tx) => Promise<{ before: ApplicationState | null; after: StoredApplication }>,
  ) {
    let written: string | null = null;
    const answer = await this.transactions
      .run(context, async (tx) => {
        const { before, after } = await work(tx);
        const changes = changesBetween(before, after.state, agencies);
        if (Object.keys(changes).length) {
          await writeApplications(tx, [{ ...after, changes }], context.signedIn, action);
          await auditApplication(tx, action, after, changes, context.signedIn);
          written = after.id;
        }
        const [row] = await tx.query<{ view: string }>(viewStatement(after.id).text, [after.id]);
        return JSON.parse(row?.view ?? '{}') as ApplicationView;
      })
      .catch((error: unknown) => {
        throw isCodeTaken(error) ? codeTaken(error) : error;
      });
    if (written) this.bus.nudge({ topic: 'application', id: written, personId: null, progress: null });
    return answer;
  }
}

function requiredName(name: unknown): string {
  if (typeof name !== 'string') throw invalidInput([{ field: 'name', code: 'required' }]);
  return name;
}

interface UniqueViolation {
  constraint: string;
  detail?: string;
}

const isCodeTaken = (error: unknown): error is UniqueViolation =>
  (error as UniqueViolation | null)?.constraint === 'application_code';

const codeTaken = ({ detail }: UniqueViolation): Problem =>
  new Problem('registry.code-taken', { code: /=\((.*)\) /.exec(detail ?? '')?.[1] ?? '' }, [
    { field: 'code', code: 'taken' },
  ]);
