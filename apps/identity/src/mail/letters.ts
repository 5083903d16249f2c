import type { Locale } from '@selaras/platform';
import { LETTERS_EN } from './letters.en.js';
import { LETTERS_ID } from './letters.id.js';

/** What a letter says, before it is text or HTML. */
export interface Letter {
  subject: string;
  paragraphs: string[];
  /** Lines with something to open each. */
  items?: { text: string; note?: string; url?: string }[];
  /** The one thing to do. */
  action?: { label: string; url: string };
  closing?: string[];
}

/** What every letter may name. Times and dates are already in words of the node's zone. */
export interface LetterFrame {
  /** The reader's name. */
  name: string;
  governmentName: string;
  publicUrl: string;
  /** The one-time address, if this letter carries one. */
  link: string | null;
}

export interface DigestLine {
  title: string;
  /** In words: "tenggat 31/12/2026 (3 hari kerja lagi)". */
  due: string | null;
  url: string;
}

/** The closed list of letters, and what each needs to be told. Never a secret: those go into `link`. */
export interface LetterParams {
  /** First password. Needs `link`. */
  invitation: { username: string; validUntil: string };
  /** New password. Needs `link`. */
  'password-reset': { username: string; validUntil: string };
  /** Something about the sign-in changed; `what` is a whole sentence in the reader's language. */
  'security-notice': { what: string; at: string };
  /** One urgent notice. */
  notice: { title: string; due: string | null; url: string };
  /** What the reader owes, once per working day. */
  digest: { day: string; lines: DigestLine[]; more: number };
  /** The administrator tries the settings. */
  test: Record<string, never>;
}

export type LetterKind = keyof LetterParams;

/** Letters that mean nothing without their one-time address. */
export const LINKED: readonly LetterKind[] = ['invitation', 'password-reset'];

export type Letters = { [K in LetterKind]: (params: LetterParams[K], frame: LetterFrame) => Letter };

const LETTERS: Record<Locale, Letters> = { id: LETTERS_ID, en: LETTERS_EN };

/** Writes a letter in the reader's language. */
export function writeLetter<K extends LetterKind>(
  kind: K,
  params: LetterParams[K],
  frame: LetterFrame,
  locale: Locale,
): Letter {
  return LETTERS[locale][kind](params, frame);
}
