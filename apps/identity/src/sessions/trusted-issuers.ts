import { Inject, Injectable } from '@nestjs/common';
import { NODE_SETTINGS, Problem, type NodeSettings } from '@selaras/platform';
import { createLocalJWKSet, decodeJwt, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { API_RESOURCE, WEB_CLIENT, signInIssuer } from '../keys/issuer.js';
import { SigningKeys, publicKey } from '../keys/signing-keys.js';

/** An OpenID provider whose sign-ins are accepted. */
interface TrustedIssuer {
  issuer: string;
  /** Our client id there. */
  audience: string;
  algorithms: string[];
  keys: JWTVerifyGetKey;
}

/** Older ID tokens open no session: a sign-in is exchanged at once. */
const LONGEST_EXCHANGE = '5m';

/**
 * Whose word about a person we take. Today that is our own provider; another one is an entry in this list with its
 * keys and a way from its subject to one of our people.
 */
@Injectable()
export class TrustedIssuers {
  private readonly issuers: readonly TrustedIssuer[];
  private readonly own: TrustedIssuer;

  constructor(keys: SigningKeys, @Inject(NODE_SETTINGS) node: NodeSettings) {
    this.own = {
      issuer: signInIssuer(node.PUBLIC_URL),
      audience: WEB_CLIENT,
      algorithms: ['EdDSA'],
      keys: createLocalJWKSet({ keys: [publicKey(keys.signIn)] }),
    };
    this.issuers = [this.own];
  }

  /**
   * @returns the id of the person who signed in.
   * @throws Problem `common.not-signed-in` for an ID token that is forged, old, of another issuer or for another client.
   */
  async personOf(idToken: string): Promise<string> {
    const from = this.issuers.find(({ issuer }) => issuer === claimedIssuer(idToken));
    if (!from) throw new Problem('common.not-signed-in');
    const payload = await verified(idToken, from, from.audience, { maxTokenAge: LONGEST_EXCHANGE });
    return payload.sub ?? '';
  }

  /**
   * @returns what an access token of a machine says.
   * @throws Problem `common.not-signed-in`
   */
  async machineOf(accessToken: string): Promise<{ clientId: string; scopes: string[]; expires: Date }> {
    const { sub, scope, exp } = await verified(accessToken, this.own, API_RESOURCE, { typ: 'at+jwt' });
    return {
      clientId: sub ?? '',
      scopes: typeof scope === 'string' ? scope.split(' ') : [],
      expires: new Date((exp ?? 0) * 1000),
    };
  }
}

function claimedIssuer(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

async function verified(
  token: string,
  { issuer, algorithms, keys }: TrustedIssuer,
  audience: string,
  rules: { maxTokenAge?: string; typ?: string },
): Promise<JWTPayload> {
  try {
    const options = { issuer, audience, algorithms, requiredClaims: ['exp', 'sub', 'iat'], ...rules };
    return (await jwtVerify(token, keys, options)).payload;
  } catch {
    throw new Problem('common.not-signed-in');
  }
}
