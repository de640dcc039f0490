import type { Perspective } from '../../domain/indicator.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import type { Explanation } from '../../domain/scoring/explain.ts';
import type { ClassId } from '../../domain/scoring/rule-pack.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import type { Basis } from '../../domain/scoring/scored-entry.ts';

export interface CardAddress {
  readonly unit: string;
  readonly year: number;
  readonly basis: Basis;
}

interface Address extends CardAddress {
  /** `total`, a perspective, or `CODE:area` of an indicator. */
  readonly what: Perspective | 'total' | (string & {});
}

/** The card with one number explained beside it: an address that can be shared and gone back from. */
export const explainHref = ({ what, ...card }: Address): string =>
  `${cardHref(card)}&jelaskan=${encodeURIComponent(what)}`;

export const cardHref = ({ unit, year, basis }: CardAddress): string =>
  `/kartu-skor?unit=${encodeURIComponent(unit)}&tahun=${year}&tahap=${basis}`;

export interface ExplainedFigure {
  readonly explanation: Explanation;
  readonly classId: ClassId | null;
  readonly bases: Readonly<Record<Basis, string | null>>;
  /** Addresses of the parts, in the order of the explanation's children; null where there are none. */
  readonly parts: readonly string[] | null;
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
      parts: part.indicators.map(({ indicator, area }) => `${indicator}:${area}`),
      whole: 'total',
    };
  }
  return indicatorAt(card, basis, what);
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
      whole: part.perspective,
    };
  }
  const apart = card.unplaced.find(isIt);
  if (!apart) return null;
  return {
    explanation: apart.scores[basis].explanation,
    classId: apart.scores[basis].classId,
    bases: onEach((one) => apart.scores[one].capped?.display),
    parts: null,
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
