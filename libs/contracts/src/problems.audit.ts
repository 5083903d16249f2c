import type { ProblemKind } from './problems.js';

const kind = (status: number, id: string, en: string): ProblemKind => ({ status, id, en });

/** What the audit trail's viewer can say no to. */
export const AUDIT_PROBLEMS = {
  'audit.entry-not-found': kind(
    404,
    'Entri jejak audit ini tidak ditemukan.',
    'This entry of the audit trail was not found.',
  ),
  'audit.service-unknown': kind(
    404,
    'Layanan {service} tidak memiliki jejak audit.',
    'The service {service} has no audit trail.',
  ),
} as const;
