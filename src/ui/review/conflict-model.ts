import type { Amount, ConflictFacet, Note } from '../../domain/entry.ts';
import type { Base } from '../../domain/workflow/command.ts';
import type { ThreadCount } from '../parts/value/threads.tsx';

export const HEAD = 'head';
export const THIRD = 'third';

/** What a choice would do to the score; `asking` while the worker computes. */
export type Consequence =
  | { readonly kind: 'asking' }
  | { readonly kind: 'none'; readonly why: string }
  | {
      readonly kind: 'score';
      /** Decimal, for the drawing. */
      readonly attainment: string;
      readonly shown: string;
      readonly threads: ThreadCount;
      readonly ruleUnverified: boolean;
    };

/** One of the values that stand beside each other. */
export interface ConflictOption {
  /** `head`, or the id of the candidate. */
  readonly key: string;
  readonly letter: string;
  readonly label: string;
  /** Value with digits as written; empty for a note. */
  readonly value: string;
  readonly unit: string;
  readonly remark: string | null;
  readonly note: readonly { readonly label: string; readonly text: string }[];
  /** Null for a value that was loaded. */
  readonly who: string | null;
  readonly filled: string;
  readonly received: string | null;
  /** The publication a loaded value stands in; null for one that a person filled in. */
  readonly source: string | null;
  readonly evidence: string | null;
  readonly evidenceNames: readonly string[];
  readonly consequence: Consequence | null;
  readonly raw: Amount | Note | null;
}

export interface ConflictView {
  readonly id: string;
  readonly facet: ConflictFacet;
  readonly title: string;
  readonly subtitle: string;
  readonly intro: readonly [string, string, string];
  readonly isLate: boolean;
  readonly alsoNote: boolean;
  readonly example: boolean;
  readonly target: string | null;
  readonly year: number;
  readonly formula: string;
  readonly options: readonly ConflictOption[];
  /** A third value may be written unless the figure is approved. */
  readonly mayWriteThird: boolean;
  readonly mayResolve: boolean;
  readonly closes: readonly string[];
  readonly base: Base;
  readonly measureUnit: string;
}

/** What is chosen and written so far; kept as a draft. */
export interface ConflictChoice {
  readonly chosen: string | null;
  readonly third: string;
  readonly thirdNote: Note;
  readonly reason: string;
  /** Candidates that were on the screen when it was chosen. */
  readonly closes: readonly string[];
}

const NO_NOTE: Note = { cause: '', obstacle: '', followUp: '', remark: '' };

export const noChoice = (closes: readonly string[]): ConflictChoice => ({
  chosen: null,
  third: '',
  thirdNote: NO_NOTE,
  reason: '',
  closes,
});
