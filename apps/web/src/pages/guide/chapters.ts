/** The guide as it lies in docs/panduan: each chapter a file of its own, fetched when it is opened. */
const TEXTS = import.meta.glob<string>('../../../../../docs/panduan/**/*.md', {
  query: '?raw',
  import: 'default',
});
const PICTURES = import.meta.glob<string>('../../../../../docs/panduan/gambar/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

const HOME = '../../../../../docs/panduan/';

/** @param name such as `masuk` or `peran/coordinator`; null when there is no such chapter */
export async function chapterText(name: string): Promise<string | null> {
  const load = TEXTS[`${HOME}${name}.md`];
  return load ? load() : null;
}

/** Where the built picture is; null for one that was never taken. */
export const pictureAddress = (src: string): string | null =>
  PICTURES[`${HOME}${src.replace(/^(\.\.\/)+/, '')}`] ?? null;

/** A link between chapters, as a place in the app; null for one that leads elsewhere. */
export function chapterAddress(href: string): string | null {
  const match = /^(?:\.\.?\/)*((?:peran\/)?[\w-]+)\.md$/.exec(href);
  if (!match?.[1]) return null;
  return match[1] === 'README' ? '/panduan' : `/panduan/${match[1]}`;
}
