/** A foreign OpenID provider as the operator has configured it. */
export interface ForeignIssuer {
  /** Stands in addresses and in the list of links: lower-case letters, digits and strokes. */
  key: string;
  /** Its issuer identifier (OpenID Connect Discovery 1.0). */
  issuer: string;
  clientId: string;
  /** Empty: a public client, by PKCE alone. */
  clientSecret: string;
  /** On the button. */
  label: string;
  /** The claim that an administrator links people by; `email` only where the issuer says it is verified. */
  claim: string;
  algorithm: (typeof ALGORITHMS)[number];
  scopes: string;
  /** The issuer asks for a second factor itself, so we do not ask again. */
  secondFactor: boolean;
}

export const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const;

const KEY = /^[a-z0-9][a-z0-9-]{0,39}$/;
const FIELDS = [
  'key',
  'issuer',
  'clientId',
  'clientSecret',
  'label',
  'claim',
  'algorithm',
  'scopes',
  'secondFactor',
];

/**
 * Reads FOREIGN_ISSUERS.
 * @throws Error naming every fault; secrets are never in it.
 */
export function readForeignIssuers(text: string): ForeignIssuer[] {
  const list = parsed(text);
  if (!Array.isArray(list)) throw new Error('FOREIGN_ISSUERS harus larik JSON (must be a JSON array)');
  const faults: string[] = [];
  const issuers = list.map((entry, index) => {
    const { issuer, wrong } = readOne(entry as Record<string, unknown> | null);
    if (wrong.length > 0) faults.push(`FOREIGN_ISSUERS[${index}]: ${wrong.join(', ')}`);
    return issuer;
  });
  const keys = issuers.map(({ key }) => key);
  if (new Set(keys).size < keys.length) faults.push('FOREIGN_ISSUERS: key harus berbeda-beda');
  if (faults.length > 0) throw new Error(faults.join('; '));
  return issuers;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readOne(entry: Record<string, unknown> | null): { issuer: ForeignIssuer; wrong: string[] } {
  const given = typeof entry === 'object' && entry !== null ? entry : {};
  const word = (name: string, otherwise = ''): string => {
    const value = given[name] ?? otherwise;
    return typeof value === 'string' ? value : '';
  };
  const issuer: ForeignIssuer = {
    key: word('key'),
    issuer: word('issuer'),
    clientId: word('clientId'),
    clientSecret: word('clientSecret'),
    label: word('label'),
    claim: word('claim', 'sub'),
    algorithm: word('algorithm', 'RS256') as ForeignIssuer['algorithm'],
    scopes: word('scopes', 'openid'),
    secondFactor: given.secondFactor === true,
  };
  const wrong = [
    ...Object.keys(given).filter((name) => !FIELDS.includes(name)),
    ...(KEY.test(issuer.key) ? [] : ['key']),
    ...(URL.canParse(issuer.issuer) && /^https?:/.test(issuer.issuer) ? [] : ['issuer']),
    ...(['clientId', 'label', 'claim'] as const).filter((name) => issuer[name] === ''),
    ...(ALGORITHMS.includes(issuer.algorithm) ? [] : ['algorithm']),
    ...(issuer.scopes.split(' ').includes('openid') ? [] : ['scopes']),
  ];
  return { issuer, wrong };
}
