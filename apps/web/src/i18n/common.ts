import { pageTexts } from './i18n.js';
import { english } from './texts.en.js';
import { indonesian } from './texts.id.js';

/** Words the shell and the shared components say. */
export const useCommonTexts = pageTexts('common', indonesian, english);
