import { ApiProblem, createApi, readProblem, unwrap } from '@selaras/api-client';
import { currentLanguage } from '../i18n/language.js';
import { noteStatus, pagePerson } from './session.js';

/** The typed client; `unwrap` turns an answer into its content or throws an {@link ApiProblem}. */
export const api = createApi({ language: currentLanguage, person: pagePerson, onStatus: noteStatus });

export { ApiProblem, unwrap };

/** A call outside the OpenAPI document: signing out. */
export async function signOut(): Promise<string> {
  const answer = await fetch('/auth/sign-out', {
    method: 'POST',
    headers: { Accept: 'application/json', 'Accept-Language': currentLanguage() },
  });
  const body: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw readProblem(answer.status, body);
  return (body as { redirectTo?: string } | null)?.redirectTo ?? '/';
}

/** A file in a multipart body: OpenAPI describes binary content as text, the form carries the bytes. */
export const asBinary = (file: File): string => file as unknown as string;

/** What openapi-fetch needs to send a file: the fields as a multipart form. */
export const multipart = {
  bodySerializer(body: Record<string, unknown>): FormData {
    const form = new FormData();
    for (const [name, value] of Object.entries(body)) {
      if (value === undefined || value === null) continue;
      if (value instanceof File) form.append(name, value, value.name);
      else form.append(name, String(value));
    }
    return form;
  },
};
