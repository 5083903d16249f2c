import { Injectable } from '@nestjs/common';
import type { ExportedFile, RenderAnswer } from '@selaras/contracts';
import { Problem, Transactions, sourceOf, type RequestContext } from '@selaras/platform';
import { DataSource } from 'typeorm';
import { answerLetter } from './answer-letter.js';
import { objectOf } from './data-requests.service.js';
import { DecisionsService } from './decisions.service.js';
import { numberOf } from './numbers.js';
import { PrivacyLetters } from './privacy-letters.js';

/** The answer on paper. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly decisions: DecisionsService,
    private readonly letters: PrivacyLetters,
  ) {}

  /** @throws Problem `privacy.request-not-found`, also while nothing was decided */
  async render({ id, format }: RenderAnswer, context: RequestContext): Promise<ExportedFile> {
    const row = await this.decisions.row(this.database.manager, id);
    if (!row.answer) throw new Problem('privacy.request-not-found');
    const number = numberOf('data_request', row);
    const written = answerLetter(row, (at) => this.letters.moment(at));
    const made = await this.letters.letter(written, format, `jawaban-${number}`);
    await this.transactions.inTransaction(
      (tx) => tx.audit('identity.data-request-printed', { object: objectOf(row), after: { number, format } }),
      sourceOf(context),
    );
    return made;
  }
}
