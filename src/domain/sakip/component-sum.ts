import type { Decimal } from '../indicator.ts';
import { stamp } from '../rule-pack/frame.ts';
import { type Figure, figure } from '../scoring/figure.ts';
import { given, numberOf, type Working, work } from '../working/working.ts';
import type { EvaluationPack } from './evaluation-pack.ts';
import { type Predicate, predicateOf, predicateWorking } from './predicate.ts';

export interface ComponentSum {
  readonly total: Figure | null;
  readonly predicate: Predicate | null;
  readonly working: Working;
}

/** Total and predicate of component points somebody else worked out, such as a printed report; null is left out. */
export function sumComponents(points: readonly (Decimal | null)[], pack: EvaluationPack): ComponentSum {
  const sum = work({
    rule: 'total-points',
    operation: 'sum',
    inputs: points.flatMap((value, i) => (value === null ? [] : [given(`component:${i + 1}`, value)])),
    digits: 2,
    otherwise: points.every((value) => value === null) ? 'no-answer' : 'not-a-number',
    pack: stamp(pack),
  });
  const exact = numberOf(sum);
  return {
    total: exact && figure(exact),
    predicate: exact && predicateOf(exact, pack),
    working: predicateWorking(sum, pack),
  };
}
