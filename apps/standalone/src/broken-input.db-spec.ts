import { WholeNode } from '../test/whole-node.js';
import type { WebClient } from '../test/web-client.js';

const BOUNDARY = 'batas';
const FILE_PART = [
  `--${BOUNDARY}`,
  'content-disposition: form-data; name="file"; filename="daftar.csv"',
  'content-type: text/csv',
  '',
  'nama\nAplikasi uji',
].join('\r\n');

describe('input that broke the public door before', () => {
  let whole: WholeNode;
  let steward: WebClient;

  beforeAll(async () => {
    whole = await WholeNode.start();
    steward = await whole.signedIn('katalog');
  });

  afterAll(() => whole?.stop());

  const codeOf = async (answer: Response) => [
    answer.status,
    ((await answer.json()) as { code: string }).code,
  ];

  const ask = (path: string, type: string, body: string) =>
    steward.ask(path, { method: 'POST', headers: { 'content-type': type }, body });

  it('refuses JSON nested ten thousand deep, where a reader would run out of stack', async () => {
    const body = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    for (const path of ['/api/applications', '/api/instruments/spbe-2020/compute'])
      expect(await codeOf(await ask(path, 'application/json', body))).toEqual([400, 'common.unreadable']);
  });

  it('reads no number out of an object that cannot be made a text', async () => {
    const body = '{"year":{"toString":1},"edition":"spbe-2020"}';
    const coordinator = await whole.signedIn('sekda');
    const headers = { 'content-type': 'application/json' };
    const answer = await coordinator.ask('/api/assessments', { method: 'POST', headers, body });
    expect(await codeOf(answer)).toEqual([422, 'common.invalid-input']);
  });

  it.each([
    ['in the middle of its file', FILE_PART],
    ['before its last boundary', `${FILE_PART}\r\n--${BOUNDARY}\r\n`],
    ['before it began', '--'],
  ])('refuses an upload cut short %s, and keeps nothing of it', async (_where, body) => {
    const type = `multipart/form-data; boundary=${BOUNDARY}`;
    const answer = await ask('/api/applications/imports', type, body);
    expect((await codeOf(answer))[0]).toBeLessThan(500);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await whole.stagedFiles()).toEqual([]);
  });
});
