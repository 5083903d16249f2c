import { Inject, Injectable } from '@nestjs/common';
import { identityEvents } from '@selaras/contracts';
import { NODE_SETTINGS, SERVICE_SETTINGS, Transactions, type NodeSettings, type Tx } from '@selaras/platform';
import { DataSource } from 'typeorm';
import { secretHash } from '../keys/secrets.js';
import { hashPassword } from '../passwords/passwords.js';
import type { IdentitySettings } from '../settings.js';
import { closeSessionsOfQuery } from '../sessions/sessions.queries.js';
import { Activation } from './activation.entity.js';

/** Whom a link that still opens belongs to. */
export interface Invitation {
  name: string;
  username: string;
}

/** The public address of a one-time link. */
export const activationLink = (publicUrl: string, token: string): string =>
  new URL(`/oidc/activate?token=${token}`, publicUrl).href;

const OPEN = `FROM activation v JOIN person p ON p.id = v.person_id
  WHERE v.token_hash = $1 AND v.used_at IS NULL AND v.expires_at > now() AND p.active`;

/** Makes a link the only one its person has. */
export async function issueActivation(
  tx: Tx,
  personId: string,
  token: string,
  expiresAt: Date,
): Promise<void> {
  await tx.query('DELETE FROM activation WHERE person_id = $1', [personId]);
  await tx.manager.insert(Activation, { tokenHash: secretHash(token), personId, expiresAt });
}

/** One-time links with which a person sets a password. */
@Injectable()
export class ActivationsService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
    @Inject(SERVICE_SETTINGS) private readonly settings: IdentitySettings,
  ) {}

  link(token: string): string {
    return activationLink(this.node.PUBLIC_URL, token);
  }

  /** @returns when the link ends. */
  async issue(tx: Tx, personId: string, token: string): Promise<Date> {
    const expiresAt = new Date(Date.now() + this.settings.ACTIVATION_DAYS * 86_400_000);
    await issueActivation(tx, personId, token, expiresAt);
    return expiresAt;
  }

  async withdraw(tx: Tx, personId: string): Promise<void> {
    await tx.query('DELETE FROM activation WHERE person_id = $1', [personId]);
  }

  /** Null when the link was used, has ended or never was. */
  async find(token: string): Promise<Invitation | null> {
    const rows = await this.database.query<Invitation[]>(`SELECT p.name, p.username ${OPEN}`, [
      secretHash(token),
    ]);
    return rows[0] ?? null;
  }

  /**
   * Sets the password and spends the link. Whoever was signed in under the old password is signed out.
   * @returns false when the link does not open any more.
   */
  async redeem(token: string, password: string): Promise<boolean> {
    const passwordHash = await hashPassword(password);
    return this.transactions.inTransaction(async (tx) => {
      const [spent] = await tx.query<{ person_id: string }>(
        `WITH spent AS (
           UPDATE activation SET used_at = now()
           WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now() RETURNING person_id)
         SELECT person_id FROM spent`,
        [secretHash(token)],
      );
      if (!spent) return false;
      const [person] = await tx.query<{ version: number }>(
        `WITH changed AS (
           UPDATE person SET password_hash = $2, version = version + 1
           WHERE id = $1 AND active RETURNING version)
         SELECT version FROM changed`,
        [spent.person_id, passwordHash],
      );
      if (!person) return false;
      await tx.query(closeSessionsOfQuery, [spent.person_id]);
      await tx.publish(identityEvents.accessChanged, { subject: spent.person_id, version: person.version });
      return true;
    });
  }
}
