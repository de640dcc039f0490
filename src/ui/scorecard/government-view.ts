import { rulesToMark } from '../../app/facts/rules-to-mark.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import type { GovernmentCard, UnitLine } from '../../domain/scoring/government-score.ts';
import type { Basis } from '../../domain/scoring/scored-entry.ts';
import { threadsOf } from '../parts/value/class-threads.ts';
import type { ThreadCount } from '../parts/value/threads.tsx';
import { percentText } from '../words/number.ts';
import { words } from '../words/words.ts';
import { cardHref, explainHref } from './explain-address.ts';
import { besideText, coverageLines, indexText, renormalizedText } from './score-text.ts';
import type { IndicatorRow, TotalView } from './scorecard-model.ts';

export interface GovernmentPageView extends TotalView {
  readonly title: string;
  readonly year: number;
  /** Units in each class, best first; classes without a unit are left out. */
  readonly classes: readonly { readonly threads: ThreadCount; readonly units: number }[];
  /** Units with a total, best first. */
  readonly scored: readonly IndicatorRow[];
  /** Units without one, each with the reason. */
  readonly without: readonly IndicatorRow[];
  readonly renormalized: string | null;
  readonly coverage: readonly string[];
  readonly rules: string;
  readonly dataAt: string;
}

interface GovernmentTools {
  readonly basis: Basis;
  readonly governmentName: string;
  readonly unitName: (code: string) => string;
  readonly dataAt: string;
}

/** The card of the whole government in the words of the screen. No figure is computed here. */
export function governmentView(card: GovernmentCard, tools: GovernmentTools): GovernmentPageView {
  const { scorecard } = words.value;
  const { basis } = tools;
  const shown = card[basis];
  const rows = shown.units.map((line, i) => ({ line, row: unitRow(card, line, i, tools) }));
  const scored = rows.filter(({ line }) => line.total !== null).sort((a, b) => byTotal(b.line, a.line));
  return {
    title: scorecard.titleOf(tools.governmentName),
    year: card.year,
    basis,
    shown: indexText(shown.total?.display),
    threads: threadsOf(shown.classId),
    explainHref: explainHref({ unit: null, year: card.year, basis, what: 'total' }),
    totals: {
      approved: indexText(card.approved.total?.display),
      verified: indexText(card.verified.total?.display),
      provisional: indexText(card.provisional.total?.display),
    },
    unverified: rulesToMark(shown.explanation),
    classes: ([5, 4, 3, 2, 1] as const)
      .map((threads) => ({ threads, units: scored.filter(({ row }) => row.threads === threads).length }))
      .filter(({ units }) => units > 0),
    scored: scored.map(({ row }) => row),
    without: rows.filter(({ line }) => line.total === null).map(({ row }) => row),
    renormalized: renormalizedText(shown.explanation),
    coverage: coverageLines(shown),
    rules: scorecard.rules(card.pack.id, card.pack.version),
    dataAt: tools.dataAt,
  };
}

// Only the order on the screen; nothing is decided by it.
const byTotal = (a: UnitLine, b: UnitLine): number =>
  Number(a.total?.decimal ?? 0) - Number(b.total?.decimal ?? 0);

function unitRow(card: GovernmentCard, line: UnitLine, at: number, tools: GovernmentTools): IndicatorRow {
  const { scorecard, explain } = words.value;
  const { share, total, reason } = line;
  const weight = formatDecimal(line.weight);
  const tree = card[tools.basis].explanation.children[at];
  return {
    key: line.unit,
    name: tools.unitName(line.unit),
    lowerIsBetter: false,
    example: false,
    against: share
      ? scorecard.government.share(weight, percentText(share.display, 2))
      : explain.reasons[reason ?? 'nothing-to-score'],
    attainment: total?.decimal ?? null,
    shown: indexText(total?.display),
    threads: threadsOf(line.classId),
    ruleUnverified: tree !== undefined && rulesToMark(tree).length > 0,
    raw: null,
    beside: besideText(tools.basis, (basis) => indexText(card[basis].units[at]?.total?.display)),
    explainHref: cardHref({ unit: line.unit, year: card.year, basis: tools.basis }),
  };
}
