import type { EarlierPenalty } from '../../people/discipline-case.ts';
import { type Dossier, textOf } from '../dossier.ts';
import { subjectOf } from '../personal.ts';
import { actsOf, type CaseAct, isSameAct } from './case-acts.ts';

/** What a decision says when it punishes nobody. */
export const NO_PENALTY = 'none';

const DECIDED = ['decided', 'delivered', 'contested', 'settled', 'closed'];

/** The penalty that stands after a decision and what became of it; null where none does, or none yet. */
export function standingPenalty(dossier: Dossier): string | null {
  if (!DECIDED.includes(dossier.status.value.state)) return null;
  const outcome = textOf(dossier, 'outcome');
  if (outcome === 'annul') return null;
  const changed = outcome === '' || outcome === 'confirm' ? '' : textOf(dossier, 'finalPenalty');
  const penalty = changed || textOf(dossier, 'verdict');
  return penalty === '' || penalty === NO_PENALTY ? null : penalty;
}

const isOther = (one: Dossier, dossier: Dossier): boolean =>
  subjectOf(one) === subjectOf(dossier) &&
  (one.name !== dossier.name || one.year !== dossier.year || one.unit !== dossier.unit);

/** Earlier penalties of the person, one for each act; of acts of this case that are the same they name the act. */
export function earlierPenalties(dossier: Dossier, others: readonly Dossier[]): readonly EarlierPenalty[] {
  const acts = actsOf(dossier);
  return others.flatMap((one) => {
    const penalty = isOther(one, dossier) ? standingPenalty(one) : null;
    if (penalty === null) return [];
    const decidedOn = textOf(one, 'decidedOn');
    return actsOf(one).map((past) => ({
      conducts: acts.filter((act) => isSameAct(act, past)).map(({ id }) => id),
      nature: past.norm,
      penalty,
      decidedOn,
    }));
  });
}

/** Acts of a case that another one has already decided about, punished or not: nobody answers twice for the same facts. */
export function decidedBefore(dossier: Dossier, others: readonly Dossier[]): readonly CaseAct[] {
  const past = others
    .filter((one) => isOther(one, dossier) && DECIDED.includes(one.status.value.state))
    .flatMap(actsOf);
  return actsOf(dossier).filter((act) => past.some((one) => isSameAct(act, one)));
}
