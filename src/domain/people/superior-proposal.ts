import { stamp } from '../rule-pack/frame.ts';
import { given, ruled, work } from '../working/working.ts';
import { type DisciplineProposal, type DisciplineRegime, type Ground, rankOf } from './discipline.ts';
import { ground, propose } from './discipline-proposal.ts';
import { nothingProposed, penaltyAt, placeOf } from './penalty-place.ts';

/** What a superior did about a subordinate's conduct; `hasReported` null = no report was owed. */
export interface SuperiorActs {
  readonly hasSummoned: boolean;
  readonly hasReported: boolean | null;
}

/**
 * The superior who knew and neither summoned nor reported: a heavier penalty than the one the subordinate faces.
 * Nothing is proposed where the superior acted, or where the regime has no such rule.
 */
export function superiorProposal(
  superior: SuperiorActs,
  subordinate: DisciplineProposal,
  regime: DisciplineRegime,
): DisciplineProposal {
  const rule = regime.superior ?? regime;
  const pack = stamp(regime, rule);
  const without = (reason: string, grounds: readonly Ground[]): DisciplineProposal => {
    const inputs = [
      given('has-summoned', String(superior.hasSummoned)),
      given('has-reported', superior.hasReported === null ? null : String(superior.hasReported)),
    ];
    return propose(regime, nothingProposed(reason, inputs, pack), grounds);
  };
  if (superior.hasSummoned && superior.hasReported !== false) return without('superior-acted', []);
  if (!regime.superior) return without('rule-missing', [ground('rule-missing', {}, regime)]);
  const heaviest = subordinate.workings?.heaviest ?? null;
  const numbers = { subordinate: heaviest?.value ?? '' };
  const said = (code: Ground['code']): Ground => ground(code, numbers, regime, rule);
  if (!heaviest?.value) return without('below-threshold', [said('below-threshold')]);
  const place = work({
    rule: 'one-step-heavier',
    operation: 'sum',
    inputs: [['subordinate', placeOf(heaviest, regime)], ruled('step', '1')],
    pack,
  });
  const penalty = penaltyAt('superior-penalty', ['place', place], regime, pack);
  const isTop = rankOf(heaviest.value, regime) === regime.penalties.length - 1;
  return propose(regime, { lightest: penalty, heaviest: penalty }, [
    said('superior-did-not-act'),
    ...(isTop ? [said('nothing-heavier')] : []),
  ]);
}
