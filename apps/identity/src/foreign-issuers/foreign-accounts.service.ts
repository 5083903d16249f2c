import { Injectable } from '@nestjs/common';
import type {
  ForeignAccountView,
  ForeignIssuers,
  LinkForeignAccount,
  Nothing,
  UnlinkForeignAccount,
} from '@selaras/contracts';
import { Problem, Transactions, type Answer, type RequestContext } from '@selaras/platform';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { SecurityNotices } from '../account/security-notices.js';
import { Person } from '../people/person.entity.js';
import { tellAccessChanged } from '../sessions/own-sessions.service.js';
import { closeSessionsOfQuery } from '../sessions/sessions.queries.js';
import type { ForeignIssuer } from './configuration.js';
import { ForeignAccount } from './foreign-account.entity.js';
import { ForeignIssuersService, normalised, type ForeignIdentity } from './foreign-issuers.service.js';

/** Which accounts at foreign issuers sign which of our people in. Only an administrator links; nobody is made by it. */
@Injectable()
export class ForeignAccounts {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly issuers: ForeignIssuersService,
    private readonly notices: SecurityNotices,
  ) {}

  configured(): ForeignIssuers {
    return { items: this.issuers.all.map(({ key, label, claim }) => ({ key, label, claim })) };
  }

  async of(personId: string): Promise<ForeignAccountView[]> {
    const rows = await this.database
      .getRepository(ForeignAccount)
      .find({ where: { personId }, order: { linkedAt: 'ASC', id: 'ASC' } });
    return rows.map((row) => this.view(row));
  }

  /**
   * @throws Problem `identity.person-not-found`, `identity.foreign-issuer-unknown`, `identity.foreign-account-taken`
   */
  link(body: LinkForeignAccount, context: RequestContext): Promise<Answer<ForeignAccountView>> {
    return this.transactions.run(context, async (tx) => {
      const issuer = this.issuers.find(body.issuer);
      if (!issuer) throw new Problem('identity.foreign-issuer-unknown', { issuer: body.issuer });
      const person = await tx.manager.findOneBy(Person, { id: body.id, active: true });
      if (!person) throw new Problem('identity.person-not-found');
      const identifier = normalised(issuer, body.identifier);
      const account = { id: v7(), personId: person.id, issuer: issuer.issuer, identifier };
      const made = await tx.query<{ linked_at: Date }>(
        `INSERT INTO foreign_account (id, person_id, issuer, identifier, linked_by) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING RETURNING linked_at`,
        [...Object.values(account), context.signedIn.id],
      );
      const linkedAt = made[0]?.linked_at;
      if (!linkedAt) {
        const field = { field: 'identifier', code: 'taken' } as const;
        throw new Problem('identity.foreign-account-taken', { identifier }, [field]);
      }
      const object = { kind: 'person', id: person.id, name: person.name };
      await tx.audit('identity.foreign-account-linked', {
        object,
        after: { provider: issuer.key, identifier },
      });
      await this.notices.tell(tx, person.id, 'foreign-account-linked');
      return this.view({ ...account, linkedAt, usedAt: null });
    });
  }

  /** Whoever signed in by it is signed out. @throws Problem `identity.foreign-account-not-found` */
  unlink({ id, accountId }: UnlinkForeignAccount, context: RequestContext): Promise<Answer<Nothing>> {
    return this.transactions.run<Nothing>(context, async (tx) => {
      const found = await tx.manager.findOneBy(ForeignAccount, { id: accountId, personId: id });
      if (!found) throw new Problem('identity.foreign-account-not-found');
      await tx.manager.delete(ForeignAccount, { id: accountId });
      await tx.query(closeSessionsOfQuery, [id]);
      const name = await tellAccessChanged(tx, id);
      const { issuer, identifier } = found;
      const before = { provider: this.keyOf(issuer), identifier };
      await tx.audit('identity.foreign-account-unlinked', { object: { kind: 'person', id, name }, before });
      return {};
    });
  }

  /**
   * The person an account belongs to. The first time it is found by the identifier the administrator was given; from
   * then on its subject must be the same. @returns null for one that is not linked.
   */
  async personOf(
    { issuer }: ForeignIssuer,
    { subject, identifier }: ForeignIdentity,
  ): Promise<Person | null> {
    const [row] = await this.database.query<{ person_id: string }[]>(
      `WITH used AS (
         UPDATE foreign_account SET subject = $2, used_at = now()
         WHERE id = (
           SELECT id FROM foreign_account WHERE issuer = $1 AND (subject = $2 OR subject IS NULL AND identifier = $3)
           ORDER BY subject NULLS LAST LIMIT 1) RETURNING person_id)
       SELECT person_id FROM used`,
      [issuer, subject, identifier],
    );
    if (!row) return null;
    return this.database.getRepository(Person).findOneBy({ id: row.person_id, active: true });
  }

  private keyOf(issuer: string): string {
    return this.issuers.all.find((known) => known.issuer === issuer)?.key ?? issuer;
  }

  private view(
    row: Pick<ForeignAccount, 'id' | 'issuer' | 'identifier' | 'linkedAt' | 'usedAt'>,
  ): ForeignAccountView {
    const known = this.issuers.all.find(({ issuer }) => issuer === row.issuer);
    return {
      id: row.id,
      issuer: known?.key ?? row.issuer,
      label: known?.label ?? row.issuer,
      identifier: row.identifier,
      linkedAt: row.linkedAt.toISOString(),
      usedAt: row.usedAt?.toISOString() ?? null,
    };
  }
}
