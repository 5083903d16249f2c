import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ROLES, type Role } from '@selaras/contracts';
import { NODE_SETTINGS, isPractice, readDemo, type Demo, type NodeSettings } from '@selaras/platform';
import { DataSource } from 'typeorm';
import { Person } from '../people/person.entity.js';

/** One of the example's people, as a card offers them. */
export interface PracticeSeat {
  username: string;
  title: string;
  agencyName: string | null;
}

export interface PracticeRole {
  role: Role;
  seats: PracticeSeat[];
}

/** The people one may practise as. There are none outside a practice space, whatever is sent. */
@Injectable()
export class PracticeSeats implements OnModuleInit {
  /** By role, in the order of the roles; null outside a practice space. */
  roles: PracticeRole[] | null = null;

  constructor(
    private readonly database: DataSource,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  async onModuleInit(): Promise<void> {
    if (isPractice(this.node)) this.roles = rolesOf(await readDemo(this.node.GOVERNMENT_CODE));
  }

  /** @returns null for whoever has no card, or was switched off in practice. */
  async find(username: string): Promise<Person | null> {
    const known = this.roles?.some(({ seats }) => seats.some((seat) => seat.username === username));
    if (!known) return null;
    return this.database.getRepository(Person).findOneBy({ username, active: true });
  }
}

function rolesOf({ people, agencies }: Demo): PracticeRole[] {
  const seats = people.flatMap(({ username, positions }) =>
    positions.map(({ role, title, agencyId }) => ({
      role,
      seat: { username, title, agencyName: agencies.find(({ id }) => id === agencyId)?.shortName ?? null },
    })),
  );
  return ROLES.map((role) => ({
    role,
    seats: seats.filter((one) => one.role === role).map(({ seat }) => seat),
  })).filter((one) => one.seats.length > 0);
}
