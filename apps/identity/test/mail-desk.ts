import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { identity } from '@selaras/contracts';
import { Clock, Transactions } from '@selaras/platform';
import type { LetterKind } from '../src/mail/letters.js';
import { MailDelivery } from '../src/mail/mail-delivery.js';
import { MailService, type Mail, type Queued } from '../src/mail/mail.service.js';
import { IdentityNode, type Invited } from './identity-node.js';
import { MailServer } from './mail-server.js';

/** A one-time address that must be seen in the letter and nowhere else. */
export const SECRET = 'https://simpul.contoh.go.id/oidc/activate?token=rahasia-sekali-pakai';

export interface LetterRow {
  state: string;
  attempts: number;
  sealed_link: string | null;
  last_error: string | null;
  next_attempt_at: Date;
}

/** Identity with a mail server of its own and a clock that the spec sets; letters leave when the spec says so. */
export class MailDesk {
  now = Date.now();

  private constructor(
    readonly server: MailServer,
    readonly there: IdentityNode,
  ) {}

  static async open(): Promise<MailDesk> {
    const server = await MailServer.create();
    const there = await IdentityNode.start(server.settings);
    const desk = new MailDesk(server, there);
    jest.spyOn(desk.provider(Clock), 'now').mockImplementation(() => new Date(desk.now));
    desk.provider(MailService).onQueued(() => undefined);
    return desk;
  }

  async close(): Promise<void> {
    await this.there.stop();
    await this.server.end();
  }

  async clear(): Promise<void> {
    await this.there.sql(
      `UPDATE mail_message SET state = 'dropped', sealed_link = NULL WHERE state = 'waiting'`,
    );
    this.server.received.length = 0;
    this.server.connections = 0;
    this.server.onRecipient = () => null;
    this.server.onMessage = () => null;
  }

  provider<T>(type: new (...args: never[]) => T): T {
    return this.there.node.service('identity').app.get(type, { strict: false });
  }

  round(): Promise<void> {
    return this.provider(MailDelivery).deliver({ signal: new AbortController().signal });
  }

  /** One round under other settings than the node's. */
  async roundWith(changed: Record<string, string>): Promise<void> {
    const delivery = this.provider(MailDelivery) as unknown as { settings: Record<string, string> };
    const { settings } = delivery;
    delivery.settings = { ...settings, ...changed };
    await this.round();
    delivery.settings = settings;
  }

  /** Someone with an address of their own. */
  async reader(name?: string): Promise<Invited & { email: string }> {
    const person = await this.there.invite();
    const email = `u-${randomUUID().slice(0, 8)}@contoh.go.id`;
    const call = await this.there.as({ role: 'administrator' });
    await this.there.node.request(identity.changeContact, { id: person.id, email }, call);
    if (name) await this.there.sql('UPDATE person SET name = $2 WHERE id = $1', [person.id, name]);
    return { ...person, email };
  }

  queue<K extends LetterKind>(mail: Mail<K>): Promise<Queued> {
    return this.provider(Transactions).inTransaction((tx) => this.provider(MailService).queue(tx, mail));
  }

  reset(to: string, expiresAt?: Date): Promise<Queued> {
    return this.queue({
      to,
      letter: 'password-reset',
      params: { username: 'budi', validUntil: 'besok' },
      link: SECRET,
      ...(expiresAt && { expiresAt }),
    });
  }

  async letterTo(person: string): Promise<LetterRow> {
    const [row] = await this.there.sql<LetterRow>(
      'SELECT * FROM mail_message WHERE person_id = $1 ORDER BY id DESC LIMIT 1',
      [person],
    );
    if (!row) throw new Error('no letter');
    return row;
  }
}
