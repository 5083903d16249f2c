import { Problem, type RequestContext } from '@selaras/platform';

/** The person who asks. @throws Problem `common.forbidden` to machines: nobody writes to them */
export function personOf({ signedIn }: RequestContext): string {
  if (signedIn.kind !== 'person') throw new Problem('common.forbidden');
  return signedIn.id;
}
