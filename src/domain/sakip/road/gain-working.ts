import { stamp } from '../../rule-pack/frame.ts';
import { ruled, type Working, work } from '../../working/working.ts';
import type { SakipEvaluation } from '../evaluation.ts';
import type { EvaluationPack } from '../evaluation-pack.ts';

/** The total that the predicate of an evaluation was looked up with. */
export const totalWorking = ({ working }: SakipEvaluation): Working => working.children[0] ?? working;

/** Points of one evaluation above another's; what nobody has assessed yet starts from zero. */
export function gainWorking(
  rule: string,
  before: SakipEvaluation,
  after: SakipEvaluation,
  pack: EvaluationPack,
): Working {
  const input = (name: string, evaluation: SakipEvaluation) =>
    evaluation.total ? ([name, totalWorking(evaluation)] as const) : ruled(name, '0');
  return work({
    rule,
    operation: 'difference',
    inputs: [input('after', after), input('before', before)],
    digits: 2,
    pack: stamp(pack),
  });
}
