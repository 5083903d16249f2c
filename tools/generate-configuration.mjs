/**
 * Writes docs/configuration.md from the settings of every process. With --check nothing is written: the exit code says
 * whether the page is what the code makes. Needs a build.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';
import { gatewaySettings, setupSettings } from '../apps/gateway/dist/app.module.js';
import { SERVICE_DEFINITIONS } from '../apps/standalone/dist/services.js';
import {
  backupSettings,
  busSettings,
  databaseSettings,
  jobSettings,
  nodeSettings,
  traceSettings,
} from '../libs/platform/dist/index.js';

const PAGE = new URL('../docs/configuration.md', import.meta.url);

const defaultOf = ({ default: value }) =>
  value === undefined ? '**wajib**' : value === '' ? 'kosong' : `\`${value}\``;
const kindOf = (setting) =>
  setting.kind === 'choice' ? setting.choices.map((c) => `\`${c}\``).join(' · ') : setting.kind;
const row = ([name, setting]) =>
  `| \`${name}\`${setting.secret ? ' (rahasia)' : ''} | ${kindOf(setting)} | ${defaultOf(setting)} | ${setting.description} |`;
const table = (title, settings) =>
  `## ${title}\n\n| Pengaturan | Jenis | Bawaan | Arti |\n| --- | --- | --- | --- |\n${Object.entries(settings).map(row).join('\n')}\n`;
const without = (settings, ...known) =>
  Object.fromEntries(
    Object.entries(settings).filter(([name]) => !known.some((other) => Object.hasOwn(other, name))),
  );

const text = [
  '# Pengaturan\n\nDibuat dari kode oleh `npm run generate`; jangan disunting. Semua pengaturan dibaca dari lingkungan (environment) dan diperiksa sekaligus saat mulai. `npm start` mengisi semuanya sendiri.\n',
  table('Setiap proses', nodeSettings),
  table('Broker, setiap proses', busSettings),
  table('Basis data, setiap layanan', databaseSettings),
  table('Pekerjaan berkala, setiap layanan', jobSettings),
  table('Jejak (traces), setiap proses', traceSettings),
  table('Sebelum pembaruan', backupSettings),
  table('Gerbang (gateway)', without(gatewaySettings, nodeSettings, busSettings, traceSettings)),
  table('Penyiapan pertama', without(setupSettings, nodeSettings, gatewaySettings)),
  ...SERVICE_DEFINITIONS.filter(({ settings }) => Object.keys(settings).length).map(({ service, settings }) =>
    table(`Layanan ${service}`, settings),
  ),
].join('\n');
const page = await prettier.format(text, { ...(await prettier.resolveConfig(PAGE)), parser: 'markdown' });

if (process.argv.includes('--check')) {
  if (readText() !== page) {
    console.error('docs/configuration.md no longer says what the code says: run npm run generate.');
    process.exit(1);
  }
} else writeFileSync(PAGE, page);
process.exit(0);

function readText() {
  try {
    return readFileSync(PAGE, 'utf8');
  } catch {
    return '';
  }
}
