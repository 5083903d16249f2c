import { createHash } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { scoring } from '@selaras/contracts';
import { ScoringNode, pdf } from '../../test/scoring-node.js';
import { FileSweep } from './file-sweep.js';

const DAY_MS = 86_400_000;
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('files nobody owns', () => {
  let there: ScoringNode;

  beforeAll(async () => {
    there = await ScoringNode.start();
  });

  afterAll(() => there?.stop());

  const sweep = () =>
    there.node
      .service('scoring')
      .app.get(FileSweep, { strict: false })
      .sweep({ signal: new AbortController().signal });

  const age = async (days: number, ...path: string[]): Promise<void> => {
    const then = new Date(Date.now() - days * DAY_MS);
    await utimes(join(there.node.home, 'objects', ...path), then, then);
  };

  const adoptedPath = (sha256: string): string[] => [
    'scoring',
    sha256.slice(0, 2),
    sha256.slice(2, 4),
    sha256,
  ];

  const isKept = (sha256: string): Promise<boolean> =>
    there.objects.read('scoring', sha256).then(
      (stream) => {
        stream.destroy();
        return true;
      },
      () => false,
    );

  it('go a month after the last answer let them go, never while one holds them', async () => {
    const { id } = await there.open(2031, { tourism: ['1', '2'] });
    const operator = await there.as('agency-operator', 'tourism');
    const [shared, alone] = [pdf(), pdf()];
    const add = async (code: string, bytes: Buffer) =>
      there.ask(scoring.addEvidence, { id, code, file: await there.stage(bytes, 'a.pdf') }, operator);
    const first = await add('1', shared);
    await add('2', shared);
    const only = await add('1', alone);
    for (const { id: evidenceId } of [first, only])
      await there.ask(scoring.removeEvidence, { id, evidenceId }, operator);
    await sweep();
    expect([await isKept(hashOf(shared)), await isKept(hashOf(alone))]).toEqual([true, true]);
    await age(29, ...adoptedPath(hashOf(alone)));
    await sweep();
    expect(await isKept(hashOf(alone))).toBe(true);
    for (const bytes of [shared, alone]) await age(31, ...adoptedPath(hashOf(bytes)));
    await sweep();
    expect([await isKept(hashOf(shared)), await isKept(hashOf(alone))]).toEqual([true, false]);
  });

  it('begin to wait when the evidence is removed, however long it was held before', async () => {
    const { id } = await there.open(2032, { tourism: ['1'] });
    const operator = await there.as('agency-operator', 'tourism');
    const bytes = pdf();
    const added = await there.ask(
      scoring.addEvidence,
      { id, code: '1', file: await there.stage(bytes, 'a.pdf') },
      operator,
    );
    await age(200, ...adoptedPath(hashOf(bytes)));
    await there.ask(scoring.removeEvidence, { id, evidenceId: added.id }, operator);
    await sweep();
    expect(await isKept(hashOf(bytes))).toBe(true);
  });

  it('in the staging area go after a day', async () => {
    const [young, old] = [await there.stage(pdf(), 'a.pdf'), await there.stage(pdf(), 'b.pdf')];
    await age(1.1, 'staging', old.ref);
    await sweep();
    await expect(there.objects.existingStaged(old.ref)).rejects.toMatchObject({
      code: 'common.file-missing',
    });
    expect(await there.objects.existingStaged(young.ref)).toContain(young.ref);
  });
});
