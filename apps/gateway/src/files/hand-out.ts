import type { ExportedFile, TicketedFile } from '@selaras/contracts';
import type { ObjectStore } from '@selaras/platform';
import type { FastifyReply } from 'fastify';
import { download } from './download.js';

/** Sends a file a service has just made, and forgets it. */
export async function handOut(
  reply: FastifyReply,
  objects: ObjectStore,
  { file, mediaType }: ExportedFile,
): Promise<FastifyReply> {
  const bytes = await objects.readStaged(file.ref);
  bytes.once('close', () => void objects.discard(file.ref));
  return download(reply, bytes, file.fileName, mediaType, file.size);
}

/** Sends a file a service keeps. */
export async function handOutKept(
  reply: FastifyReply,
  objects: ObjectStore,
  service: string,
  { sha256, fileName, mediaType, size }: TicketedFile,
): Promise<FastifyReply> {
  return download(reply, await objects.read(service, sha256), fileName, mediaType, size);
}
