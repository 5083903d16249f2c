import { ApiProblem, readProblem } from '@selaras/api-client';
import { fieldErrors } from './fields.js';

const body = {
  code: 'common.invalid-input',
  title: 'Isian',
  detail: 'Ada isian yang perlu diperbaiki.',
  fields: [
    { field: 'name', code: 'required', message: 'wajib diisi' },
    { field: 'url', code: 'format', message: 'bentuknya tidak sesuai' },
    { field: 'url', code: 'too-long', message: 'terlalu panjang' },
  ],
  correlationId: 'c1',
};

describe('fieldErrors', () => {
  it('puts every message next to its field', () => {
    expect(fieldErrors(readProblem(422, body))).toEqual({
      name: 'wajib diisi',
      url: 'bentuknya tidak sesuai; terlalu panjang',
    });
  });

  it('has nothing to say of other failures', () => {
    expect(fieldErrors(new Error('x'))).toEqual({});
    expect(fieldErrors(null)).toEqual({});
  });
});

describe('readProblem', () => {
  it('takes an answer that is no problem of ours for an unexpected one', () => {
    const problem = readProblem(502, '<html>');
    expect(problem).toBeInstanceOf(ApiProblem);
    expect(problem).toMatchObject({ status: 502, code: 'client.unexpected', fields: [] });
  });
});
