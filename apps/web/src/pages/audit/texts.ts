import { pageTexts } from '../../i18n/i18n.js';
import { english } from './texts.en.js';
import { indonesian } from './texts.id.js';

export const useTexts = pageTexts('audit', indonesian, english);

type TextKey = keyof typeof indonesian;

/** Words for something of an open list, such as the kinds of things; what has none keeps its code. */
export function useWordsOrCode(): (prefix: string, code: string) => string {
  const t = useTexts();
  return (prefix, code) => {
    const key = `${prefix}.${code}`;
    return Object.hasOwn(indonesian, key) ? t(key as TextKey) : code;
  };
}
