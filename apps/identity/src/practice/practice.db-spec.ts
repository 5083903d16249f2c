import { ROLES, identity, type Role } from '@selaras/contracts';
import { ForbiddenAddressError, OutboundHttp, Transactions, readDemo, type Problem } from '@selaras/platform';
import { decodeJwt } from 'jose';
import { IdentityNode } from '../../test/identity-node.js';
import { loadDemo } from '../demo/load-demo.js';
import { MailService } from '../mail/mail.service.js';

import { PracticeSupervisor } from './practice-supervisor.js';

const MAIL = { SMTP_HOST: 'surel.contoh.go.id', MAIL_FROM: 'selaras@contoh.go.id' };

async function nodeWithExample(env: Record<string, string>): Promise<IdentityNode> {
  const there = await IdentityNode.start(env);
  const demo = await readDemo('33.22');
  const transactions = there.node.service('identity').app.get(Transactions, { strict: false });
  await transactions.inTransaction((tx) => loadDemo(tx, demo));
  return there;
}

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'answered',
    ({ code }: Problem) => code,
  );

describe('a practice space', () => {
  let there: IdentityNode;

  beforeAll(async () => {
    there = await nodeWithExample({ DEMO: 'semarang', PRACTICE_SPACE: 'true', ...MAIL });
  });

  afterAll(() => there.stop());

  const choose = async (username: string) => {
    const begun = await there.startSignIn();
    return { ...begun, arrived: await begun.browser.post(begun.page.url, { step: 'practice', username }) };
  };

  it('offers one card for each of the seventeen roles, and signs in whoever is chosen, without a password', async () => {
    const { page, ...begun } = await there.startSignIn();
    expect(page.body.match(/<li class="card">/g)).toHaveLength(ROLES.length);
    const demo = await readDemo('33.22');
    const names = [...page.body.matchAll(/value="practice"[\s\S]*?name="username" value="([^"]+)"/g)];
    expect(names.map(([, name]) => name).sort()).toEqual(demo.people.map(({ username }) => username).sort());
    const arrived = await begun.browser.post(page.url, { step: 'practice', username: 'sekda' });
    const sekda = demo.people.find(({ username }) => username === 'sekda');
    expect(decodeJwt(await there.finishSignIn({ page, ...begun }, arrived)).sub).toBe(sekda?.id);
  });

  it.each(['tidak.ada', '', "sekda' OR '1'='1", 'sekda\u0000', 'x'.repeat(5_000)])(
    'has no card for whoever is not of the example: %j',
    async (username) => {
      const { arrived } = await choose(username);
      expect(arrived.status).toBe(409);
      expect(arrived.url).toContain('/oidc/interaction/');
    },
  );

  it('does not sign in a person made in practice, or one who was switched off', async () => {
    const { username } = await there.newcomer('auditor');
    expect((await choose(username)).arrived.status).toBe(409);
    await there.sql(
      `UPDATE person SET active = false WHERE username = 'gubernur' OR username = 'ppid.utama'`,
    );
    expect((await choose('ppid.utama')).arrived.status).toBe(409);
  });

  it('sends no mail, whatever mail server is named', () => {
    expect(there.node.service('identity').app.get(MailService, { strict: false }).on).toBe(false);
  });

  it('is started over by its administrator and its coordinator alone, and where somebody attends to it', async () => {
    for (const role of ROLES) {
      const allowed = (['administrator', 'coordinator'] as Role[]).includes(role);
      const asked = there.node.request(identity.restartPractice, {}, await there.as({ role }));
      expect([role, await outcome(asked)]).toEqual([
        role,
        allowed ? 'identity.practice-unattended' : 'common.forbidden',
      ]);
    }
    let asked = 0;
    const supervisor = there.node.service('identity').app.get(PracticeSupervisor, { strict: false });
    supervisor.attach(() => (asked += 1));
    const call = await there.as({ role: 'coordinator' });
    expect(await there.node.request(identity.restartPractice, {}, call)).toEqual({ asked: true });
    expect(asked).toBe(1);
    const [entry] = await there.sql<{ count: string }>(
      `SELECT count(*) FROM audit_entry WHERE event = 'identity.practice-restarted' AND outcome = 'done'`,
    );
    expect(Number(entry?.count)).toBe(1);
  });
});

describe('a node that is no practice space', () => {
  it.each([
    ['a demonstration', { DEMO: 'semarang' }],
    ['a real node that calls itself one', { DEMO: 'none', PRACTICE_SPACE: 'true' }],
  ])('opens no card, whatever is sent to it, and starts nothing over: %s', async (_which, env) => {
    const there = await nodeWithExample({ ...env, ...MAIL });
    try {
      const supervisor = there.node.service('identity').app.get(PracticeSupervisor, { strict: false });
      let asked = 0;
      supervisor.attach(() => (asked += 1));
      const { browser, page } = await there.startSignIn();
      expect(page.body).not.toContain('value="practice"');
      const arrived = await browser.post(page.url, { step: 'practice', username: 'sekda' });
      expect([arrived.status, arrived.url.includes('/oidc/interaction/')]).toEqual([403, true]);
      expect(arrived.body).toContain('Ini hanya ada di ruang latihan');
      const call = await there.as({ role: 'administrator' });
      expect(await outcome(there.node.request(identity.restartPractice, {}, call))).toBe(
        'identity.practice-only',
      );
      expect(asked).toBe(0);
      expect(there.node.service('identity').app.get(MailService, { strict: false }).on).toBe(true);
    } finally {
      await there.stop();
    }
  });
});

describe('the way out of a practice space', () => {
  it('is closed for every address, also those that are allowed', async () => {
    const closed = new OutboundHttp(['127.0.0.1', 'mitra.contoh.go.id'], true);
    try {
      for (const address of ['http://127.0.0.1:9/', 'https://mitra.contoh.go.id/'])
        await expect(closed.postJson(address, {})).rejects.toBeInstanceOf(ForbiddenAddressError);
    } finally {
      await closed.close();
    }
  });
});
