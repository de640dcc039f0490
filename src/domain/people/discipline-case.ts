import { stamp } from '../rule-pack/frame.ts';
import { given, ruled, type Working, type WorkingInput, work } from '../working/working.ts';
import { type DisciplineProposal, type DisciplineRegime, type Ground, rankOf } from './discipline.ts';
import { ground, propose } from './discipline-proposal.ts';
import { nothingProposed, penaltyAt, placeOf, type Workings } from './penalty-place.ts';

/** One act that the case is about. */
export interface Conduct {
  readonly id: string;
  /** Acts of the same kind count as repetition. */
  readonly nature: string;
  readonly proposal: DisciplineProposal;
}

/** A penalty imposed earlier on the same person. */
export interface EarlierPenalty {
  /** The acts it was imposed for. */
  readonly conducts: readonly string[];
  readonly nature: string;
  readonly penalty: string;
  /** Day of the decision `YYYY-MM-DD`. */
  readonly decidedOn: string;
}

/** An act with the places its proposal runs between. */
interface OpenAct {
  readonly conduct: Conduct;
  readonly workings: Workings;
}

/**
 * One penalty for a whole case: acts already punished are left out, the heaviest of the rest is proposed, none lighter
 * than any single act asks for, and after an earlier penalty for acts of the same kind a heavier one than the last.
 * Earlier penalties of another regime that this one does not know cannot be compared and are said as `rule-missing`.
 */
export function caseProposal(
  conducts: readonly Conduct[],
  earlier: readonly EarlierPenalty[],
  regime: DisciplineRegime,
): DisciplineProposal {
  const punished = conducts.filter((one) => earlier.some((past) => past.conducts.includes(one.id)));
  const open = conducts.flatMap((conduct): OpenAct[] => {
    const { workings, penalties } = conduct.proposal;
    return punished.includes(conduct) || !workings || penalties.length === 0 ? [] : [{ conduct, workings }];
  });
  const dropped = punished.map((one) =>
    ground('already-punished', { conduct: one.id }, regime, regime.noSecondPenalty),
  );
  const heaviest = open.reduce<OpenAct | null>((a, b) => (a && !isHeavier(b, a, regime) ? a : b), null);
  if (!heaviest) {
    const why = punished.length > 0 ? 'already-punished' : 'below-threshold';
    const inputs = conducts.map((one) => given('conduct', one.id));
    return propose(regime, nothingProposed(why, inputs, stamp(regime, regime.noSecondPenalty)), dropped);
  }
  const { id, proposal } = heaviest.conduct;
  const numbers = { conducts: String(open.length), conduct: id };
  const grounds = [
    ...proposal.grounds.filter((one) => one.code !== 'not-yet-applicable'),
    ...dropped,
    ...(open.length > 1 ? [ground('heaviest-of-case', numbers, regime, regime.onePenalty)] : []),
  ];
  const raised = repeated(open, earlier, regime);
  const also = open.map((one) => one.conduct.proposal.also).find((one) => one !== null) ?? null;
  return propose(regime, raised.workings, [...grounds, ...raised.grounds], also);
}

const rankAt = (working: Working, regime: DisciplineRegime): number => rankOf(working.value ?? '', regime);

/** By the heaviest penalty an act could end in, then by the lightest. */
function isHeavier({ workings: a }: OpenAct, { workings: b }: OpenAct, regime: DisciplineRegime): boolean {
  const difference = rankAt(a.heaviest, regime) - rankAt(b.heaviest, regime);
  return difference > 0 || (difference === 0 && rankAt(a.lightest, regime) > rankAt(b.lightest, regime));
}

/** Penalties of the case; after an earlier one of the same kind none that is not heavier. */
function repeated(
  open: readonly OpenAct[],
  earlier: readonly EarlierPenalty[],
  regime: DisciplineRegime,
): { readonly workings: Workings; readonly grounds: readonly Ground[] } {
  const last = earlier
    .filter((past) => open.some((one) => one.conduct.nature === past.nature))
    .reduce<EarlierPenalty | null>((a, b) => (a && a.decidedOn >= b.decidedOn ? a : b), null);
  const plain = { workings: workingsOf(open, null, regime), grounds: [] };
  if (!last) return plain;
  const numbers = { penalty: last.penalty, decidedOn: last.decidedOn };
  const said = (code: Ground['code']): readonly Ground[] => [ground(code, numbers, regime, regime.repeat)];
  const rank = rankOf(last.penalty, regime);
  if (rank < 0) return { ...plain, grounds: said('rule-missing') };
  const isTop = rank === regime.penalties.length - 1;
  return {
    workings: workingsOf(open, last.penalty, regime),
    grounds: said(isTop ? 'nothing-heavier' : 'same-kind-again'),
  };
}

/** Both ends of what is proposed: the heaviest place of every act, and one above the last penalty. */
function workingsOf(open: readonly OpenAct[], last: string | null, regime: DisciplineRegime): Workings {
  const again = last === null ? [] : [['above-the-last', oneAbove(given('penalty', last), regime)] as const];
  const end = (name: keyof Workings): Working => {
    const place = work({
      rule: `case-${name}-place`,
      operation: 'largest',
      inputs: [
        ...open.map(({ conduct, workings }) => [conduct.id, placeOf(workings[name], regime)] as const),
        ...again,
      ],
      pack: stamp(regime, regime.onePenalty),
    });
    return penaltyAt(`case-${name}`, ['place', place], regime, stamp(regime, regime.onePenalty));
  };
  return { lightest: end('lightest'), heaviest: end('heaviest') };
}

/** Place one step heavier than a penalty. */
function oneAbove(penalty: WorkingInput, regime: DisciplineRegime): Working {
  const pack = stamp(regime, regime.repeat);
  const stated = work({ rule: 'penalty-before', operation: 'same', inputs: [penalty], pack });
  return work({
    rule: 'one-step-heavier',
    operation: 'sum',
    inputs: [['place', placeOf(stated, regime)], ruled('step', '1')],
    pack,
  });
}
