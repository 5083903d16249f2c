import { Injectable } from '@nestjs/common';
import type { ById, ChangeContact, ChangeOwnContact, ContactView } from '@selaras/contracts';
import {
  Problem,
  Transactions,
  maskPatterns,
  maskText,
  type Answer,
  type RequestContext,
  type Tx,
} from '@selaras/platform';
import { DataSource } from 'typeorm';
import { MailService } from '../mail/mail.service.js';
import { personOf } from './person-of.js';

type Row = Omit<ContactView, 'mailOn' | 'masked'>;

const NONE: Row = { email: null, language: 'id', digest: true, refused: null };

/** Enough to recognise an address in the audit trail, too little to write to it. */
const masked = (email: string | null): string | null => email && email.replace(/^(.)[^@]*/, '$1***');

/** What others than the person see of it: the mail server's words may repeat the address. */
const masking = (view: ContactView): ContactView => ({
  ...view,
  email: view.email && maskText('email', view.email),
  refused: view.refused && maskPatterns(view.refused),
  masked: view.email !== null,
});

/** Where and how people are written to. The address is the administrator's to enter; language and summary are one's own. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly mail: MailService,
  ) {}

  own(context: RequestContext): Promise<ContactView> {
    return this.view(this.database, personOf(context));
  }

  /** @throws Problem `identity.person-not-found` when the token outlives the person */
  changeOwn(body: ChangeOwnContact, context: RequestContext): Promise<Answer<ContactView>> {
    const person = personOf(context);
    return this.transactions.run(context, async (tx) => {
      await requirePerson(tx, person);
      await tx.query(
        `INSERT INTO person_contact (person_id, locale, digest) VALUES ($1, coalesce($2, 'id'), coalesce($3, true))
         ON CONFLICT (person_id) DO UPDATE
         SET locale = coalesce($2, person_contact.locale), digest = coalesce($3::boolean, person_contact.digest)`,
        [person, body.language ?? null, body.digest ?? null],
      );
      return this.view(tx, person);
    });
  }

  /** @throws Problem `identity.person-not-found` */
  async get({ id }: ById): Promise<ContactView> {
    await requirePerson(this.database, id);
    return masking(await this.view(this.database, id));
  }

  /** A new address has a clean slate; letters that wait go there. @throws Problem `identity.person-not-found` */
  change({ id, email }: ChangeContact, context: RequestContext): Promise<Answer<ContactView>> {
    return this.transactions.run(context, async (tx) => {
      const name = await requirePerson(tx, id);
      const before = await this.view(tx, id);
      if (before.email === email) return masking(before);
      await tx.query(
        `INSERT INTO person_contact (person_id, email) VALUES ($1, $2)
         ON CONFLICT (person_id) DO UPDATE SET email = $2, refused = NULL`,
        [id, email],
      );
      await tx.audit('identity.contact-changed', {
        object: { kind: 'person', id, name },
        before: { email: masked(before.email) },
        after: { email: masked(email) },
      });
      return masking(await this.view(tx, id));
    });
  }

  private async view(rows: Pick<Tx, 'query'>, person: string): Promise<ContactView> {
    const [row] = await rows.query<Row>(
      'SELECT email, locale AS language, digest, refused FROM person_contact WHERE person_id = $1',
      [person],
    );
    return { ...(row ?? NONE), masked: false, mailOn: this.mail.on };
  }
}

async function requirePerson(rows: Pick<Tx, 'query'>, id: string): Promise<string> {
  const [person] = await rows.query<{ name: string }>('SELECT name FROM person WHERE id = $1', [id]);
  if (!person) throw new Problem('identity.person-not-found');
  return person.name;
}
