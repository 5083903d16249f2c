import { Injectable } from '@nestjs/common';
import {
  type ExportedFile,
  type PrivacyPaper,
  type ProcessingList,
  type RenderPrivacyPaper,
  type UnmaskWithReason,
  type UnmaskedPerson,
} from '@selaras/contracts';
import type { Block } from '@selaras/documents';
import { Problem, Transactions, sourceOf, type RequestContext } from '@selaras/platform';
import { PrivacyLetters } from '../data-requests/privacy-letters.js';
import { Person } from '../people/person.entity.js';
import { dpiaBlocks } from './dpia-paper.js';
import { processingActivities } from './processing-list.js';
import { ropaBlocks } from './ropa-paper.js';

const PAPERS: Record<PrivacyPaper, { title: string; name: string; blocks: (government: string) => Block[] }> =
  {
    ropa: {
      title: 'Rekam Kegiatan Pemrosesan Data Pribadi',
      name: 'rekam-kegiatan-pemrosesan',
      blocks: ropaBlocks,
    },
    dpia: {
      title: 'Penilaian Dampak Pelindungan Data Pribadi (rancangan)',
      name: 'penilaian-dampak-pdp',
      blocks: dpiaBlocks,
    },
  };

/** What is processed about people, and the papers the law wants of it. */
@Injectable()
export class ProcessingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly letters: PrivacyLetters,
  ) {}

  list(): ProcessingList {
    return { items: processingActivities() };
  }

  /** The paper with the government's own name and letterhead. */
  async render({ paper, format }: RenderPrivacyPaper, context: RequestContext): Promise<ExportedFile> {
    const { title, name, blocks } = PAPERS[paper];
    const { government, letterhead, madeAt, printedAt } = await this.letters.frame();
    const made = await this.letters.handOut(
      {
        title: `${title}: ${government}`,
        author: government,
        paper: 'A4',
        landscape: true,
        face: 'letter',
        madeAt: madeAt.toISOString(),
        letterhead,
        concept: { version: 1, madeAt: printedAt },
        pageNumbers: 'bottom',
        footnote: `${title}, ${government}, keadaan ${printedAt}`,
        blocks: blocks(government),
      },
      format,
      name,
    );
    await this.transactions.inTransaction(
      (tx) => tx.audit('identity.privacy-paper-made', { after: { paper, format } }),
      sourceOf(context),
    );
    return made;
  }

  /** How a person is reached, once the reason is on record. @throws Problem `identity.person-not-found` */
  unmaskPerson({ id, reason }: UnmaskWithReason, context: RequestContext): Promise<UnmaskedPerson> {
    return this.transactions.inTransaction(async (tx) => {
      const person = await tx.manager.findOneBy(Person, { id });
      if (!person) throw new Problem('identity.person-not-found');
      await tx.audit('identity.person-unmasked', {
        object: { kind: 'person', id, name: person.name },
        after: { reason },
      });
      const [contact] = await tx.query<{ email: string | null }>(
        'SELECT email FROM person_contact WHERE person_id = $1',
        [id],
      );
      const foreignAccounts = await tx.query<{ id: string; identifier: string }>(
        'SELECT id, identifier FROM foreign_account WHERE person_id = $1 ORDER BY linked_at, id',
        [id],
      );
      return { email: contact?.email ?? null, foreignAccounts };
    }, sourceOf(context));
  }
}
