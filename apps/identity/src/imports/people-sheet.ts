import { AGENCY_ROLES, USERNAME, type HoldingKind, type Role } from '@selaras/contracts';
import { matchKey, oneLine, type Tx } from '@selaras/platform';
import { v7 } from 'uuid';
import { contradiction, wrongDays } from '../positions/holding-rules.js';
import { Findings, type Judgement, type RowTexts } from './judgement.js';
import { PeopleRegister, type KnownPerson, type KnownSeat, type KnownTerm } from './people-register.js';
import { readDay } from './read-day.js';
import type { SheetJudge } from './sheet-judge.js';
import { ROLE_NAMES, SINGLE_ROLES, readHoldingKind, readRole } from './words.js';
import { writePersonRow } from './write-person-row.js';

const MAX_TEXT = 200;
const MAX_DECREE = 100;
const MAX_USERNAME = 60;

/** What a row does with a position. */
export interface HoldingPlan {
  seat: KnownSeat;
  isNewSeat: boolean;
  term: KnownTerm;
  isNew: boolean;
}

export interface PersonPlan {
  person: KnownPerson;
  isNew: boolean;
  renamed: boolean;
  holding: HoldingPlan | null;
}

interface Wanted {
  title: string;
  role: Role;
  agencyId: string | null;
}

/** Judges and writes the rows of a sheet of people, one row a position. */
export class PeopleSheet implements SheetJudge<PersonPlan> {
  private readonly rowOf = new Map<string, number>();

  private constructor(
    private readonly register: PeopleRegister,
    private readonly today: string,
    private readonly hasUsernames: boolean,
  ) {}

  /** @param fields The fields that columns of the sheet fill. */
  static async load(tx: Tx, today: string, fields: readonly string[]): Promise<PeopleSheet> {
    return new PeopleSheet(await PeopleRegister.load(tx), today, fields.includes('username'));
  }

  judge(texts: RowTexts, row: number): Judgement<PersonPlan> {
    const found = new Findings();
    const name = oneLine(texts.name ?? '');
    const known = this.known(texts, name, found);
    if (!name && !known) found.say('name', 'name-missing');
    if (name.length > MAX_TEXT) found.say('name', 'too-long', { field: 'name', max: MAX_TEXT });
    if (known && !known.active) found.say('username', 'person-inactive', { username: known.username });
    const username = known?.username ?? this.username(texts, name, found);
    const person = { id: known?.id ?? v7(), name: name || (known?.name ?? ''), username, active: true };
    found.change('username', known?.username ?? null, username);
    found.change('name', known?.name ?? null, person.name);
    const holding = this.holding(texts, person, row, found);
    const renamed = known !== null && known.name !== person.name;
    const plan = { person, isNew: !known, renamed, holding };
    return found.judgement(person.name, !known || (holding?.isNew ?? false), plan);
  }

  note({ person, isNew, holding }: PersonPlan): void {
    if (isNew) this.register.addPerson(person);
    if (!holding) return;
    const { seat, isNewSeat, term } = holding;
    if (isNewSeat) this.register.addSeat(seat);
    seat.terms = [...seat.terms.filter(({ id }) => id !== term.id), term];
  }

  write(tx: Tx, plan: PersonPlan): Promise<void> {
    return writePersonRow(tx, plan);
  }

  madePerson({ person, isNew }: PersonPlan): string | null {
    return isNew ? person.id : null;
  }

  private known({ username }: RowTexts, name: string, found: Findings): KnownPerson | null {
    if (username) {
      const person = this.register.person(oneLine(username).toLowerCase());
      if (person && name && matchKey(person.name) !== matchKey(name) && !sameWords(person.name, name))
        found.say('username', 'username-other', { username: person.username, name: person.name });
      return person;
    }
    const same = this.register.peopleNamed(name);
    if (same.length > 1) found.say('username', 'several-people', { count: same.length });
    const [person] = same;
    if (person && this.hasUsernames) found.say('username', 'same-name', { username: person.username });
    return person ?? null;
  }

  /** The user name given, or one made of the name without degrees. */
  private username({ username }: RowTexts, name: string, found: Findings): string {
    if (username) {
      const given = oneLine(username).toLowerCase();
      if (!USERNAME.test(given)) found.say('username', 'username-form', { value: username });
      return given;
    }
    const bare = matchKey(name.split(',')[0] ?? '').replace(/[^a-z0-9 ]/g, '');
    const stem = bare.replaceAll(' ', '.').slice(0, MAX_USERNAME - 4);
    let made = stem;
    for (let n = 2; this.register.person(made); n += 1) made = `${stem}${n}`;
    if (name && !USERNAME.test(made)) found.say('username', 'username-form', { value: made });
    else if (name && this.hasUsernames) found.say('username', 'username-made', { username: made });
    return made;
  }

  private holding(texts: RowTexts, person: KnownPerson, row: number, found: Findings): HoldingPlan | null {
    if (!texts.title && !texts.role) return null;
    const wanted = this.wanted(texts, found);
    const days = this.days(texts, found);
    if (!wanted || !days) return null;
    const seats = this.register.seatsOf(wanted.title, wanted.role, wanted.agencyId);
    const own = this.held(seats, person, days.kind);
    if (own) return this.kept(own, days, texts, { row, found });
    const given: KnownTerm = {
      id: v7(),
      personId: person.id,
      personName: person.name,
      ...days,
      from: days.from ?? this.today,
    };
    const plan = this.given(seats, wanted, given, found);
    found.change('title', null, wanted.title);
    found.change('role', null, ROLE_NAMES[wanted.role][0]);
    if (wanted.agencyId) found.change('agency', null, this.register.agencyName(wanted.agencyId));
    for (const field of ['kind', 'from', 'until', 'decreeNumber', 'decreeDay'] as const)
      found.change(field, null, given[field]);
    this.rowOf.set(given.id, row);
    return plan;
  }

  private wanted(texts: RowTexts, found: Findings): Wanted | null {
    const title = oneLine(texts.title ?? '');
    if (!title) found.say('title', 'title-missing');
    if (title.length > MAX_TEXT) found.say('title', 'too-long', { field: 'title', max: MAX_TEXT });
    const role = texts.role ? readRole(texts.role) : null;
    if (!texts.role) found.say('role', 'role-missing');
    else if (!role) {
      const allowed = Object.values(ROLE_NAMES).map(([first]) => first);
      found.say('role', 'role-unknown', { value: texts.role, allowed: allowed.join(', ') });
    }
    if (!role) return null;
    if (role === 'administrator') found.say('role', 'role-administrator');
    return { title, role, agencyId: this.agency(texts, role, found) };
  }

  private agency({ agency }: RowTexts, role: Role, found: Findings): string | null {
    const ofAgency = AGENCY_ROLES.includes(role);
    if (!agency) {
      if (ofAgency) found.say('agency', 'agency-missing');
      return null;
    }
    if (!ofAgency) {
      found.say('agency', 'agency-ignored', { value: agency });
      return null;
    }
    const named = this.register.agencies.find(agency);
    if (named === 'ambiguous') found.say('agency', 'agency-ambiguous', { value: agency });
    else if (!named) {
      const closest = this.register.agencies.closest(agency)?.name;
      if (closest) found.say('agency', 'agency-unknown-like', { value: agency, closest });
      else found.say('agency', 'agency-unknown', { value: agency });
    }
    return named && named !== 'ambiguous' ? named.id : null;
  }

  private days(texts: RowTexts, found: Findings) {
    const day = (field: 'from' | 'until' | 'decreeDay'): string | null => {
      const text = texts[field];
      const read = text ? readDay(text) : null;
      if (text && !read) found.say(field, 'day-unreadable', { value: text, field });
      return read;
    };
    const kind: HoldingKind | null = texts.kind ? readHoldingKind(texts.kind) : 'definitive';
    if (!kind) found.say('kind', 'kind-of-holding', { value: texts.kind ?? '' });
    const decreeNumber = oneLine(texts.decreeNumber ?? '') || null;
    if (decreeNumber && decreeNumber.length > MAX_DECREE)
      found.say('decreeNumber', 'too-long', { field: 'decreeNumber', max: MAX_DECREE });
    const [from, until, decreeDay] = [day('from'), day('until'), day('decreeDay')];
    return kind && { kind, from, until, decreeNumber, decreeDay };
  }

  /** What the person holds of these seats today or later, in this way. */
  private held(seats: readonly KnownSeat[], person: KnownPerson, kind: HoldingKind) {
    for (const seat of seats) {
      const term = seat.terms.find(
        (one) =>
          one.personId === person.id && one.kind === kind && (one.until === null || one.until >= this.today),
      );
      if (term) return { seat, term };
    }
    return null;
  }

  /** A position that is held already: its last day and decree may change; a blank cell changes nothing. */
  private kept(
    { seat, term }: { seat: KnownSeat; term: KnownTerm },
    days: {
      from: string | null;
      until: string | null;
      decreeNumber: string | null;
      decreeDay: string | null;
    },
    texts: RowTexts,
    { row, found }: { row: number; found: Findings },
  ): HoldingPlan | null {
    if (days.from && days.from !== term.from) found.say('from', 'from-kept', { from: term.from });
    const twin = this.rowOf.get(term.id);
    if (twin) found.say('title', 'twice-in-sheet', { row: twin });
    this.rowOf.set(term.id, row);
    const after = {
      ...term,
      until: texts.until ? days.until : term.until,
      decreeNumber: days.decreeNumber ?? term.decreeNumber,
      decreeDay: days.decreeDay ?? term.decreeDay,
    };
    for (const field of ['until', 'decreeNumber', 'decreeDay'] as const)
      found.change(field, term[field], after[field]);
    this.sayUnfit(seat, after, found);
    const same = (['until', 'decreeNumber', 'decreeDay'] as const).every(
      (field) => term[field] === after[field],
    );
    return same ? null : { seat, isNewSeat: false, term: after, isNew: false };
  }

  /** A seat of that title that is free on those days, or another one where there may be several. */
  private given(seats: readonly KnownSeat[], wanted: Wanted, term: KnownTerm, found: Findings): HoldingPlan {
    const free = seats.find((seat) => !contradiction(seat.terms, term));
    const [first] = seats;
    if (free || (first && (SINGLE_ROLES.includes(wanted.role) || term.kind !== 'definitive'))) {
      const seat = free ?? (first as KnownSeat);
      this.sayUnfit(seat, term, found);
      return { seat, isNewSeat: false, term, isNew: true };
    }
    if (first) found.say('title', 'second-seat', { name: first.terms.at(-1)?.personName ?? '' });
    const seat = { id: v7(), ...wanted, terms: [] };
    this.sayUnfit(seat, term, found);
    return { seat, isNewSeat: true, term, isNew: true };
  }

  private sayUnfit(seat: KnownSeat, term: KnownTerm, found: Findings): void {
    const [wrong] = wrongDays(seat.role, term);
    const problem = wrong ?? contradiction(seat.terms, term);
    if (problem)
      found.say(
        problem.field,
        problem.code as 'before-start' | 'last-day-required' | 'overlaps' | 'seat-empty',
        problem.params,
      );
  }
}

/** The same person where one of the names has degrees or words the other leaves out. */
function sameWords(one: string, other: string): boolean {
  const [few, many] = [one, other]
    .map((name) => matchKey(name).split(' '))
    .sort((a, b) => a.length - b.length);
  return few !== undefined && few.length > 1 && few.every((word) => many?.includes(word));
}
