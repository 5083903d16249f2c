import { gzipSync } from 'node:zlib';
import { WholeNode } from '../test/whole-node.js';

const LINE_LIMIT_KB = 200;

describe('the first page', () => {
  let whole: WholeNode;

  beforeAll(async () => {
    whole = await WholeNode.start();
  });

  afterAll(() => whole?.stop());

  const scripts = async (): Promise<Map<string, Buffer>> => {
    const page = await (await fetch(whole.origin)).text();
    const names = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, name]) => name ?? '');
    expect(names.length).toBeGreaterThan(0);
    return new Map(
      await Promise.all(
        names.map(async (name) => {
          const answer = await fetch(new URL(name, whole.origin));
          return [name, Buffer.from(await answer.arrayBuffer())] as const;
        }),
      ),
    );
  };

  it('is built for people, not for developers, whatever NODE_ENV the builder had', async () => {
    for (const [name, code] of await scripts()) {
      expect(name).not.toContain('jsx-dev-runtime');
      expect(code.includes('react-dom-client.development')).toBe(false);
    }
  });

  it(`takes no more than ${LINE_LIMIT_KB} kB of JavaScript over the line`, async () => {
    const bytes = [...(await scripts()).values()].reduce((sum, code) => sum + gzipSync(code).length, 0);
    expect(bytes / 1_000).toBeLessThanOrEqual(LINE_LIMIT_KB);
  });
});
