import { expose } from 'comlink';
import {
  type PackedItem,
  type ScoredIndicator,
  scoreIndicator,
} from '../src/domain/scoring/indicator-score.ts';
import { plausibility } from '../src/domain/scoring/plausibility.ts';
import { type Scorecard, type ScorecardQuestion, scorecard } from '../src/domain/scoring/scorecard.ts';
import { type ScorecardSummary, summarize } from '../src/domain/scoring/scorecard-summary.ts';
import { type Trend, type TrendQuestion, trend } from '../src/domain/scoring/trend.ts';
import { whatIf } from '../src/domain/scoring/what-if.ts';

// Plain JSON in and out: a thrown error would lose everything but its message on the way back.
const scoring = {
  scorecard: (question: ScorecardQuestion): Scorecard => scorecard(question),
  /** Many units at once, without indicators and explanations. */
  summaries: (questions: readonly ScorecardQuestion[]): ScorecardSummary[] =>
    questions.map((question) => summarize(scorecard(question))),
  attainments: (items: readonly PackedItem[]): ScoredIndicator[] =>
    items.map(({ item, pack }) => scoreIndicator(item, pack)),
  whatIf,
  trends: (questions: readonly TrendQuestion[]): Trend[] => questions.map(trend),
  plausibility,
};

/** Use as `wrap<ScoringWorker>(worker)`. */
export type ScoringWorker = typeof scoring;

expose(scoring);
