import type { Caller, NoticeRecipient } from '@selaras/contracts';

const ofPerson = (id: string): string => `person:${id}`;
const ofRole = (role: string, agencyId: string | null): string => `role:${role}:${agencyId ?? '*'}`;

/** The addresses of one recipient; none for one that names nobody. */
export const audienceOf = ({ personId, role, agencyId }: NoticeRecipient): string[] => [
  ...(personId ? [ofPerson(personId)] : []),
  ...(role ? [ofRole(role, agencyId)] : []),
];

/** Every address a caller answers to, by the positions held now. */
export const audiencesOf = ({ id, positions }: Pick<Caller, 'id' | 'positions'>): string[] => [
  ofPerson(id),
  ...new Set(positions.map(({ role, agencyId }) => ofRole(role, agencyId))),
];
