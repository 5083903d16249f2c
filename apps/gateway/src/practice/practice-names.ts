import type { FastifyInstance } from 'fastify';

const MARK = 'LATIHAN-';
const NAMES = /(filename="|filename\*=UTF-8'')(?!LATIHAN-)/g;

/** The name of every file that leaves says that it was practice, whoever made it. */
export const markedDisposition = (disposition: string): string => disposition.replace(NAMES, `$1${MARK}`);

/** To be registered in a practice space only. */
export function markFileNames(http: FastifyInstance): void {
  http.addHook('onSend', async (_request, reply) => {
    const disposition = reply.getHeader('content-disposition');
    if (typeof disposition !== 'string') return;
    void reply.header('content-disposition', markedDisposition(disposition));
  });
}
