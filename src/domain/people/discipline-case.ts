import type { PackStamp } from '../rule-pack/frame.ts';
import { stamp } from '../rule-pack/frame.ts';
import {
  type DisciplineProposal,
  type DisciplineRegime,
  type Ground,
  type Level,
  type Penalty,
  rankOf,
  type TeamPart,
} from './discipline.ts';
import { ground, propose } from './discipline-proposal.ts';

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

/**
 * One penalty for a whole case: acts already punished are left out, the heaviest of the rest is proposed, and after
 * an earlier penalty for acts of the same kind a heavier one than the last. Earlier penalties of another regime that
 * this one does not know cannot be compared and are said as `rule-missing`.
 */
export function caseProposal(
  conducts: readonly Conduct[],
  earlier: readonly EarlierPenalty[],
  regime: DisciplineRegime,
): DisciplineProposal {
  const punished = conducts.filter((one) => earlier.some((past) => past.conducts.includes(one.id)));
  const open = conducts.filter((one) => !punished.includes(one) && one.proposal.penalties.length > 0);
  const dropped = punished.map((one) =>
    ground('already-punished', { conduct: one.id }, regime, regime.noSecondPenalty),
  );
  const heaviest = open.reduce<Conduct | null>(
    (a, b) => (a && weight(a.proposal, regime) >= weight(b.proposal, regime) ? a : b),
    null,
  );
  if (!heaviest) return propose(regime, [], dropped);
  const { proposal } = heaviest;
  const grounds = [
    ...proposal.grounds.filter((one) => one.code !== 'not-yet-applicable'),
    ...dropped,
    ...(open.length > 1
      ? [
          ground(
            'heaviest-of-case',
            { conducts: String(open.length), conduct: heaviest.id },
            regime,
            regime.onePenalty,
          ),
        ]
      : []),
  ];
  const raised = repeated(open, earlier, proposal.penalties, regime);
  return propose(regime, raised.penalties, [...grounds, ...raised.grounds], proposal.also);
}

/** The heaviest penalty that a proposal could end in. */
const weight = (proposal: DisciplineProposal, regime: DisciplineRegime): number =>
  Math.max(-1, ...proposal.penalties.map((one) => rankOf(one.id, regime)));

function repeated(
  conducts: readonly Conduct[],
  earlier: readonly EarlierPenalty[],
  penalties: readonly Penalty[],
  regime: DisciplineRegime,
): { readonly penalties: readonly Penalty[]; readonly grounds: readonly Ground[] } {
  const last = earlier
    .filter((past) => conducts.some((one) => one.nature === past.nature))
    .reduce<EarlierPenalty | null>((a, b) => (a && a.decidedOn >= b.decidedOn ? a : b), null);
  if (!last) return { penalties, grounds: [] };
  const numbers = { penalty: last.penalty, decidedOn: last.decidedOn };
  const rank = rankOf(last.penalty, regime);
  if (rank < 0) return { penalties, grounds: [ground('rule-missing', numbers, regime, regime.repeat)] };
  const heavier = penalties.filter((one) => rankOf(one.id, regime) > rank);
  const next = regime.penalties[rank + 1];
  if (heavier.length === 0 && !next) {
    const top = regime.penalties[rank] as Penalty;
    return { penalties: [top], grounds: [ground('nothing-heavier', numbers, regime, regime.repeat)] };
  }
  return {
    penalties: heavier.length > 0 ? heavier : [next as Penalty],
    grounds: [ground('same-kind-again', numbers, regime, regime.repeat)],
  };
}

/**
 * The superior who knew and neither summoned nor reported: a heavier penalty than the one the subordinate faces.
 * Nothing is proposed where the superior acted (`hasReported` null = no report was owed), or where the regime has no
 * such rule.
 */
export function superiorProposal(
  superior: { readonly hasSummoned: boolean; readonly hasReported: boolean | null },
  subordinate: DisciplineProposal,
  regime: DisciplineRegime,
): DisciplineProposal {
  if (superior.hasSummoned && superior.hasReported !== false) return propose(regime, [], []);
  if (!regime.superior) return propose(regime, [], [ground('rule-missing', {}, regime)]);
  const rank = weight(subordinate, regime);
  const numbers = { subordinate: regime.penalties[rank]?.id ?? '' };
  const next = regime.penalties[rank + 1];
  if (rank < 0) return propose(regime, [], [ground('below-threshold', numbers, regime, regime.superior)]);
  const reason = ground('superior-did-not-act', numbers, regime, regime.superior);
  if (next) return propose(regime, [next], [reason]);
  const top = regime.penalties.at(-1) as Penalty;
  return propose(regime, [top], [reason, ground('nothing-heavier', numbers, regime, regime.superior)]);
}

export interface TeamMember {
  readonly part: TeamPart;
  /** Order of the rank, higher = more senior; null = not known. */
  readonly rank: number | null;
}

export interface TeamFinding {
  readonly code: 'team-missing' | 'part-missing' | 'rank-lower' | 'rank-unknown';
  readonly part: TeamPart | null;
  readonly pack: PackStamp;
}

/** Whether a case of this level may be examined by these members, and everything that stands against it. */
export function teamFindings(
  level: Level,
  members: readonly TeamMember[],
  examinedRank: number | null,
  regime: DisciplineRegime,
): readonly TeamFinding[] {
  const pack = stamp(regime, regime.team);
  const duty = regime.team.duty[level];
  if (members.length === 0) return duty === 'must' ? [{ code: 'team-missing', part: null, pack }] : [];
  const missing = regime.team.parts.filter((part) => !members.some((one) => one.part === part));
  return [
    ...missing.map((part): TeamFinding => ({ code: 'part-missing', part, pack })),
    ...members.flatMap(({ part, rank }): TeamFinding[] => {
      if (rank === null || examinedRank === null) return [{ code: 'rank-unknown', part, pack }];
      return rank < examinedRank ? [{ code: 'rank-lower', part, pack }] : [];
    }),
  ];
}
