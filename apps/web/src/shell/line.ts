const TRY_AGAIN_MS = 3_000;

/** True when the server can be reached, whatever it says. */
export const serverAnswers = (): Promise<boolean> =>
  fetch('/', { cache: 'no-store' }).then(
    () => true,
    () => false,
  );

const lineMayBeBack = (): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, TRY_AGAIN_MS);
    window.addEventListener('online', done);
  });

/** Loads a file of the app; while the line is cut it waits instead of failing. */
export async function whenReachable<Module>(load: () => Promise<Module>): Promise<Module> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (await serverAnswers()) throw error;
      await lineMayBeBack();
    }
  }
}
