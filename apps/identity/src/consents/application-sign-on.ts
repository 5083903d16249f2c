import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { Provider } from 'oidc-provider';
import { DataSource } from 'typeorm';
import { ClientAdmission } from '../clients/client-admission.js';
import { OIDC_PATH, WEB_CLIENT } from '../keys/issuer.js';
import { RsaSigningKey } from '../keys/rsa-signing-key.js';
import { SigningKeys } from '../keys/signing-keys.js';
import { Rights } from '../positions/rights.js';
import { ApplicationGrants } from './application-grants.js';

const AUTHORIZATION = `${OIDC_PATH}/auth`;

/** What the OpenID provider rests on where clients other than our own are concerned. */
@Injectable()
export class ApplicationSignOn {
  constructor(
    readonly database: DataSource,
    readonly keys: SigningKeys,
    readonly rsaKey: RsaSigningKey,
    readonly rights: Rights,
    readonly admission: ClientAdmission,
    readonly grants: ApplicationGrants,
  ) {}

  /**
   * Looks who is signed in here when an application asks, at the start and on the way back from a page of ours. Our own
   * client is shown nobody: it asks for the password.
   */
  async prepare(provider: Provider, url: URL, request: IncomingMessage): Promise<void> {
    const { pathname, searchParams } = url;
    if (!pathname.startsWith(AUTHORIZATION)) return;
    const clientId =
      pathname === AUTHORIZATION
        ? searchParams.get('client_id')
        : await this.resuming(provider, pathname.slice(AUTHORIZATION.length + 1));
    if (clientId && clientId !== WEB_CLIENT) await this.grants.recognise(request);
  }

  private async resuming(provider: Provider, uid: string): Promise<string | null> {
    const interaction = await provider.Interaction.find(uid);
    return typeof interaction?.params.client_id === 'string' ? interaction.params.client_id : null;
  }
}
