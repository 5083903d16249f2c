import type { StagedFile } from '@selaras/contracts';
import type { RequestContext } from '../bus/context.js';
import { sha256 } from './sha256.js';

/**
 * An upload that is repeated under its idempotency key lies under another staging ref: everything else tells that it is
 * the same request.
 * @returns the question as `Transactions.run` is to take it
 */
export function sameUpload<Body extends { file: StagedFile }>(
  body: Body,
  context: RequestContext,
): RequestContext {
  const { ref: _ref, ...file } = body.file;
  return context.withBodyHash(() => sha256(JSON.stringify({ ...body, file })));
}
