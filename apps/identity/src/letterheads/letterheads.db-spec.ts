import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { identity, type AgencyView, type LetterheadView, type SaveLetterhead } from '@selaras/contracts';
import { ObjectStore, type CallContext } from '@selaras/platform';
import { IdentityNode, outcome } from '../../test/identity-node.js';
import { png } from '../../test/pictures.js';

describe('letterheads', () => {
  let there: IdentityNode;
  let store: ObjectStore;
  let administrator: CallContext;
  let reader: CallContext;
  let agency: AgencyView;

  beforeAll(async () => {
    there = await IdentityNode.start();
    store = new ObjectStore(`${there.node.home}/objects`);
    administrator = await there.as({ role: 'administrator' });
    reader = await there.as({ role: 'agency-operator' });
    const body = { code: 'diskominfo', name: 'Dinas Komunikasi dan Informatika', kind: 'dinas' };
    agency = await there.node.request(identity.createAgency, body, administrator);
  });

  afterAll(() => there.stop());

  const get = (agencyId?: string): Promise<LetterheadView> =>
    there.node.request(identity.getLetterhead, { agencyId }, reader);
  const save = (over: Partial<SaveLetterhead> = {}): Promise<LetterheadView> => {
    const body = { layout: 'agency' as const, names: ['PEMERINTAH KABUPATEN CONTOH'], version: 0, ...over };
    return there.node.request(identity.saveLetterhead, body, administrator);
  };
  const stage = async (bytes: Buffer, fileName = 'logo.png') => ({
    ...(await store.stage(Readable.from([bytes]), 10_000_000)),
    fileName,
  });

  it('are filled from the names until somebody saves one', async () => {
    // The test node's government is called "Pemerintah Contoh 33.22".
    expect(await get(agency.id)).toMatchObject({
      saved: false,
      version: 0,
      names: ['PEMERINTAH CONTOH 33.22', 'DINAS KOMUNIKASI DAN INFORMATIKA'],
      logo: null,
      place: null,
    });
  });

  it('of an agency take the government’s logo and place while they have none of their own', async () => {
    const government = await save({ place: 'Ungaran', address: 'Jalan Contoh 1' });
    const withLogo = await there.node.request(
      identity.setLogo,
      { version: government.version, file: await stage(png(1, 1)) },
      administrator,
    );
    expect(withLogo).toMatchObject({ version: 2, ownLogo: true, logo: { width: 1, height: 1 } });
    expect(await get(agency.id)).toMatchObject({
      names: ['PEMERINTAH KABUPATEN CONTOH', 'DINAS KOMUNIKASI DAN INFORMATIKA'],
      place: 'Ungaran',
      address: null,
      ownLogo: false,
      logo: withLogo.logo,
    });
    const own = await save({ agencyId: agency.id, names: ['DINAS KOMUNIKASI', ' '], place: 'Salatiga' });
    expect(own).toMatchObject({ names: ['DINAS KOMUNIKASI'], place: 'Salatiga', saved: true });
    const removed = await there.node.request(identity.removeLogo, { version: 2 }, administrator);
    expect(removed).toMatchObject({ logo: null, place: 'Ungaran' });
  });

  it('refuse an old version, an unknown agency and a head without a name', async () => {
    expect(await outcome(save({ version: 1 }))).toBe('common.stale');
    expect(await outcome(save({ agencyId: crypto.randomUUID() }))).toBe('identity.agency-not-found');
    expect(await outcome(save({ names: ['  '], version: 3 }))).toBe('common.invalid-input');
  });

  it.each([
    ['a text called PNG', Buffer.from('bukan gambar')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['more than 256 kB', Buffer.concat([png(1, 1), Buffer.alloc(257 * 1024)])],
    ['a picture of 3,000 pixels', png(3_000, 1)],
    ['a picture that breaks off inside', png(1, 1).subarray(0, 45)],
  ])('refuse %s as a logo, and leave nothing staged', async (_name, bytes) => {
    const file = await stage(bytes);
    const asked = there.node.request(identity.setLogo, { version: 3, file }, administrator);
    expect(await outcome(asked)).toBe('identity.logo-unusable');
    expect(await outcome(store.existingStaged(file.ref))).toBe('common.file-missing');
  });

  it('are looked at as a letter', async () => {
    const made = await there.node.request(identity.previewLetterhead, { agencyId: agency.id }, administrator);
    expect(made).toMatchObject({
      mediaType: 'application/pdf',
      file: { fileName: 'contoh-kop-naskah-dinas.pdf' },
    });
    const bytes = await readFile(await store.existingStaged(made.file.ref));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('leave their changes in the trail, the logo as its fingerprint only', async () => {
    const rows = await there.sql<{ after: string; object: string }>(
      `SELECT after, object_id AS object FROM audit_entry WHERE event = 'identity.letterhead-changed' AND outcome = 'done'
       ORDER BY at`,
    );
    expect(rows.map(({ object }) => object)).toEqual(['government', 'government', agency.id, 'government']);
    const { logo } = JSON.parse(rows[1]?.after ?? '{}') as { logo: string };
    expect(logo).toMatch(/^[0-9a-f]{64}$/);
  });
});
