import { type PackStamp, stamp } from '../rule-pack/frame.ts';
import type { DisciplineRegime } from './discipline.ts';

/** Where a person stands in a discipline case. */
export interface CaseStanding {
  readonly isExamined: boolean;
  readonly isServing: boolean;
}

export interface BarredAct {
  readonly act: string;
  readonly pack: PackStamp;
}

const WHILE_EXAMINED = '-while-examined';

/** What must not be granted while a case runs or a penalty is served, each with its rule. */
export function barredActs(
  { isExamined, isServing }: CaseStanding,
  regime: DisciplineRegime,
): readonly BarredAct[] {
  const pack = stamp(regime, regime.whileServing);
  return regime.whileServing.barred
    .filter((act) => (act.endsWith(WHILE_EXAMINED) ? isExamined : isServing))
    .map((act) => ({ act: act.replace(WHILE_EXAMINED, ''), pack }));
}
