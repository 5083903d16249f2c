import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const PATIENCE_MS = 15_000;

/** Holds the database still at one statement, by a lock that any client could take: the product has no part in it. */
async function holding(regency, work) {
  const client = new pg.Client({ connectionString: regency.env.DATABASE_URL });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
    // Whatever went wrong on the way: the broker must not stand still for ever.
    regency.signalFamily('nats', 'SIGCONT');
  }
}

async function until(what, look) {
  for (const began = Date.now(); Date.now() - began < PATIENCE_MS; await pause(20)) if (await look()) return;
  throw new Error(`${what} did not come about within ${PATIENCE_MS / 1000} s`);
}

const rows = async (client, sql) => (await client.query(sql)).rows;

const waitsFor = (client, statement) => async () => {
  // Within a transaction the statistics stand still at the first look.
  await client.query('SELECT pg_stat_clear_snapshot()');
  const waiting = await rows(
    client,
    `SELECT 1 FROM pg_stat_activity
     WHERE wait_event_type = 'Lock' AND pid <> pg_backend_pid() AND query LIKE '%${statement}%'`,
  );
  return waiting.length > 0;
};

const UNPUBLISHED = `SELECT position FROM registry.outbox WHERE published_at IS NULL`;

/** The broker stands still and a fact is committed that nobody has heard of. Leaves the broker frozen. */
async function commitUnheard({ regency, load, people }, client) {
  await client.query('BEGIN');
  // Writes to the outbox wait; whoever reads it does not.
  await client.query('LOCK TABLE registry.outbox IN SHARE ROW EXCLUSIVE MODE');
  const [{ last }] = await rows(client, 'SELECT coalesce(max(position), 0) AS last FROM registry.outbox');
  const asked = load.createApplication(people.katalog);
  await until('a write that waits to be committed', waitsFor(client, 'INSERT INTO outbox'));
  regency.signalFamily('nats', 'SIGSTOP');
  await client.query('COMMIT');
  await until('a fact that is committed but not published', async () => {
    return (await rows(client, `${UNPUBLISHED} AND position > ${last}`)).length > 0;
  });
  return { asked };
}

/** Between commit and publish, to the row: the rows are committed, the broker has not been told, and the service dies. */
const committedNotPublished = {
  name: 'between-commit-and-publish',
  restarts: ['registry'],
  strike: (stage) =>
    holding(stage.regency, async (client) => {
      const { asked } = await commitUnheard(stage, client);
      stage.regency.signal('registry', 'SIGKILL');
      await pause(200);
      const left = await rows(client, UNPUBLISHED);
      stage.note(`${left.length} facts committed and not published when the service died`);
      stage.regency.signalFamily('nats', 'SIGCONT');
      await asked;
      if (left.length === 0) throw new Error('the moment was missed: everything had been published');
    }),
};

/** The broker has the fact, but the service dies before it can mark it: it will be published a second time. */
const publishedNotMarked = {
  name: 'between-publish-and-mark',
  restarts: ['registry'],
  strike: (stage) =>
    holding(stage.regency, async (client) => {
      const { asked } = await commitUnheard(stage, client);
      await client.query('BEGIN');
      await client.query(`${UNPUBLISHED} FOR UPDATE`);
      stage.regency.signalFamily('nats', 'SIGCONT');
      await until('a fact that is published but not marked', waitsFor(client, 'UPDATE outbox'));
      stage.regency.signal('registry', 'SIGKILL');
      await pause(200);
      await client.query('ROLLBACK');
      await asked;
    }),
};

export const COMMIT_MOMENTS = [committedNotPublished, publishedNotMarked];
