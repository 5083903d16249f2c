import { serverAnswers } from './line.js';

const RELOADED_AT = 'selaras.reloaded-at';
const ONCE_A_MINUTE_MS = 60_000;

/**
 * After a new release, an open page asks for files that are gone: loading it afresh brings the new ones, and drafts come
 * back by themselves. Not more than once a minute, should the cause be another; never while the line is cut: that would
 * leave an empty window.
 */
export function reloadAfterRelease(): void {
  const reload = async (): Promise<void> => {
    const last = Number(sessionStorage.getItem(RELOADED_AT) ?? 0);
    if (Date.now() - last < ONCE_A_MINUTE_MS || !(await serverAnswers())) return;
    sessionStorage.setItem(RELOADED_AT, String(Date.now()));
    window.location.reload();
  };
  window.addEventListener('vite:preloadError', () => void reload());
}
