import { randomUUID } from 'node:crypto';
import { ROLES, identity, type Role, type Rpc } from '@selaras/contracts';

type Question = [name: string, contract: Rpc<object, object>, body: object, allowed: readonly Role[]];

const id = randomUUID();
const administrators: readonly Role[] = ['administrator'];

/** The questions about notices, addresses and mail, with who may ask them. */
export const NOTICE_QUESTIONS: Question[] = [
  ['listNotices', identity.listNotices, {}, ROLES],
  ['countNotices', identity.countNotices, {}, ROLES],
  ['readNotice', identity.readNotice, { id }, ROLES],
  ['readAllNotices', identity.readAllNotices, {}, ROLES],
  ['summariseNotices', identity.summariseNotices, {}, ROLES],
  ['getOwnContact', identity.getOwnContact, {}, ROLES],
  ['changeOwnContact', identity.changeOwnContact, { digest: true }, ROLES],
  ['getContact', identity.getContact, { id }, administrators],
  ['changeContact', identity.changeContact, { id, email: null }, administrators],
  ['mailHealth', identity.mailHealth, {}, ['administrator', 'auditor']],
  ['listMail', identity.listMail, { state: 'failed' }, administrators],
  ['testMail', identity.testMail, {}, administrators],
  ['retryMail', identity.retryMail, { id }, administrators],
];
