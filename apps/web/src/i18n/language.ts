/** Indonesian first; the choice is remembered on this device. */
export type Language = 'id' | 'en';

const STORAGE_KEY = 'selaras.language';

function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'id';
  } catch {
    return 'id';
  }
}

let current: Language = rememberedLanguage();

export const currentLanguage = (): Language => current;

export function rememberLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // A browser that keeps nothing still shows the language chosen until the page is closed.
  }
}
