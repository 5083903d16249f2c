import { Injectable } from '@nestjs/common';
import { Job } from '@selaras/platform';
import { DataSource } from 'typeorm';

/** Rows that can never matter again, each found by an index. */
const ENDED = [
  `DELETE FROM oidc_payload WHERE expires_at < now()`,
  `DELETE FROM sign_in_attempt WHERE window_ends_at < now()`,
  `DELETE FROM sign_in_step WHERE expires_at < now()`,
  `DELETE FROM activation WHERE expires_at < now() - interval '1 day'`,
  `DELETE FROM session WHERE expires_at < now() - interval '1 day'`,
  `DELETE FROM application_sign_in WHERE ended_at < now() - interval '1 day'`,
  `DELETE FROM logout_notice WHERE settled_at < now() - interval '7 days'`,
];

/** Takes away what has ended, every ten minutes. */
@Injectable()
export class Sweeper {
  constructor(private readonly database: DataSource) {}

  @Job('identity.sign-in-sweep', { cron: '*/10 * * * *', zone: 'UTC' })
  async sweep(): Promise<void> {
    for (const statement of ENDED) await this.database.query(statement);
  }
}
