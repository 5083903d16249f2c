import { isMoment, isWhole } from '../entries/bytes.js';

/** What we show of a peer's catalogue entry. */
export interface ReleasedApplication {
  name: string;
  purpose: string | null;
  ownerAgency: string | null;
  status: string | null;
  type: string | null;
  url: string | null;
}

export interface ReleasedPart {
  code: string;
  name: string;
  weight: string;
  index: string;
}

/** What we show of a peer's released index. */
export interface ReleasedIndex {
  year: number;
  edition: string;
  label: string;
  index: string;
  predicate: string;
  provisional: boolean;
  parts: ReleasedPart[];
  releasedAt: string;
}

const MAX_PARTS = 100;
const INDEX = /^\d{1,3}\.\d{2}$/;

/** Reads the data of an application entry; fields it does not know are left alone. Null when it cannot be shown. */
export function readApplication(data: Record<string, unknown>): ReleasedApplication | null {
  const name = text(data.name, 200);
  const purpose = optionalText(data.purpose, 5_000);
  const ownerAgency = optionalText(data.ownerAgency, 500);
  const status = optionalText(data.status, 40);
  const type = optionalText(data.type, 40);
  const url = optionalText(data.url, 500);
  const unreadable = [purpose, ownerAgency, status, type, url].includes(undefined);
  if (!name || unreadable) return null;
  return {
    name,
    purpose: purpose ?? null,
    ownerAgency: ownerAgency ?? null,
    status: status ?? null,
    type: type ?? null,
    url: webAddress(url ?? null),
  };
}

/** Reads the data of a result entry. Null when it cannot be shown. */
export function readResult(data: Record<string, unknown>): ReleasedIndex | null {
  const result = object(data.result);
  const edition = text(data.edition, 100);
  const label = text(data.label, 200);
  const index = text(result?.index, 10);
  const predicate = text(result?.predicate, 100);
  const parts = readParts(result?.domains ?? result?.aspects);
  const { year, releasedAt } = data;
  const provisional = result?.provisional;
  if (!edition || !label || !index || !INDEX.test(index) || !predicate || !parts) return null;
  if (!isWhole(year, 1900) || year > 9999 || !isMoment(releasedAt) || typeof provisional !== 'boolean')
    return null;
  return { year, edition, label, index, predicate, provisional, parts, releasedAt };
}

function readParts(value: unknown): ReleasedPart[] | null {
  if (!Array.isArray(value) || value.length > MAX_PARTS) return null;
  const parts = value.map((item) => {
    const part = object(item);
    const code = text(part?.code, 20);
    const name = text(part?.name, 500);
    const weight = text(part?.weight, 40);
    const index = text(part?.index, 10);
    return code && name && weight && index ? { code, name, weight, index } : null;
  });
  return parts.every((part) => part !== null) ? parts : null;
}

const object = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;

/** A text that Postgres can hold; null otherwise. */
function text(value: unknown, max: number): string | null {
  const good =
    typeof value === 'string' &&
    value.length > 0 &&
    value.length <= max &&
    !value.includes('\0') &&
    value.isWellFormed();
  return good ? value : null;
}

/** Absent, null and empty are null; `undefined` says that it cannot be read. */
const optionalText = (value: unknown, max: number): string | null | undefined =>
  value === null || value === undefined || value === '' ? null : (text(value, max) ?? undefined);

/** A peer's address becomes a link at our side, so only one that a browser opens as a page. */
const webAddress = (value: string | null): string | null =>
  value && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) ? value : null;
