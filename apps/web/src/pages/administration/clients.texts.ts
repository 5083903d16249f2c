import { pageTexts } from '../../i18n/i18n.js';
import { english } from './clients.texts.en.js';
import { indonesian } from './clients.texts.id.js';

export const useClientTexts = pageTexts('clients', indonesian, english);
