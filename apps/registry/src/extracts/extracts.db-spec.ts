import { identity, registry, type ApplicationFilter, type LetterheadView } from '@selaras/contracts';
import { newCall, type CallContext } from '@selaras/platform';
import { RegistryNode, codeOf } from '../../test/registry-node.js';
import { MOST_ENTRIES } from './extracts.service.js';

const LETTERHEAD: LetterheadView = {
  agencyId: null,
  saved: true,
  layout: 'agency',
  names: ['PEMERINTAH KABUPATEN CONTOH'],
  place: 'Ungaran',
  logo: null,
  ownLogo: false,
  version: 1,
};

describe('official extracts', () => {
  let at: RegistryNode;
  let steward: CallContext;
  let asked: (string | null)[];
  let health: string;
  let entry: string;

  beforeAll(async () => {
    at = await RegistryNode.start();
    steward = await at.steward();
    [health] = (await at.agencies('Dinas Kesehatan', 'Dinas Pariwisata')).map(({ id }) => id) as [string];
    asked = [];
    const bus = await at.node.connect('identity');
    bus.subscribe(identity.getLetterhead.subject, {
      callback: (_error, message) => {
        asked.push(message.json<{ agencyId: string | null }>().agencyId);
        message.respond(JSON.stringify(LETTERHEAD));
      },
    });
    await bus.flush();
    const body = { name: 'Sistem <Kesehatan> ${ttd_pengirim}', ownerAgencyId: health };
    entry = (await at.node.request(registry.createApplication, body, steward)).id;
  });

  afterAll(() => at.stop());

  const one = (format: string, call = steward, id = entry) =>
    at.node.request(registry.extractApplication, { id, format } as never, { ...call, timeout: 60_000 });
  const list = (filter: Partial<ApplicationFilter> & { format: string }, call = steward) =>
    at.node.request(registry.extractApplications, filter as never, { ...call, timeout: 120_000 });

  it.each([
    ['pdf', 'application/pdf', '%PDF-'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
  ])('of one entry come as %s under the owning agency’s letterhead', async (format, mediaType, begin) => {
    const made = await one(format);
    expect(made.mediaType).toBe(mediaType);
    expect(made.file.fileName).toMatch(new RegExp(`^petikan-[\\w.-]+\\.${format}$`));
    expect((await at.bytes(made)).subarray(0, begin.length).toString()).toBe(begin);
    expect(asked.at(-1)).toBe(health);
  });

  it('are open to readers and machines that may read the catalogue, and to nobody else', async () => {
    const reader = await at.node.as({ role: 'respondent' });
    const machine = await at.node.as({ scopes: ['catalogue.read'] });
    expect(await codeOf(one('pdf', reader))).toBe('answered');
    expect(await codeOf(list({ format: 'docx' }, machine))).toBe('answered');
    expect(await codeOf(one('pdf', await at.node.as({ scopes: ['holdings.read'] })))).toBe(
      'common.forbidden',
    );
    expect(await codeOf(one('pdf', newCall()))).toBe('common.not-signed-in');
  });

  it('refuse an unknown entry and an unknown format', async () => {
    expect(await codeOf(one('pdf', steward, crypto.randomUUID()))).toBe('registry.application-not-found');
    expect(await codeOf(one('odt'))).toBe('common.invalid-input');
  });

  it('leave their record with the fingerprint of the file', async () => {
    const made = await list({ format: 'docx', status: 'active' });
    const [row] = await at.rows<{ after: string }>(
      `SELECT after FROM audit_entry WHERE event = 'registry.extract-made' ORDER BY at DESC LIMIT 1`,
    );
    expect(JSON.parse(row?.after ?? '{}')).toMatchObject({
      format: 'docx',
      filter: { status: 'active' },
      count: 1,
      fileSha256: made.file.sha256,
    });
  });

  it(`of ${MOST_ENTRIES} entries are drawn while the service goes on answering; one more is refused`, async () => {
    await at.rows(
      `INSERT INTO application (id, code, name, owner_agency_id, purpose, services_supported, data_used, platforms,
         related_metadata, status, user_agency_ids, name_key, match_key, search, version, created_at, updated_at)
       SELECT gen_random_uuid(), 'UJI-' || n, 'Aplikasi Pelayanan Nomor ' || n, $1,
         'Melayani permohonan masyarakat secara daring dan melaporkan hasilnya', '{}', '{}', '{}', '{}', 'active', '{}',
         'aplikasi ' || n, 'aplikasi ' || n, 'aplikasi ' || n, 1, now(), now()
       FROM generate_series(1, $2::integer) n`,
      [health, MOST_ENTRIES - 1],
    );
    const drawing = list({ format: 'pdf' });
    const waits: number[] = [];
    for (let count = 0; count < 5; count += 1) {
      const began = Date.now();
      await at.node.request(registry.getApplication, { id: entry }, steward);
      waits.push(Date.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    expect(Math.max(...waits)).toBeLessThan(2_000);
    const bytes = await at.bytes(await drawing);
    expect(bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(100);
    await at.node.request(registry.createApplication, { name: 'Satu lagi', ownerAgencyId: health }, steward);
    expect(await codeOf(list({ format: 'pdf' }))).toBe('registry.extract-too-long');
  });
});
