import { Failure } from './failure.mjs';

export const HELP = `npm start -- [opsi / options]

  --fresh                 mulai dari kosong: hapus data node (begin anew: wipe the nodes' data)
  --only=regency|province|practice
                          satu node saja (one node only)
  --practice              juga Mode Latihan: ruang latihan terpisah (a practice space, too)
  --demo=none             node kosong; tautan sekali pakai untuk administrator pertama
                          (an empty node; a one-time link for the first administrator)
  --port=8080             port node kabupaten/kota (the regency node's port)
  --province-port=8081    port node provinsi (the province node's port)
  --practice-port=8082    port Mode Latihan (the practice space's port)
  --help                  bantuan ini (this help)

  DATABASE_URL, NATS_URL  pakai PostgreSQL/NATS sendiri, bersama --only
                          (use your own PostgreSQL/NATS, together with --only)
  SELARAS_DATA            folder data; bawaan .data (data folder; .data when absent)
  GOVERNMENT_CODE, GOVERNMENT_NAME
                          pemerintah daerah, bersama --only dan --demo=none
                          (the government, together with --only and --demo=none)
  NATS_SERVER             letak nats-server (path of nats-server)
  NATS_SERVER_ARCHIVE, NATS_SERVER_SHA256
                          arsip rilis nats-server dan hash-nya (a release archive and its hash)
`;

/**
 * @param {string[]} args
 * @returns {{ fresh: boolean, only: 'regency' | 'province' | 'practice' | null, practice: boolean,
 *   demo: 'semarang' | 'none', help: boolean, ports: { regency: number, province: number, practice: number } }}
 */
export function parseOptions(args) {
  const options = {
    fresh: false,
    only: null,
    practice: false,
    demo: 'semarang',
    help: false,
    ports: { regency: 8080, province: 8081, practice: 8082 },
  };
  for (const arg of args) {
    const [name, value] = split(arg);
    if (name === '--fresh' && value === null) options.fresh = true;
    else if ((name === '--help' || name === '-h') && value === null) options.help = true;
    else if (name === '--only') options.only = oneOf(arg, value, ['regency', 'province', 'practice']);
    else if (name === '--practice' && value === null) options.practice = true;
    else if (name === '--demo') options.demo = oneOf(arg, value, ['semarang', 'none']);
    else if (name === '--port') options.ports.regency = port(arg, value);
    else if (name === '--province-port') options.ports.province = port(arg, value);
    else if (name === '--practice-port') options.ports.practice = port(arg, value);
    else throw wrong(`Opsi ${arg} tidak dikenal`, `Unknown option`);
  }
  // With one node there is one port, and --port is what everybody tries first.
  if (options.only === 'province' && args.some((arg) => arg.startsWith('--port='))) {
    options.ports.province = options.ports.regency;
  }
  if (options.only === 'practice') options.practice = true;
  const used = Object.entries(options.ports).filter(([node]) => runs(options, node));
  if (new Set(used.map(([, number]) => number)).size < used.length) {
    throw wrong('Tiap node memerlukan port yang berbeda', 'Each node needs a port of its own');
  }
  return options;
}

const runs = ({ only, practice }, node) => (node === 'practice' ? practice : only === null || only === node);

function split(arg) {
  const at = arg.indexOf('=');
  return at < 0 ? [arg, null] : [arg.slice(0, at), arg.slice(at + 1)];
}

function oneOf(arg, value, allowed) {
  if (allowed.includes(value)) return value;
  throw wrong(
    `Opsi ${arg} keliru: nilainya ${allowed.join(' atau ')}`,
    `Wrong value, choose ${allowed.join(' or ')}`,
  );
}

function port(arg, value) {
  const number = /^\d{1,5}$/.test(value ?? '') ? Number(value) : 0;
  if (number >= 1 && number <= 65535) return number;
  throw wrong(`Opsi ${arg} keliru: port adalah angka 1 sampai 65535`, `A port is a number from 1 to 65535`);
}

function wrong(indonesian, english) {
  return new Failure(`${indonesian}; lihat npm start -- --help.`, `${english}; see npm start -- --help.`, {
    exitCode: 2,
  });
}
