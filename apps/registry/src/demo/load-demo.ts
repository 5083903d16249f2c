import type { Caller } from '@selaras/contracts';
import type { Demo, Tx } from '@selaras/platform';
import { changesBetween } from '../applications/application-changes.js';
import { drawCodes } from '../applications/application-codes.js';
import { newState } from '../applications/application-fields.js';
import { newId, writeApplications } from '../applications/write-applications.js';

/** Made up, and saying so: none of these exists. Only the demonstration of Kabupaten Semarang has them. */
const GOVERNMENT = '33.22';
const EXAMPLES = [
  {
    agency: 'diskominfo',
    users: ['setda', 'dispar'],
    name: 'Portal Layanan Terpadu (contoh)',
    purpose: 'Satu pintu masuk ke layanan daring pemerintah daerah.',
    url: 'https://layanan.example.go.id',
    referenceCode: '01.01',
    platforms: ['web'],
    licenceType: 'open-source',
    programmingLanguage: 'TypeScript',
    database: 'PostgreSQL',
    developerUnit: 'Dinas Komunikasi dan Informatika',
    type: 'general',
    year: 2023,
  },
  {
    agency: 'diskominfo',
    users: [],
    name: 'Pemantauan Jaringan Intra (contoh)',
    purpose: 'Memantau perangkat dan sambungan jaringan intra pemerintah daerah.',
    referenceCode: '01.02',
    platforms: ['web'],
    licenceType: 'open-source',
    type: 'general',
    year: 2021,
  },
  {
    agency: 'setda',
    users: ['diskominfo'],
    name: 'Agenda Pimpinan (contoh)',
    purpose: 'Mencatat agenda kegiatan pimpinan dan menugaskan pendamping.',
    referenceCode: '01.02',
    platforms: ['web', 'mobile'],
    type: 'special',
    year: 2022,
  },
  {
    agency: 'disdikbudpora',
    users: [],
    name: 'Pendaftaran Peserta Didik Baru (contoh)',
    purpose: 'Pendaftaran dan seleksi peserta didik baru secara daring.',
    url: 'https://ppdb.example.go.id',
    referenceCode: '01.01',
    platforms: ['web'],
    licenceType: 'proprietary',
    type: 'special',
    year: 2020,
  },
  {
    agency: 'dispar',
    users: [],
    name: 'Kalender Wisata (contoh)',
    purpose: 'Menyajikan acara dan tujuan wisata kepada masyarakat.',
    referenceCode: '01.01',
    platforms: ['web', 'mobile'],
    status: 'development',
    type: 'special',
    year: 2025,
  },
  {
    agency: 'dispertanikap',
    users: [],
    name: 'Data Kelompok Tani (contoh)',
    purpose: 'Mendata kelompok tani, lahan dan komoditasnya.',
    platforms: ['desktop'],
    status: 'inactive',
    type: 'special',
    year: 2016,
  },
] as const;

const LOADER: Caller = {
  kind: 'service',
  id: 'demo',
  name: 'Data contoh',
  positions: [],
  scopes: [],
};

/** Writes six example entries of agencies the demonstration has. */
export async function loadDemo(tx: Tx, demo: Demo): Promise<void> {
  if (demo.governmentCode !== GOVERNMENT) return;
  // Version 0: whatever identity publishes of them later counts more.
  await tx.query(
    `INSERT INTO agency_copy (id, code, name, short_name, parent_id, active, version)
     SELECT r.id, r.code, r.name, r."shortName", r."parentId", true, 0
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, code text, name text, "shortName" text, "parentId" uuid)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(demo.agencies)],
  );
  const idOf = new Map(demo.agencies.map(({ code, id }) => [code, id]));
  const named = new Map(demo.agencies.map((agency) => [agency.id, agency]));
  const owned = EXAMPLES.filter(({ agency }) => idOf.has(agency));
  const codes = await drawCodes(tx, demo.governmentCode, owned.length);
  const writes = owned.map(({ agency, users, ...fields }, index) => {
    const state = newState({
      ...fields,
      platforms: [...fields.platforms],
      code: codes[index] ?? '',
      ownerAgencyId: idOf.get(agency) ?? '',
      userAgencyIds: users.flatMap((code) => idOf.get(code) ?? []),
    });
    return { id: newId(), version: 1, state, changes: changesBetween(null, state, named) };
  });
  await writeApplications(tx, writes, LOADER, 'created');
}
