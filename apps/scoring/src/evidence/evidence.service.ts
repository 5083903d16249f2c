import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { AddEvidence, ByEvidence, EvidenceView, Nothing, StagedFile } from '@selaras/contracts';
import {
  ObjectStore,
  Problem,
  RequestContext,
  SERVICE_NAME,
  SERVICE_SETTINGS,
  invalidInput,
  type Answer,
  type Locale,
  type Tx,
} from '@selaras/platform';
import { v7 } from 'uuid';
import { AssessmentWrites } from '../acts/assessment-writes.js';
import { record } from '../acts/history.js';
import { ONE_EVIDENCE } from '../indicators/indicators.queries.js';
import { OpenAnswers, type OpenAnswer } from '../indicators/open-answers.js';
import type { ScoringSettings } from '../settings.js';
import { readContent, type FileContent } from './file-content.js';
import { safeFileName } from './file-name.js';

const BYTES_PER_MB = 1024 * 1024;

@Injectable()
export class EvidenceService {
  constructor(
    @Inject(SERVICE_NAME) private readonly serviceName: string,
    @Inject(SERVICE_SETTINGS) private readonly settings: ScoringSettings,
    private readonly objects: ObjectStore,
    private readonly writes: AssessmentWrites,
    private readonly openAnswers: OpenAnswers,
  ) {}

  /**
   * Links a staged file to an answer. Content already linked to it answers with the row there is. Whatever happens,
   * nothing stays in the staging area.
   * @throws Problem what `OpenAnswers.require` says, then `common.file-missing`, `common.too-large`,
   *   `scoring.evidence-kind`, `common.invalid-input` with the field `file` when the indicator has too many
   */
  async add(body: AddEvidence, context: RequestContext): Promise<Answer<EvidenceView>> {
    try {
      return await this.writes.run(sameUpload(body, context), body.id, async (tx) => {
        const open = await this.openAnswers.require(tx, body, context);
        const { content, size } = await this.check(body.file, context.locale);
        const id = await this.link(tx, open, { ...body.file, size }, content);
        return readView(tx, id);
      });
    } finally {
      await this.objects.discard(body.file.ref);
    }
  }

  /**
   * Takes a file away while the agency may still change its answer. The bytes stay: another answer may use them.
   * @throws Problem `scoring.evidence-not-found`, and what `OpenAnswers.require` says
   */
  remove({ id, evidenceId }: ByEvidence, context: RequestContext): Promise<Answer<Nothing>> {
    return this.writes.run(context, id, async (tx) => {
      const [file] = await tx.query<{ code: string; fileName: string }>(
        'SELECT code, file_name AS "fileName" FROM evidence WHERE id = $1 AND assessment_id = $2',
        [evidenceId, id],
      );
      if (!file) throw new Problem('scoring.evidence-not-found');
      const { answer, actor } = await this.openAnswers.require(tx, { id, code: file.code }, context);
      const removed = await tx.query(
        'WITH removed AS (DELETE FROM evidence WHERE id = $1 RETURNING id) SELECT id FROM removed',
        [evidenceId],
      );
      if (removed.length === 0) throw new Problem('scoring.evidence-not-found');
      await record(tx, answer, actor, 'evidence-removed', { note: file.fileName });
      return {};
    });
  }

  /** The real size counts, not the one the message tells. */
  private async check(file: StagedFile, locale: Locale): Promise<{ content: FileContent; size: number }> {
    const path = await this.objects.existingStaged(file.ref);
    const { size } = await stat(path);
    const limit = this.settings.EVIDENCE_MAX_MB;
    if (Math.max(size, file.size) > limit * BYTES_PER_MB) throw new Problem('common.too-large', { limit });
    return { content: await readContent(path, locale), size };
  }

  private async link(
    tx: Tx,
    { answer, actor }: OpenAnswer,
    file: StagedFile,
    content: FileContent,
  ): Promise<string> {
    const { assessmentId, code } = answer;
    const linked = await tx.query<{ id: string; sha256: string }>(
      'SELECT id, sha256 FROM evidence WHERE assessment_id = $1 AND code = $2',
      [assessmentId, code],
    );
    const same = linked.find(({ sha256 }) => sha256 === file.sha256);
    const max = this.settings.EVIDENCE_MAX_FILES;
    if (!same && linked.length >= max)
      throw invalidInput([{ field: 'file', code: 'too-many', params: { max } }]);
    await this.objects.adopt(this.serviceName, file);
    if (same) return same.id;
    const id = v7();
    const fileName = safeFileName(file.fileName, content);
    await tx.query(
      `INSERT INTO evidence (id, assessment_id, code, sha256, file_name, media_type, size, uploaded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, assessmentId, code, file.sha256, fileName, content.mediaType, file.size, actor.by],
    );
    await record(tx, answer, actor, 'evidence-added', { note: fileName });
    return id;
  }
}

async function readView(tx: Tx, id: string): Promise<EvidenceView> {
  const [row] = await tx.query<{ view: EvidenceView }>(ONE_EVIDENCE, [id]);
  if (!row) throw new Problem('scoring.evidence-not-found');
  return row.view;
}

/**
 * An upload that is repeated under its idempotency key lies under another staging ref: the content tells that it is the
 * same request.
 */
function sameUpload({ id, code, file }: AddEvidence, context: RequestContext): RequestContext {
  const hash = createHash('sha256').update(JSON.stringify([id, code, file.sha256, file.fileName]));
  const upload = new RequestContext(
    context.subject,
    context.token,
    context.correlationId,
    context.idempotencyKey,
    context.locale,
    context.deadline,
    hash.digest('base64url'),
  );
  upload.caller = context.caller;
  return upload;
}
