import { EVERYONE } from '../callers.js';
import type { Rule } from './rule.js';

const SIGN_IN = 'the way in and out is open to everyone';
const OPEN = 'nothing of it is secret';

/** What the gateway answers besides the API of the OpenAPI document. */
export const DOORS: Rule[] = [
  { route: 'GET /auth/sign-in', because: SIGN_IN, may: EVERYONE, told: 303 },
  { route: 'GET /auth/callback', because: SIGN_IN, may: EVERYONE, told: 303 },
  {
    route: 'POST /auth/sign-out',
    because: `${SIGN_IN}; it ends the session it comes from and no other`,
    may: EVERYONE,
    endsSession: true,
  },
  { route: 'GET /health/live', because: OPEN, may: EVERYONE },
  { route: 'GET /health/ready', because: OPEN, may: EVERYONE },
  { route: 'GET /openapi.json', because: OPEN, may: EVERYONE },
  { route: 'GET /docs/api', because: OPEN, may: EVERYONE },
  { route: 'GET /docs/api/start.js', because: OPEN, may: EVERYONE },
  { route: 'GET /docs/problems', because: OPEN, may: EVERYONE },
  { route: 'GET /docs/docs.css', because: OPEN, may: EVERYONE },
];
