import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Demonstration } from '../test/demonstration.js';
import type { Seat, Size } from '../test/seat.js';
import { Seats } from '../test/seats.js';
import { WebClient } from '../test/web-client.js';

const SCAN = join(import.meta.dirname, '../../../samples/ok/sk-pindaian.pdf');
const PAGES = join(import.meta.dirname, '../../web/src/pages');

/** The addresses the web app declares. */
const declared = (): string[] =>
  globSync('**/*routes.tsx', { cwd: PAGES })
    .flatMap((file) => [...readFileSync(join(PAGES, file), 'utf8').matchAll(/\bpath: '([^']+)'/g)])
    .map(([, path]) => path ?? '')
    .sort();

interface Things {
  application: string;
  assessment: string;
  person: string;
  position: string;
  holding: string;
  catalogueImport: string;
  peopleImport: string;
  request: string;
  breach: string;
}

interface Visit {
  /** Who may see the page and has something to see there. */
  who: string;
  /** Where it is, when something has to be named. */
  at?: (things: Things) => string;
  node?: 'province';
}

const administrator: Visit = { who: 'administrator' };
const steward: Visit = { who: 'katalog' };

/** Every page of the product, and one visit to each. */
const VISITS: Record<string, Visit> = {
  '/': { who: 'operator.dispar' },
  '/administrasi': administrator,
  '/administrasi/impor': administrator,
  '/administrasi/impor/$id': {
    ...administrator,
    at: ({ peopleImport }) => `/administrasi/impor/${peopleImport}`,
  },
  '/administrasi/jabatan': administrator,
  '/administrasi/jabatan/$id': {
    ...administrator,
    at: ({ position }) => `/administrasi/jabatan/${position}`,
  },
  '/administrasi/jejak-audit': administrator,
  '/administrasi/keadaan': administrator,
  '/administrasi/klien': administrator,
  '/administrasi/kop': administrator,
  '/administrasi/masuk': administrator,
  '/administrasi/masuk-aplikasi': administrator,
  '/administrasi/masuk/$id': { ...administrator, at: ({ person }) => `/administrasi/masuk/${person}` },
  '/administrasi/mitra': administrator,
  '/administrasi/orang': administrator,
  '/administrasi/orang/$id': { ...administrator, at: ({ person }) => `/administrasi/orang/${person}` },
  '/administrasi/pdp': administrator,
  '/administrasi/pdp/inventaris': administrator,
  '/administrasi/pdp/kegagalan': administrator,
  '/administrasi/pdp/kegagalan/$id': {
    ...administrator,
    at: ({ breach }) => `/administrasi/pdp/kegagalan/${breach}`,
  },
  '/administrasi/pdp/permintaan/$id': {
    ...administrator,
    at: ({ request }) => `/administrasi/pdp/permintaan/${request}`,
  },
  '/administrasi/pekerjaan': administrator,
  '/administrasi/sk/$id': { ...administrator, at: ({ holding }) => `/administrasi/sk/${holding}` },
  '/administrasi/surel': administrator,
  '/akun': { who: 'operator.dispar' },
  '/akun/aplikasi': { who: 'operator.dispar' },
  '/akun/data-pribadi': { who: 'operator.dispar' },
  '/katalog': steward,
  '/katalog-gabungan': { who: 'administrator', node: 'province' },
  '/katalog/$id': { ...steward, at: ({ application }) => `/katalog/${application}` },
  '/katalog/$id/ubah': { ...steward, at: ({ application }) => `/katalog/${application}/ubah` },
  '/katalog/baru': steward,
  '/katalog/impor': steward,
  '/katalog/petikan': steward,
  '/katalog/impor/$id': { ...steward, at: ({ catalogueImport }) => `/katalog/impor/${catalogueImport}` },
  '/panduan': { who: 'operator.dispar' },
  '/panduan/$chapter': { who: 'operator.dispar', at: () => '/panduan/masuk' },
  '/panduan/peran/$role': { who: 'operator.dispar', at: () => '/panduan/peran/agency-operator' },
  '/pelimpahan': { who: 'bupati' },
  '/pemberitahuan': { who: 'operator.dispar' },
  '/pemerintah-daerah': { who: 'administrator', node: 'province' },
  '/pemerintah-daerah/$code': {
    who: 'administrator',
    node: 'province',
    at: () => '/pemerintah-daerah/33.22',
  },
  '/penilaian': { who: 'sekda' },
  '/penilaian/$id': { who: 'sekda', at: ({ assessment }) => `/penilaian/${assessment}` },
  '/penilaian/$id/hasil': { who: 'sekda', at: ({ assessment }) => `/penilaian/${assessment}/hasil` },
  '/penilaian/$id/indikator/$code': {
    who: 'sekda',
    at: ({ assessment }) => `/penilaian/${assessment}/indikator/16`,
  },
  '/periksa-tanda-tangan': steward,
  '/pertukaran': { who: 'sekda' },
  '/pertukaran/$direction/$peer': { who: 'sekda', at: () => '/pertukaran/outgoing/33' },
};

describe('every page', () => {
  let demo: Demonstration;
  let things: Things;
  const seats = new Seats();

  beforeAll(async () => {
    demo = await Demonstration.start();
    things = await prepare(demo.regency);
  });

  afterAll(async () => {
    await seats.leave();
    await demo?.stop();
  });

  it('of the web app has a visit here, and no visit leads nowhere', () => {
    expect(Object.keys(VISITS).sort()).toEqual(declared());
  });

  it.each<[string, Size]>([
    ['1366×768', { width: 1366, height: 768 }],
    ['390×844', { width: 390, height: 844 }],
  ])('at %s shows itself, fits, keeps to WCAG 2.2 AA and leaves the console quiet', async (name, size) => {
    const faults: string[] = [];
    const guests = Map.groupBy(Object.entries(VISITS), ([, { who, node }]) => `${node ?? 'regency'} ${who}`);
    for (const [guest, visits] of guests) {
      const [node, who = ''] = guest.split(' ');
      const seat = await seats.take(node === 'province' ? demo.province : demo.regency, size);
      await seat.signIn(who);
      for (const [path, { at }] of visits)
        faults.push(...(await look(seat, path, at?.(things) ?? path, name)));
      await seat.leave();
    }
    expect(faults).toEqual([]);
  });
});

async function look(seat: Seat, path: string, address: string, size: string): Promise<string[]> {
  seat.complaints.length = 0;
  const faults: string[] = [];
  try {
    await seat.open(address);
    await seat.page.waitForLoadState('networkidle');
  } catch (error) {
    return [`${path}: ${(error as Error).message.split('\n')[0]}`];
  }
  const crashed = await seat.page.getByText('Halaman ini gagal ditampilkan').count();
  if (crashed) faults.push('crashed');
  const refused = await seat.page.getByRole('alert').allInnerTexts();
  faults.push(
    ...refused.filter((text) => /tidak ditemukan|tidak berhak/i.test(text)).map((text) => `says: ${text}`),
  );
  const overflow = await seat.overflow();
  if (overflow > 0) faults.push(`${overflow} px wider than the screen`);
  faults.push(...(await seat.accessibilityFaults()));
  faults.push(...seat.complaints);
  const pictures = process.env.PAGE_PICTURES;
  if (pictures) {
    const file = `${size} ${path.replaceAll('/', '_').replaceAll('$', '')}.png`;
    await seat.page.screenshot({ path: join(pictures, file), fullPage: true });
  }
  return faults.map((fault) => `${path}: ${fault}`);
}

/** One of each thing a page may be about. */
async function prepare(origin: string): Promise<Things> {
  const admin = new WebClient(origin);
  await admin.signIn('administrator');
  const katalog = new WebClient(origin);
  await katalog.signIn('katalog');
  const sekda = new WebClient(origin);
  await sekda.signIn('sekda');
  const first = async (client: WebClient, path: string) => {
    const answer = await client.ask(path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    const { items } = (await answer.json()) as { items: { id: string }[] };
    return items[0]?.id ?? '';
  };
  const send = async (client: WebClient, path: string, body: object | FormData) => {
    const form = body instanceof FormData;
    const headers = form ? {} : { 'content-type': 'application/json' };
    const answer = await client.ask(path, {
      method: 'POST',
      headers,
      body: form ? body : JSON.stringify(body),
    });
    const made = (await answer.json()) as { id: string };
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(made)}`);
    return made.id;
  };
  const upload = (
    content: string | Uint8Array<ArrayBuffer>,
    fields: Record<string, string> = {},
  ): FormData => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([content]), 'daftar.csv');
    return form;
  };
  await send(katalog, '/api/applications', {
    name: 'Aplikasi Percobaan Halaman',
    ownerAgencyId: await first(katalog, '/api/agencies'),
  });
  const application = await first(katalog, '/api/applications');
  const paper = {
    method: 'wet-ink',
    number: '500/1',
    day: '2026-11-21',
    signer: 'Bupati',
    signedOn: '2026-11-21',
  };
  const scan = new Uint8Array(readFileSync(SCAN));
  await send(katalog, `/api/extracts/applications/${application}/signed`, upload(scan, paper));
  await send(katalog, '/api/extracts/signed', upload(scan, { ...paper, covers: 'Semua aplikasi aktif' }));
  const person = await first(admin, '/api/people');
  return {
    application,
    assessment: await first(sekda, '/api/assessments'),
    person,
    position: await first(admin, '/api/positions'),
    holding: await first(admin, `/api/position-holdings?person=${person}`),
    catalogueImport: await send(
      katalog,
      '/api/applications/imports',
      upload('nama aplikasi;pemilik\nUji;Dinas Pariwisata\n'),
    ),
    peopleImport: await send(
      admin,
      '/api/people-imports',
      upload('nama;jabatan\nContoh;Staf\n', { kind: 'people' }),
    ),
    request: await send(katalog, '/api/me/data-requests', { kind: 'copy' }),
    breach: await send(admin, '/api/breaches', { title: 'Contoh', knownAt: new Date().toISOString() }),
  };
}
