import { createHmac } from 'node:crypto';

/**
 * The name a person has towards one application, and nowhere else (pairwise, OpenID Connect Core 1.0 section 8.1): two
 * applications that lay their tables side by side find no one in both.
 */
export const subjectOf = (salt: string, personId: string): string =>
  createHmac('sha256', salt).update(personId).digest('base64url');
