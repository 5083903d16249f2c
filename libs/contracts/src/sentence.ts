/** A sentence in both languages; `{name}` is replaced by the parameter of that name. */
export interface Sentence {
  id: string;
  en: string;
}

/** Fills a sentence; a parameter that is missing stays visible as its name. */
export const fill = (sentence: string, params: Record<string, string | number> = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
