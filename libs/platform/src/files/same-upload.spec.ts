import { RequestContext } from '../bus/context.js';
import { sameUpload } from './same-upload.js';

const context = new RequestContext(
  'rpc.registry.imports.start',
  null,
  'c',
  'key',
  'id',
  0,
  () => 'of-the-bytes',
);
const upload = (ref: string, sha256 = 'a'.repeat(64), agency = 'dinas') => ({
  defaultAgencyId: agency,
  file: { ref, sha256, size: 12, fileName: 'katalog.csv' },
});
const hashOf = (body: ReturnType<typeof upload>) => sameUpload(body, context).bodyHash;

describe('an upload repeated under its key', () => {
  it('is the same request although it lies elsewhere', () => {
    expect(hashOf(upload('one'))).toBe(hashOf(upload('another')));
  });

  it('is another one with other bytes, or with another field beside them', () => {
    expect(hashOf(upload('one', 'b'.repeat(64)))).not.toBe(hashOf(upload('one')));
    expect(hashOf(upload('one', undefined, 'badan'))).not.toBe(hashOf(upload('one')));
  });

  it('keeps all else that the question carries', () => {
    expect(sameUpload(upload('one'), context)).toMatchObject({ idempotencyKey: 'key', correlationId: 'c' });
  });
});
