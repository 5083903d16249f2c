import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { currentLanguage, rememberLanguage, type Language } from './language.js';

void i18next.use(initReactI18next).init({
  lng: currentLanguage(),
  fallbackLng: 'id',
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false, bindI18nStore: 'added' },
});
document.documentElement.lang = currentLanguage();

type Stem<Key> = Key extends `${infer Base}_other` ? Base : Key extends `${string}_one` ? never : Key;
type Params = Record<string, string | number>;

/** Says the text of a key; `count` chooses between `key_one` and `key_other`. */
export type Say<Texts> = (key: Stem<keyof Texts & string>, params?: Params) => string;

/**
 * Registers the texts of one page folder and returns the hook that says them.
 * Indonesian is the reference: English must have every key of it, and may add `_one` forms.
 */
export function pageTexts<const Texts extends Record<string, string>>(
  namespace: string,
  indonesian: Texts,
  english: Record<keyof Texts, string> & Record<string, string>,
): () => Say<Texts> {
  i18next.addResourceBundle('id', namespace, indonesian);
  i18next.addResourceBundle('en', namespace, english);
  return function useTexts() {
    return useTranslation(namespace).t as unknown as Say<Texts>;
  };
}

export async function chooseLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await i18next.changeLanguage(language);
}

/** The language shown now. */
export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'id');
