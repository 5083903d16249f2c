import { auditOf, type AuditEntryDetail, type AuditFilter } from '@selaras/contracts';
import type { TestNode } from './test-node.js';

/** The entries of a service's audit trail as an auditor reads them, the oldest first; personal data masked. */
export async function auditTrail(
  node: TestNode,
  service: string,
  filter: Partial<AuditFilter> = {},
): Promise<AuditEntryDetail[]> {
  const call = await node.as({ role: 'auditor' });
  const contracts = auditOf(service);
  const { items } = await node.request(contracts.list, { limit: 200, ...filter }, call);
  const entries = items.map(({ id }) => node.request(contracts.get, { id }, call));
  return (await Promise.all(entries)).reverse();
}
