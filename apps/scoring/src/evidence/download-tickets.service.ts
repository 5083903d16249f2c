import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ByEvidence, DownloadTicket, RedeemTicket, TicketedFile } from '@selaras/contracts';
import { Problem, Transactions, sourceOf, type RequestContext } from '@selaras/platform';
import { DataSource } from 'typeorm';
import { indicatorObject } from '../acts/audited-things.js';
import { Authority } from '../acts/authority.js';
import { instant } from '../assessments/assessments.queries.js';

const TICKET_SECONDS = 60;
const TICKET_BYTES = 32;

interface EvidenceOfIndicator {
  code: string;
  agencyId: string | null;
  fileName: string;
  sha256: string;
}

interface TakenFile extends TicketedFile {
  assessmentId: string;
  code: string;
}

const hashOf = (ticket: string): string => createHash('sha256').update(ticket).digest('hex');

/** One-use rights to download: access is checked when the ticket is given, the ticket is the credential afterwards. */
@Injectable()
export class DownloadTicketsService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly authority: Authority,
  ) {}

  /** @throws Problem `scoring.evidence-not-found`, `scoring.indicator-not-yours` */
  async issue({ id, evidenceId }: ByEvidence, context: RequestContext): Promise<DownloadTicket> {
    const [indicator] = await this.database.query<EvidenceOfIndicator[]>(
      `SELECT i.code, i.agency_id AS "agencyId", e.file_name AS "fileName", e.sha256 FROM evidence e
       JOIN indicator_answer i ON i.assessment_id = e.assessment_id AND i.code = e.code
       WHERE e.id = $1 AND e.assessment_id = $2`,
      [evidenceId, id],
    );
    if (!indicator) throw new Problem('scoring.evidence-not-found');
    await this.authority.requireReader(context.signedIn, indicator);
    const ticket = randomBytes(TICKET_BYTES).toString('base64url');
    const [issued] = await this.transactions.inTransaction(async (tx) => {
      await tx.query('DELETE FROM download_ticket WHERE expires_at < now()');
      await tx.audit('scoring.evidence-ticket-given', {
        object: indicatorObject({ assessmentId: id, code: indicator.code }),
        after: { fileName: indicator.fileName, fileSha256: indicator.sha256 },
      });
      return tx.query<{ expiresAt: string }>(
        `INSERT INTO download_ticket (hash, evidence_id, expires_at)
         SELECT $1, id, now() + make_interval(secs => $3) FROM evidence WHERE id = $2 FOR KEY SHARE
         RETURNING ${instant('expires_at')} AS "expiresAt"`,
        [hashOf(ticket), evidenceId, TICKET_SECONDS],
      );
    }, sourceOf(context));
    if (!issued) throw new Problem('scoring.evidence-not-found');
    return { ticket, expiresAt: issued.expiresAt };
  }

  /** Taking the ticket and using it are one statement: of two readers only one gets the file. @throws Problem `scoring.ticket-invalid` */
  async redeem({ ticket }: RedeemTicket, context: RequestContext): Promise<TicketedFile> {
    const file = await this.transactions.inTransaction(async (tx) => {
      const [taken] = await tx.query<TakenFile>(
        `WITH taken AS (DELETE FROM download_ticket WHERE hash = $1 AND expires_at > now() RETURNING evidence_id)
         SELECT e.sha256, e.file_name AS "fileName", e.media_type AS "mediaType", e.size,
           e.assessment_id AS "assessmentId", e.code
         FROM taken JOIN evidence e ON e.id = taken.evidence_id`,
        [hashOf(ticket)],
      );
      if (!taken) return null;
      const { assessmentId, code, ...found } = taken;
      await tx.audit('scoring.evidence-downloaded', {
        object: indicatorObject({ assessmentId, code }),
        after: { fileName: found.fileName, fileSha256: found.sha256 },
      });
      return found;
    }, sourceOf(context));
    if (!file) throw new Problem('scoring.ticket-invalid');
    return file;
  }
}
