import { Worker } from 'node:worker_threads';
import type { DocumentFormat, OfficialDocument } from '../content/document.js';

/**
 * Drawing keeps a processor busy (measured: 5,000 rows of seven columns take about 10 s and up to 430 MB as PDF, 2 s
 * and 150 MB as DOCX), so it is done in a thread of its own and one document at a time.
 */
const LIMITS = { maxOldGenerationSizeMb: 512 };
const TIMEOUT_MS = 110_000;
/** Starting the thread and reading fonts take most of a short letter's time; an idle thread holds some 100 MB. */
const IDLE_MS = 30_000;

// The compiled file, from src and dist alike: a thread is started by Node itself, which reads no TypeScript.
const WORKER = new URL('../../dist/render/render-worker.js', import.meta.url);

/** What the thread is asked. */
export interface Drawing {
  document: OfficialDocument;
  format: DocumentFormat;
}

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

/** The thread that drew the last paper, while it may draw the next. */
let warm: Worker | null = null;
let cooling: NodeJS.Timeout | undefined;

function draw(document: OfficialDocument, format: DocumentFormat): Promise<Uint8Array> {
  clearTimeout(cooling);
  const worker = warm ?? begin();
  warm = null;
  worker.ref();
  const timer = setTimeout(() => void worker.terminate(), TIMEOUT_MS);
  return new Promise<Uint8Array>((resolve, reject) => {
    const ended = () => reject(new Error('the document was not drawn'));
    worker.once('error', reject);
    worker.once('exit', ended);
    worker.once('message', ({ bytes }: Rendered) => {
      worker.off('error', reject).off('exit', ended);
      keepWarm(worker);
      resolve(bytes);
    });
    worker.postMessage({ document, format } satisfies Drawing);
  }).finally(() => clearTimeout(timer));
}

function begin(): Worker {
  const worker = new Worker(WORKER, { resourceLimits: LIMITS });
  // Also while it waits: an error nobody listens to would end the whole process.
  for (const event of ['error', 'exit']) worker.on(event, () => forget(worker));
  return worker;
}

function forget(worker: Worker): void {
  if (warm === worker) warm = null;
}

/** Waits for the next paper without holding up a process that wants to end. */
function keepWarm(worker: Worker): void {
  warm = worker;
  worker.unref();
  cooling = setTimeout(() => {
    forget(worker);
    void worker.terminate();
  }, IDLE_MS).unref();
}
