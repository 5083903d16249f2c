import { stat } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { AddEvidence, ByEvidence, EvidenceView, Nothing, StagedFile } from '@selaras/contracts';
import {
  ObjectStore,
  Problem,
  SERVICE_NAME,
  SERVICE_SETTINGS,
  invalidInput,
  sameUpload,
  type Answer,
  type Locale,
  type RequestContext,
  type Tx,
} from '@selaras/platform';
import { v7 } from 'uuid';
import { AssessmentWrites } from '../acts/assessment-writes.js';
import { indicatorObject } from '../acts/audited-things.js';
import { record } from '../acts/history.js';
import { ONE_EVIDENCE } from '../indicators/indicators.queries.js';
import { OpenAnswers, type OpenAnswer } from '../indicators/open-answers.js';
import type { ScoringSettings } from '../settings.js';
import { readContent, type FileContent } from './file-content.js';
import { HOLD_THE_BYTES } from './file-sweep.js';
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
      const work = async (tx: Tx) => {
        const open = await this.openAnswers.require(tx, body, context);
        const { content, size } = await this.check(body.file, context.locale);
        const id = await this.link(tx, open, { ...body.file, size }, content);
        return readView(tx, id);
      };
      return await this.writes.run(sameUpload(body, context), body.id, work, { moves: false });
    } finally {
      await this.objects.discard(body.file.ref);
    }
  }

  /**
   * Takes a file away while the agency may still change its answer. The bytes stay for a while, also because
   * another answer may use them.
   * @throws Problem `scoring.evidence-not-found`, and what `OpenAnswers.require` says
   */
  remove({ id, evidenceId }: ByEvidence, context: RequestContext): Promise<Answer<Nothing>> {
    const work = async (tx: Tx) => {
      const [file] = await tx.query<{ code: string; fileName: string; sha256: string }>(
        'SELECT code, file_name AS "fileName", sha256 FROM evidence WHERE id = $1 AND assessment_id = $2',
        [evidenceId, id],
      );
      if (!file) throw new Problem('scoring.evidence-not-found');
      const { answer, actor } = await this.openAnswers.require(tx, { id, code: file.code }, context);
      const removed = await tx.query(
        'WITH removed AS (DELETE FROM evidence WHERE id = $1 RETURNING id) SELECT id FROM removed',
        [evidenceId],
      );
      if (removed.length === 0) throw new Problem('scoring.evidence-not-found');
      tx.afterCommit(() => this.keepAWhile(file.sha256));
      await record(tx, answer, actor, 'evidence-removed', { note: file.fileName });
      await tx.audit('scoring.evidence-removed', {
        object: indicatorObject(answer),
        before: { fileName: file.fileName, fileSha256: file.sha256 },
        position: actor.position,
      });
      return {};
    };
    return this.writes.run(context, id, work, { moves: false });
  }

  /** People change their minds: the time until the bytes are swept away begins now. */
  private keepAWhile(sha256: string): void {
    this.objects.renew(this.serviceName, sha256, new Date()).catch(() => undefined);
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
    await tx.query(HOLD_THE_BYTES, [file.sha256]);
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
    await tx.audit('scoring.evidence-added', {
      object: indicatorObject(answer),
      after: { fileName, mediaType: content.mediaType, size: file.size, fileSha256: file.sha256 },
      position: actor.position,
    });
    return id;
  }
}

async function readView(tx: Tx, id: string): Promise<EvidenceView> {
  const [row] = await tx.query<{ view: EvidenceView }>(ONE_EVIDENCE, [id]);
  if (!row) throw new Problem('scoring.evidence-not-found');
  return row.view;
}
