import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sbomOf, webImports, type Lock, type Program } from '../../test/supply-chain-tools.js';

const CHECKOUT = fileURLToPath(new URL('../../../..', import.meta.url));
const read = <T>(name: string): T => JSON.parse(readFileSync(`${CHECKOUT}/${name}`, 'utf8')) as T;

const ABOUT = { name: 'contoh', version: '1.2.3', license: 'Apache-2.0', description: 'An example' };
/** 2026-11-22T00:00:00Z */
const EPOCH = 1_795_305_600;
const BROKER: Program = {
  name: 'nats-server',
  version: '2.9.10',
  licence: 'Apache-2.0',
  purl: 'pkg:golang/github.com/nats-io/nats-server/v2@v2.9.10',
  description: 'broker',
};

/** A workspace that needs one package, which needs an older version of another than the root has. */
const SMALL: Lock = {
  packages: {
    '': { version: '1.2.3', dependencies: { '@contoh/satu': '1.0.0', dua: '2.0.0' } },
    'apps/pintu': { name: '@contoh/pintu', version: '1.2.3' },
    'node_modules/@contoh/pintu': { link: true, resolved: 'apps/pintu' },
    'node_modules/@contoh/satu': {
      version: '1.0.0',
      license: 'MIT',
      // SHA-512 of the empty text, FIPS 180-4.
      integrity:
        'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==',
      dependencies: { dua: '1.0.0' },
    },
    'node_modules/@contoh/satu/node_modules/dua': { version: '1.0.0', license: '(MIT OR GPL-3.0-or-later)' },
    'node_modules/dua': { version: '2.0.0', license: 'MIT/X11' },
    'node_modules/bangun': { version: '9.0.0', dev: true, license: 'MIT', dependencies: { bahan: '1.0.0' } },
    'node_modules/bahan': { version: '1.0.0', dev: true, license: 'ISC' },
    'node_modules/hanya-uji': { version: '3.0.0', dev: true, license: 'MIT' },
    'node_modules/lain-mesin': { version: '4.0.0', license: 'MIT', optional: true },
  },
};
const small = (over: object = {}) =>
  sbomOf({ lock: SMALL, about: ABOUT, epoch: EPOCH, programs: [BROKER], webNames: ['bangun'], ...over });
const refsOf = ({ components }: { components: { 'bom-ref': string }[] }) =>
  components.map((one) => one['bom-ref']);

describe('the list of parts (SBOM)', () => {
  it('has what is installed, what is built into the web app, our own projects and the programs, and no tool', () => {
    expect(refsOf(small())).toEqual([
      '@contoh/pintu@1.2.3',
      '@contoh/satu@1.0.0',
      'bahan@1.0.0',
      'bangun@9.0.0',
      'dua@1.0.0',
      'dua@2.0.0',
      'lain-mesin@4.0.0',
      'nats-server@2.9.10',
    ]);
  });

  it('says which package needs which version of another', () => {
    const { dependencies } = small();
    const needs = Object.fromEntries(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    expect(needs['@contoh/satu@1.0.0']).toEqual(['dua@1.0.0']);
    expect(needs['bangun@9.0.0']).toEqual(['bahan@1.0.0']);
    expect(needs['contoh@1.2.3']).toEqual([
      '@contoh/pintu@1.2.3',
      '@contoh/satu@1.0.0',
      'dua@2.0.0',
      'nats-server@2.9.10',
    ]);
  });

  it('names a part as other tools do: package URL, SHA-512 in hexadecimal, SPDX licence or expression', () => {
    const [, satu, , bangun, old, dua] = small().components;
    expect(satu).toEqual({
      'bom-ref': '@contoh/satu@1.0.0',
      type: 'library',
      group: '@contoh',
      name: 'satu',
      version: '1.0.0',
      scope: 'required',
      purl: 'pkg:npm/%40contoh/satu@1.0.0',
      hashes: [
        {
          alg: 'SHA-512',
          content:
            'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e',
        },
      ],
      licenses: [{ license: { id: 'MIT' } }],
    });
    expect(bangun?.properties).toEqual([{ name: 'selaras:built-into', value: 'apps/web' }]);
    expect(old?.licenses).toEqual([{ expression: 'MIT OR GPL-3.0-or-later' }]);
    expect(dua?.licenses).toEqual([{ license: { name: 'MIT/X11' } }]);
  });

  it('is the same for the same parts, and another for others', () => {
    expect(JSON.stringify(small())).toBe(JSON.stringify(small()));
    expect(small().metadata.timestamp).toBe('2026-11-22T00:00:00.000Z');
    expect(small({ programs: [] }).serialNumber).not.toBe(small().serialNumber);
  });

  it('of a bundle leaves out what is not in it, but not what is built into its pages', () => {
    const bundled = small({ isInstalled: (path: string) => path === 'node_modules/dua' });
    expect(refsOf(bundled)).toEqual(['bahan@1.0.0', 'bangun@9.0.0', 'dua@2.0.0', 'nats-server@2.9.10']);
  });

  describe('of this product', () => {
    const lock = read<Lock>('package-lock.json');
    const about = read<typeof ABOUT & { dependencies: Record<string, string> }>('package.json');
    const document = sbomOf({
      lock,
      about,
      epoch: EPOCH,
      programs: [BROKER],
      webNames: webImports(CHECKOUT),
    });
    const refs = new Set(refsOf(document));

    it('has every production package of the lock file, in the version that is locked', () => {
      const locked = Object.entries(lock.packages)
        .filter(([path, { dev, link }]) => path.includes('node_modules/') && !dev && !link)
        .map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`);
      expect(locked.length).toBeGreaterThan(400);
      expect(locked.filter((ref) => !refs.has(ref))).toEqual([]);
      for (const [name, version] of Object.entries(about.dependencies))
        expect(refs).toContain(`${name}@${version}`);
    });

    it('has what the pages are built from, although npm counts it as development', () => {
      const named = document.components.filter(({ properties }) => properties);
      const names = named.map(({ group, name }) => (group ? `${group}/${name}` : name));
      expect(names).toEqual(
        expect.arrayContaining(['react', 'react-dom', '@mantine/core', 'echarts', 'i18next']),
      );
      for (const tool of ['jest', 'typescript-eslint', 'vite', 'nx', 'playwright-core'])
        expect([...refs].filter((ref) => ref.startsWith(`${tool}@`))).toEqual([]);
    });

    it('is CycloneDX 1.5: the required fields, unique references, and dependencies that are there', () => {
      expect(document).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1 });
      expect(document.serialNumber).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      expect(document.metadata.component).toMatchObject({ name: 'selaras', version: about.version });
      expect(refs.size).toBe(document.components.length);
      for (const { type, name, version, purl, hashes } of document.components) {
        expect(['library', 'application']).toContain(type);
        expect([name, version].every(Boolean)).toBe(true);
        expect(purl).toMatch(/^pkg:(npm|golang|generic)\/\S+@\S+$/);
        for (const { alg, content } of hashes ?? [])
          expect([alg, content.length]).toEqual(alg === 'SHA-1' ? ['SHA-1', 40] : ['SHA-512', 128]);
      }
      const all = new Set([...refs, `selaras@${about.version}`]);
      expect(document.dependencies.map(({ ref }) => ref).sort()).toEqual([...all].sort());
      expect(
        document.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !all.has(ref)),
      ).toEqual([]);
    });

    it('tells nothing of the machine or the registry it was made with', () => {
      const text = JSON.stringify(document);
      expect(text).not.toContain(CHECKOUT.replace(/\/$/, ''));
      expect(text).not.toMatch(/registry\.|artifactory|nexus|verdaccio|file:|\/home\/|\/tmp\//);
      expect(text.match(/https?:\/\/[^"/]+/g)).toEqual(['http://cyclonedx.org']);
    });
  });
});
