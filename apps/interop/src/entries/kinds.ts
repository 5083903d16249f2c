/** The kinds of entries this release writes and shows; others are kept as proof and not shown. */
export const KINDS = {
  application: 'registry.application',
  result: 'scoring.result',
} as const;

export type Kind = (typeof KINDS)[keyof typeof KINDS];
