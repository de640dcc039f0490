import { type PackStamp, stamp } from '../rule-pack/frame.ts';
import { given, ruled, type Working, work } from '../working/working.ts';
import type { DisciplineRegime } from './discipline.ts';

/** Where a person stands in a discipline case. */
export interface CaseStanding {
  readonly isExamined: boolean;
  readonly isServing: boolean;
}

export interface BarredAct {
  readonly act: string;
  readonly pack: PackStamp;
  /** Value: `barred`. */
  readonly working: Working;
}

const WHILE_EXAMINED = '-while-examined';

/** What must not be granted while a case runs or a penalty is served, each with its rule. */
export function barredActs(
  { isExamined, isServing }: CaseStanding,
  regime: DisciplineRegime,
): readonly BarredAct[] {
  const pack = stamp(regime, regime.whileServing);
  return regime.whileServing.barred.flatMap((rule) => {
    const isOfExamination = rule.endsWith(WHILE_EXAMINED);
    const act = rule.replace(WHILE_EXAMINED, '');
    const holds = String(isOfExamination ? isExamined : isServing);
    const working = work({
      rule: 'barred-act',
      operation: 'cell',
      inputs: [ruled('act', act), given(isOfExamination ? 'is-examined' : 'is-serving', holds)],
      table: [{ at: `${act}/true`, gives: 'barred' }],
      pack,
    });
    return working.value === 'barred' ? [{ act, pack, working }] : [];
  });
}
