import { passingProblem } from './passing-problem.js';

const withCode = (code: string, message = 'x'): Error => Object.assign(new Error(message), { code });

describe('a failure of the ground a service stands on', () => {
  // PostgreSQL's appendix A: 57P01 admin_shutdown, 57P02 crash_shutdown, 57P03 cannot_connect_now,
  // 08006 connection_failure, 53300 too_many_connections; the others are errno names.
  it.each(['57P01', '57P02', '57P03', '08006', '53300', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])(
    'is one that passes: %s',
    (code) => {
      expect(passingProblem(withCode(code), 'registry')).toMatchObject({
        code: 'common.unavailable',
        params: { service: 'registry' },
      });
    },
  );

  it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])(
    'is told by the driver’s words where there is no code: %s',
    (words) => {
      expect(passingProblem(new Error(words), 'scoring')?.code).toBe('common.unavailable');
    },
  );

  it('is told by the name of what the object mapper makes of it', () => {
    const released = Object.assign(new Error('x'), { name: 'QueryRunnerProviderAlreadyReleasedError' });
    expect(passingProblem(released, 'scoring')?.code).toBe('common.unavailable');
  });

  it.each(['53100', 'ENOSPC', 'EDQUOT'])('says that the disk is full: %s', (code) => {
    expect(passingProblem(withCode(code), 'registry')?.code).toBe('common.storage-full');
  });

  it('is found under what wrapped it', () => {
    const wrapped = new Error('fetch failed', { cause: withCode('ECONNREFUSED') });
    expect(passingProblem(wrapped, 'identity')?.code).toBe('common.unavailable');
    expect(passingProblem(new AggregateError([withCode('ECONNREFUSED')]), 'identity')?.code).toBe(
      'common.unavailable',
    );
  });

  // 23505 unique_violation, 42P01 undefined_table: ours to mend.
  it.each([withCode('23505'), withCode('42P01'), new TypeError('x is not a function'), 'text', null])(
    'is not a defect of the code: %s',
    (error) => {
      expect(passingProblem(error, 'registry')).toBeNull();
    },
  );
});
