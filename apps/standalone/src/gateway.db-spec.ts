import { randomUUID } from 'node:crypto';
import { WholeNode } from '../test/whole-node.js';
import type { WebClient } from '../test/web-client.js';

interface ProblemBody {
  code: string;
  detail: string;
  fields?: { field: string; message: string }[];
}

/** Three levels that sum up by hand: Pemdi aspect 1 weighs 10, its indicators 5 and 5. */
const LEVELS = { '1': 3, '2': '2.5' };

describe('the public door', () => {
  let whole: WholeNode;
  let steward: WebClient;

  beforeAll(async () => {
    whole = await WholeNode.start({ EVIDENCE_MAX_MB: '2' });
    steward = await whole.signedIn('katalog');
  });

  afterAll(() => whole?.stop());

  const problemOf = async (answer: Response) => {
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    return (await answer.json()) as ProblemBody;
  };

  const agencyId = async (code: string): Promise<string> => {
    const page = (await (await steward.ask('/api/agencies?limit=200')).json()) as {
      items: { id: string; code: string }[];
    };
    return page.items.find((agency) => agency.code === code)?.id ?? '';
  };

  const application = async (over: object = {}) => ({
    name: `Aplikasi ${randomUUID().slice(0, 8)}`,
    ownerAgencyId: await agencyId('diskominfo'),
    ...over,
  });

  it('signs a person in, knows who it is, and forgets the session at sign-out', async () => {
    const client = await whole.signedIn('bupati');
    const me = (await (await client.ask('/api/me')).json()) as {
      name: string;
      positions: { role: string }[];
    };
    expect(me).toMatchObject({ name: 'Bupati (contoh)', positions: [{ role: 'executive' }] });
    const out = await client.ask('/auth/sign-out', { method: 'POST' });
    expect(out.status).toBe(200);
    expect((await problemOf(await client.ask('/api/me'))).code).toBe('common.not-signed-in');
    expect(await (await client.ask('/api/session')).json()).toEqual({ me: null });
  });

  it('keeps the session in a cookie that scripts cannot read and that carries the node’s name', async () => {
    const client = whole.visitor();
    const page = await client.visit('/auth/sign-in');
    const form = new URLSearchParams({ username: 'katalog', password: 'selaras-demo' }).toString();
    let answer = await client.ask(page.url.href, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form,
    });
    const lines: string[] = [];
    for (let hop = 0; hop < 6 && answer.headers.has('location'); hop += 1) {
      answer = await client.ask(answer.headers.get('location') ?? '');
      lines.push(...answer.headers.getSetCookie());
    }
    const session = lines.find((line) => line.startsWith('selaras_33_22='));
    expect(session).toMatch(/HttpOnly/);
    expect(session).toMatch(/SameSite=Lax/);
  });

  it.each(['https://jahat.example/x', '//jahat.example', '/\\jahat.example', 'javascript:alert(1)'])(
    'never leads from sign-in to another site: %s',
    async (returnTo) => {
      const client = whole.visitor();
      const page = await client.visit(`/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
      const landed = await client.visit(page.url.href, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ username: 'katalog', password: 'selaras-demo' }).toString(),
      });
      expect(landed.url.href).toBe(`${whole.origin}/`);
    },
  );

  it('answers who is not signed in with a problem in the language asked for', async () => {
    const visitor = whole.visitor();
    const indonesian = await problemOf(await visitor.ask('/api/applications'));
    expect(indonesian).toMatchObject({
      code: 'common.not-signed-in',
      detail: expect.stringContaining('Silakan masuk'),
    });
    const english = await problemOf(
      await visitor.ask('/api/applications', { headers: { 'accept-language': 'en' } }),
    );
    expect(english.detail).toContain('Please sign in');
  });

  it('refuses a write by cookie that another site made the browser send', async () => {
    const body = await application();
    const forged = await steward.json('/api/applications', 'POST', body, { 'sec-fetch-site': 'cross-site' });
    expect((await problemOf(forged)).code).toBe('common.forbidden');
  });

  it('names every field of bad input and its cure', async () => {
    const answer = await steward.json('/api/applications', 'POST', {
      name: '',
      url: 'bukan alamat',
      warna: 'biru',
    });
    expect(answer.status).toBe(422);
    const { fields } = await problemOf(answer);
    expect(Object.fromEntries((fields ?? []).map(({ field, message }) => [field, message]))).toMatchObject({
      name: 'wajib diisi',
      ownerAgencyId: 'wajib diisi',
      url: 'harus alamat web lengkap, misalnya https://contoh.go.id',
      warna: 'tidak dikenal',
    });
  });

  it('asks who is not signed in to sign in before it judges what was sent', async () => {
    const answer = await whole.visitor().json('/api/applications', 'POST', { name: '' });
    expect((await problemOf(answer)).code).toBe('common.not-signed-in');
  });

  it('serves the page of a government whose code looks like the ending of a file, and no page for a missing file', async () => {
    const page = await fetch(`${whole.origin}/pemerintah-daerah/33.22`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect((await fetch(`${whole.origin}/logo.png`)).status).toBe(404);
  });

  it('does not crash on what is no JSON, and says so', async () => {
    const broken = await steward.ask('/api/applications', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"name": ',
    });
    expect(broken.status).toBe(400);
    expect((await problemOf(broken)).code).toBe('common.unreadable');
  });

  it('makes one application of the same POST sent twice under one key', async () => {
    const body = await application();
    const key = { 'idempotency-key': randomUUID() };
    const [first, second] = await Promise.all([
      steward.json('/api/applications', 'POST', body, key),
      steward.json('/api/applications', 'POST', body, key),
    ]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await first.json()).toEqual(await second.json());
    const found = await steward.ask(`/api/applications?q=${encodeURIComponent(body.name)}`);
    expect(((await found.json()) as { items: unknown[] }).items).toHaveLength(1);
  });

  it('computes an index for anyone, without signing in', async () => {
    const answer = await whole
      .visitor()
      .json('/api/instruments/pemdi-2026/compute', 'POST', { levels: LEVELS });
    expect(answer.status).toBe(200);
    const result = (await answer.json()) as {
      index: string;
      exactIndex: string;
      unanswered: string[];
      aspects: { index: string }[];
    };
    // Aspect 1: (5×3 + 5×2.5) ÷ 10 = 2.75. Everything else counts 1: total = 0.10×2.75 + 0.90×1 = 1.175 → 1.18.
    expect(result).toMatchObject({
      index: '1.18',
      exactIndex: '47/40',
      predicate: 'Kurang',
      provisional: true,
    });
    expect(result.aspects[0]?.index).toBe('2.75');
    expect(result.unanswered).toHaveLength(18);
  });

  it('refuses a level that the scale forbids, naming the indicator', async () => {
    const answer = await whole
      .visitor()
      .json('/api/instruments/spbe-2020/compute', 'POST', { levels: { '7': 6 } });
    expect(answer.status).toBe(422);
    expect((await problemOf(answer)).fields?.[0]?.field).toBe('levels.7');
  });

  it('lets a machine in by client credentials, for its scopes only', async () => {
    const administrator = await whole.signedIn('administrator');
    const made = await administrator.json('/api/clients', 'POST', {
      name: 'Dasbor (contoh)',
      purpose: 'Menampilkan jumlah aplikasi di dasbor (contoh)',
      agencyId: await agencyId('diskominfo'),
      scopes: ['catalogue.read'],
      expiresAt: new Date(Date.now() + 30 * 86_400_000).toISOString(),
    });
    const { clientId, clientSecret } = (await made.json()) as { clientId: string; clientSecret: string };
    const token = await fetch(`${whole.origin}/oidc/token`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const { access_token } = (await token.json()) as { access_token: string };
    const bearer = { authorization: `Bearer ${access_token}` };
    expect((await fetch(`${whole.origin}/api/applications`, { headers: bearer })).status).toBe(200);
    expect((await fetch(`${whole.origin}/api/holdings/governments`, { headers: bearer })).status).toBe(403);
    expect(
      (await fetch(`${whole.origin}/api/applications`, { headers: { authorization: 'Bearer palsu' } }))
        .status,
    ).toBe(401);
  });

  it('tells open pages that something changed, and nothing of what', async () => {
    const stream = await steward.ask('/api/live');
    const reader = stream.body?.getReader();
    const first = application().then((body) => steward.json('/api/applications', 'POST', body));
    let text = '';
    while (!text.includes('"topic":"application"')) {
      const part = await reader?.read();
      if (!part || part.done) break;
      text += new TextDecoder().decode(part.value);
    }
    await first;
    await reader?.cancel();
    const nudge = JSON.parse(/data: (.*"application".*)/.exec(text)?.[1] ?? '{}') as object;
    expect(Object.keys(nudge).sort()).toEqual(['id', 'personId', 'progress', 'topic']);
    expect((await whole.visitor().ask('/api/live')).status).toBe(401);
  });

  it('refuses a file over the limit and leaves nothing of it', async () => {
    const operator = await whole.signedIn('operator.dispar');
    const { items } = (await (await operator.ask('/api/assessments')).json()) as { items: { id: string }[] };
    const form = new FormData();
    form.set('code', '16');
    form.set('file', new Blob([new Uint8Array(2_200_000)]), 'besar.pdf');
    const answer = await operator.ask(`/api/assessments/${items[0]?.id}/evidence`, {
      method: 'POST',
      body: form,
    });
    expect(answer.status).toBe(413);
    expect((await problemOf(answer)).detail).toContain('2 MB');
    expect(await whole.stagedFiles()).toEqual([]);
  });

  it('takes a file that is larger than a JSON body may be, up to its own limit', async () => {
    const operator = await whole.signedIn('operator.dispar');
    const { items } = (await (await operator.ask('/api/assessments')).json()) as { items: { id: string }[] };
    const bytes = new Uint8Array(1_900_000);
    bytes.set(new TextEncoder().encode('%PDF-1.4\n'));
    const form = new FormData();
    form.set('code', '16');
    form.set('file', new Blob([bytes]), 'pindaian.pdf');
    const answer = await operator.ask(`/api/assessments/${items[0]?.id}/evidence`, {
      method: 'POST',
      body: form,
    });
    expect([answer.status, ((await answer.json()) as { size?: number }).size]).toEqual([201, 1_900_000]);
  });

  it('takes no byte of an upload from who is not signed in', async () => {
    const form = new FormData();
    form.set('file', new Blob(['x']), 'daftar.csv');
    const answer = await whole.visitor().ask('/api/applications/imports', { method: 'POST', body: form });
    expect((await problemOf(answer)).code).toBe('common.not-signed-in');
    expect(await whole.stagedFiles()).toEqual([]);
  });

  it('says what is wrong with an upload without a file', async () => {
    const form = new FormData();
    form.set('defaultAgencyId', randomUUID());
    const answer = await steward.ask('/api/applications/imports', { method: 'POST', body: form });
    expect((await problemOf(answer)).code).toBe('common.file-missing');
  });

  it('names the service that does not answer, and answers again when it is back', async () => {
    await whole.node.stopService('registry');
    const away = await problemOf(await steward.ask('/api/applications'));
    expect(away).toMatchObject({ code: 'common.unavailable', detail: expect.stringContaining('registry') });
    expect((await fetch(`${whole.origin}/health/ready`)).status).toBe(503);
    await whole.node.startService('registry');
    expect((await steward.ask('/api/applications')).status).toBe(200);
    expect((await fetch(`${whole.origin}/health/ready`)).status).toBe(200);
  });

  it('shows its API, its page and the help of its problem codes, all from this host', async () => {
    const document = (await (await fetch(`${whole.origin}/openapi.json`)).json()) as { paths: object };
    expect(Object.keys(document.paths)).toContain('/api/instruments/{edition}/compute');
    for (const path of ['/docs/api', '/docs/problems']) {
      const page = await fetch(`${whole.origin}${path}`);
      expect(page.status).toBe(200);
      expect(await page.text()).not.toMatch(/(src|href)="https?:/);
    }
  });

  it('sends every page with a policy that allows no other host', async () => {
    const policy = (await fetch(`${whole.origin}/`)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:\/\//);
  });

  it('finishes the requests in flight before it closes', async () => {
    const other = await WholeNode.start();
    const client = await other.signedIn('katalog');
    const asked = Promise.all(Array.from({ length: 20 }, () => client.ask('/api/applications')));
    await new Promise((resolve) => setTimeout(resolve, 5));
    const stopped = other.stop();
    const statuses = (await asked).map(({ status }) => status);
    await stopped;
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});
