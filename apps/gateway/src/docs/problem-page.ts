import { PROBLEMS } from '@selaras/contracts';

const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

/** One line of help per problem code: where the `type` of every problem leads. */
export function problemPage(): string {
  const rows = Object.entries(PROBLEMS).map(
    ([code, { status, id, en }]) =>
      `<tr id="${code}"><th scope="row"><code>${code}</code></th><td>${status}</td><td>${escape(id)}</td><td lang="en">${escape(en)}</td></tr>`,
  );
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Kode masalah – Selaras</title><link rel="stylesheet" href="/docs/docs.css"></head><body><main>
<h1>Kode masalah</h1><table><thead><tr><th scope="col">Kode</th><th scope="col">HTTP</th><th scope="col">Arti dan jalan keluarnya</th><th scope="col">English</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></main></body></html>`;
}

export const API_PAGE = `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>API – Selaras</title><link rel="stylesheet" href="/docs/api/assets/swagger-ui.css"></head>
<body><div id="swagger-ui"></div><script src="/docs/api/assets/swagger-ui-bundle.js"></script>
<script src="/docs/api/start.js"></script></body></html>`;

export const API_PAGE_START = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null });`;

export const DOCS_CSS = `body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#16202a}main{max-width:72rem;margin:0 auto;padding:1.5rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.5rem;border-bottom:1px solid #d5dbe1}tr:target{background:#fff3cd}`;
