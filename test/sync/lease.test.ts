import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { holdLease, type LeaseInputs } from '../../src/sync/lease.ts';
import { Pokes } from '../../src/sync/pokes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The locks of one browser, as far as they are used: one holder, a queue, and taking away. */
class BrowserLocks {
  #holder: { readonly lose: (error: DOMException) => void } | null = null;
  readonly #queue: (() => void)[] = [];

  readonly request = (async (_: string, options: LockOptions, run: () => Promise<void>) => {
    if (options.steal) {
      this.#holder?.lose(new DOMException('Taken away.', 'AbortError'));
      this.#holder = null;
    }
    if (this.#holder) await this.#turn(options.signal);
    return new Promise<void>((resolve, reject) => {
      const me = { lose: reject };
      this.#holder = me;
      run()
        .then(resolve, reject)
        .finally(() => {
          if (this.#holder !== me) return;
          this.#holder = null;
          this.#queue.shift()?.();
        });
    });
  }) as unknown as LockManager['request'];

  #turn(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push(resolve);
      signal?.addEventListener('abort', () => {
        this.#queue.splice(this.#queue.indexOf(resolve), 1);
        reject(new DOMException('Given up.', 'AbortError'));
      });
    });
  }
}

/** Tabs of one browser that hear one another, unless frozen. */
function browser() {
  const locks = new BrowserLocks();
  const hearing = new Map<string, () => void>();
  const frozen = new Set<string>();
  const working: string[] = [];
  const stops = new Map<string, AbortController>();
  const open = (tab: string) => {
    const stop = new AbortController();
    stops.set(tab, stop);
    const inputs: LeaseInputs = {
      locks,
      heard: (beat) => {
        hearing.set(tab, beat);
        return () => hearing.delete(tab);
      },
      beat: () => {
        if (!frozen.has(tab)) for (const [other, beat] of hearing) if (other !== tab) beat();
      },
    };
    const work = (signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        working.push(tab);
        signal.addEventListener('abort', () => {
          working.splice(working.indexOf(tab), 1);
          resolve();
        });
      });
    void holdLease('lease', inputs, work, stop.signal);
  };
  return {
    open,
    working,
    close: (tab: string) => stops.get(tab)?.abort(),
    freeze: (tab: string) => frozen.add(tab),
  };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('of several tabs one works, and the next takes over when it is closed', async () => {
  const { open, working, close } = browser();
  for (const tab of ['a', 'b', 'c']) open(tab);
  await pass(120_000);
  expect(working).toEqual(['a']);
  close('a');
  await pass(0);
  expect(working).toHaveLength(1);
  expect(working).not.toContain('a');
});

test('a tab that falls silent with the lease in its hand loses it after twenty seconds', async () => {
  const { open, working, freeze } = browser();
  open('a');
  open('b');
  await pass(60_000);
  expect(working).toEqual(['a']);
  freeze('a');
  await pass(19_000);
  expect(working).toEqual(['a']);
  await pass(6000);
  expect(working).toEqual(['b']);
});

test('a tab that closes while it waits never works', async () => {
  const { open, working, close } = browser();
  open('a');
  open('b');
  await pass(1000);
  close('b');
  close('a');
  await pass(60_000);
  expect(working).toEqual([]);
});

/** Streams that a test speaks through; `null` breaks one. */
function streams() {
  const said: ((word: 'poke' | null) => void)[] = [];
  async function* listen() {
    const words: ('poke' | null)[] = [];
    let wake = () => {};
    said.push((word) => {
      words.push(word);
      wake();
    });
    for (;;) {
      while (words.length > 0) {
        if (words.shift() === null) return;
        yield;
      }
      await new Promise<void>((done) => {
        wake = done;
      });
    }
  }
  return { said, listen };
}

test('a poke leads to a look, and so does a stream that is back after a break', async () => {
  const { said, listen } = streams();
  let looks = 0;
  const pokes = new Pokes({
    listen,
    random: () => 0,
    poked: () => {
      looks += 1;
    },
  });
  const end = new AbortController();
  const running = pokes.run(end.signal);
  await pass(1);
  said[0]?.('poke');
  said[0]?.('poke');
  await pass(1);
  expect([looks, pokes.connected]).toEqual([2, true]);
  said[0]?.(null);
  await pass(1);
  expect(pokes.connected).toBe(false);
  await pass(2000);
  said[1]?.('poke');
  await pass(1);
  expect([looks, pokes.connected]).toEqual([3, true]);
  end.abort();
  said[1]?.(null);
  await running;
  expect(pokes.connected).toBe(false);
});

test('a refused stream is asked for again later, a stopped one never', async () => {
  let asked = 0;
  async function* refused() {
    asked += 1;
    if (asked < 0) yield;
    throw new Error('refused');
  }
  const pokes = new Pokes({ listen: refused, random: () => 1, poked: () => {} });
  const end = new AbortController();
  const running = pokes.run(end.signal);
  await pass(9900);
  expect(asked).toBe(1);
  await pass(200);
  expect(asked).toBe(2);
  end.abort();
  await running;
  await pass(600_000);
  expect(asked).toBe(2);
});
