import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const infra = (name: string) => new URL(`../../../tools/infra/${name}.mjs`, import.meta.url).href;
const nodes = (await import(infra('nodes'))) as {
  planPractice(place: object, dataRoot: string): Record<string, unknown>;
  nodeEnvironment(plan: object, parts: object): Record<string, string>;
  practiceSurroundings(env: Record<string, string>): Record<string, string>;
};
const production = (await import(infra('production'))) as {
  productionPractice(dataRoot: string, env: object): Record<string, unknown> | null;
  practiceAddress(dataRoot: string, env: object): string;
  setPractice(dataRoot: string, on: boolean): void;
};
const { parseOptions } = (await import(infra('options'))) as {
  parseOptions(args: string[]): { practice: boolean; ports: { practice: number } };
};

const REAL = {
  PATH: '/usr/bin',
  LANG: 'C.UTF-8',
  NODE_ENV: 'production',
  SMTP_HOST: 'surel.contoh.go.id',
  SMTP_PASSWORD: 'rahasia',
  FOREIGN_ISSUERS: '[{}]',
  BACKUP_DIR: '/srv/cadangan',
  DATABASE_URL: 'postgres://a@b/c',
  GOVERNMENT_CODE: '33.23',
  GOVERNMENT_NAME: 'Pemerintah Kabupaten Temanggung',
  OIDC_PORT: '8090',
  METRICS_PORT: '9100',
  OUTBOUND_ALLOWED_HOSTS: 'mitra.contoh.go.id',
  A_SETTING_OF_TOMORROW: 'x',
};

describe('the practice space beside a real node', () => {
  let home: string;

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'selaras-practice-'));
  });

  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('inherits nothing of the real node but what makes it run', () => {
    expect(Object.keys(nodes.practiceSurroundings(REAL)).sort()).toEqual(['LANG', 'NODE_ENV', 'PATH']);
  });

  it('has folder, database, port and data of its own', () => {
    const plan = nodes.planPractice({ kind: 'province', httpPort: 8082 }, '/var/lib/selaras');
    const env = nodes.nodeEnvironment(plan, { databaseUrl: 'x', natsUrl: 'y', secretsFile: 'z' });
    expect(env).toMatchObject({
      NODE_KIND: 'province',
      GOVERNMENT_CODE: '33',
      DATA_DIR: '/var/lib/selaras/latihan',
      HTTP_PORT: '8082',
      DEMO: 'semarang',
      PRACTICE_SPACE: 'true',
      OUTBOUND_ALLOWED_HOSTS: '',
    });
    expect(plan.database).toBe('selaras_latihan');
  });

  it('is closed until somebody says on, by the settings file first, else by the command', () => {
    expect(production.productionPractice(home, {})).toBeNull();
    production.setPractice(home, true);
    expect(production.productionPractice(home, { PRACTICE_PORT: '9000' })).toMatchObject({ httpPort: 9000 });
    expect(production.productionPractice(home, { PRACTICE: 'off' })).toBeNull();
    production.setPractice(home, false);
    expect(production.productionPractice(home, {})).toBeNull();
    expect(production.productionPractice(home, { PRACTICE: 'on' })).toMatchObject({ practice: true });
    expect(() => production.productionPractice(home, { PRACTICE: 'ya' })).toThrow(/PRACTICE=ya keliru/);
  });

  it('is offered in the menu where it is open, or runs elsewhere, and not where it was switched off', () => {
    const elsewhere = { PRACTICE_URL: 'https://latihan.contoh.go.id' };
    expect(production.practiceAddress(home, { ...elsewhere, PRACTICE: 'on' })).toBe(elsewhere.PRACTICE_URL);
    expect(production.practiceAddress(home, { PRACTICE: 'on' })).toBe('http://localhost:8082');
    expect(production.practiceAddress(home, elsewhere)).toBe('');
    expect(production.practiceAddress(join(home, 'baru'), elsewhere)).toBe(elsewhere.PRACTICE_URL);
  });

  it('takes a port of its own in the demonstration', () => {
    expect(parseOptions(['--practice', '--practice-port=9001'])).toMatchObject({
      practice: true,
      ports: { practice: 9001 },
    });
    expect(parseOptions(['--only=practice']).practice).toBe(true);
    expect(parseOptions([]).practice).toBe(false);
    expect(() => parseOptions(['--practice', '--practice-port=8081'])).toThrow(/port yang berbeda/);
  });
});
