import { Visitor } from '../trial/visitor.mjs';

/** The people of the demonstration who ask, and whether they may change anything beyond what is their own. */
export const CALLERS = [
  { name: null, weight: 3, mayChange: false },
  { name: 'administrator', weight: 3, mayChange: true },
  { name: 'katalog', weight: 2, mayChange: true },
  { name: 'operator.dispar', weight: 2, mayChange: true },
  { name: 'sekda', weight: 2, mayChange: true },
  { name: 'asesor', weight: 1, mayChange: true },
  { name: 'inspektorat', weight: 1, mayChange: true },
];

/** Lists whose items have ids worth asking for. */
const LISTS = [
  '/api/agencies',
  '/api/applications',
  '/api/assessments',
  '/api/people',
  '/api/positions',
  '/api/position-holdings',
  '/api/delegations',
  '/api/clients',
  '/api/relying-parties',
  '/api/notices',
  '/api/mail',
  '/api/account/sessions',
];

/** Signed-in sessions that are renewed when a case has ended them, as many do. */
export class Callers {
  /** By name, while it holds: the visitor, or the one who is about to be. */
  #visitors = new Map();
  renewed = 0;

  constructor(origin) {
    this.origin = origin;
  }

  visitorOf(name) {
    const known = this.#visitors.get(name) ?? Visitor.signedIn(this.origin, name);
    this.#visitors.set(name, known);
    return known;
  }

  async cookieOf(name) {
    return name === null ? '' : (await this.visitorOf(name)).cookie;
  }

  /** Its next case signs in again, unless another has seen to it. */
  async ended(name, cookie) {
    const known = this.#visitors.get(name);
    if (!known || (await known).cookie !== cookie || this.#visitors.get(name) !== known) return;
    this.#visitors.delete(name);
    this.renewed += 1;
  }

  /**
   * Ids of things that exist, without those of the callers themselves: a case that shuts one of them out would make all
   * later ones say the same.
   */
  async idsOfThings() {
    const own = [];
    for (const { name } of CALLERS) {
      if (name === null) continue;
      own.push((await (await this.visitorOf(name)).json('/api/session')).me.id);
    }
    const ids = new Set();
    for (const path of LISTS) {
      const answer = await (await this.visitorOf('administrator')).ask(path);
      if (!answer.ok) continue;
      for (const item of (await answer.json()).items ?? []) {
        const text = JSON.stringify(item);
        if (item.id && !own.some((id) => text.includes(id))) ids.add(item.id);
      }
    }
    return [...ids].sort();
  }

  /** The opaque identifier of a caller's session, as the cookie carries it. */
  async sessionOf(name) {
    const { cookies } = await this.visitorOf(name);
    const [, value = ''] = [...cookies].find(([key]) => /selaras_\d/.test(key)) ?? [];
    return decodeURIComponent(value);
  }
}
