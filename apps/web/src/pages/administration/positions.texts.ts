import { pageTexts } from '../../i18n/i18n.js';
import { english } from './positions.texts.en.js';
import { indonesian } from './positions.texts.id.js';

export const usePositionTexts = pageTexts('positions', indonesian, english);
