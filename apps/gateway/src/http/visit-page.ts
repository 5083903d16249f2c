import type { Locale, ProblemDocument } from '@selaras/platform';
import type { FastifyRequest } from 'fastify';

const WORDS = {
  id: { title: 'Belum dapat dibuka', again: 'Coba lagi', code: 'Kode untuk administrator' },
  en: { title: 'Not available just now', again: 'Try again', code: 'Code for the administrator' },
} as const;

const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

/** Somebody on the way through the sign-in, where a page is expected; everywhere else our own pages ask and explain. */
export const isVisit = ({ url, headers }: FastifyRequest): boolean =>
  /^\/(auth|oidc)\//.test(url) && /\btext\/html\b/.test(headers.accept ?? '');

/** A refusal as a page of its own, for whoever would otherwise look at JSON. The way on is the sign-in, begun anew. */
export function visitPage({ detail, correlationId }: ProblemDocument, locale: Locale): string {
  const words = WORDS[locale];
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${words.title} – Selaras</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#16202a}main{max-width:36rem;margin:0 auto;padding:1.5rem}a{color:#0b5cad}</style>
</head><body><main><h1>${words.title}</h1><p>${escape(detail)}</p><p><a href="/auth/sign-in">${words.again}</a></p>
<p><small>${words.code}: ${escape(correlationId)}</small></p></main></body></html>`;
}
