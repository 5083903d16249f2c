import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopAll } from '../infra/processes.mjs';
import { Books } from './books.mjs';
import { WallClock } from './clock.mjs';
import { SmallDisk } from './disk.mjs';
import { prepareAnswer } from './load.mjs';
import { Moments } from './moments.mjs';
import { Person } from './person.mjs';
import { ROOT, SplitNode } from './split-node.mjs';

const PORT_BASE = 7600;
const DISK_MEGABYTES = 2_000;
const PEOPLE = [
  'administrator',
  'katalog',
  'operator.diskominfo',
  'operator.dispar',
  'responden.dispar',
  'kepala.dispar',
  'asesor',
  'sekda',
  'inspektorat',
];

/** A data directory that the account PostgreSQL runs as may pass through. */
function newDataDirectory() {
  const data = mkdtempSync(join(tmpdir(), 'selaras-chaos-'));
  chmodSync(data, 0o755);
  return data;
}

/** Two governments with every service in its own process, the people who work there, and what can be done to them. */
export class Stage {
  /** Every answer of the public door, as people got it. */
  answers = [];
  /** What people were told, by code. */
  seen = new Map();
  notes = [];
  turns = [];

  /** @param {{ seed: number, log: (line: string) => void }} options */
  constructor({ seed, log }) {
    Object.assign(this, { seed, log, data: newDataDirectory(), moments: new Moments(seed) });
    this.disk = new SmallDisk(join(this.data, 'regency-disk'), DISK_MEGABYTES);
    this.clock = new WallClock();
  }

  async raise() {
    const { data, log } = this;
    this.disk.mount();
    await this.clock.prepare(data, join(ROOT, '.cache/faketime'));
    for (const { missing } of [this.disk, this.clock]) if (missing) log(`without it: ${missing}`);
    this.regency = new SplitNode({
      kind: 'regency',
      dataRoot: join(data, 'regency-disk'),
      httpPort: PORT_BASE + 1,
      oidcPort: PORT_BASE + 2,
      environment: this.clock.environment,
      log,
    });
    this.province = new SplitNode({
      kind: 'province',
      dataRoot: join(data, 'province'),
      httpPort: PORT_BASE + 3,
      oidcPort: PORT_BASE + 4,
      log,
    });
    await Promise.all([this.regency.prepare(), this.province.prepare()]);
    await this.regency.enrolWith(this.province);
    await this.province.enrolWith(this.regency);
    await Promise.all([this.regency.startServices(), this.province.startServices()]);
    this.books = new Books(this.regency, this.province);
    await Promise.all([this.regency, this.province].map((node) => this.untilReady(node, 60_000)));
    await this.#signPeopleIn();
  }

  /** Seconds until every service answers behind the gateway; null when that takes too long. */
  async untilReady(node, timeoutMs) {
    for (const began = Date.now(); Date.now() - began < timeoutMs;) {
      const answer = await fetch(`${node.origin}/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(
        () => null,
      );
      await answer?.body?.cancel();
      if (answer?.status === 200) return (Date.now() - began) / 1000;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return null;
  }

  /** A moment that the fault wants remembered. */
  turn = () => this.turns.push(Date.now());

  note(line) {
    this.notes.push(line);
  }

  witness = (answer) => {
    this.answers.push(answer);
    if (answer.code) this.saw(answer.code);
  };

  saw(code) {
    this.seen.set(code, (this.seen.get(code) ?? 0) + 1);
  }

  async fall() {
    await stopAll();
    this.disk.unmount();
    rmSync(this.data, { recursive: true, force: true });
  }

  async #signPeopleIn() {
    const people = PEOPLE.map((name) => new Person(this.regency.origin, name, this.witness));
    for (const person of people) await person.signIn();
    this.people = Object.fromEntries(people.map((person) => [person.username, person]));
    const agencies = await this.people.katalog.ask('/api/agencies?limit=200');
    const assessments = await this.people.sekda.ask('/api/assessments');
    this.agencies = agencies.body.items;
    this.assessment = assessments.body.items[0].id;
    await prepareAnswer(this.people, this.assessment);
  }
}
