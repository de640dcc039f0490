import type { Decimal } from '../indicator.ts';
import { type PackFrame, type RuleSource, stamp } from '../rule-pack/frame.ts';
import type { TableRow } from '../working/operation.ts';
import { given, ruled, type Working, work } from '../working/working.ts';

/** Appraisal by numbers, as before the ratings of 2022. */
export interface AppraisalScorePack extends PackFrame {
  /** Parts of one for the plan and for behaviour, by how behaviour was judged. */
  readonly weights: RuleSource & {
    readonly pairs: readonly { readonly id: string; readonly plan: Decimal; readonly behaviour: Decimal }[];
  };
  readonly bands: RuleSource & { readonly rows: readonly TableRow[]; readonly withoutIdea: TableRow };
}

export interface AppraisalScore {
  readonly score: Working;
  readonly predicate: Working;
  /** The score reaches the top band but the new idea it asks for is missing. */
  readonly isIdeaMissing: boolean;
}

/** Score of plan and behaviour (both 0–120) and the predicate of its band; reasons `weights-unknown`, `not-a-number`. */
export function appraisalScore(
  question: {
    readonly plan: Decimal | null;
    readonly behaviour: Decimal | null;
    readonly weights: string;
    readonly hasNewIdea: boolean;
  },
  pack: AppraisalScorePack,
): AppraisalScore {
  const pair = pack.weights.pairs.find((one) => one.id === question.weights) ?? null;
  const score = work({
    rule: 'appraisal-score',
    operation: 'sum-of-products',
    inputs: [
      given('plan', question.plan),
      ruled('plan-weight', pair?.plan ?? null),
      given('behaviour', question.behaviour),
      ruled('behaviour-weight', pair?.behaviour ?? null),
    ],
    digits: 2,
    pack: stamp(pack, pack.weights),
    otherwise: pair ? 'not-a-number' : 'weights-unknown',
  });
  const band = (table: readonly TableRow[]): Working =>
    work({
      rule: 'appraisal-band',
      operation: 'from',
      inputs: [['score', score]],
      table,
      pack: stamp(pack, pack.bands),
    });
  const full = band(pack.bands.rows);
  const [top] = pack.bands.rows;
  const isIdeaMissing = full.value !== null && full.value === top?.gives && !question.hasNewIdea;
  return {
    score,
    predicate: isIdeaMissing ? band([pack.bands.withoutIdea, ...pack.bands.rows.slice(1)]) : full,
    isIdeaMissing,
  };
}
