import { readFileSync } from 'node:fs';

export interface Government {
  /** Kode wilayah: two digits for a province, `33.22` for a regency or city. */
  code: string;
  /** The official name as letters begin: Pemerintah Kabupaten Semarang. */
  name: string;
  kind: 'province' | 'regency';
  timeZone: TimeZone;
}

export const TIME_ZONES = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type TimeZone = (typeof TIME_ZONES)[number];

const LIST = new URL('../../data/governments.json', import.meta.url);

/** Keppres 41/1987, pasal 1, by province; those not named here are in western Indonesia. */
const ZONES: Record<string, TimeZone> = {
  '61': 'Asia/Pontianak',
  '62': 'Asia/Pontianak',
  ...Object.fromEntries(
    ['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76'].map((code) => [
      code,
      'Asia/Makassar' as const,
    ]),
  ),
  ...Object.fromEntries(
    ['81', '82', '91', '92', '93', '94', '95', '96'].map((code) => [code, 'Asia/Jayapura' as const]),
  ),
};

/** Two provinces do not say "Provinsi" in the name of their government (UU 11/2006, UU 13/2012). */
const OWN_NAMES: Record<string, string> = {
  '11': 'Pemerintah Aceh',
  '34': 'Pemerintah Daerah Daerah Istimewa Yogyakarta',
};

const nameOf = (code: string, region: string): string =>
  OWN_NAMES[code] ?? (code.length === 2 ? `Pemerintah Provinsi ${region}` : `Pemerintah ${region}`);

/** All local governments, in the order of their codes. */
export function readGovernments(): Government[] {
  const { regions } = JSON.parse(readFileSync(LIST, 'utf8')) as { regions: Record<string, string> };
  return Object.entries(regions)
    .map(([code, region]) => ({
      code,
      name: nameOf(code, region),
      kind: code.length === 2 ? ('province' as const) : ('regency' as const),
      timeZone: ZONES[code.slice(0, 2)] ?? 'Asia/Jakarta',
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Those whose code begins with the text or whose name has every word of it; the first `limit` of them. */
export function findGovernments(all: readonly Government[], text: string, limit: number): Government[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = ({ code, name }: Government) =>
    code.startsWith(text.trim()) || words.every((word) => name.toLowerCase().includes(word));
  return all.filter(matches).slice(0, limit);
}
