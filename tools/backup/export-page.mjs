import { LEFT_OUT_TABLES } from './export-policy.mjs';

/**
 * The page that explains an export to whoever opens it, perhaps years later and without us.
 * @param {object} facts
 * @param {import('./format.mjs').BackupHeader} facts.header
 * @param {string} facts.at
 * @param {{ schema: string, table: string, rows: number }[]} facts.tables
 * @param {number} facts.files
 */
export function exportPage({ header, at, tables, files }) {
  const rows = tables
    .map(({ schema, table, rows: count }) => `| ${schema} | ${table} | ${count} |`)
    .join('\n');
  const left = Object.entries(LEFT_OUT_TABLES)
    .map(([table, why]) => `- \`${table}\`: ${why}`)
    .join('\n');
  return `# Seluruh data Selaras, pemerintah daerah ${header.node.governmentCode}

Diambil ${at} (UTC) dari satu saat yang sama, oleh Selaras rilis ${header.product}. Semua berkas berformat terbuka dan
dapat dibaca tanpa Selaras. Isinya memuat data pribadi: simpan dan serahkan sesuai UU 27/2022.

## Isi

| Tempat | Isi |
| --- | --- |
| \`tabel/<layanan>/<tabel>.csv\` | Untuk dibuka di program lembar kerja: pemisah \`;\`, UTF-8 dengan BOM. Sel yang berawal seperti rumus diberi tanda \`'\` di depannya. Sel kosong dapat berarti kosong atau tidak diisi |
| \`tabel/<layanan>/<tabel>.jsonl\` | Untuk dibaca program: satu baris satu objek JSON, tanpa kehilangan apa pun; \`null\` berarti tidak diisi. Bita ditulis heksadesimal sesudah \`\\x\` |
| \`berkas/\` | Berkas yang diunggah, dengan nama aslinya; \`berkas.csv\` menghubungkan setiap berkas dengan barisnya dan menyebut sidik SHA-256-nya |
| \`pertukaran/\` | Setiap entri yang dikirim dan diterima, bita persisnya dalam base64url, dengan tanda tangan, garam, tanda terima, dan kunci publik. Cara memeriksanya tanpa Selaras: \`exchange-protocol.md\` |
| \`jejak-audit/\` | Setiap catatan audit dengan mata rantai yang menyegelnya, dalam urutan rantai |
| \`kamus-data.md\` | Arti setiap tabel dan kolom |
| \`isi.json\` | Daftar berkas dengan ukuran, banyaknya baris, dan sidik SHA-256 |

Waktu dalam tabel adalah UTC.

## Tabel

| Layanan | Tabel | Baris |
| --- | --- | ---: |
${rows}

Berkas yang diunggah: ${files}.

## Yang tidak ikut

Kata sandi, rahasia, dan sidiknya tidak ikut: itu pembuka pintu, bukan data. Kunci penanda tangan node hanya ikut
bagian publiknya. Tabel berikut hanya keadaan sesaat perangkat lunak:

${left}

Cadangan (\`npm run backup\`) memuat semuanya, dan hanya cadangan yang dapat dipulihkan menjadi node yang berjalan.
`;
}
