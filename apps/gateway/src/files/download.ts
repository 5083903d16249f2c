import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** Sends bytes as a file to keep, never as a page of ours: sandboxed, not sniffed, not cached. */
export function download(
  reply: FastifyReply,
  bytes: Readable,
  fileName: string,
  mediaType: string,
  size?: number,
): FastifyReply {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return reply
    .headers({
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      ...(size === undefined ? {} : { 'content-length': String(size) }),
    })
    .send(bytes);
}
