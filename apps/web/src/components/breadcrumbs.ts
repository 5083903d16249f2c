import { useEffect, useSyncExternalStore } from 'react';

/** One step of the way to this page; the last one has no address. */
export interface Crumb {
  label: string;
  to?: string;
}

let crumbs: readonly Crumb[] = [];
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useBreadcrumbs = (): readonly Crumb[] => useSyncExternalStore(subscribe, () => crumbs);

/** Puts the way to this page into the header, and its end into the tab's title. */
export function useShowBreadcrumbs(next: readonly Crumb[]): void {
  const text = JSON.stringify(next);
  useEffect(() => {
    crumbs = JSON.parse(text) as Crumb[];
    const end = crumbs[crumbs.length - 1];
    document.title = end ? `${end.label} · Selaras` : 'Selaras';
    for (const listener of listeners) listener();
  }, [text]);
}
