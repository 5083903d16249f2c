import { Inject, Injectable } from '@nestjs/common';
import { NODE_SETTINGS, type NodeSettings } from '@selaras/platform';
import { SignJWT, importJWK } from 'jose';
import { v4 } from 'uuid';
import { signInIssuer } from '../keys/issuer.js';
import { RsaSigningKey } from '../keys/rsa-signing-key.js';
import { SigningKeys } from '../keys/signing-keys.js';
import { subjectOf } from '../relying-parties/subject.js';

const LIFE_SECONDS = 120;
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** Whose sign-in at which application has ended. */
export interface LoggedOut {
  clientId: string;
  personId: string;
  sid: string;
  signingAlgorithm: string;
  subjectSalt: string;
}

/** Signed words that a sign-in has ended (OpenID Connect Back-Channel Logout 1.0, section 2.4). */
@Injectable()
export class LogoutTokens {
  constructor(
    private readonly keys: SigningKeys,
    private readonly rsa: RsaSigningKey,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  async make({ clientId, personId, sid, signingAlgorithm, subjectSalt }: LoggedOut): Promise<string> {
    const key = signingAlgorithm === 'RS256' ? this.rsa.key : this.keys.signIn;
    return new SignJWT({ sid, events: { [LOGOUT_EVENT]: {} } })
      .setProtectedHeader({ alg: signingAlgorithm, kid: key.kid, typ: 'logout+jwt' })
      .setIssuer(signInIssuer(this.node.PUBLIC_URL))
      .setAudience(clientId)
      .setSubject(subjectOf(subjectSalt, personId))
      .setJti(v4())
      .setIssuedAt()
      .setExpirationTime(`${LIFE_SECONDS}s`)
      .sign(await importJWK(key, signingAlgorithm));
  }
}
