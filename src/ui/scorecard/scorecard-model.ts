import type { Perspective } from '../../domain/indicator.ts';
import type { PackStamp } from '../../domain/rule-pack/frame.ts';
import type { Basis } from '../../domain/scoring/scored-entry.ts';
import type { ThreadCount } from '../parts/value/threads.tsx';

/** A number as shown, its class, and where a tap on it leads. */
export interface ShownScore {
  readonly shown: string | null;
  readonly threads: ThreadCount;
  readonly explainHref: string;
}

export interface IndicatorRow extends ShownScore {
  readonly key: string;
  readonly name: string;
  readonly lowerIsBetter: boolean;
  readonly example: boolean;
  /** `86,2 dari 85 indeks`, or why there is none. */
  readonly against: string;
  /** Attainment as a decimal, for the drawing. */
  readonly attainment: string | null;
  /** Raw value where a bound changed it. */
  readonly raw: string | null;
  /** The other stages where they differ: `sementara 98,20`. */
  readonly beside: string | null;
  /** A rule behind the number was not read in the regulation itself. */
  readonly ruleUnverified: boolean;
}

export interface ObjectiveBlock extends ShownScore {
  readonly key: string;
  readonly name: string;
  readonly example: boolean;
  /** Part of the perspective that comes from here: `40,00 % dari perspektif`; null without a value. */
  readonly share: string | null;
  readonly beside: string | null;
  readonly renormalized: string | null;
  readonly initiatives: readonly InitiativeLink[];
  readonly rows: readonly IndicatorRow[];
}

export interface InitiativeLink {
  readonly id: string;
  readonly name: string;
  readonly href: string;
}

export interface PerspectiveBlock extends ShownScore {
  readonly id: Perspective;
  readonly name: string;
  readonly shortName: string;
  readonly weight: string;
  /** Points of the total, as shown and for the drawing; null without a value. */
  readonly contribution: string | null;
  readonly value: string | null;
  readonly beside: string | null;
  readonly missing: string | null;
  /** What became of the weights where something has no value. */
  readonly renormalized: string | null;
  readonly objectives: readonly ObjectiveBlock[];
  /** Indicators that count in the perspective itself. */
  readonly rows: readonly IndicatorRow[];
}

/** The one number on top of a card. */
export interface TotalView extends ShownScore {
  readonly basis: Basis;
  /** The total on each basis, as shown. */
  readonly totals: Readonly<Record<Basis, string | null>>;
  /** Rules behind the total that nobody has read in the regulation itself. */
  readonly unverified: readonly PackStamp[];
}

export interface ScorecardPageView extends TotalView {
  readonly title: string;
  readonly unitName: string;
  readonly year: number;
  readonly weightOfEach: string | null;
  readonly perspectives: readonly PerspectiveBlock[];
  readonly unplaced: readonly IndicatorRow[];
  readonly coverage: readonly string[];
  readonly isIncomplete: boolean;
  readonly red: readonly { readonly name: string; readonly shown: string; readonly href: string }[];
  readonly rules: string;
  readonly dataAt: string;
  readonly isEmpty: boolean;
}
