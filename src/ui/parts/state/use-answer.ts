import type { ReadonlySignal, Signal } from '@preact/signals';
import { signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Answered } from '../../../app/live/answered.ts';

interface Live<T> {
  readonly answer: ReadonlySignal<Answered<T>>;
  readonly stop: () => void;
}

/**
 * Asks a live question while the screen is open. The question reads `asked`, which follows the latest arguments, so
 * that the last answer stays on the screen until the next one is in.
 */
export function useAnswer<A, T>(args: A, open: (asked: ReadonlySignal<A>) => Live<T>): Answered<T> {
  // The question is opened once; `open` must read everything that changes from `asked`.
  const { asked, live } = useMemo(() => {
    const first: Signal<A> = signal(args);
    return { asked: first, live: open(first) };
  }, []);
  const key = JSON.stringify(args);
  useEffect(() => {
    if (JSON.stringify(asked.peek()) !== key) asked.value = args;
  }, [key]);
  useEffect(() => live.stop, [live]);
  return live.answer.value;
}
