const RELOADED_AT = 'selaras.reloaded-at';
const ONCE_A_MINUTE_MS = 60_000;

/**
 * After a new release, an open page asks for files that are gone: loading it afresh brings the new ones, and drafts come
 * back by themselves. Not more than once a minute, should the cause be another.
 */
export function reloadAfterRelease(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(RELOADED_AT) ?? 0);
    if (Date.now() - last < ONCE_A_MINUTE_MS) return;
    event.preventDefault();
    sessionStorage.setItem(RELOADED_AT, String(Date.now()));
    window.location.reload();
  });
}
