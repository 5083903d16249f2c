import { pageTexts } from '../../i18n/i18n.js';
import { english } from './texts.en.js';
import { indonesian } from './texts.id.js';

export const useTexts = pageTexts('assessments', indonesian, english);

/** Says a text of this folder: for helpers that are handed the hook's answer. */
export type Say = ReturnType<typeof useTexts>;
