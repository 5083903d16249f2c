import { matchKey } from '@selaras/platform';
import ipaddr from 'ipaddr.js';
import { isURL } from 'class-validator';
import type { RowReasonCode } from './row-reasons.js';

export interface ReadAddress {
  /** The address to keep; null: none. */
  url: string | null;
  doubt: RowReasonCode | null;
}

/** Pages about an application, and short links whose target can change: met in real inventories as "URL". */
const NOT_APPLICATIONS = [
  'youtube.com',
  'youtu.be',
  'bit.ly',
  's.id',
  'tinyurl.com',
  'linktr.ee',
  'sites.google.com',
  'docs.google.com',
  'drive.google.com',
  'forms.gle',
  'instagram.com',
  'facebook.com',
  'wa.me',
];
const INTERNAL_NAME = /(^|\.)(localhost|local|lan|intra|internal|localdomain)$/;
const WITHIN = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

function isInternal(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(bare)) return ipaddr.parse(bare).range() !== 'unicast';
  return INTERNAL_NAME.test(host);
}

/**
 * Reads what people write into a URL column. Without a scheme it is taken to be https. What cannot be opened from
 * outside or is no address is left out, with the reason; a link to a page about the application is kept, with a doubt.
 */
export function readAddress(text: string): ReadAddress {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text.replace(/^\/\//, '')}`;
  const host = URL.canParse(address) ? new URL(address).hostname.toLowerCase() : '';
  if (host && isInternal(host)) return { url: null, doubt: 'url-internal' };
  if (!isAddress(address)) return { url: null, doubt: 'url-none' };
  const page = NOT_APPLICATIONS.some((domain) => WITHIN(host, domain));
  return { url: address, doubt: page ? 'url-not-application' : null };
}

const ADDRESS = { protocols: ['http', 'https'], require_protocol: true, require_tld: true };

/** What the contract takes for an address; never one with a password in it. */
const isAddress = (text: string): boolean =>
  isURL(text, { ...ADDRESS, disallow_auth: true }) && !/\s/.test(text);

/** True for what people write where there is nothing: "tidak ada", "-", "n/a". */
export const saysNone = (text: string): boolean =>
  /^(tidak ada|tdk ada|belum ada|nihil|kosong|none|n a|na|null|x|0)?$/.test(matchKey(text));
