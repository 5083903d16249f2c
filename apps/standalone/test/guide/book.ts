import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../starter.js';

/** Where the guide lies. */
export const GUIDE = join(CHECKOUT, 'docs/panduan');
export const PICTURES = join(GUIDE, 'gambar');

export interface PictureLine {
  alt: string;
  /** Relative to the chapter. */
  src: string;
}

export interface Chapter {
  /** Such as `masuk`, `peran/coordinator`. */
  name: string;
  /** Words in bold: each stands on a screen, letter by letter. */
  labels: string[];
  pictures: PictureLine[];
  links: string[];
  text: string;
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(GUIDE, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name.slice(0, -3)))
    .sort();

export function readChapter(name: string): Chapter {
  const text = readFileSync(join(GUIDE, `${name}.md`), 'utf8');
  return {
    name,
    text,
    labels: [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, label = '']) => label),
    pictures: [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt = '', src = '']) => ({ alt, src })),
    links: [...text.matchAll(/(?<!!)\[[^\]]+\]\(([^)]+)\)/g)].map(([, href = '']) => href),
  };
}

/** Chapters by task; the index and the role sheets are not among them. */
export const chapters = (): Chapter[] =>
  filesIn('')
    .filter((name) => name !== 'README')
    .map(readChapter);

export const roleSheets = (): Chapter[] => filesIn('peran').map(readChapter);

export const picturesTaken = (): string[] =>
  existsSync(PICTURES) ? readdirSync(PICTURES).filter((name) => name.endsWith('.png')) : [];

/** As people compare words: without what the style does to them. */
export const plain = (words: string): string => words.replace(/\s+/g, ' ').trim().toLowerCase();
