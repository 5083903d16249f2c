import type { AdapterPayload } from 'oidc-provider';
import type { DataSource } from 'typeorm';
import { WEB_CLIENT } from '../keys/issuer.js';
import { OidcPayloads } from '../sign-in/oidc-payloads.js';
import { GRANT_STANDS } from './consents.queries.js';

/**
 * The provider's grants. Every code, token and question for claims of an application asks for its grant first, so a
 * sign-out, a revocation or a switched-off account counts at the next question, whatever is still remembered.
 */
export class GrantPayloads extends OidcPayloads {
  constructor(private readonly source: DataSource) {
    super(source, 'Grant');
  }

  override async find(id: string): Promise<AdapterPayload | undefined> {
    const grant = await super.find(id);
    if (!grant || grant.clientId === WEB_CLIENT) return grant;
    const stands = await this.source.query<unknown[]>(GRANT_STANDS, [id]);
    return stands.length ? grant : undefined;
  }
}
