import { FAULTS, type Fault } from './faults.ts';
import type { Outcome } from './outcome.ts';
import { added } from './tally.ts';

/** What many runs amount to. Passes between threads as it is. */
export interface Summary {
  readonly seeds: number;
  readonly steps: number;
  readonly fewestSteps: number;
  readonly edits: number;
  readonly fewestEdits: number;
  readonly saved: number;
  readonly lost: number;
  readonly decided: ReadonlyMap<string, number>;
  readonly refusals: ReadonlyMap<string, number>;
  readonly faults: ReadonlyMap<Fault, number>;
  readonly crashPoints: ReadonlyMap<string, number>;
  readonly failed: readonly Failed[];
}

export interface Failed {
  readonly seed: number;
  readonly violations: readonly string[];
}

export const NOTHING: Summary = {
  seeds: 0,
  steps: 0,
  fewestSteps: Number.POSITIVE_INFINITY,
  edits: 0,
  fewestEdits: Number.POSITIVE_INFINITY,
  saved: 0,
  lost: 0,
  decided: new Map(),
  refusals: new Map(),
  faults: new Map(),
  crashPoints: new Map(),
  failed: [],
};

const SHOWN = 5;

export const summaryOf = (outcome: Outcome): Summary => ({
  ...outcome,
  seeds: 1,
  fewestSteps: outcome.steps,
  fewestEdits: outcome.edits,
  failed:
    outcome.violations.length > 0
      ? [{ seed: outcome.seed, violations: outcome.violations.slice(0, SHOWN) }]
      : [],
});

export const together = (a: Summary, b: Summary): Summary => ({
  seeds: a.seeds + b.seeds,
  steps: a.steps + b.steps,
  fewestSteps: Math.min(a.fewestSteps, b.fewestSteps),
  edits: a.edits + b.edits,
  fewestEdits: Math.min(a.fewestEdits, b.fewestEdits),
  saved: a.saved + b.saved,
  lost: a.lost + b.lost,
  decided: added([a.decided, b.decided]),
  refusals: added([a.refusals, b.refusals]),
  faults: added([a.faults, b.faults]),
  crashPoints: added([a.crashPoints, b.crashPoints]),
  failed: [...a.failed, ...b.failed],
});

/** A set of runs that met no such trouble proves nothing about it. */
export const neverHappened = ({ faults }: Summary): readonly Fault[] =>
  FAULTS.filter((fault) => !faults.has(fault));

export const again = ({ seed }: Failed): string => `npm run simulate -- --seeds 1 --from ${seed} --trace`;
