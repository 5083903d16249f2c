import ipaddr from 'ipaddr.js';

/** What attempts and requests are counted for: one IPv6 subscriber has 2^64 addresses, which count as one. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).join(':') : parsed.toString();
}

/** An address as people are shown it: enough to tell office from home, too little to tell which device. */
export function shortenedAddress(address: string | null): string | null {
  if (!address || !ipaddr.isValid(address)) return null;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv6) {
    const prefix = parsed.parts.slice(0, 3).map((part) => part.toString(16));
    return `${prefix.join(':')}:x`;
  }
  return `${parsed.octets.slice(0, 3).join('.')}.x`;
}
