import { setTimeout as pause } from 'node:timers/promises';

const CATALOGUE = ['catalogue', 'catalogue audit', 'province'];
export const EDITION = 'pemdi-2026';
/** An indicator of the demonstration that nobody has answered, for each thing the load does to one. */
const STEPS_CODE = '16';
export const ANSWERS_CODE = '19';

const pdf = (marker) => Buffer.from(`%PDF-1.4\n% ${marker}\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n`);

export function evidenceForm(code, marker, bytes = pdf(marker)) {
  const form = new FormData();
  form.set('code', code);
  form.set('file', new Blob([bytes], { type: 'application/pdf' }), `${marker}.pdf`);
  return form;
}

/**
 * People who go about their work while faults happen. Every act is kept with what its person was told; `settled` waits
 * for the acts that are under way.
 */
export class Load {
  /** @type {import('./accountant.mjs').Act[]} */
  acts = [];
  /** code:action → acts of the workflow, which carry no words of their own */
  steps = new Map();
  /** Rows of imports, counted by the words their names begin with. */
  tallies = [];
  #running = false;
  #loops = [];
  #number = 0;

  /**
   * @param {Record<string, import('./person.mjs').Person>} people
   * @param {{ run: string, agencies: { id: string, name: string }[], assessment: string, pauseMs: number }} stage
   */
  constructor(people, stage) {
    Object.assign(this, { people, stage });
    this.known = [];
  }

  start() {
    this.#running = true;
    const { katalog, sekda } = this.people;
    const rounds = [
      () => this.createApplication(katalog),
      () => this.createApplication(this.people['operator.diskominfo'], 'Dinas Komunikasi dan Informatika'),
      () => this.changeApplication(katalog),
      () => this.answer(),
      () => this.evidence(),
      () => this.step(),
      () => this.agency(),
      () => this.read(sekda),
      () => this.visit(sekda),
    ];
    this.#loops = rounds.map((round) => this.#repeat(round));
  }

  async stop() {
    this.#running = false;
    await Promise.all(this.#loops);
  }

  async #repeat(round) {
    while (this.#running) {
      await round();
      await pause(this.stage.pauseMs * (0.5 + Math.random()));
    }
  }

  marker(kind) {
    this.#number += 1;
    return `${this.stage.run}-${kind}-${this.#number}`;
  }

  async keep(act, asked) {
    const told = await asked;
    const kept = { ...act, outcome: told.outcome, sends: told.sends, code: told.code };
    this.acts.push(kept);
    return told;
  }

  async createApplication(person, owner) {
    const marker = this.marker('aplikasi');
    const { agencies } = this.stage;
    const agency = agencies.find(({ name }) => name === owner) ?? agencies[this.#number % agencies.length];
    const body = () => ({ name: marker, ownerAgencyId: agency.id });
    const { outcome, body: view } = await this.keep(
      { kind: 'create', marker, places: CATALOGUE },
      person.act('POST', '/api/applications', body),
    );
    if (outcome === 'acknowledged') this.known.push({ id: view.id, version: view.version });
  }

  async changeApplication(person) {
    const entry = this.known.shift();
    if (!entry) return;
    const marker = this.marker('ubah');
    const body = () => ({ version: entry.version, description: marker });
    const { outcome, body: view } = await this.keep(
      { kind: 'change', marker, places: ['history'] },
      person.act('PATCH', `/api/applications/${entry.id}`, body),
    );
    // Whoever got no answer opens the page anew; here it is simply left alone.
    if (outcome === 'acknowledged' && this.known.length < 50)
      this.known.push({ id: view.id, version: view.version });
  }

  /** Saves FAKTA; the last words saved are the ones that stand. */
  async answer() {
    const marker = this.marker('fakta');
    const path = `/api/assessments/${this.stage.assessment}/indicators/${ANSWERS_CODE}`;
    await this.#counted(
      `${ANSWERS_CODE}:answered`,
      { kind: 'answer', marker, places: [] },
      this.people['operator.dispar'].act('PUT', path, () => ({ facts: marker })),
    );
  }

  /** Adds a file, and takes it away again so that there is room for the next. */
  async evidence() {
    const marker = this.marker('bukti');
    const person = this.people['responden.dispar'];
    const path = `/api/assessments/${this.stage.assessment}/evidence`;
    const { outcome, body } = await this.keep(
      { kind: 'evidence', marker, places: ['evidence added', 'evidence audit'] },
      person.act('POST', path, () => evidenceForm(ANSWERS_CODE, marker), { json: false }),
    );
    if (outcome !== 'acknowledged') return;
    await this.keep(
      { kind: 'evidence removed', marker: `${marker}.pdf`, places: ['evidence removed'] },
      person.act('DELETE', `${path}/${body.id}`, undefined, { json: false }),
    );
  }

  /** One step of the workflow by whoever it waits for: submitted, handed over, returned, and so on. */
  async step() {
    const { assessment } = this.stage;
    const view = await this.people.asesor.ask(`/api/assessments/${assessment}/indicators/${STEPS_CODE}`);
    const next = view?.status === 200 && NEXT_STEP[view.body.state];
    if (!next) return;
    await this.#counted(
      `${STEPS_CODE}:${next.action}`,
      { kind: next.action, marker: this.marker(next.action), places: [] },
      this.people[next.who].act('POST', `/api/assessments/${assessment}/${next.act}`, () => next.body),
    );
  }

  /** A new agency is a fact of identity that two other services keep a copy of. */
  async agency() {
    const marker = this.marker('opd');
    const body = () => ({ code: marker, name: marker, kind: 'dinas' });
    await this.keep(
      { kind: 'agency', marker, places: ['agencies', 'registry copy', 'scoring copy'] },
      this.people.administrator.act('POST', '/api/agencies', body),
    );
    await pause(this.stage.pauseMs * 4);
  }

  async read(person) {
    await person.ask('/api/inbox');
    await person.ask('/api/applications?limit=20');
    await person.ask('/api/exchange/state');
  }

  /** Somebody who is about to sign in: a page each, and a page that says so where there is none. */
  async visit(person) {
    const stranger = person.stranger();
    const sent = await stranger.ask('/auth/sign-in?returnTo=/', { headers: { accept: 'text/html' } });
    if (sent?.location) await stranger.ask(sent.location, { headers: { accept: 'text/html' } });
    await pause(this.stage.pauseMs * 4);
  }

  async #counted(name, act, asked) {
    const { outcome } = await this.keep(act, asked);
    const tally = this.steps.get(name) ?? { acknowledged: 0, unknown: 0, refused: 0 };
    tally[outcome] += 1;
    this.steps.set(name, tally);
  }
}

const codes = [STEPS_CODE];
const NEXT_STEP = {
  draft: { who: 'operator.dispar', act: 'submit', action: 'submitted', body: { codes } },
  revision: { who: 'operator.dispar', act: 'submit', action: 'submitted', body: { codes } },
  submitted: { who: 'kepala.dispar', act: 'release', action: 'handed-over', body: { codes } },
  'handed-over': {
    who: 'asesor',
    act: 'review',
    action: 'returned',
    body: { decisions: [{ code: STEPS_CODE, outcome: 'revision', note: 'Lengkapi lagi (contoh).' }] },
  },
};

/** What the workflow needs before its first step: a complete answer. */
export async function prepareAnswer(people, assessment) {
  const operator = people['operator.dispar'];
  const answer = { level: '2', facts: 'Contoh.', analysis: 'Contoh.' };
  await operator.act('PUT', `/api/assessments/${assessment}/indicators/${STEPS_CODE}`, () => answer);
  const path = `/api/assessments/${assessment}/evidence`;
  const { outcome } = await operator.act('POST', path, () => evidenceForm(STEPS_CODE, 'awal'), {
    json: false,
  });
  if (outcome !== 'acknowledged') throw new Error('the indicator of the load could not be prepared');
}
