import { isMarked, rulesToMark } from '../../app/facts/rules-to-mark.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import type { IndicatorScore } from '../../domain/scoring/indicator-score.ts';
import type { IndicatorLine, ObjectiveScore } from '../../domain/scoring/perspective-score.ts';
import type { PerspectiveScore, Scorecard } from '../../domain/scoring/scorecard.ts';
import type { Basis } from '../../domain/scoring/scored-entry.ts';
import type { PlanNode } from '../../domain/strategy.ts';
import { threadsOf } from '../parts/value/class-threads.ts';
import { namesApart } from '../parts/value/names-apart.ts';
import { percentText } from '../words/number.ts';
import { words } from '../words/words.ts';
import { explainHref, objectiveKey } from './explain-address.ts';
import { besideText, coverageLines, indexText, renormalizedText } from './score-text.ts';
import type {
  IndicatorRow,
  InitiativeLink,
  ObjectiveBlock,
  PerspectiveBlock,
  ScorecardPageView,
} from './scorecard-model.ts';

export interface ScorecardTools {
  readonly basis: Basis;
  readonly unitName: string;
  readonly unitShortName: string;
  /** Short name of any unit. */
  readonly shortNameOf: (unit: string) => string;
  readonly indicator: (code: string) => Indicator | null;
  readonly areaName: (code: string) => string;
  /** Whether the officer wrote a follow-up on the values behind a score. */
  readonly hasFollowUp: (line: IndicatorLine) => boolean;
  readonly objective: (id: string) => PlanNode | null;
  readonly initiatives: (objective: string) => readonly InitiativeLink[];
  readonly dataAt: string;
}

type Naming = ScorecardTools & { readonly nameOf: (indicator: string) => string };

/** An official with posts in two units has their indicators of one name side by side. */
function namesOn(card: Scorecard, tools: ScorecardTools): Naming['nameOf'] {
  const lines = [...card.approved.perspectives.flatMap(({ indicators }) => indicators), ...card.unplaced];
  const names = namesApart(
    [...new Set(lines.map(({ indicator }) => indicator))].map((id) => {
      const indicator = tools.indicator(id);
      return { id, name: indicator?.name ?? id, unit: indicator && tools.shortNameOf(indicator.owner) };
    }),
  );
  return (indicator) => names.get(indicator) ?? indicator;
}

/** The card in the words of the screen. No figure is computed here. */
export function scorecardView(card: Scorecard, plain: ScorecardTools): ScorecardPageView {
  const tools = { ...plain, nameOf: namesOn(card, plain) };
  const { scorecard } = words.value;
  const shown = card[tools.basis];
  const perspectives = shown.perspectives.map((part, i) => perspectiveBlock(card, part, i, tools));
  const weights = new Set(shown.perspectives.map(({ weight }) => weight));
  return {
    title: scorecard.titleOf(tools.unitShortName),
    unitName: tools.unitName,
    year: card.year,
    basis: tools.basis,
    shown: indexText(shown.total?.display),
    threads: threadsOf(shown.classId),
    explainHref: explainHref({ unit: card.unit, year: card.year, basis: tools.basis, what: 'total' }),
    totals: {
      approved: indexText(card.approved.total?.display),
      verified: indexText(card.verified.total?.display),
      provisional: indexText(card.provisional.total?.display),
    },
    weightOfEach: weights.size === 1 ? percentText(shown.perspectives[0]?.weight ?? '0') : null,
    perspectives,
    unplaced: card.unplaced.map(({ indicator, area, example, scores, weight }) =>
      row(
        card,
        { indicator, area, example, weight, objective: null, share: null, score: scores[tools.basis] },
        'unplaced',
        tools,
      ),
    ),
    coverage: coverageLines(shown),
    isIncomplete: shown.coverage.entriesMissing > 0,
    red: redLines(card, tools),
    rules: scorecard.rules(card.pack.id, card.pack.version),
    unverified: rulesToMark(shown.explanation),
    dataAt: tools.dataAt,
    isEmpty:
      shown.perspectives.every(({ indicators }) => indicators.length === 0) && card.unplaced.length === 0,
  };
}

function perspectiveBlock(
  card: Scorecard,
  part: PerspectiveScore,
  at: number,
  tools: Naming,
): PerspectiveBlock {
  const { scorecard, status } = words.value;
  const { perspective, coverage } = part;
  return {
    id: perspective,
    name: status.perspectives[perspective],
    shortName: scorecard.shortPerspectives[perspective],
    weight: percentText(part.weight),
    contribution: indexText(part.contribution?.display),
    value: part.value?.decimal ?? null,
    shown: indexText(part.value?.display),
    threads: threadsOf(part.classId),
    explainHref: explainHref({ unit: card.unit, year: card.year, basis: tools.basis, what: perspective }),
    beside: besideText(tools.basis, (basis) => indexText(card[basis].perspectives[at]?.value?.display)),
    missing:
      coverage.entriesMissing > 0
        ? scorecard.missingEntries(coverage.entriesMissing, coverage.entriesExpected)
        : null,
    renormalized: renormalizedText(card[tools.basis].explanation.children[at]),
    objectives: part.objectives.map((score, i) => objectiveBlock(card, part, score, [at, i], tools)),
    rows: rowsIn(card, part, at, null, tools),
  };
}

const rowsIn = (
  card: Scorecard,
  part: PerspectiveScore,
  at: number,
  objective: string | null,
  tools: Naming,
): readonly IndicatorRow[] =>
  part.indicators.flatMap((line, i) =>
    line.objective === objective ? [row(card, line, `${at}.${i}`, tools)] : [],
  );

function objectiveBlock(
  card: Scorecard,
  part: PerspectiveScore,
  { objective, share, value, classId }: ObjectiveScore,
  [at, i]: readonly [number, number],
  tools: Naming,
): ObjectiveBlock {
  const { basis } = tools;
  const node = tools.objective(objective);
  const what = objectiveKey(part.perspective, objective);
  return {
    key: objective,
    name: node?.text ?? objective,
    example: node?.example ?? false,
    share: share && words.value.scorecard.share(percentText(share.display, 2)),
    shown: indexText(value?.display),
    threads: threadsOf(classId),
    explainHref: explainHref({ unit: card.unit, year: card.year, basis, what }),
    beside: besideText(basis, (one) => indexText(card[one].perspectives[at]?.objectives[i]?.value?.display)),
    renormalized: renormalizedText(card[basis].explanation.children[at]?.children[i]),
    initiatives: tools.initiatives(objective),
    rows: rowsIn(card, part, at, objective, tools),
  };
}

function row(card: Scorecard, line: IndicatorLine, at: string, tools: Naming): IndicatorRow {
  const { scorecard } = words.value;
  const indicator = tools.indicator(line.indicator);
  const { score } = line;
  const isPart = line.area !== '' && areasWith(card, line.indicator) > 1;
  return {
    key: `${line.indicator} ${line.area}`,
    name: `${tools.nameOf(line.indicator)}${isPart ? `, ${tools.areaName(line.area)}` : ''}`,
    lowerIsBetter: indicator?.polarity === 'lower',
    example: line.example,
    against: againstText(score, indicator),
    attainment: score.capped?.decimal ?? null,
    shown: indexText(score.capped?.display),
    threads: threadsOf(score.classId),
    ruleUnverified: isMarked(score),
    raw: score.bounded && score.raw ? scorecard.raw(indexText(score.raw.display) ?? '') : null,
    beside: besideText(tools.basis, (basis) => indexText(scoreAt(card, basis, line, at)?.capped?.display)),
    explainHref: explainHref({
      unit: card.unit,
      year: card.year,
      basis: tools.basis,
      what: `${line.indicator}:${line.area}`,
    }),
  };
}

const areasWith = (card: Scorecard, indicator: string): number =>
  card.approved.perspectives.flatMap((part) => part.indicators).filter((line) => line.indicator === indicator)
    .length;

function scoreAt(card: Scorecard, basis: Basis, line: IndicatorLine, at: string): IndicatorScore | undefined {
  if (at === 'unplaced') {
    return card.unplaced.find((one) => one.indicator === line.indicator && one.area === line.area)?.scores[
      basis
    ];
  }
  const [part, index] = at.split('.').map(Number) as [number, number];
  return card[basis].perspectives[part]?.indicators[index]?.score;
}

function againstText(score: IndicatorScore, indicator: Indicator | null): string {
  const { scorecard, explain, review } = words.value;
  const unit = indicator?.measureUnit ?? '';
  const withUnit = (text: string): string => (unit === '' ? text : `${text} ${unit}`);
  if (score.realization === null)
    return score.reason ? explain.reasons[score.reason] : scorecard.noRealization;
  const realization = measuredText(score.realization, indicator?.decimals ?? 2);
  if (!score.target) return scorecard.noTarget(withUnit(realization));
  const { operator, amount, upper } = score.target;
  const target =
    upper === null
      ? `${review.operators[operator]}${measuredText(amount, indicator?.decimals ?? 2)}`
      : review.rangeTarget(
          measuredText(amount, indicator?.decimals ?? 2),
          measuredText(upper, indicator?.decimals ?? 2),
        );
  return withUnit(scorecard.of(realization, target));
}

/** What people wrote has nine digits at most and is shown as written; a mean of periods may have more and is rounded. */
const measuredText = (value: string, decimals: number): string =>
  (value.split('.')[1]?.length ?? 0) > 9 ? formatDecimal(value, decimals) : formatDecimal(value);

/** Very low with nothing written about what follows. */
function redLines(card: Scorecard, tools: Naming): ScorecardPageView['red'] {
  return card[tools.basis].perspectives
    .flatMap((part) => part.indicators)
    .filter((line) => line.score.classId === 'very-low' && !tools.hasFollowUp(line))
    .map((line) => ({
      name: tools.nameOf(line.indicator),
      shown: indexText(line.score.capped?.display) ?? '',
      href: explainHref({
        unit: card.unit,
        year: card.year,
        basis: tools.basis,
        what: `${line.indicator}:${line.area}`,
      }),
    }));
}
