/**
 * Writes docs/audit-events.md from the catalogue of the audit trail. With --check nothing is written: the exit code says
 * whether the page is what the code makes. Needs a build.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';
import { AUDIT_EVENTS, AUDIT_FIELDS } from '../libs/contracts/dist/index.js';

const PAGE = new URL('../docs/audit-events.md', import.meta.url);

/** Services in the order a reader meets them; what has no service of its own is written by every one. */
const SERVICES = [
  ['identity', 'Layanan identity'],
  ['registry', 'Layanan registry'],
  ['scoring', 'Layanan scoring'],
  ['interop', 'Layanan interop'],
];
const EVERY = ['', 'Setiap layanan'];

const ownerOf = (code) => SERVICES.find(([name]) => code.startsWith(`${name}.`)) ?? EVERY;
const fieldsOf = ({ fields = [] }) => fields.map((field) => AUDIT_FIELDS[field].id).join('; ') || '–';
const row = ([code, event]) =>
  `| \`${code}\` | ${event.id} | ${event.en} | ${event.object ? `\`${event.object}\`` : '–'} | ${fieldsOf(event)} |`;

const tables = [...SERVICES, EVERY].flatMap((owner) => {
  const rows = Object.entries(AUDIT_EVENTS).filter(([code]) => ownerOf(code) === owner);
  if (!rows.length) return [];
  const head =
    '| Kode | Kata | In English | Objek | Bidang sebelum dan sesudah |\n| --- | --- | --- | --- | --- |';
  return [`## ${owner[1]}\n\n${head}\n${rows.sort().map(row).join('\n')}\n`];
});

const text = [
  '# Jejak audit: apa saja yang dicatat\n',
  'Dibuat dari kode oleh `npm run generate`; jangan disunting. Daftar ini tertutup: selain yang ada di sini tidak ada yang dapat ditulis ke jejak audit. Tiap entri juga memuat waktu, pelaku, jabatan, hasil (berhasil, atau ditolak dengan kode masalahnya), asal dan kode korelasi. Percobaan yang ditolak memakai kode yang sama dengan perbuatannya. Cara rantainya disegel dan diperiksa ada di [adr/0008-audit-trail.md](adr/0008-audit-trail.md).\n',
  ...tables,
].join('\n');
const page = await prettier.format(text, { ...(await prettier.resolveConfig(PAGE)), parser: 'markdown' });

if (process.argv.includes('--check')) {
  if (readText() !== page) {
    console.error('docs/audit-events.md no longer says what the code says: run npm run generate.');
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
