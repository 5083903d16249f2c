import { Inject, Injectable } from '@nestjs/common';
import {
  identityEvents,
  type ById,
  type Nothing,
  type PageRequest,
  type SessionPage,
  type SessionView,
} from '@selaras/contracts';
import {
  Problem,
  SERVICE_SETTINGS,
  Transactions,
  page,
  pageLimit,
  type Answer,
  type RequestContext,
  type Tx,
} from '@selaras/platform';
import { DataSource } from 'typeorm';
import { timePlace } from '../lists/time-place.js';
import type { IdentitySettings } from '../settings.js';
import { deviceWords } from './device-words.js';
import { closeSessionsOfQuery, sessionsQuery } from './sessions.queries.js';

type Listed = Omit<SessionView, 'device' | 'place' | 'current'> & {
  userAgent: string | null;
  address: string | null;
  at: string;
};

/** Where a person is signed in: to look at, and to end. */
@Injectable()
export class OwnSessionsService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    @Inject(SERVICE_SETTINGS) private readonly settings: IdentitySettings,
  ) {}

  /** @param current the session the question came from */
  async list(personId: string, { limit, cursor }: PageRequest, current?: string): Promise<SessionPage> {
    const place = timePlace(cursor);
    const rows = await this.database.query<Listed[]>(sessionsQuery, [
      personId,
      this.settings.SESSION_IDLE_MINUTES,
      place?.at ?? null,
      place?.id ?? null,
      pageLimit(limit) + 1,
    ]);
    const { items, nextCursor } = page(rows, pageLimit(limit), (row) => [row.at, row.id]);
    return {
      items: items.map(({ userAgent, address, at: _at, ...view }) => ({
        ...view,
        device: deviceWords(userAgent),
        place: address,
        current: view.id === current,
      })),
      nextCursor,
    };
  }

  /** @throws Problem `identity.session-not-found` also for a session of someone else. */
  endOne({ id }: ById, context: RequestContext): Promise<Answer<Nothing>> {
    const personId = context.signedIn.id;
    return this.transactions.run(context, async (tx) => {
      const [ended] = await tx.query<{ user_agent: string | null }>(
        `WITH ended AS (
           UPDATE session SET closed_at = now()
           WHERE id = $1 AND person_id = $2 AND closed_at IS NULL RETURNING user_agent)
         SELECT user_agent FROM ended`,
        [id, personId],
      );
      if (!ended) throw new Problem('identity.session-not-found');
      await tx.audit('identity.session-ended', {
        object: { kind: 'session', id, name: deviceWords(ended.user_agent) },
      });
      await tellAccessChanged(tx, personId);
      return {};
    });
  }

  /**
   * Signs a person out everywhere.
   * @throws Problem `identity.person-not-found`
   */
  endAll(personId: string, context: RequestContext): Promise<Answer<Nothing>> {
    return this.transactions.run(context, async (tx) => {
      const name = await tellAccessChanged(tx, personId);
      await tx.query(closeSessionsOfQuery, [personId]);
      await tx.audit('identity.signed-out-everywhere', { object: { kind: 'person', id: personId, name } });
      return {};
    });
  }
}

/**
 * Says to everyone who remembers a caller that what he may do has changed. @returns the person's name.
 * @throws Problem `identity.person-not-found`
 */
export async function tellAccessChanged(tx: Tx, personId: string): Promise<string> {
  const [person] = await tx.query<{ name: string; version: number }>(
    'SELECT name, version FROM person WHERE id = $1',
    [personId],
  );
  if (!person) throw new Problem('identity.person-not-found');
  await tx.publish(identityEvents.accessChanged, { subject: personId, version: person.version });
  return person.name;
}
