import { randomUUID } from 'node:crypto';
import { identity } from '@selaras/contracts';
import { newCall, type CallContext, type Problem } from '@selaras/platform';
import { codeOf } from '../../test/authenticator.js';
import { IdentityNode, PASSWORD, outcome } from '../../test/identity-node.js';

const NEW = 'sepeda baru di teras';

describe('an account in the hands of its owner', () => {
  let there: IdentityNode;

  beforeAll(async () => {
    there = await IdentityNode.start();
  });

  afterAll(() => there.stop());

  /** Someone signed in, with the token of that session. */
  const signedIn = async (role: 'auditor' | 'administrator' = 'auditor') => {
    const person = await there.newcomer(role);
    const sessionId = await there.openSession(person.username);
    return { ...person, sessionId, call: await callOf(sessionId) };
  };

  const callOf = async (sessionId: string, over: Partial<CallContext> = {}): Promise<CallContext> => {
    const { token } = await there.node.request(identity.exchangeSession, { sessionId }, newCall());
    return newCall({ token, ...over });
  };

  const stands = (sessionId: string) =>
    outcome(there.node.request(identity.exchangeSession, { sessionId }, newCall()));

  const keyOf = (key: string) => key.replaceAll(' ', '');

  /** Sets up an authenticator by the account page. */
  const withTotp = async (call: CallContext) => {
    const offer = await there.node.request(identity.offerTotp, {}, call);
    const key = keyOf(offer.key);
    const confirm = { ticket: offer.ticket, code: codeOf(key), password: PASSWORD };
    const { codes } = await there.node.request(identity.confirmTotp, confirm, call);
    return { key, codes, offer };
  };

  it('changes its password, which signs out everywhere else', async () => {
    const me = await signedIn();
    const elsewhere = await there.openSession(me.username);
    await there.node.request(identity.changePassword, { current: PASSWORD, password: NEW }, me.call);
    expect([await stands(me.sessionId), await stands(elsewhere)]).toEqual([
      'answered',
      'common.not-signed-in',
    ]);
    expect(await there.signIn(me.username, NEW)).toMatch(/^ey/);
    await expect(there.signIn(me.username, PASSWORD)).rejects.toThrow();
  });

  it.each([
    ['a wrong one now', { current: 'salah sekali ini', password: NEW }, 'identity.password-wrong', 'current'],
    [
      'one that is too short',
      { current: PASSWORD, password: 'sebelas hrf' },
      'identity.password-unfit',
      'password',
    ],
    [
      'one that is tried first',
      { current: PASSWORD, password: 'Indonesia-2026' },
      'identity.password-unfit',
      'password',
    ],
    [
      'an endless one',
      { current: PASSWORD, password: 'x y z '.repeat(60) },
      'identity.password-unfit',
      'password',
    ],
    ['none', { current: PASSWORD, password: '' }, 'identity.password-unfit', 'password'],
  ])('does not change its password with %s, naming the field', async (_what, body, code, field) => {
    const me = await signedIn();
    const problem = await there.node
      .request(identity.changePassword, body, me.call)
      .catch((error: Problem) => error);
    expect(problem).toMatchObject({ code, fields: [{ field }] });
    expect(await there.signIn(me.username)).toMatch(/^ey/);
  });

  it('is not open to guesses by a session left open', async () => {
    const me = await signedIn();
    const guess = () =>
      outcome(
        there.node.request(identity.changePassword, { current: 'salah sekali', password: NEW }, me.call),
      );
    for (let n = 0; n < 10; n += 1) {
      expect(await guess()).toBe('identity.password-wrong');
      await there.sql('UPDATE sign_in_attempt SET blocked_until = NULL WHERE failures < 10');
    }
    expect(await guess()).toBe('common.too-many-requests');
  });

  it('changes its password once under one key, and answers the repetition', async () => {
    const me = await signedIn();
    const call = { ...me.call, idempotencyKey: randomUUID() };
    const body = { current: PASSWORD, password: NEW };
    await there.node.request(identity.changePassword, body, call);
    expect(await outcome(there.node.request(identity.changePassword, body, call))).toBe('answered');
  });

  it('sets up an authenticator, is told so, and is asked for it at the next sign-in', async () => {
    const me = await signedIn();
    const before = await there.node.request(identity.getAccount, {}, me.call);
    expect(before).toEqual({
      username: me.username,
      hasPassword: true,
      totpSince: null,
      totpRequired: false,
      recoveryCodesLeft: 0,
      lockedUntil: null,
      foreignAccounts: [],
    });
    const { offer, codes } = await withTotp(me.call);
    expect(new URL(offer.uri).searchParams.get('secret')).toBe(keyOf(offer.key));
    expect(offer.qr).toMatch(/^<svg/);
    expect(new Set(codes).size).toBe(10);
    const after = await there.node.request(identity.getAccount, {}, me.call);
    expect(after).toMatchObject({ totpSince: expect.any(String), recoveryCodesLeft: 10 });
    await expect(there.signIn(me.username)).rejects.toThrow();
  });

  it('gives the same recovery codes to the same question asked again, without having kept them', async () => {
    const me = await signedIn();
    await withTotp(me.call);
    const call = { ...me.call, idempotencyKey: randomUUID() };
    const ask = () => there.node.request(identity.renewRecoveryCodes, { password: PASSWORD }, call);
    const first = await ask();
    expect(await ask()).toEqual(first);
    const kept = JSON.stringify(await there.sql('SELECT * FROM idempotency'));
    expect(first.codes.filter((code) => kept.includes(code))).toEqual([]);
    const fresh = await there.node.request(identity.renewRecoveryCodes, { password: PASSWORD }, me.call);
    expect(fresh.codes.filter((code) => first.codes.includes(code))).toEqual([]);
    expect((await there.node.request(identity.getAccount, {}, me.call)).recoveryCodesLeft).toBe(10);
  });

  it('sets up nothing without the password, with a wrong code, or with an old or a forged ticket', async () => {
    const me = await signedIn();
    const { key: shown, ticket } = await there.node.request(identity.offerTotp, {}, me.call);
    const code = codeOf(keyOf(shown));
    const confirm = (over: object) =>
      outcome(
        there.node.request(identity.confirmTotp, { ticket, code, password: PASSWORD, ...over }, me.call),
      );
    expect(await confirm({ password: 'salah sekali ini' })).toBe('identity.password-wrong');
    expect(await confirm({ code: '000000' })).toBe('identity.code-wrong');
    expect(await confirm({ ticket: 'bukan-tiket' })).toBe('identity.ticket-ended');
    const others = await there.node.request(identity.offerTotp, {}, (await signedIn()).call);
    expect(await confirm({ ticket: others.ticket, code: codeOf(keyOf(others.key)) })).toBe(
      'identity.ticket-ended',
    );
    expect((await there.node.request(identity.getAccount, {}, me.call)).totpSince).toBeNull();
    expect(
      await outcome(there.node.request(identity.renewRecoveryCodes, { password: PASSWORD }, me.call)),
    ).toBe('identity.totp-missing');
  });

  it('switches its authenticator off where it is not required, and an administrator cannot', async () => {
    const me = await signedIn();
    await withTotp(me.call);
    const remove = (call: CallContext, password = PASSWORD) =>
      outcome(there.node.request(identity.removeTotp, { password }, call));
    expect(await remove(me.call, 'salah sekali ini')).toBe('identity.password-wrong');
    expect(await remove(me.call)).toBe('answered');
    expect(await remove(me.call)).toBe('identity.totp-missing');
    expect((await there.node.request(identity.getAccount, {}, me.call)).recoveryCodesLeft).toBe(0);
    expect(await there.signIn(me.username)).toMatch(/^ey/);
    const administrator = await signedIn('administrator');
    expect(await remove(administrator.call)).toBe('identity.totp-required');
  });

  it('is looked at by an administrator, and by no colleague', async () => {
    const [me, colleague] = [await signedIn(), await signedIn()];
    const look = (call: CallContext) => there.node.request(identity.getSecurityOf, { id: me.id }, call);
    expect(await look(await there.as({ role: 'administrator' }))).toMatchObject({
      account: { username: me.username, totpSince: null },
    });
    expect(await outcome(look(colleague.call))).toBe('common.forbidden');
    const nobody = { id: randomUUID() };
    const call = await there.as({ role: 'administrator' });
    expect(await outcome(there.node.request(identity.getSecurityOf, nobody, call))).toBe(
      'identity.person-not-found',
    );
  });

  it('puts on record what was changed, by whom, and no secret', async () => {
    const me = await signedIn();
    const { key, codes } = await withTotp(me.call);
    await there.node.request(identity.renewRecoveryCodes, { password: PASSWORD }, me.call);
    await there.node.request(identity.removeTotp, { password: PASSWORD }, me.call);
    await there.node.request(identity.changePassword, { current: PASSWORD, password: NEW }, me.call);
    const rows = await there.sql<{ event: string; actor_id: string }>(
      'SELECT * FROM audit_entry WHERE actor_id = $1 ORDER BY id',
      [me.id],
    );
    expect(rows.map(({ event }) => event)).toEqual([
      'identity.password-set',
      'identity.signed-in',
      'identity.totp-enabled',
      'identity.recovery-codes-renewed',
      'identity.totp-disabled',
      'identity.password-changed',
    ]);
    const text = JSON.stringify(rows);
    expect([key, PASSWORD, NEW, ...codes].filter((secret) => text.includes(secret))).toEqual([]);
  });
});
