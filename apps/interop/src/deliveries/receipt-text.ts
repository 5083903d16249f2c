import type { DeliveryReceipt } from '@selaras/contracts';
import { fromBase64url, isHash, isMoment, isWhole, readJsonObject } from '../entries/bytes.js';
import type { NodeKey } from '../keys/node-key.js';
import { signedBy, type PublicJwk } from '../keys/public-key.js';

/** What a receiver signs: it holds the stream up to this sequence, whose header has this hash (base64url). */
export interface Receipt {
  stream: string;
  sequence: number;
  headHash: string;
  at: string;
  receiver: string;
}

/** A receipt with its proof, as stored. */
export interface SignedReceipt extends Receipt {
  bytes: Buffer;
  signature: Buffer;
}

export function signReceipt(receipt: Receipt, key: NodeKey): DeliveryReceipt {
  const bytes = Buffer.from(canonical(receipt));
  return { receipt: bytes.toString('base64url'), signature: key.sign(bytes).toString('base64url') };
}

/** Reads an answer as a receipt; null when it is not one, or not signed with this key. */
export async function readReceipt(answer: unknown, key: Pick<PublicJwk, 'x'>): Promise<SignedReceipt | null> {
  const { receipt, signature } = (answer ?? {}) as Partial<Record<keyof DeliveryReceipt, unknown>>;
  if (typeof receipt !== 'string' || typeof signature !== 'string') return null;
  const bytes = fromBase64url(receipt);
  const proof = fromBase64url(signature);
  if (!bytes || !proof || !(await signedBy(key, bytes, proof))) return null;
  const read = readText(bytes);
  return read && { ...read, bytes, signature: proof };
}

function readText(bytes: Buffer): Receipt | null {
  const { stream, sequence, headHash, at, receiver } = readJsonObject(bytes) ?? {};
  const wellFormed =
    typeof stream === 'string' &&
    isWhole(sequence, 0) &&
    isHash(headHash) &&
    isMoment(at) &&
    typeof receiver === 'string';
  if (!wellFormed) return null;
  const receipt = { stream, sequence, headHash, at, receiver };
  return Buffer.from(canonical(receipt)).equals(bytes) ? receipt : null;
}

const canonical = (receipt: Receipt): string =>
  JSON.stringify({
    stream: receipt.stream,
    sequence: receipt.sequence,
    headHash: receipt.headHash,
    at: receipt.at,
    receiver: receipt.receiver,
  });
