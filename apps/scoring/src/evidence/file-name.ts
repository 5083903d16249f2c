import type { FileContent } from './file-content.js';

const MAX_CHARACTERS = 120;
const NAMELESS = 'bukti';

/** Looks like an extension: short and beginning with a letter, so that "SK.2024" keeps its year. */
const EXTENSION = /\.[a-z][a-z0-9]{1,4}$/i;

/**
 * A name that is safe to show and to save under: no folders, no control or direction characters, nothing a file system
 * refuses, and the extension of what the file really is.
 */
export function safeFileName(given: string, { extensions }: FileContent): string {
  const clean = (given.split(/[\\/]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/\p{C}/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const own = extensionOf(clean);
  if (own && extensions.includes(own)) return `${stemOf(clean)}.${own}`;
  // "laporan.pdf.exe" whose content is a PDF is called "laporan.pdf", not "laporan.pdf.pdf".
  const stem = clean.replace(EXTENSION, '');
  const inner = extensionOf(stem);
  return `${inner && extensions.includes(inner) ? stemOf(stem) : shorten(stem)}.${extensions[0]}`;
}

const extensionOf = (name: string): string | null => EXTENSION.exec(name)?.[0].slice(1).toLowerCase() ?? null;

const stemOf = (name: string): string => shorten(name.replace(EXTENSION, ''));

const shorten = (stem: string): string =>
  [...stem]
    .slice(0, MAX_CHARACTERS)
    .join('')
    .replace(/[. ]+$/, '') || NAMELESS;
