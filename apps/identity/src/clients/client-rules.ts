import type { FieldProblem, Scope } from '@selaras/contracts';
import { invalidInput } from '@selaras/platform';
import ipaddr from 'ipaddr.js';
import { importJWK, type JWK } from 'jose';

const DAY_MS = 86_400_000;

/** A client is looked at again once a year at the latest. */
export const LONGEST_LIFE_DAYS = 366;

/** Scopes whose every handler can be cut to one agency. */
export const SCOPES_OF_ONE_AGENCY: readonly Scope[] = ['agency.read', 'catalogue.read', 'catalogue.write'];

const MOST_KEYS = 5;
const PRIVATE_PARTS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k', 'oth'];

/** `203.0.113.0/24`, `2001:db8::/32`, or one address; null when it is neither. */
export function blockOf(text: string): [ipaddr.IPv4 | ipaddr.IPv6, number] | null {
  const source = text.trim();
  try {
    if (source.includes('/')) return ipaddr.parseCIDR(source);
    const address = ipaddr.parse(source);
    return [address, address.kind() === 'ipv4' ? 32 : 128];
  } catch {
    return null;
  }
}

/** True when the address lies in one of the blocks, or there are none. An address nobody knows lies in none. */
export function comesFrom(sources: readonly string[], address: string | null): boolean {
  if (sources.length === 0) return true;
  if (!address || !ipaddr.isValid(address)) return false;
  const from = ipaddr.process(address);
  return sources.some((source) => {
    const block = blockOf(source);
    return block !== null && block[0].kind() === from.kind() && from.match(block);
  });
}

/** What is wrong with the addresses a client may come from. */
export const sourceProblems = (sources: readonly string[]): FieldProblem[] =>
  sources.flatMap((source, at) =>
    blockOf(source) ? [] : [{ field: `sources.${at}`, code: 'address-block-expected' as const }],
  );

/** What is wrong with a last day: it lies in the future, and at most so many days off. */
export function expiryProblems(expiresAt: string, now: Date, longestDays: number): FieldProblem[] {
  const left = Date.parse(expiresAt) - now.getTime();
  return left > 0 && left <= longestDays * DAY_MS
    ? []
    : [{ field: 'expiresAt', code: 'moment-within', params: { days: longestDays } }];
}

/** What is wrong with the scopes of a client that may be cut to one agency. */
export function scopeProblems(scopes: readonly Scope[], onlyAgencyId: string | null): FieldProblem[] {
  if (scopes.length === 0) return [{ field: 'scopes', code: 'required' }];
  const whole = onlyAgencyId ? scopes.filter((scope) => !SCOPES_OF_ONE_AGENCY.includes(scope)) : [];
  return whole.length
    ? [{ field: 'scopes', code: 'not-of-one-agency', params: { value: whole.join(', ') } }]
    : [];
}

/**
 * Public keys as they are kept: one to five, each usable, none with its private half.
 * @throws Problem `common.invalid-input`
 */
export async function readPublicKeys(jwks: Record<string, unknown> | undefined): Promise<{ keys: JWK[] }> {
  const keys = Array.isArray(jwks?.keys) ? (jwks.keys as JWK[]) : [];
  const fits =
    keys.length > 0 && keys.length <= MOST_KEYS && (await Promise.all(keys.map(isPublicKey))).every(Boolean);
  if (!fits) throw invalidInput([{ field: 'publicKeys', code: jwks ? 'public-keys-expected' : 'required' }]);
  return { keys: keys.map((key) => ({ ...key, use: 'sig' })) };
}

const ALGORITHMS: Record<string, string> = { RSA: 'RS256', 'EC P-256': 'ES256', 'OKP Ed25519': 'EdDSA' };

async function isPublicKey(key: unknown): Promise<boolean> {
  if (typeof key !== 'object' || key === null) return false;
  const jwk = key as JWK;
  const algorithm = ALGORITHMS[[jwk.kty, jwk.crv].filter(Boolean).join(' ')];
  if (!algorithm || PRIVATE_PARTS.some((part) => part in jwk)) return false;
  return importJWK(jwk, algorithm).then(
    () => true,
    () => false,
  );
}
