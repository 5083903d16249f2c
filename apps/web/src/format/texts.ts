import { pageTexts } from '../i18n/i18n.js';
import { english } from './texts.en.js';
import { indonesian } from './texts.id.js';

/** Words for how far away a due date is. */
export const useTexts = pageTexts('due', indonesian, english);
