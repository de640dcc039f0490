import { stamp } from '../rule-pack/frame.ts';
import type { TableRow } from '../working/operation.ts';
import { type Sheet, unworked, type Working, work } from '../working/working.ts';
import { type DisciplineProposal, type DisciplineRegime, LEVELS, penaltiesOf, rankOf } from './discipline.ts';

/** Places in the order of penalties, the lightest 0; what proposes nothing has none. */
export type Workings = NonNullable<DisciplineProposal['workings']>;

/** Place of a penalty, from the working of its id. */
export const placeOf = (penalty: Working, regime: DisciplineRegime): Working =>
  work({
    rule: 'penalty-place',
    operation: 'cell',
    inputs: [['penalty', penalty]],
    table: regime.penalties.map(({ id }, i) => ({ at: id, gives: String(i) })),
    pack: stamp(regime),
    otherwise: 'rule-missing',
  });

/** Penalty at a place; above the heaviest the heaviest, below the lightest none. */
export const penaltyAt = (
  rule: string,
  place: Sheet['inputs'][number],
  regime: DisciplineRegime,
  pack: Sheet['pack'],
): Working =>
  work({
    rule,
    operation: 'from',
    inputs: [place],
    table: regime.penalties.map(({ id }, i) => ({ at: String(i), gives: id })).reverse(),
    pack,
    otherwise: 'below-threshold',
  });

/** The lightest or heaviest penalty of a level, from the working of the level. */
export function penaltyOfLevel(
  end: 'lightest' | 'heaviest',
  level: Working,
  regime: DisciplineRegime,
  pack: Sheet['pack'],
): Working {
  const table = LEVELS.flatMap((one): readonly TableRow[] => {
    const found = penaltiesOf(one, regime).at(end === 'lightest' ? 0 : -1);
    return found ? [{ at: one, gives: found.id }] : [];
  });
  return work({ rule: `${end}-of-level`, operation: 'cell', inputs: [['level', level]], table, pack });
}

/** Nothing is proposed, and why. */
export function nothingProposed(reason: string, inputs: Sheet['inputs'], pack: Sheet['pack']): Workings {
  const none = unworked('penalty', reason, inputs, pack);
  return { lightest: none, heaviest: none };
}

/** The penalties from the lightest to the heaviest one found. */
export function penaltiesBetween({ lightest, heaviest }: Workings, regime: DisciplineRegime) {
  const [low, high] = [lightest.value, heaviest.value];
  return low === null || high === null
    ? []
    : regime.penalties.slice(rankOf(low, regime), rankOf(high, regime) + 1);
}
