import { Readable } from 'node:stream';
import type { ExportedFile } from '@selaras/contracts';
import type { ObjectStore } from './object-store.js';

const LIMIT_BYTES = 64 * 1024 * 1024;

/** Puts a file made here where the gateway hands it out from. @throws Problem `common.too-large` beyond 64 MB */
export async function stageFile(
  store: ObjectStore,
  { bytes, fileName, mediaType }: { bytes: Uint8Array; fileName: string; mediaType: string },
): Promise<ExportedFile> {
  const staged = await store.stage(Readable.from([bytes]), LIMIT_BYTES);
  return { file: { ...staged, fileName }, mediaType };
}
