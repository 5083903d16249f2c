import { randomUUID } from 'node:crypto';
import { IdentityNode } from '../../test/identity-node.js';
import { Sweeper } from './sweeper.js';

describe('what has ended', () => {
  let there: IdentityNode;

  beforeAll(async () => {
    there = await IdentityNode.start();
  });

  afterAll(() => there.stop());

  it('is taken away, and what may still matter stays', async () => {
    const { id } = await there.newcomer();
    const when = { ended: `now() - interval '2 days'`, open: `now() + interval '1 hour'` };
    for (const [name, time] of Object.entries(when)) {
      await there.sql(`INSERT INTO oidc_payload VALUES ('Session', $1, '{}', NULL, NULL, ${time})`, [name]);
      await there.sql(`INSERT INTO sign_in_attempt VALUES ($1, 1, ${time})`, [name]);
      await there.sql(`INSERT INTO activation VALUES ($1, $2, ${time}, NULL)`, [name, id]);
      await there.sql(
        `INSERT INTO session (id, id_hash, person_id, id_token_hash, expires_at)
         VALUES (gen_random_uuid(), $1, $2, $3, ${time})`,
        [name, id, randomUUID()],
      );
    }
    await there.node.service('identity').app.get(Sweeper, { strict: false }).sweep();
    const left = await there.sql<{ key: string }>(
      `SELECT 'payload ' || id_hash AS key FROM oidc_payload WHERE id_hash IN ('ended', 'open')
       UNION ALL SELECT 'attempt ' || key FROM sign_in_attempt WHERE key IN ('ended', 'open')
       UNION ALL SELECT 'activation ' || token_hash FROM activation WHERE token_hash IN ('ended', 'open')
       UNION ALL SELECT 'session ' || id_hash FROM session ORDER BY 1`,
    );
    expect(left.map(({ key }) => key)).toEqual([
      'activation open',
      'attempt open',
      'payload open',
      'session open',
    ]);
  });
});
