/**
 * Writes docs/kamus-data.md: every table and column of every service, from the entities and what is written beside
 * them. With --check nothing is written: the exit code says whether the page is what the code makes. Needs a build.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { SERVICE_DEFINITIONS } from '../apps/standalone/dist/services.js';
import { AUDIT_FIELDS } from '../libs/contracts/dist/index.js';
import { serviceDataSource } from '../libs/platform/dist/index.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGE = new URL('../docs/kamus-data.md', import.meta.url);
const SOURCES = ['libs/platform/src/**/*entit*.ts', 'apps/*/src/**/*.entit*.ts'];

/** Whose properties are called on screen what the audit trail calls them. */
const NAMED_ON_SCREEN = new Set(['Application', 'Agency']);

const COMMENT = String.raw`(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?`;
const DECORATORS = String.raw`(?:@\w+\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)\s*)+`;
const CLASS = new RegExp(
  `${COMMENT}((?:@\\w+\\((?:[^()]|\\([^()]*\\))*\\)\\s*)*)export (?:abstract )?class (\\w+)`,
  'g',
);
const PROPERTY = new RegExp(`${COMMENT}${DECORATORS}(\\w+)[!?]?:`, 'g');

/** What stands beside classes and properties, by class name. */
const notes = new Map();
for (const file of SOURCES.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).sort()) {
  const source = readFileSync(`${ROOT}/${file}`, 'utf8');
  const classes = [...source.matchAll(CLASS)];
  for (const [place, match] of classes.entries()) {
    const body = source.slice(match.index + match[0].length, classes[place + 1]?.index);
    const properties = [...body.matchAll(PROPERTY)].map(([, comment, name]) => [name, sentence(comment)]);
    notes.set(`${projectOf(file)} ${match[3]}`, {
      text: sentence(match[1]),
      properties: new Map(properties),
    });
  }
}

const parts = [
  '# Kamus data\n\nDibuat dari kode oleh `npm run generate`; jangan disunting. Setiap layanan menyimpan tabelnya dalam skema sendiri; tidak ada layanan yang membaca tabel layanan lain. Keterangan dalam bahasa Inggris berasal langsung dari kode. Tabel yang sama di setiap layanan ditulis sekali, di bagian akhir.\n',
];
const shared = new Map();
for (const definition of SERVICE_DEFINITIONS) {
  const database = serviceDataSource(definition, 'postgres://localhost/none');
  await database.buildMetadatas();
  const own = [];
  for (const meta of database.entityMetadatas) {
    const target = meta.target.name;
    const note = notes.get(`${definition.service} ${target}`);
    if (note) own.push(tableText(meta, note));
    else shared.set(meta.tableName, tableText(meta, notes.get(`platform ${target}`)));
  }
  parts.push(`## Layanan ${definition.service}\n\n${own.sort().join('\n')}`);
}
parts.push(`## Di setiap layanan\n\n${[...shared.values()].sort().join('\n')}`);

const options = { ...(await prettier.resolveConfig(PAGE)), parser: 'markdown' };
const page = await prettier.format(parts.join('\n'), options);
if (process.argv.includes('--check')) {
  if (readText() !== page) {
    console.error('docs/kamus-data.md no longer says what the code says: run npm run generate.');
    process.exit(1);
  }
} else writeFileSync(PAGE, page);
process.exit(0);

function tableText(meta, note) {
  // What several services keep in the same words is described once, by the platform.
  const base = notes.get(`platform ${Object.getPrototypeOf(meta.target).name}`);
  const noteOf = (property) => note?.properties.get(property) ?? base?.properties.get(property);
  const keysFirst = [...meta.columns].sort((one, other) => Number(other.isPrimary) - Number(one.isPrimary));
  const rows = keysFirst.map((column) => {
    const words = NAMED_ON_SCREEN.has(meta.target.name) && AUDIT_FIELDS[column.propertyName]?.id;
    const meaning = [words, noteOf(column.propertyName)].filter(Boolean).join('. ');
    const kind = `${column.type}${column.isArray ? '[]' : ''}`;
    const marks = [column.isPrimary ? 'kunci' : '', column.isNullable ? 'boleh kosong' : ''].filter(Boolean);
    return `| \`${column.databaseName}\` | ${kind} | ${marks.join(', ')} | ${meaning.replaceAll('|', '\\|')} |`;
  });
  const about = note?.text ? `${note.text}\n\n` : '';
  return `### ${meta.tableName}\n\n${about}| Kolom | Jenis | | Arti |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

function projectOf(file) {
  return file.split('/')[1];
}

function sentence(comment = '') {
  return comment
    .replace(/^\s*\* ?/gm, ' ')
    .replace(/@\w+[\s\S]*$/, '')
    .replace(/\{@link (\w+)\}/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function readText() {
  try {
    return readFileSync(PAGE, 'utf8');
  } catch {
    return '';
  }
}
