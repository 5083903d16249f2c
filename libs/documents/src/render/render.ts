import { Worker } from 'node:worker_threads';
import type { DocumentFormat, OfficialDocument } from '../content/document.js';

/**
 * Drawing keeps a processor busy (measured: 5,000 rows of seven columns take about 10 s and up to 430 MB as PDF, 2 s
 * and 150 MB as DOCX), so it is done in a thread of its own and one document at a time.
 */
const LIMITS = { maxOldGenerationSizeMb: 512 };
const TIMEOUT_MS = 110_000;

// The compiled file, from src and dist alike: a thread is started by Node itself, which reads no TypeScript.
const WORKER = new URL('../../dist/render/render-worker.js', import.meta.url);

/** What the thread answers; whatever it throws arrives as the worker's error. */
export interface Rendered {
  bytes: Uint8Array;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Draws a document. The same document and format give the same bytes.
 * @throws Error when it cannot be drawn: too large for the memory set aside, or not done in time.
 */
export function renderDocument(document: OfficialDocument, format: DocumentFormat): Promise<Uint8Array> {
  const turn = last.then(() => draw(document, format));
  last = turn.catch(() => undefined);
  return turn;
}

function draw(document: OfficialDocument, format: DocumentFormat): Promise<Uint8Array> {
  const worker = new Worker(WORKER, { workerData: { document, format }, resourceLimits: LIMITS });
  const timer = setTimeout(() => void worker.terminate(), TIMEOUT_MS);
  return new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', ({ bytes }: Rendered) => resolve(bytes));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the document was not drawn')));
  }).finally(() => clearTimeout(timer));
}
