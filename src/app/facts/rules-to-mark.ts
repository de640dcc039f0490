import type { PackStamp } from '../../domain/rule-pack/frame.ts';
import { type Explanation, unverifiedRules } from '../../domain/scoring/explain.ts';
import type { IndicatorScore } from '../../domain/scoring/indicator-score.ts';

/**
 * Rules under a figure that nobody has read in the regulation itself; a screen that shows the figure marks them.
 * Where there is no number, no rule has made one.
 */
export const rulesToMark = (tree: Explanation): readonly PackStamp[] =>
  tree.value === null ? [] : unverifiedRules(tree);

export const isMarked = ({ explanation }: IndicatorScore): boolean => rulesToMark(explanation).length > 0;
