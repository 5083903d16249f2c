import { createHash } from 'node:crypto';

/** Exact bytes of base64url text without padding; null when the text is not the one way of writing them. */
export function fromBase64url(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
}

export function sha256(...parts: Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** JSON text as an object; null when it is not UTF-8, not JSON or not an object. */
export function readJsonObject(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const value = JSON.parse(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    ) as unknown;
    const object = typeof value === 'object' && value !== null && !Array.isArray(value);
    return object ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** A moment exactly as `Date.toISOString` writes it: UTC, milliseconds. */
export function isMoment(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const at = new Date(value);
  return !Number.isNaN(at.getTime()) && at.toISOString() === value;
}

export const isWhole = (value: unknown, min: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= min;

const SHA256 = /^[A-Za-z0-9_-]{43}$/;
export const isHash = (value: unknown): value is string => typeof value === 'string' && SHA256.test(value);
