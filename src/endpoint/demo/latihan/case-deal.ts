import type { Random } from '../random.ts';
import { CASES, type Case } from './entry-cases.ts';

export interface Slot {
  readonly period: string;
  readonly area: string;
  /** The last day to fill it in has passed. */
  readonly closed: boolean;
  /** Ended so recently that work on it is still going on. */
  readonly recent: boolean;
  /** There are periods in which there is nothing to measure. */
  readonly mayNotApply: boolean;
}

/** Case of each slot, in the order of the slots (newest first). Every unit with ten recent slots shows every case. */
export function dealCases(slots: readonly Slot[], random: Random): Case[] {
  const dealt = new Map<number, Case>();
  for (const one of CASES) {
    const free = (wanted: Case): number[] =>
      slots.flatMap((slot, i) => (!dealt.has(i) && suits(wanted, slot) ? [i] : []));
    // Between two windows nothing is open; what should be is then shown on closed periods.
    const fitting = free(one).length > 0 || one === 'late' ? free(one) : free('approved');
    const [first, ...more] = fitting.slice(0, 5);
    if (first !== undefined) dealt.set(random.pick([first, ...more]), one);
  }
  return slots.map((slot, i) => dealt.get(i) ?? usual(slot, random));
}

function suits(one: Case, { recent, closed, mayNotApply }: Slot): boolean {
  if (!recent) return false;
  if (one === 'not-applicable') return mayNotApply;
  if (one === 'late') return closed;
  return one === 'returned' || one === 'conflict' ? !closed : true;
}

/** Weights per hundred: work in progress is mixed, the past is mostly approved. */
function usual({ recent, closed, mayNotApply }: Slot, random: Random): Case {
  const roll = random.integer(1, 100);
  if (recent && !closed) {
    if (roll <= 30) return 'approved';
    if (roll <= 55) return 'verified';
    return roll <= 85 ? 'submitted' : 'blank';
  }
  if (roll <= 93) return 'approved';
  if (roll <= 95) return 'amended';
  if (roll <= 97) return mayNotApply ? 'not-applicable' : 'approved';
  return 'blank';
}
