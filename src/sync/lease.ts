export interface LeaseInputs {
  readonly locks: Pick<LockManager, 'request'>;
  /** Calls back when the holder, elsewhere, shows that it lives; returns how to stop listening. */
  readonly heard: (beat: () => void) => () => void;
  /** Shows the others that this holder lives. */
  readonly beat: () => void;
}

const BEAT = 5000;
const SILENCE = 20_000;

/**
 * Runs `work` in one tab of the browser at a time. A tab that was frozen with the lease in its hand falls silent and
 * loses it. Two holders for a moment are harmless: the lease saves traffic, it does not keep order.
 */
export async function holdLease(
  name: string,
  inputs: LeaseInputs,
  work: (signal: AbortSignal) => Promise<void>,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    const steal = await waitForTurn(name, inputs, work, stop);
    if (steal) await hold(inputs, (run) => inputs.locks.request(name, { steal: true }, run), work, stop);
  }
}

/** True when the holder has been silent for too long. */
async function waitForTurn(
  name: string,
  inputs: LeaseInputs,
  work: (signal: AbortSignal) => Promise<void>,
  stop: AbortSignal,
): Promise<boolean> {
  const waiting = new AbortController();
  let silent = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      silent = true;
      waiting.abort();
    }, SILENCE);
  };
  const unhear = inputs.heard(listen);
  const giveUp = () => waiting.abort();
  stop.addEventListener('abort', giveUp);
  listen();
  const ask = (run: () => Promise<void>) =>
    inputs.locks.request(name, { signal: waiting.signal }, () => {
      clearTimeout(timer);
      unhear();
      return run();
    });
  await hold(inputs, ask, work, stop);
  clearTimeout(timer);
  unhear();
  stop.removeEventListener('abort', giveUp);
  return silent && !stop.aborted;
}

/** Works under the lock until the work ends, `stop` comes, or the lock is taken away. */
async function hold(
  { beat }: LeaseInputs,
  ask: (run: () => Promise<void>) => Promise<unknown>,
  work: (signal: AbortSignal) => Promise<void>,
  stop: AbortSignal,
): Promise<void> {
  const mine = new AbortController();
  const end = () => mine.abort();
  stop.addEventListener('abort', end);
  try {
    await ask(async () => {
      beat();
      const beating = setInterval(beat, BEAT);
      await work(mine.signal).finally(() => clearInterval(beating));
    });
  } catch (error) {
    // Taken away, or given up waiting. Everything else is the work's own failure.
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  } finally {
    end();
    stop.removeEventListener('abort', end);
  }
}
