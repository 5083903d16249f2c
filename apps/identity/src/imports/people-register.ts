import type { Role } from '@selaras/contracts';
import { AgencyNames, matchKey, type NamedAgency, type Tx } from '@selaras/platform';
import { Agency } from '../agencies/agency.entity.js';
import type { Term } from '../positions/holding-rules.js';

export interface KnownPerson {
  id: string;
  name: string;
  username: string;
  active: boolean;
}

export interface KnownTerm extends Term {
  decreeNumber: string | null;
  decreeDay: string | null;
}

export interface KnownSeat {
  id: string;
  title: string;
  role: Role;
  agencyId: string | null;
  terms: KnownTerm[];
}

interface SeatRow extends Omit<KnownSeat, 'terms'> {
  terms: KnownTerm[];
}

const SEATS = `
  SELECT o.id, o.title, o.role, o.agency_id AS "agencyId", coalesce(json_agg(json_build_object(
      'id', h.id, 'personId', h.person_id, 'personName', p.name, 'kind', h.kind, 'from', h.from_day,
      'until', h.until_day, 'decreeNumber', h.decree_number, 'decreeDay', h.decree_day)
    ORDER BY h.from_day, h.id) FILTER (WHERE h.id IS NOT NULL), '[]') AS terms
  FROM position o LEFT JOIN holding h ON h.position_id = o.id AND h.revoked_at IS NULL
    LEFT JOIN person p ON p.id = h.person_id
  WHERE o.active GROUP BY o.id ORDER BY lower(o.title), o.id`;

const seatKey = (title: string, role: Role, agencyId: string | null): string =>
  `${role} ${agencyId ?? ''} ${matchKey(title)}`;

/**
 * People and positions as a sheet is held against them, and as they would be after its rows. All of a government's people
 * are in memory while an import is judged: some thousands, a few megabytes.
 */
export class PeopleRegister {
  private readonly byUsername = new Map<string, KnownPerson>();
  private readonly byName = new Map<string, KnownPerson[]>();
  private readonly seats = new Map<string, KnownSeat[]>();

  private constructor(readonly agencies: AgencyNames<NamedAgency>) {}

  static async load(tx: Tx): Promise<PeopleRegister> {
    const agencies = await tx.manager.find(Agency);
    const register = new PeopleRegister(
      new AgencyNames(new Map(agencies.map((agency) => [agency.id, agency]))),
    );
    const people = await tx.query<KnownPerson>('SELECT id, name, username, active FROM person ORDER BY id');
    for (const person of people) register.addPerson(person);
    for (const seat of await tx.query<SeatRow>(SEATS)) register.addSeat(seat);
    return register;
  }

  addPerson(person: KnownPerson): void {
    this.byUsername.set(person.username, person);
    const key = matchKey(person.name);
    this.byName.set(key, [...(this.byName.get(key) ?? []), person]);
  }

  addSeat(seat: KnownSeat): void {
    const key = seatKey(seat.title, seat.role, seat.agencyId);
    this.seats.set(key, [...(this.seats.get(key) ?? []), seat]);
  }

  person(username: string): KnownPerson | null {
    return this.byUsername.get(username) ?? null;
  }

  peopleNamed(name: string): readonly KnownPerson[] {
    return this.byName.get(matchKey(name)) ?? [];
  }

  seatsOf(title: string, role: Role, agencyId: string | null): readonly KnownSeat[] {
    return this.seats.get(seatKey(title, role, agencyId)) ?? [];
  }

  agencyName(id: string | null): string | null {
    return this.agencies.byId.get(id ?? '')?.name ?? null;
  }
}
