import { Inject, Injectable } from '@nestjs/common';
import { identityEvents, type ChangePassword, type FieldProblem, type Nothing } from '@selaras/contracts';
import {
  NODE_SETTINGS,
  Problem,
  Transactions,
  type Answer,
  type NodeSettings,
  type RequestContext,
} from '@selaras/platform';
import {
  LONGEST_PASSWORD,
  SHORTEST_PASSWORD,
  hashPassword,
  passwordFault,
  type PasswordFault,
} from '../passwords/passwords.js';
import { Person } from '../people/person.entity.js';
import { closeOtherSessionsQuery } from '../sessions/sessions.queries.js';
import { Proofs } from './proofs.js';
import { SecurityNotices } from './security-notices.js';

/** The password of an account, changed by the person it belongs to. */
@Injectable()
export class AccountService {
  constructor(
    private readonly transactions: Transactions,
    private readonly proofs: Proofs,
    private readonly notices: SecurityNotices,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  /**
   * All other sessions of the person end.
   * @throws Problem `identity.password-wrong`, `identity.password-unfit`, `common.too-many-requests`
   */
  changePassword({ current, password }: ChangePassword, context: RequestContext): Promise<Answer<Nothing>> {
    return this.proofs.guarding(context, () =>
      this.transactions.run<Nothing>(context, async (tx) => {
        const person = await this.proofs.caller(tx, context, current, 'current');
        const { id, name, username } = person;
        const fault = passwordFault(password, password, username, name, this.node.GOVERNMENT_NAME);
        if (fault) throw new Problem('identity.password-unfit', {}, [fieldFault(fault)]);
        const version = person.version + 1;
        await tx.manager.update(Person, { id }, { passwordHash: await hashPassword(password), version });
        await tx.query(closeOtherSessionsQuery, [id, context.signedIn.session ?? null]);
        await tx.audit('identity.password-changed', { object: { kind: 'person', id, name } });
        await this.notices.tell(tx, id, 'password-changed');
        await tx.publish(identityEvents.accessChanged, { subject: id, version });
        return {};
      }),
    );
  }
}

function fieldFault(fault: PasswordFault): FieldProblem {
  if (fault === 'too-short') return { field: 'password', code: fault, params: { min: SHORTEST_PASSWORD } };
  if (fault === 'too-long') return { field: 'password', code: fault, params: { max: LONGEST_PASSWORD } };
  return { field: 'password', code: 'guessable' };
}
