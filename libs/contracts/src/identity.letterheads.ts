import { StagedFile } from './common.contract.js';
import { rpc } from './contract.js';
import { Flag, Identifier, Nested, OneOf, Text, Texts, Whole } from './fields.js';
import { ExportedFile } from './registry.imports.js';

/** `agency`: emblem at the left, names and address beside it. `head`: emblem above the office of a regional head. */
export const LETTERHEAD_LAYOUTS = ['agency', 'head'] as const;
export type LetterheadLayout = (typeof LETTERHEAD_LAYOUTS)[number];

export class LogoView {
  @OneOf(['image/png', 'image/jpeg'])
  mediaType!: 'image/png' | 'image/jpeg';

  @Text({ max: 400_000 })
  base64!: string;

  @Whole({ description: 'Pixels' })
  width!: number;

  @Whole({ description: 'Pixels' })
  height!: number;
}

/** What a person fills in of a letterhead (kop naskah dinas). */
export class LetterheadContent {
  @OneOf(LETTERHEAD_LAYOUTS)
  layout!: LetterheadLayout;

  @Texts({ max: 120, maxItems: 4, description: 'Lines in capitals as printed; the last is the largest' })
  names!: string[];

  @Text({ max: 300, optional: true, nullable: true, description: 'With the postcode' })
  address?: string | null;

  @Text({ max: 60, optional: true, nullable: true })
  phone?: string | null;

  @Text({ max: 120, optional: true, nullable: true })
  website?: string | null;

  @Text({ max: 120, optional: true, nullable: true })
  email?: string | null;

  @Text({ max: 80, optional: true, nullable: true, description: 'Where papers are signed, e.g. Ungaran' })
  place?: string | null;
}

export class LetterheadView extends LetterheadContent {
  @Identifier({ nullable: true, description: 'Null: the government’s own, used where an agency has none' })
  agencyId!: string | null;

  @Flag({ description: 'False: filled from the names alone, nobody has saved one yet' })
  saved!: boolean;

  @Nested(() => LogoView, { nullable: true, description: 'The agency’s own, or else the government’s' })
  logo!: LogoView | null;

  @Flag({ description: 'The logo is this letterhead’s own' })
  ownLogo!: boolean;

  @Whole({ description: '0: never saved' })
  version!: number;
}

export class GetLetterhead {
  @Identifier({ optional: true, nullable: true, description: 'Absent: the government’s' })
  agencyId?: string | null;
}

export class SaveLetterhead extends LetterheadContent {
  @Identifier({ optional: true, nullable: true })
  agencyId?: string | null;

  @Whole({ description: 'The version this was made from; 0 for the first' })
  version!: number;
}

export class SetLogo {
  @Identifier({ optional: true, nullable: true })
  agencyId?: string | null;

  @Whole()
  version!: number;

  @Nested(() => StagedFile)
  file!: StagedFile;
}

export class RemoveLogo {
  @Identifier({ optional: true, nullable: true })
  agencyId?: string | null;

  @Whole()
  version!: number;
}

export const letterheadContracts = {
  getLetterhead: rpc('identity.letterheads.get', GetLetterhead, LetterheadView),
  previewLetterhead: rpc('identity.letterheads.preview', GetLetterhead, ExportedFile),
  saveLetterhead: rpc('identity.letterheads.save', SaveLetterhead, LetterheadView, {
    writes: true,
    audits: 'identity.letterhead-changed',
  }),
  setLogo: rpc('identity.letterheads.set-logo', SetLogo, LetterheadView, {
    writes: true,
    audits: 'identity.letterhead-changed',
  }),
  removeLogo: rpc('identity.letterheads.remove-logo', RemoveLogo, LetterheadView, {
    writes: true,
    audits: 'identity.letterhead-changed',
  }),
} as const;
