/** Ends the process once what runs in it has drained; asked twice, it drains once. */
export function drainOnSignal(running: { drain(): Promise<void> }): void {
  let draining = false;
  const drain = () => {
    if (draining) return;
    draining = true;
    running.drain().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', drain);
  process.on('SIGINT', drain);
  // The starter is gone: nobody would ask any more.
  process.on('disconnect', drain);
  process.on('message', (message: { type?: string }) => {
    if (message.type === 'drain') drain();
  });
}
