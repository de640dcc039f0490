import { expose } from 'comlink';
import {
  type ChartQuestion,
  type ControlChart,
  controlChart,
} from '../src/domain/improvement/control-chart.ts';
import { type Effect, type EffectQuestion, improvementEffect } from '../src/domain/improvement/effect.ts';
import { seriesReading } from '../src/domain/improvement/series-reading.ts';
import { type ReportFigures, reportFigures } from '../src/domain/report/report-figures.ts';
import type { ReportQuestion } from '../src/domain/report/report-question.ts';
import { cardForecasts } from '../src/domain/scorecard/card-forecast.ts';
import { keptStandings } from '../src/domain/scoring/columns/standings.ts';
import {
  type GovernmentCard,
  type GovernmentQuestion,
  governmentScore,
} from '../src/domain/scoring/government-score.ts';
import {
  type PackedItem,
  type ScoredIndicator,
  scoreIndicator,
} from '../src/domain/scoring/indicator-score.ts';
import { plausibility } from '../src/domain/scoring/plausibility.ts';
import { type Scorecard, type ScorecardQuestion, scorecard } from '../src/domain/scoring/scorecard.ts';
import { type Trend, type TrendQuestion, trend } from '../src/domain/scoring/trend.ts';
import { whatIf } from '../src/domain/scoring/what-if.ts';
import { lensOf } from '../src/domain/strategy-map/lens.ts';
import { strategyMapOf } from '../src/domain/strategy-map/strategy-map.ts';
import { valueBoard } from '../src/domain/value-for-money/value-board.ts';

// Plain JSON in and out: a thrown error would lose everything but its message on the way back.
const scoring = {
  scorecard: (question: ScorecardQuestion): Scorecard => scorecard(question),
  government: (question: GovernmentQuestion): GovernmentCard => governmentScore(question),
  /** Totals of many cards at once, without explanations; kept in columns between two questions. */
  standings: keptStandings(),
  attainments: (items: readonly PackedItem[]): ScoredIndicator[] =>
    items.map(({ item, pack }) => scoreIndicator(item, pack)),
  whatIf,
  strategyMap: strategyMapOf,
  forecasts: cardForecasts,
  valueBoard,
  report: ({ facts, unit, year, at }: ReportQuestion): ReportFigures => reportFigures(facts, unit, year, at),
  lens: lensOf,
  trends: (questions: readonly TrendQuestion[]): Trend[] => questions.map(trend),
  plausibility,
  /** What the newest point of each series says, without the way there. */
  seriesReadings: (questions: readonly ChartQuestion[]) => questions.map((one) => seriesReading(one)),
  controlChart: (question: ChartQuestion): ControlChart => controlChart(question),
  effect: (question: EffectQuestion): Effect => improvementEffect(question),
};

/** Use as `wrap<ScoringWorker>(worker)`. */
export type ScoringWorker = typeof scoring;

expose(scoring);
