import { effect, type ReadonlySignal, signal } from '@preact/signals';

/** Something asked of a worker. The last answer stays until the next one is in, so that nothing flickers. */
export interface Answered<T> {
  readonly state: 'asking' | 'answered' | 'failed';
  readonly value: T | null;
}

/** Asks again whenever what the question reads changes; answers that were overtaken are dropped. Call `stop` when unused. */
export function answered<Q, T>(
  question: () => Q | null,
  ask: (question: Q) => Promise<T>,
): { readonly answer: ReadonlySignal<Answered<T>>; readonly stop: () => void } {
  const answer = signal<Answered<T>>({ state: 'asking', value: null });
  let turn = 0;
  const stop = effect(() => {
    const asked = question();
    turn += 1;
    const mine = turn;
    if (asked === null) return;
    const isLatest = (): boolean => mine === turn;
    ask(asked).then(
      (value) => {
        if (isLatest()) answer.value = { state: 'answered', value };
      },
      () => {
        if (isLatest()) answer.value = { state: 'failed', value: answer.peek().value };
      },
    );
  });
  return { answer, stop };
}
