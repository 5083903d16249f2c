import type { FastifyRequest } from 'fastify';
import { isVisit, visitPage } from './visit-page.js';

const request = (url: string, accept: string) => ({ url, headers: { accept } }) as unknown as FastifyRequest;

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('a refusal on the way through the sign-in', () => {
  it.each([
    ['/auth/sign-in?returnTo=/', BROWSER, true],
    ['/oidc/interaction/x', BROWSER, true],
    ['/oidc/token', 'application/json', false],
    ['/api/applications', BROWSER, false],
    ['/authority', BROWSER, false],
  ])('is a page only where a browser expects one: %s', (url, accept, page) => {
    expect(isVisit(request(url, accept))).toBe(page);
  });

  it('says the sentence in the reader’s language, with the way on and the code for the administrator', () => {
    const problem = {
      type: '/docs/problems#common.unavailable',
      title: 'x',
      status: 503,
      code: 'common.unavailable',
      detail: 'Layanan identity sedang tidak menjawab & <belum> kembali.',
      correlationId: '0193f0a0-0000-7000-8000-000000000001',
    };
    const page = visitPage(problem, 'id');
    expect(page).toContain('Layanan identity sedang tidak menjawab &amp; &lt;belum&gt; kembali.');
    expect(page).toContain('<html lang="id">');
    expect(page).toContain('href="/auth/sign-in">Coba lagi</a>');
    expect(page).toContain('0193f0a0-0000-7000-8000-000000000001');
    expect(visitPage(problem, 'en')).toContain('>Try again</a>');
  });
});
