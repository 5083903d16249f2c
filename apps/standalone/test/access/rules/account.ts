import {
  CALLER_NAMES,
  EVERYONE,
  EVERY_ROLE,
  NOBODY,
  SIGNED_IN,
  kindOf,
  type CallerName,
} from '../callers.js';
import { PASSWORD } from '../ground.js';
import type { Objects } from '../objects.js';
import type { Rule } from './rule.js';

const OWN = 'about oneself: everyone who is signed in, also without a position';
const OFFICE = 'what is addressed to a person or his positions: everyone who holds one';

const machinesToo: CallerName[] = [
  ...SIGNED_IN,
  ...CALLER_NAMES.filter((name) => kindOf(name).is === 'machine'),
];

const personId = (objects: Objects, caller: CallerName | null): string =>
  objects.ground.seat(caller ?? 'agency-operator').personId;

/** The head, and who may read in that name. */
const HEADS: CallerName[] = ['head-of-agency', 'aide of the head', 'aide who may only read'];

/** Whoever holds a notice’s address marks it as read; to everybody else it is not there. */
const NOTICE = 'POST /api/notices/{id}/read';

export const ACCOUNT: Rule[] = [
  { route: 'GET /api/me', because: 'the caller’s own verified token', may: machinesToo },
  { route: 'GET /api/session', because: 'says whose session this is, nobody’s too', may: EVERYONE },
  { route: 'GET /api/account', because: OWN, may: SIGNED_IN },
  {
    route: 'POST /api/account/password',
    because: `${OWN}; the old password is asked for`,
    may: SIGNED_IN,
    told: 'identity.password-wrong',
    ask: () => ({ json: { current: 'bukan kata sandinya', password: 'kuda jalan di pematang' } }),
  },
  { route: 'POST /api/account/totp/offer', because: OWN, may: SIGNED_IN },
  {
    route: 'POST /api/account/totp/confirm',
    because: OWN,
    may: SIGNED_IN,
    told: 'identity.ticket-ended',
    ask: () => ({ json: { ticket: 'x', code: '000000', password: PASSWORD } }),
  },
  {
    route: 'POST /api/account/totp/remove',
    because: OWN,
    may: SIGNED_IN,
    told: 'identity.totp-missing',
    ask: () => ({ json: { password: PASSWORD } }),
  },
  {
    route: 'POST /api/account/recovery-codes',
    because: OWN,
    may: SIGNED_IN,
    told: 'identity.totp-missing',
    ask: () => ({ json: { password: PASSWORD } }),
  },
  { route: 'GET /api/account/sessions', because: OWN, may: SIGNED_IN },
  {
    route: 'POST /api/account/sessions/{id}/end',
    state: 'one’s own',
    because: OWN,
    may: SIGNED_IN,
    ask: async (objects, caller) => ({
      at: { id: (await objects.ground.session(personId(objects, caller))).id },
    }),
  },
  {
    route: 'POST /api/account/sessions/{id}/end',
    state: 'another person’s',
    because: `${OWN}; that somebody else has a session is not theirs to know`,
    may: NOBODY,
    hidden: SIGNED_IN,
    ask: async (objects) => ({ at: { id: (await objects.ground.session(await objects.person())).id } }),
  },
  { route: 'POST /api/account/sessions/end-all', because: OWN, may: SIGNED_IN, endsSession: true },
  { route: 'GET /api/me/applications', because: OWN, may: SIGNED_IN },
  {
    route: 'DELETE /api/me/applications/{id}',
    state: 'agreed to by oneself',
    because: OWN,
    may: SIGNED_IN,
    ask: async (objects, caller) => ({ at: { id: await objects.consent(personId(objects, caller)) } }),
  },
  {
    route: 'DELETE /api/me/applications/{id}',
    state: 'agreed to by another person',
    because: `${OWN}; what others have agreed to is not theirs to know`,
    may: NOBODY,
    hidden: SIGNED_IN,
    ask: async (objects) => ({ at: { id: await objects.consent(await objects.person()) } }),
  },
  { route: 'GET /api/me/contact', because: OFFICE, may: EVERY_ROLE },
  {
    route: 'PATCH /api/me/contact',
    because: OFFICE,
    may: EVERY_ROLE,
    ask: () => ({ json: { language: 'en' } }),
  },
  { route: 'GET /api/notices', because: OFFICE, may: EVERY_ROLE },
  { route: 'GET /api/notices/count', because: OFFICE, may: EVERY_ROLE },
  { route: 'GET /api/notices/summary', because: OFFICE, may: EVERY_ROLE },
  { route: 'POST /api/notices/read', because: OFFICE, may: EVERY_ROLE },
  {
    route: NOTICE,
    state: 'to oneself',
    because: OFFICE,
    may: EVERY_ROLE,
    ask: async (objects, caller) => ({
      at: { id: await objects.notice(`person:${personId(objects, caller)}`) },
    }),
  },
  {
    route: NOTICE,
    state: 'to another person',
    because: OFFICE,
    may: NOBODY,
    hidden: EVERY_ROLE,
    ask: async (objects) => ({ at: { id: await objects.notice(`person:${await objects.person()}`) } }),
  },
  {
    route: NOTICE,
    state: 'to the heads of the agency',
    because: `${OFFICE}; of that agency alone`,
    may: HEADS,
    hidden: EVERY_ROLE.filter((name) => !HEADS.includes(name)),
    ask: async (objects) => ({ at: { id: await objects.notice(`role:head-of-agency:${objects.own}`) } }),
  },
  {
    route: 'GET /api/live',
    because: 'open pages are nudged: whoever has a page, and what each is nudged about has a test of its own',
    may: SIGNED_IN,
    ask: () => ({ stream: true }),
  },
];
