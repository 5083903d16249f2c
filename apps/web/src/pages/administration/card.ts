import type { NodeCard } from '../../api/types.js';

/** Reads the text of a node card as a person pasted it; null when it is none. */
export function readCard(text: string): NodeCard | null {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof given !== 'object' || given === null) return null;
  const { code, name, baseUrl, publicKey } = given as Partial<Record<keyof NodeCard, unknown>>;
  if (typeof code !== 'string' || typeof name !== 'string' || typeof baseUrl !== 'string') return null;
  if (typeof publicKey !== 'object' || publicKey === null) return null;
  return { code, name, baseUrl, publicKey: publicKey as NodeCard['publicKey'] };
}

/** The text a person hands to a peer. */
export const writeCard = (card: NodeCard): string => JSON.stringify(card, null, 2);
