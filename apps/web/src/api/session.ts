import { useSyncExternalStore } from 'react';

/** `open`: someone is signed in. `ended`: someone was, in this tab. `none`: nobody yet. */
type SessionState = 'none' | 'open' | 'ended';

let state: SessionState = 'none';
const listeners = new Set<() => void>();

function become(next: SessionState): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

/** Told by the client about every answer. */
export function noteStatus(status: number): void {
  if (status === 401 && state === 'open') become('ended');
}

export const noteSignedIn = (): void => become('open');
export const noteSignedOut = (): void => become('none');

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSession = (): SessionState => useSyncExternalStore(subscribe, () => state);

/** The server page of sign-in, coming back to `path` afterwards. */
export const signInAddress = (path: string): string => `/auth/sign-in?returnTo=${encodeURIComponent(path)}`;
