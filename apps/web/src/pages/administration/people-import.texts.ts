import { pageTexts } from '../../i18n/i18n.js';
import { english } from './people-import.texts.en.js';
import { indonesian } from './people-import.texts.id.js';

export const useImportTexts = pageTexts('people-import', indonesian, english);
