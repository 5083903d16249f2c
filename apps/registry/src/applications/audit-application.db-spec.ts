import { randomUUID } from 'node:crypto';
import { registry, type AgencyView } from '@selaras/contracts';
import type { CallContext } from '@selaras/platform';
import { auditTrail, until } from '@selaras/testing';
import { RegistryNode, codeOf, inventory } from '../../test/registry-node.js';

describe('the registry’s audit trail', () => {
  let at: RegistryNode;
  let tourism: AgencyView;
  let health: AgencyView;
  let steward: CallContext;

  beforeAll(async () => {
    at = await RegistryNode.start();
    [tourism, health] = (await at.agencies('Dinas Pariwisata', 'Dinas Kesehatan')) as [
      AgencyView,
      AgencyView,
    ];
    steward = await at.node.as(
      { role: 'catalogue-steward', name: 'Pengelola (contoh)' },
      { origin: '192.0.2.7' },
    );
  });

  afterAll(() => at?.stop());

  const trail = (filter: object) => auditTrail(at.node, 'registry', filter);
  const create = (call = steward, over: object = {}) =>
    at.node.request(
      registry.createApplication,
      { name: 'Arsip', ownerAgencyId: tourism.id, status: 'development', ...over },
      call,
    );

  it('says who added, changed and retired an application, field by field, agencies by name', async () => {
    const { id } = await create();
    await at.node.request(
      registry.changeApplication,
      { id, version: 1, ownerAgencyId: health.id, year: 2024 },
      steward,
    );
    await at.node.request(registry.changeApplication, { id, version: 2, status: 'inactive' }, steward);
    const entries = await trail({ object: id });
    expect(entries.map(({ event, outcome }) => [event, outcome])).toEqual([
      ['registry.application-created', 'done'],
      ['registry.application-changed', 'done'],
      ['registry.application-retired', 'done'],
    ]);
    expect(entries[0]).toMatchObject({
      actor: { kind: 'person', name: 'Pengelola (contoh)', position: 'Jabatan contoh catalogue-steward' },
      object: { kind: 'application', id, name: 'Arsip' },
      before: null,
      after: { name: 'Arsip', ownerAgencyId: 'Dinas Pariwisata', status: 'development' },
      origin: '192.0.2.x',
      correlationId: steward.correlationId,
    });
    expect(entries[1]).toMatchObject({
      before: { ownerAgencyId: 'Dinas Pariwisata', year: null },
      after: { ownerAgencyId: 'Dinas Kesehatan', year: 2024 },
    });
    expect(entries[2]).toMatchObject({ before: { status: 'development' }, after: { status: 'inactive' } });
  });

  it('has nothing of a change that changed nothing, and one entry of a question asked twice', async () => {
    const call = { ...steward, idempotencyKey: randomUUID() };
    const { id } = await create(call);
    await create(call);
    await at.node.request(registry.changeApplication, { id, version: 1, name: 'Arsip' }, steward);
    expect(await trail({ object: id })).toHaveLength(1);
  });

  it('has the attempt of an operator on another agency’s application, and of whoever came too late', async () => {
    const { id } = await create();
    const operator = await at.node.as({
      role: 'agency-operator',
      agencyId: health.id,
      name: 'Operator (contoh)',
    });
    const change = { id, version: 1, name: 'Milik kami' };
    expect(await codeOf(at.node.request(registry.changeApplication, change, operator))).toBe(
      'common.forbidden',
    );
    expect(
      await codeOf(at.node.request(registry.changeApplication, { ...change, version: 9 }, steward)),
    ).toBe('common.stale');
    const refused = await until('both attempts', async () => {
      const found = await trail({ object: id, outcome: 'refused' });
      return found.length === 2 && found;
    });
    expect(refused).toMatchObject([
      {
        event: 'registry.application-changed',
        reason: 'common.forbidden',
        actor: { name: 'Operator (contoh)' },
      },
      { reason: 'common.stale', actor: { name: 'Pengelola (contoh)' } },
    ]);
    expect(refused.map(({ before, after }) => [before, after])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('has one entry for each step of an import, not for each row', async () => {
    const sheet = inventory('Satu;Dinas Pariwisata;;aktif;2020;', 'Dua;Dinas Kesehatan;;aktif;2021;');
    const view = await at.upload(sheet, steward, { fileName: 'katalog.csv' });
    await at.confirm(view.id, steward, true);
    const entries = await trail({ object: view.id });
    expect(entries.map(({ event }) => event)).toEqual([
      'registry.import-started',
      'registry.import-confirmed',
      'registry.import-applied',
    ]);
    expect(entries[0]?.after).toMatchObject({ fileName: 'katalog.csv', size: Buffer.byteLength(sheet) });
    expect(entries[2]).toMatchObject({
      object: { kind: 'import', name: 'katalog.csv' },
      actor: { name: 'Pengelola (contoh)' },
      after: { created: 2, changed: 0, unchanged: 0, skipped: 0 },
    });
  });

  it('has every export with its filter and the hash of what left', async () => {
    const made = await at.node.request(
      registry.exportApplications,
      { format: 'csv', agency: health.id },
      steward,
    );
    const [entry] = (await trail({ event: 'registry.catalogue-exported' })).slice(-1);
    expect(entry?.after).toEqual({
      format: 'csv',
      filter: { agency: health.id },
      fileSha256: made.file.sha256,
      size: made.file.size,
    });
  });
});
