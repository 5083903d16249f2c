import { fileURLToPath } from 'node:url';

// Beside src and dist alike, so the same path serves tests and the built package.
const file = (name: string): string => fileURLToPath(new URL(`../../fonts/${name}.ttf`, import.meta.url));

/** Arimo (SIL Open Font License 1.1) has the widths of Arial, so lines break where a reader's Arial breaks them. */
export const FACE = 'Arimo';

export const FONTS = {
  [FACE]: {
    normal: file('Arimo-Regular'),
    bold: file('Arimo-Bold'),
    italics: file('Arimo-Italic'),
    bolditalics: file('Arimo-BoldItalic'),
  },
};

export const FONT_FILES: ReadonlySet<string> = new Set(Object.values(FONTS[FACE]));
