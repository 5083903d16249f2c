import type { Letterhead } from './document.js';

/** A letterhead as an administrator fills it in. */
export interface LetterheadParts extends Pick<Letterhead, 'layout' | 'names' | 'logo'> {
  address?: string | null;
  phone?: string | null;
  website?: string | null;
  email?: string | null;
}

/** A letterhead as papers carry it. */
export const paperLetterhead = (parts: LetterheadParts): Letterhead => ({
  layout: parts.layout,
  names: parts.names,
  address: parts.address ?? null,
  contacts: [
    ...(parts.phone ? [`Telepon ${parts.phone}`] : []),
    ...(parts.website ? [`Laman ${parts.website}`] : []),
    ...(parts.email ? [`Pos-el ${parts.email}`] : []),
  ],
  logo: parts.logo,
});
