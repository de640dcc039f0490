export const SIDES = ['ours', 'hyperformula'] as const;
export type Side = (typeof SIDES)[number];

/** A worker of one side. */
export interface Seat {
  readonly ask: <T>(round: number) => Promise<T>;
  readonly stop: () => Promise<void>;
}

/** Where workers run. */
export interface Place {
  readonly start: (side: Side) => Promise<Seat>;
  readonly close: () => Promise<void>;
}
