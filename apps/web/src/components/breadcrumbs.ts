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

let mark = '';

/** What stands before the title of the tab from now on, such as the word of a practice space. */
export function markTitles(next: string): void {
  document.title = `${next}${document.title.slice(mark.length)}`;
  mark = next;
}

/** Puts the way to this page into the header, and its end into the tab's title. */
export function useShowBreadcrumbs(next: readonly Crumb[]): void {
  const text = JSON.stringify(next);
  useEffect(() => {
    crumbs = JSON.parse(text) as Crumb[];
    const end = crumbs[crumbs.length - 1];
    document.title = `${mark}${end ? `${end.label} · ` : ''}Selaras`;
    for (const listener of listeners) listener();
  }, [text]);
}
