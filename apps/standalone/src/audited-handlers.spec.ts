import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as everything from '@selaras/contracts';
import { AUDIT_EVENTS, AUDIT_FIELDS, serviceOf, type AuditEvent, type Rpc } from '@selaras/contracts';
import { SERVICE_DEFINITIONS } from './services.js';

type Contract = Rpc<object, object>;

const isContract = (value: unknown): value is Contract => (value as Contract | null)?.kind === 'rpc';

/** Every contract the library exports, in whatever group or group of groups. */
function contractsIn(value: unknown, depth = 0): Contract[] {
  if (isContract(value)) return [value];
  if (value === null || typeof value !== 'object' || depth > 2) return [];
  return Object.values(value).flatMap((inner) => contractsIn(inner, depth + 1));
}

const contracts = [
  ...new Map(contractsIn(everything).map((contract) => [contract.subject, contract])).values(),
];

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** The code of a folder without its specs. */
const sourcesOf = (folder: string): string =>
  readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('spec.ts'))
    .map((file) => readFileSync(join(repository, folder, file), 'utf8'))
    .join('\n');

/** Ticking off one's own notices: nobody else sees it, and nothing is decided by it. */
const UNREMARKABLE = ['rpc.identity.notices.read', 'rpc.identity.notices.read-all'];

describe('what leaves an entry in the audit trail', () => {
  const writing = contracts.filter(({ writes, subject }) => writes && !UNREMARKABLE.includes(subject));

  it('is known for every service', () => {
    expect(new Set(writing.map(serviceOf))).toEqual(
      new Set(SERVICE_DEFINITIONS.map(({ service }) => service)),
    );
  });

  it.each(writing.map((contract) => [contract.subject, contract] as const))(
    '%s, which changes things, names its entry of the catalogue',
    (_subject, contract) => {
      expect(contract.audits).not.toBeNull();
      const [owner] = (contract.audits ?? '').split('.');
      expect([serviceOf(contract), 'jobs']).toContain(owner);
    },
  );

  it('are the reads, too, that take data out of the node', () => {
    const taking = /\.(export|download|redeem|ticket|unmask)$/;
    const silent = contracts.filter(({ subject, audits }) => taking.test(subject) && audits === null);
    expect(silent.map(({ subject }) => subject)).toEqual([]);
  });

  const shared =
    sourcesOf('libs/platform/src') + sourcesOf('libs/contracts/src').replaceAll(/^ {2}'[a-z.-]+':/gm, '');

  it.each(Object.keys(AUDIT_EVENTS))('%s is written or named by somebody', (code) => {
    const [owner = ''] = code.split('.');
    const own = SERVICE_DEFINITIONS.some(({ service }) => service === owner)
      ? sourcesOf(`apps/${owner}/src`)
      : '';
    expect((own + shared).includes(`'${code}'`)).toBe(true);
  });

  it('has words for each field, in both languages', () => {
    const fields = Object.values<AuditEvent>(AUDIT_EVENTS).flatMap((event) => event.fields ?? []);
    expect(fields.filter((field) => !AUDIT_FIELDS[field].id || !AUDIT_FIELDS[field].en)).toEqual([]);
  });
});
