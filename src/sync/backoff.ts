const FIRST = 1000;
const LONGEST = 60_000;

/**
 * Full jitter (M. Brooker, "Exponential Backoff And Jitter", AWS 2015): anywhere between nothing and a limit that
 * doubles from 1 s to 60 s. A whole province that regains its connection at once does not return at once.
 */
export const backoff = (failures: number, random: () => number): number =>
  Math.floor(random() * Math.min(LONGEST, FIRST * 2 ** Math.min(failures, 16)));
