/** One domain, or aspect where an instrument has no domains, of an index that was received. */
export interface IndexPart {
  code: string;
  name: string;
  weight: string;
  index: string;
}

const isPart = (value: unknown): value is IndexPart =>
  value instanceof Object &&
  ['code', 'name', 'weight', 'index'].every(
    (key) => typeof (value as Record<string, unknown>)[key] === 'string',
  );

/** The parts of an index as another government sent them; whatever is not one is left out. */
export const readParts = (parts: unknown): IndexPart[] => (Array.isArray(parts) ? parts.filter(isPart) : []);
