import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const CHECKOUT = fileURLToPath(new URL('../../..', import.meta.url));

/** A case of a test, as a paper names it: `file` › `title`. */
export interface NamedCase {
  file: string;
  title: string;
}

/** The papers of a folder below docs, by path. */
export const papersIn = (folder: string): string[] =>
  readdirSync(`${CHECKOUT}docs/${folder}`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${folder}/${name}`);

export const readPaper = (path: string): string => readFileSync(`${CHECKOUT}${path}`, 'utf8');

/** Paths of this repository in a paper, between backticks; what ends with a slash is a folder. */
export const pathsIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/`((?:apps|libs|tools|docs|samples|\.ci)\/[^`\s*]+)`/g)].map(([, path]) => path ?? ''),
  ),
];

export const casesIn = (text: string): NamedCase[] =>
  [...text.matchAll(/`([^`\s]+-?spec\.(?:ts|mjs))` › `([^`]+)`/g)].map(([, file = '', title = '']) => ({
    file,
    title: title.replaceAll('\\|', '|'),
  }));

/** Targets of links inside the repository, from the folder of the paper. */
export const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target]) => target ?? '');

export const isThere = (path: string): boolean => existsSync(`${CHECKOUT}${path}`);

const TITLES = new Map<string, Set<string>>();

/** The titles of all cases of a test file, as they are written there; of a table of cases with its place holders. */
export function titlesOf(file: string): Set<string> {
  const known = TITLES.get(file);
  if (known) return known;
  const titles = new Set<string>();
  const source = ts.createSourceFile(file, readPaper(file), ts.ScriptTarget.Latest, true);
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const [first] = node.arguments;
      const isCase = /^(?:it|test)\b/.test(node.expression.getText(source));
      if (isCase && first && ts.isStringLiteralLike(first)) titles.add(first.text);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  TITLES.set(file, titles);
  return titles;
}

/** The cells of each row of a Markdown table whose first cell fits. */
export const rowsIn = (text: string, first: RegExp): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter(([cell = '']) => first.test(cell));

/** What the generated page says of each setting: the defaults of all rows with that name. */
export function shippedDefaults(): Map<string, string[]> {
  const defaults = new Map<string, string[]>();
  for (const [name = '', , value = ''] of rowsIn(readPaper('docs/configuration.md'), /^`[A-Z]/)) {
    const key = /`([A-Z0-9_]+)`/.exec(name)?.[1] ?? '';
    defaults.set(key, [...(defaults.get(key) ?? []), value.replaceAll('`', '').replaceAll('*', '')]);
  }
  return defaults;
}
