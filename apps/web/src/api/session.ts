import { useSyncExternalStore } from 'react';

/**
 * `open`: someone is signed in. `ended`: someone was, in this tab. `other`: someone else has signed in meanwhile, in
 * another tab. `none`: nobody yet.
 */
type SessionState = 'none' | 'open' | 'ended' | 'other';

/** Tabs of one browser share the cookie, and this: who has signed in, and when. */
const SHARED = 'selaras.session';

let state: SessionState = 'none';
let drawnFor: string | null = null;
const listeners = new Set<() => void>();
const doubters = new Set<() => void>();

function become(next: SessionState): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

const doubt = (): void => doubters.forEach((again) => again());

function tellTabs(personId: string | null): void {
  try {
    if (personId === null) localStorage.removeItem(SHARED);
    // The time makes it news, also when the same person signs in again.
    else localStorage.setItem(SHARED, `${personId} ${Date.now()}`);
  } catch {
    // Where the device keeps nothing, other tabs notice when they are looked at.
  }
}

/** Told by the client about every answer. A conflict may be of two people in two tabs. */
export function noteStatus(status: number): void {
  if (status === 401 && state === 'open') become('ended');
  if (status === 409 && state === 'open') doubt();
}

/** @returns whether this tab may show what belongs to the person. */
export function noteSignedIn(personId: string): boolean {
  if (drawnFor !== null && drawnFor !== personId) {
    become('other');
    return false;
  }
  const news = state !== 'open';
  drawnFor = personId;
  become('open');
  if (news) tellTabs(personId);
  return true;
}

export function noteSignedOut(): void {
  become('none');
  tellTabs(null);
}

/** Whom this page was drawn for; the server is told, so that nothing is sent in someone else’s name. */
export const pagePerson = (): string | null => drawnFor;

/** Calls back when it is doubtful who is signed in: another tab signed in or out, or the server refused. */
export function onDoubt(again: () => void): () => void {
  const heard = (event: StorageEvent) => event.key === SHARED && again();
  doubters.add(again);
  window.addEventListener('storage', heard);
  return () => {
    doubters.delete(again);
    window.removeEventListener('storage', heard);
  };
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSession = (): SessionState => useSyncExternalStore(subscribe, () => state);

/** The server page of sign-in, coming back to `path` afterwards. */
export const signInAddress = (path: string): string => `/auth/sign-in?returnTo=${encodeURIComponent(path)}`;
