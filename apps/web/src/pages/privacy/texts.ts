import { pageTexts } from '../../i18n/i18n.js';
import { english } from './texts.en.js';
import { indonesian } from './texts.id.js';

export const useTexts = pageTexts('privacy', indonesian, english);
