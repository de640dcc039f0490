import type { PackStamp } from '../../domain/rule-pack/frame.ts';
import { type Explanation, unverifiedRules } from '../../domain/scoring/explain.ts';
import type { IndicatorScore } from '../../domain/scoring/indicator-score.ts';

/** Rules under a figure that nobody has read in the regulation itself; a screen that shows the figure marks them. */
export const rulesToMark = (tree: Explanation): readonly PackStamp[] => unverifiedRules(tree);

/** Whether an attainment must carry the mark; where there is no number, no rule has made one. */
export const isMarked = (score: IndicatorScore): boolean =>
  score.capped !== null && rulesToMark(score.explanation).length > 0;
