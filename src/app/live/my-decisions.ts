import { computed } from '@preact/signals';
import type { TrailStep } from '../../domain/entry.ts';
import type { SeenEntry } from '../facts/facts.ts';
import { isUnanswered } from '../facts/place.ts';
import { held } from '../held.ts';
import { facts } from './facts.ts';

export const DECISIONS = [
  'submission.verify',
  'submission.approve',
  'submission.return',
  'conflict.resolve',
] as const;
export type DecisionName = (typeof DECISIONS)[number];

export interface MyDecision {
  readonly seen: SeenEntry;
  readonly command: DecisionName;
  readonly at: number;
  /** Without a receipt yet. */
  readonly isUnsent: boolean;
  readonly canUndo: boolean;
}

/** The person's own latest decision on each entry, newest first, as long as the entry is on this device. */
export const myDecisions = computed<readonly MyDecision[]>(() => {
  const known = facts.value;
  if (!known) return [];
  const heldNow = new Set(held.value.map(({ entity }) => entity));
  return [...known.entries.values()]
    .flatMap((seen): MyDecision[] => {
      const step = seen.entry.trail.findLast((one) => one.by === known.person && isDecision(one));
      if (!step) return [];
      const isUnsent = seen.pending.some((item) => item.mutation.id === step.mut && isUnanswered(item));
      const command = step.command as DecisionName;
      return [{ seen, command, at: step.at, isUnsent, canUndo: heldNow.has(seen.id) }];
    })
    .sort((a, b) => b.at - a.at);
});

const isDecision = ({ command }: TrailStep): boolean => (DECISIONS as readonly string[]).includes(command);
