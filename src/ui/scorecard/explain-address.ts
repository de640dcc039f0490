import type { Perspective } from '../../domain/indicator.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import type { Explanation } from '../../domain/scoring/explain.ts';
import type { IndicatorLine } from '../../domain/scoring/perspective-score.ts';
import type { ClassId } from '../../domain/scoring/rule-pack.ts';
import type { PerspectiveScore, Scorecard } from '../../domain/scoring/scorecard.ts';
import type { Basis } from '../../domain/scoring/scored-entry.ts';

export interface CardAddress {
  /** Null = the whole government. */
  readonly unit: string | null;
  readonly year: number;
  readonly basis: Basis;
}

interface Address extends CardAddress {
  /** `total`, a perspective, `PERSPECTIVE/ID` of an objective, or `CODE:area` of an indicator. */
  readonly what: Perspective | 'total' | (string & {});
}

/** The card with one number explained beside it: an address that can be shared and gone back from. */
export const explainHref = ({ what, ...card }: Address): string =>
  `${cardHref(card)}&jelaskan=${encodeURIComponent(what)}`;

export function cardHref({ unit, year, basis }: CardAddress): string {
  const whose = unit === null ? '' : `unit=${encodeURIComponent(unit)}&`;
  return `/kartu-skor?${whose}tahun=${year}&tahap=${basis}`;
}

/** The card with a simulation under another pack beside it. */
export const whatIfHref = (card: CardAddress, pack: string | null): string =>
  pack === null ? cardHref(card) : `${cardHref(card)}&aturan=${encodeURIComponent(pack)}`;

export interface ExplainedFigure {
  readonly explanation: Explanation;
  readonly classId: ClassId | null;
  readonly bases: Readonly<Record<Basis, string | null>>;
  /** Addresses of the parts, in the order of the explanation's children; null where there are none. */
  readonly parts: readonly string[] | null;
  /** The indicators under a mean; null for one indicator, which leaves nothing out. */
  readonly covered: readonly IndicatorLine[] | null;
  /** Address of the figure this one is a part of. */
  readonly whole: string | null;
}

/** The figure an address names; null when it is not on this card. */
export function figureAt(card: Scorecard, basis: Basis, what: string): ExplainedFigure | null {
  const view = card[basis];
  if (what === 'total') {
    return {
      explanation: view.explanation,
      classId: view.classId,
      bases: onEach((one) => card[one].total?.display),
      parts: view.perspectives.map(({ perspective }) => perspective),
      covered: view.perspectives.flatMap(({ indicators }) => indicators),
      whole: null,
    };
  }
  const at = view.perspectives.findIndex(({ perspective }) => perspective === what);
  const part = view.perspectives[at];
  const tree = view.explanation.children[at];
  if (part && tree) {
    return {
      explanation: tree,
      classId: part.classId,
      bases: onEach((one) => card[one].perspectives[at]?.value?.display),
      parts: [
        ...part.objectives.map(({ objective }) => objectiveKey(part.perspective, objective)),
        ...partsIn(part, null),
      ],
      covered: part.indicators,
      whole: 'total',
    };
  }
  return objectiveAt(card, basis, what) ?? indicatorAt(card, basis, what);
}

/** An objective may have indicators in several perspectives, and counts in each. */
export const objectiveKey = (perspective: Perspective, objective: string): string =>
  `${perspective}/${objective}`;

/** Addresses of the indicators that count through an objective, or of those without one. */
const partsIn = ({ indicators }: PerspectiveScore, objective: string | null): readonly string[] =>
  indicators
    .filter((line) => line.objective === objective)
    .map(({ indicator, area }) => `${indicator}:${area}`);

function objectiveAt(card: Scorecard, basis: Basis, what: string): ExplainedFigure | null {
  for (const [i, part] of card[basis].perspectives.entries()) {
    const j = part.objectives.findIndex(
      ({ objective }) => objectiveKey(part.perspective, objective) === what,
    );
    const score = part.objectives[j];
    const tree = card[basis].explanation.children[i]?.children[j];
    if (!score || !tree) continue;
    return {
      explanation: tree,
      classId: score.classId,
      bases: onEach((one) => card[one].perspectives[i]?.objectives[j]?.value?.display),
      parts: partsIn(part, score.objective),
      covered: part.indicators.filter(({ objective }) => objective === score.objective),
      whole: part.perspective,
    };
  }
  return null;
}

function indicatorAt(card: Scorecard, basis: Basis, what: string): ExplainedFigure | null {
  const isIt = (one: { readonly indicator: string; readonly area: string }): boolean =>
    `${one.indicator}:${one.area}` === what;
  for (const [i, part] of card[basis].perspectives.entries()) {
    const j = part.indicators.findIndex(isIt);
    const line = part.indicators[j];
    if (!line) continue;
    return {
      explanation: line.score.explanation,
      classId: line.score.classId,
      bases: onEach((one) => card[one].perspectives[i]?.indicators[j]?.score.capped?.display),
      parts: null,
      covered: null,
      whole: line.objective === null ? part.perspective : objectiveKey(part.perspective, line.objective),
    };
  }
  const apart = card.unplaced.find(isIt);
  if (!apart) return null;
  return {
    explanation: apart.scores[basis].explanation,
    classId: apart.scores[basis].classId,
    bases: onEach((one) => apart.scores[one].capped?.display),
    parts: null,
    covered: null,
    whole: null,
  };
}

function onEach(shown: (basis: Basis) => string | undefined): Readonly<Record<Basis, string | null>> {
  const text = (basis: Basis): string | null => {
    const value = shown(basis);
    return value === undefined ? null : formatDecimal(value, 2);
  };
  return { approved: text('approved'), verified: text('verified'), provisional: text('provisional') };
}
