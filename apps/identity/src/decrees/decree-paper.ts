import { createHash } from 'node:crypto';
import type { DecreeContent } from '@selaras/contracts';
import { decree, type ConceptMark, type Letterhead, type OfficialDocument } from '@selaras/documents';

interface Written {
  content: DecreeContent;
  letterhead: Letterhead | null;
  /** For the file's metadata. */
  author: string;
}

/**
 * Fingerprint of what a decree says, whenever it was made: two takings of the same words are the same concept. Postgres
 * gives the fields back in an order of its own, so they are put in one order first.
 */
export function contentHash({ content, letterhead }: Written): string {
  const said = Object.entries(content).sort(([one], [other]) => one.localeCompare(other));
  return createHash('sha256')
    .update(JSON.stringify([said, letterhead]))
    .digest('hex');
}

/** The decree as a paper. Number, date and signature stay fields: SRIKANDI gives them. */
export function decreePaper(written: Written, madeAt: Date, concept: ConceptMark): OfficialDocument {
  const { content } = written;
  return decree({
    author: written.author,
    letterhead: written.letterhead,
    madeAt: madeAt.toISOString(),
    concept,
    issuer: content.issuer,
    subject: content.subject,
    considerations: content.considerations,
    legalBases: content.legalBases,
    dicta: content.dicta,
    signatory: {
      dateline: [
        `Ditetapkan di ${content.place ?? '…'}`,
        ['pada tanggal ', { field: 'tanggal_naskah' as const }],
      ],
      office: [`${content.issuer},`],
      name: content.signatoryName,
      rank: content.signatoryRank,
      nip: content.signatoryNip,
    },
    copiesTo: content.copiesTo,
  });
}
