import { ACCOUNT } from './account.js';
import { ASSESSMENTS } from './assessments.js';
import { CATALOGUE } from './catalogue.js';
import { EXTRACTS } from './extracts.js';
import { DOORS } from './doors.js';
import { NODE } from './node.js';
import { PEOPLE } from './people.js';
import { PRIVACY } from './privacy.js';
import type { Rule } from './rule.js';

/** Every row of the matrix. */
export const RULES: readonly Rule[] = [
  ...CATALOGUE,
  ...EXTRACTS,
  ...ASSESSMENTS,
  ...PEOPLE,
  ...ACCOUNT,
  ...PRIVACY,
  ...NODE,
  ...DOORS,
];
