import type { SyncLoop } from '../../src/sync/loop.ts';
import type { Surroundings } from './surroundings.ts';

/** How a tab rests between its rounds, in virtual time. */
export const restsOf = (
  { prng, scheduler }: Surroundings,
  drained: () => void,
): ConstructorParameters<typeof SyncLoop>[1] => ({
  random: () => prng.fraction(),
  sleep: (ms, woken) =>
    new Promise((wake) => {
      woken.addEventListener('abort', () => wake());
      scheduler.later(ms, wake);
    }),
  idle: () => prng.between(20, 300) * 60_000,
  drained,
  failed: () => {},
});
