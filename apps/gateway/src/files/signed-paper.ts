import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { SIGNING_METHODS } from '@selaras/contracts';
import type { Upload } from './staging.js';

/** Drawing takes its turn behind other papers, and a scan of 25 MB is read whole. */
export const PAPER_TIMEOUT = 120_000;

const PDF = { type: 'string', format: 'binary', description: 'PDF' };
const DAY = { type: 'string', format: 'date' };

/** The route takes a PDF alone. */
export const TakesPdf = () =>
  applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: PDF } } }),
  );

/** The route takes a signed paper. @param also Fields it requires besides. */
export const TakesSignedPaper = (also: Record<string, { type: string }> = {}) =>
  applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['file', ...Object.keys(also), 'method', 'number', 'day'],
        properties: {
          file: PDF,
          ...also,
          method: { type: 'string', enum: [...SIGNING_METHODS] },
          number: { type: 'string' },
          day: DAY,
          signer: { type: 'string' },
          signedOn: DAY,
        },
      },
    }),
  );

/** What came with the paper: a form sends a field that was left blank as an empty one. */
export const paperIn = ({ file, fields }: Upload) => ({
  ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
  file,
});
