import { parentPort } from 'node:worker_threads';
import type { Drawing, Rendered } from './render.js';

parentPort?.on('message', async ({ document, format }: Drawing) => {
  /** Only the renderer that is needed is loaded: it is half of the time a short letter takes. */
  const bytes =
    format === 'pdf'
      ? await (await import('../pdf/render-pdf.js')).renderPdf(document)
      : await (await import('../docx/render-docx.js')).renderDocx(document);
  // A copy of its own, so that it is moved to the other thread and not copied again.
  const own = new Uint8Array(bytes);
  parentPort?.postMessage({ bytes: own } satisfies Rendered, [own.buffer]);
});
