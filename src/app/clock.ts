/** The device's clock, ms since 1970 UTC. It may be wrong; nothing about order rests on it. */
export const now = (): number => Date.now();

/** Monotonic milliseconds within this run of the page. */
export const ticks = (): number => performance.now();
