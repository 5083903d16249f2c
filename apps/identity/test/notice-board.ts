import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import {
  identity,
  scoringEvents,
  type CallerPosition,
  type NoticeRaised,
  type NoticeRecipient,
  type NoticeView,
  type RaisedNotice,
  type Role,
} from '@selaras/contracts';
import { Clock, type CallContext } from '@selaras/platform';
import { until } from '@selaras/testing';
import { IdentityNode } from './identity-node.js';
import { MailServer } from './mail-server.js';

/** Wednesday 25 November 2026, 07:00 WIB. */
export const WEDNESDAY = Date.parse('2026-11-25T00:00:00.000Z');

export const notice = (to: Partial<NoticeRecipient>[], over: Partial<RaisedNotice> = {}): RaisedNotice => ({
  kind: 'task',
  to: to.map((recipient) => ({ personId: null, role: null, agencyId: null, ...recipient })),
  title: { id: 'Isi 3 indikator (contoh)', en: 'Answer 3 indicators (example)' },
  path: '/penilaian/contoh',
  due: null,
  urgent: false,
  quiet: false,
  ...over,
});

export const position = (role: Role, agencyId: string | null): CallerPosition => ({
  id: randomUUID(),
  role,
  agencyId,
  agencyName: null,
  title: 'Jabatan contoh',
});

/** Identity with a mail server, a clock that the spec sets, and short words for telling and reading. */
export class NoticeBoard {
  now = WEDNESDAY;

  private constructor(
    readonly server: MailServer,
    readonly there: IdentityNode,
  ) {}

  static async put(): Promise<NoticeBoard> {
    const server = await MailServer.create();
    const board = new NoticeBoard(server, await IdentityNode.start(server.settings));
    jest.spyOn(board.provider(Clock), 'now').mockImplementation(() => new Date(board.now));
    return board;
  }

  async takeAway(): Promise<void> {
    await this.there.stop();
    await this.server.end();
  }

  async clear(): Promise<void> {
    this.now = WEDNESDAY;
    this.server.received.length = 0;
    await this.there.sql('DELETE FROM notice');
    await this.there.sql('UPDATE person_contact SET digest_day = NULL');
  }

  provider<T>(type: new (...args: never[]) => T): T {
    return this.there.node.service('identity').app.get(type, { strict: false });
  }

  /** Publishes as scoring does, and waits until identity has taken it. */
  async raise(key: string, raised: RaisedNotice | null): Promise<void> {
    const messageId = randomUUID();
    const fact: NoticeRaised = { key, notice: raised };
    await this.there.node.publish(scoringEvents.noticeRaised, fact, messageId);
    await until('the notice', async () => {
      const rows = await this.there.sql('SELECT FROM inbox WHERE message_id = $1', [messageId]);
      return rows.length > 0;
    });
  }

  asHolder(id: string, ...positions: CallerPosition[]): Promise<CallContext> {
    return this.there.as({ id, positions });
  }

  async listFor(call: CallContext, over: object = {}): Promise<NoticeView[]> {
    return (await this.there.node.request(identity.listNotices, over, call)).items;
  }

  async unreadFor(call: CallContext): Promise<number> {
    return (await this.there.node.request(identity.countNotices, {}, call)).unread;
  }

  async agency(): Promise<string> {
    const call = await this.there.as({ role: 'administrator' });
    const body = { code: randomUUID().slice(0, 8), name: 'Dinas Contoh', kind: 'dinas' };
    return (await this.there.node.request(identity.createAgency, body as never, call)).id;
  }

  /** Someone who holds a position from today, with an address. */
  async holder(role: Role, agencyId: string | null): Promise<{ id: string; email: string }> {
    const call = await this.there.as({ role: 'administrator' });
    const username = `u${randomUUID().slice(0, 8)}`;
    const positions = [{ title: 'Jabatan contoh', role, agencyId }];
    const body = { name: `Orang ${username} (contoh)`, username, positions } as never;
    const { person } = await this.there.node.request(identity.createPerson, body, call);
    const email = `${username}@contoh.go.id`;
    await this.there.node.request(identity.changeContact, { id: person.id, email }, call);
    return { id: person.id, email };
  }
}
