import { unwrap } from '@selaras/api-client';
import { currentLanguage } from '../../i18n/language.js';

/** The set-up's own door is not part of the public API, hence not of its OpenAPI document. */
export interface Government {
  code: string;
  name: string;
  kind: 'province' | 'regency';
  timeZone: string;
}

export interface Letterhead {
  names: string[];
  address: string;
  phone: string;
  website: string;
  email: string;
  place: string;
}

export interface MailAnswers {
  host: string;
  port: number;
  security: 'starttls' | 'tls' | 'none';
  user: string;
  from: string;
}

export interface Answers {
  governmentCode?: string;
  governmentName?: string;
  timeZone?: string;
  publicUrl?: string;
  letterhead?: Letterhead;
  administrator?: { name: string; username: string };
  mail?: (MailAnswers & { passwordSet: boolean }) | null;
  backup?: { directory: string; noted: boolean };
}

/** What is sent: a password only when it was typed anew. */
export type GivenAnswers = Omit<Answers, 'mail'> & { mail?: (MailAnswers & { password?: string }) | null };

export interface SetupView {
  version: string;
  answers: Answers;
  hasLogo: boolean;
  hasPassphrase: boolean;
  canTestMail: boolean;
  dataDir: string;
  freeBytes: number;
  suggested: { publicUrl: string; backupDir: string };
}

export interface Receipt {
  activationLink: string;
  publicUrl: string;
}

/** @throws ApiProblem */
async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answered = fetch(`/api/setup${path}`, {
    method,
    headers: {
      Accept: 'application/json',
      'Accept-Language': currentLanguage(),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).then(async (response) => {
    const content: unknown = response.status === 204 ? undefined : await response.json().catch(() => null);
    return { response, data: content as T, error: content };
  });
  return unwrap(answered);
}

export const setupApi = {
  state: () => ask<{ open: boolean }>('GET', ''),
  open: (code: string) => ask<void>('POST', '/session', { code }),
  view: () => ask<SetupView>('GET', '/answers'),
  keep: (answers: GivenAnswers) => ask<SetupView>('PUT', '/answers', answers),
  governments: (q: string) =>
    ask<{ items: Government[] }>('GET', `/governments?q=${encodeURIComponent(q)}`).then(({ items }) => items),
  keepLogo: (data: string) => ask<void>('PUT', '/logo', { data }),
  removeLogo: () => ask<void>('DELETE', '/logo'),
  makePassphrase: () =>
    ask<{ passphrase: string }>('POST', '/passphrase').then(({ passphrase }) => passphrase),
  testMail: (to: string) => ask<void>('POST', '/mail-test', { to }),
  complete: () => ask<Receipt>('POST', '/complete'),
};

/** Whether the node itself answers, once the set-up is over. */
export const nodeIsUp = (): Promise<boolean> =>
  fetch('/health/ready').then(
    ({ ok }) => ok,
    () => false,
  );
