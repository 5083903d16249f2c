/**
 * Writes docs/kepatuhan/ropa.md and docs/kepatuhan/dpia.md: what the product processes about people, from the inventory
 * that stands beside the code. With --check nothing is written: the exit code says whether the pages are what the code
 * makes. Needs a build.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';
import { dpiaBlocks } from '../apps/identity/dist/processing/dpia-paper.js';
import { ropaBlocks } from '../apps/identity/dist/processing/ropa-paper.js';

const FOLDER = new URL('../docs/kepatuhan/', import.meta.url);

/** The government puts its own name in when it downloads the paper. */
const GOVERNMENT = '[nama pemerintah daerah]';

const NOTE =
  'Dibuat dari kode oleh `npm run generate`; jangan disunting. Dengan nama dan kop pemerintah daerah sendiri naskah ini diunduh di Administrasi → Pelindungan Data Pribadi.\n';

const PAGES = { 'ropa.md': ropaBlocks, 'dpia.md': dpiaBlocks };

mkdirSync(FOLDER, { recursive: true });
let stale = false;
for (const [name, blocks] of Object.entries(PAGES)) {
  const file = new URL(name, FOLDER);
  const [title, ...rest] = headings(blocks(GOVERNMENT)).map(textOf);
  const options = { ...(await prettier.resolveConfig(file)), parser: 'markdown' };
  const page = await prettier.format([title, NOTE, ...rest].join('\n'), options);
  if (!process.argv.includes('--check')) writeFileSync(file, page);
  else if (readText(file) !== page) {
    stale = true;
    console.error(`docs/kepatuhan/${name} no longer says what the code says: run npm run generate.`);
  }
}
process.exit(stale ? 1 : 0);

/** The title of a paper takes two lines; of a page one. */
function headings([first, second, ...rest]) {
  return [{ ...first, text: `${first.text} ${second.text}` }, ...rest];
}

function textOf(block) {
  switch (block.block) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}\n`;
    case 'paragraph':
      return `${block.text}\n`;
    case 'list':
      return `${block.items.map((item) => `- ${item}`).join('\n')}\n`;
    case 'key-values':
      return table(
        ['', ''],
        block.rows.map(({ key, value }) => [`**${key}**`, value]),
      );
    case 'table':
      return table(
        block.columns.map(({ title }) => title),
        block.rows,
      );
    default:
      throw new Error(`a page has no form for ${block.block}`);
  }
}

function table(titles, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
