import type { FieldProblem } from '@selaras/contracts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The longest a client may live without being looked at again, when it has a last day at all. */
export const LONGEST_LIFE_DAYS = 366 * 3;

export interface Addresses {
  redirectUris: readonly string[];
  postLogoutUris: readonly string[];
  backChannelLogoutUri: string | null;
}

/**
 * What is wrong with the addresses of a relying party: https alone, named to the letter, all redirects on one host so
 * that a code never goes to another machine of the same client (RFC 9700, section 4.1).
 * @param demo A demonstration may send people to this machine over http.
 */
export function addressProblems(addresses: Addresses, demo: boolean): FieldProblem[] {
  const { redirectUris, postLogoutUris, backChannelLogoutUri } = addresses;
  const code = 'return-address-expected' as const;
  if (redirectUris.length === 0) return [{ field: 'redirectUris', code: 'required' }];
  const wrong = (field: string, uris: readonly string[]): FieldProblem[] =>
    uris.flatMap((uri, at) => (isReturnAddress(uri, demo) ? [] : [{ field: `${field}.${at}`, code }]));
  const problems = [...wrong('redirectUris', redirectUris), ...wrong('postLogoutUris', postLogoutUris)];
  if (backChannelLogoutUri !== null && !isReturnAddress(backChannelLogoutUri, demo)) {
    problems.push({ field: 'backChannelLogoutUri', code });
  }
  if (problems.length) return problems;
  const hosts = new Set(redirectUris.map((uri) => new URL(uri).host));
  return hosts.size > 1 ? [{ field: 'redirectUris', code }] : [];
}

function isReturnAddress(uri: string, demo: boolean): boolean {
  if (!URL.canParse(uri) || /[*#\\\s]/.test(uri)) return false;
  const { protocol, hostname, username, password } = new URL(uri);
  if (username || password) return false;
  return protocol === 'https:' || (demo && protocol === 'http:' && LOOPBACK.has(hostname));
}
