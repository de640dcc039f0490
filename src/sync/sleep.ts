/** Resolves after `ms`, or at once when `woken` is aborted. */
export const sleep = (ms: number, woken: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      woken.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    woken.addEventListener('abort', done);
    if (woken.aborted) done();
  });
