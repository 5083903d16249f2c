import { Writable } from 'node:stream';
import { QueryFailedError } from 'typeorm';
import { createLog } from '../start/log.js';
import { redactText } from './redact.js';

/** Made up of digits at run time: no number of a person stands in the repository. */
const digits = (count: number): string => '1234567890'.repeat(2).slice(0, count);

const PLANTED = {
  password: 'sandi-yang-ditanam',
  token: ['eyJhbGciOiJFZERTQSJ9', 'eyJzdWIiOiJwbGFudGVkIn0', 'c2lnbmF0dXJlLXBsYW50ZWQ'].join('.'),
  databaseUrl: 'postgres://selaras:kata-sandi-ditanam@localhost/selaras',
  nik: digits(16),
  nip: digits(18),
  phone: '+62 812-0000-0042',
  email: 'budi.contoh@contoh.go.id',
};
const NEVER = [
  'sandi-yang-ditanam',
  'c2lnbmF0dXJlLXBsYW50ZWQ',
  'kata-sandi-ditanam',
  digits(16),
  '0000-0042',
  'budi.contoh',
];

function written(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  write(createLog('uji', 'debug', sink));
  return text;
}

describe('the log', () => {
  it.each<[string, (log: ReturnType<typeof createLog>) => void]>([
    ['the fields of an entry', (log) => log.info({ ...PLANTED, deep: { list: [PLANTED] } }, 'dicatat')],
    ['a message', (log) => log.warn(Object.values(PLANTED).slice(1).join(' '))],
    ['an error’s message', (log) => log.error({ err: new Error(Object.values(PLANTED).slice(1).join(' ')) })],
    [
      'an error’s cause',
      (log) => log.error({ err: new Error('luar', { cause: new Error(`dalam ${PLANTED.databaseUrl}`) }) }),
    ],
    [
      'the values of a statement that failed',
      (log) =>
        log.error({
          err: new QueryFailedError(
            'INSERT INTO person (nik, email) VALUES ($1, $2)',
            [PLANTED.nik, PLANTED.password],
            Object.assign(new Error('duplicate key'), { detail: `Key (email)=(${PLANTED.email}) exists` }),
          ),
        }),
    ],
    [
      'headers of a request',
      (log) => log.info({ headers: { cookie: 'selaras=sandi-yang-ditanam', authorization: PLANTED.token } }),
    ],
    ['an address with a code', (log) => log.info(`/oidc/callback?code=sandi-yang-ditanam&x=1`)],
  ])('carries no secret and no personal data out of %s', (_where, write) => {
    const text = written(write);
    expect(text).not.toBe('');
    for (const planted of NEVER) expect(text).not.toContain(planted);
  });

  it('keeps what helps: service, time, correlation id, error type, code and stack', () => {
    const error = Object.assign(new TypeError('gagal membaca'), { code: 'ENOENT' });
    const text = written((log) => log.error({ err: error, correlationId: 'abc-1' }, 'handler failed'));
    const entry = JSON.parse(text) as Record<string, unknown>;
    expect(entry).toMatchObject({
      level: 50,
      service: 'uji',
      msg: 'handler failed',
      correlationId: 'abc-1',
      err: { type: 'TypeError', message: 'gagal membaca', code: 'ENOENT' },
    });
    expect(String((entry.err as { stack: string }).stack)).toContain('redact.spec');
    expect(entry.time).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
  });

  it('survives what cannot be written: a circle, a huge text, bytes, a very deep thing', () => {
    const circle: Record<string, unknown> = { bytes: Buffer.alloc(10), text: 'x'.repeat(100_000) };
    circle.self = circle;
    const text = written((log) => log.info({ circle }, 'aneh'));
    expect(text.length).toBeLessThan(100_000);
    expect(JSON.parse(text)).toMatchObject({ msg: 'aneh', circle: { bytes: '10 bytes' } });
  });

  it('leaves ordinary sentences as they are', () => {
    for (const sentence of ['delivery failed', 'outbox relay starts again', 'event refused after 3 tries'])
      expect(redactText(sentence)).toBe(sentence);
  });
});
