import { Inject, Injectable } from '@nestjs/common';
import { identityEvents } from '@selaras/contracts';
import {
  NODE_SETTINGS,
  SERVICE_SETTINGS,
  Transactions,
  type AuditSource,
  type NodeSettings,
  type Tx,
} from '@selaras/platform';
import { DataSource } from 'typeorm';
import { SecurityNotices } from '../account/security-notices.js';
import { Attempts } from '../attempts/attempts.service.js';
import { secretHash } from '../keys/secrets.js';
import { MailService } from '../mail/mail.service.js';
import { hashPassword } from '../passwords/passwords.js';
import { closeSessionsOfQuery } from '../sessions/sessions.queries.js';
import type { IdentitySettings } from '../settings.js';
import { Activation, type LinkPurpose } from './activation.entity.js';

/** Whom a link that still opens belongs to, and what for. */
export interface Invitation {
  name: string;
  username: string;
  purpose: LinkPurpose;
}

/** The public address of a one-time link. */
export const activationLink = (publicUrl: string, token: string): string =>
  new URL(`/oidc/activate?token=${token}`, publicUrl).href;

/** An invitation ends with the first password, a reset opens only where there is one to reset. */
const OPEN = `v.used_at IS NULL AND v.expires_at > now() AND (v.purpose = 'reset') = (p.password_hash IS NOT NULL) AND p.active`;

/** Makes a link the only one its person has. */
export async function issueActivation(
  tx: Tx,
  personId: string,
  token: string,
  expiresAt: Date,
  purpose: LinkPurpose = 'invitation',
): Promise<void> {
  await tx.query('DELETE FROM activation WHERE person_id = $1', [personId]);
  await tx.manager.insert(Activation, { tokenHash: secretHash(token), personId, expiresAt, purpose });
}

/** One-time links with which a person sets a password. */
@Injectable()
export class ActivationsService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly attempts: Attempts,
    private readonly mail: MailService,
    private readonly notices: SecurityNotices,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
    @Inject(SERVICE_SETTINGS) private readonly settings: IdentitySettings,
  ) {}

  link(token: string): string {
    return activationLink(this.node.PUBLIC_URL, token);
  }

  /**
   * A link that the administrator hands over; by mail as well, where the person has an address. For the first password
   * or, where there is one, to reset it. Whoever had asked for it has been served.
   * @returns when the link ends.
   */
  async issue(tx: Tx, personId: string, token: string): Promise<Date> {
    await tx.query('DELETE FROM reset_request WHERE person_id = $1', [personId]);
    const { purpose, username } = await this.purposeFor(tx, personId);
    const expiresAt = this.endOf(purpose);
    await this.sendByMail(tx, personId, { purpose, username, token, expiresAt });
    await issueActivation(tx, personId, token, expiresAt, purpose);
    return expiresAt;
  }

  /** A link that goes by mail alone. @returns false, and makes none, where no mail reaches the person. */
  async mailTo(tx: Tx, personId: string, token: string): Promise<boolean> {
    const { purpose, username } = await this.purposeFor(tx, personId);
    const expiresAt = this.endOf('reset');
    if (!(await this.sendByMail(tx, personId, { purpose, username, token, expiresAt }))) return false;
    await issueActivation(tx, personId, token, expiresAt, purpose);
    return true;
  }

  async withdraw(tx: Tx, personId: string): Promise<void> {
    await tx.query('DELETE FROM activation WHERE person_id = $1', [personId]);
  }

  /** Null when the link was used, has ended or never was. */
  async find(token: string): Promise<Invitation | null> {
    const rows = await this.database.query<Invitation[]>(
      `SELECT p.name, p.username, v.purpose FROM activation v JOIN person p ON p.id = v.person_id
       WHERE v.token_hash = $1 AND ${OPEN}`,
      [secretHash(token)],
    );
    return rows[0] ?? null;
  }

  /**
   * Sets the password and spends the link. Whoever was signed in under the old password is signed out, and whoever
   * guessed at it locks the owner out no longer.
   * @returns false when the link does not open any more.
   */
  async redeem(token: string, password: string, from: Omit<AuditSource, 'actor'>): Promise<boolean> {
    const passwordHash = await hashPassword(password);
    const source: AuditSource = { ...from, actor: { kind: 'visitor', id: '', name: '' } };
    return this.transactions.inTransaction(async (tx) => {
      const [spent] = await tx.query<{ person_id: string; purpose: LinkPurpose }>(
        `WITH spent AS (
           UPDATE activation v SET used_at = now() FROM person p
           WHERE v.token_hash = $1 AND p.id = v.person_id AND ${OPEN} RETURNING v.person_id, v.purpose)
         SELECT person_id, purpose FROM spent`,
        [secretHash(token)],
      );
      if (!spent) return false;
      const [person] = await tx.query<{ name: string; username: string; version: number }>(
        `WITH changed AS (
           UPDATE person SET password_hash = $2, version = version + 1
           WHERE id = $1 AND active RETURNING name, username, version)
         SELECT name, username, version FROM changed`,
        [spent.person_id, passwordHash],
      );
      if (!person) return false;
      const id = spent.person_id;
      await tx.query(closeSessionsOfQuery, [id]);
      await tx.query('DELETE FROM reset_request WHERE person_id = $1', [id]);
      await this.attempts.release(tx, person.username, id);
      const first = spent.purpose === 'invitation';
      await tx.audit(first ? 'identity.password-set' : 'identity.password-reset', {
        actor: { kind: 'person', id, name: person.name },
        object: { kind: 'person', id, name: person.name },
      });
      if (!first) await this.notices.tell(tx, id, 'password-changed');
      await tx.publish(identityEvents.accessChanged, { subject: id, version: person.version });
      return true;
    }, source);
  }

  private async purposeFor(tx: Tx, personId: string): Promise<{ purpose: LinkPurpose; username: string }> {
    const [row] = await tx.query<{ purpose: LinkPurpose; username: string }>(
      `SELECT username, CASE WHEN password_hash IS NULL THEN 'invitation' ELSE 'reset' END AS purpose
       FROM person WHERE id = $1`,
      [personId],
    );
    return row ?? { purpose: 'invitation', username: '' };
  }

  private endOf(purpose: LinkPurpose): Date {
    const { INVITATION_HOURS, RESET_LINK_MINUTES } = this.settings;
    const minutes = purpose === 'invitation' ? INVITATION_HOURS * 60 : RESET_LINK_MINUTES;
    return new Date(Date.now() + minutes * 60_000);
  }

  /** The secret goes into the letter's encrypted part and nowhere else. @returns whether a letter leaves. */
  private async sendByMail(
    tx: Tx,
    to: string,
    {
      purpose,
      username,
      token,
      expiresAt,
    }: { purpose: LinkPurpose; username: string; token: string; expiresAt: Date },
  ): Promise<boolean> {
    const letter = purpose === 'invitation' ? 'invitation' : 'password-reset';
    const params = { username, validUntil: this.mail.moment(expiresAt) };
    return (
      (await this.mail.queue(tx, { to, letter, params, link: this.link(token), expiresAt })) === 'queued'
    );
  }
}
