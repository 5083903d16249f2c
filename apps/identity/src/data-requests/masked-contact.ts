import { maskPatterns } from '@selaras/platform';

const HIDDEN = '•••';

/** How somebody is reached, for those who have not asked to see it: the kind can be told, the rest not. */
export function maskedContact(contact: string | null): string | null {
  if (contact === null) return null;
  const masked = maskPatterns(contact);
  return masked === contact ? HIDDEN : masked;
}

/** A text that is hidden whole. */
export const hidden = (text: string | null): string | null => text && HIDDEN;
