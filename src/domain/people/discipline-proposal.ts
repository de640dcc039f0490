import { packOn } from '../rule-pack/choice.ts';
import { type RuleSource, stamp } from '../rule-pack/frame.ts';
import { given, type Working, work } from '../working/working.ts';
import {
  type DisciplineProposal,
  type DisciplineRegime,
  type Ground,
  IMPACTS,
  type Impact,
  type Penalty,
  penaltiesOf,
  rankOf,
} from './discipline.ts';

/** The regime of the day of the conduct; null before 1980. */
export const regimeOn = (day: string, regimes: readonly DisciplineRegime[]): DisciplineRegime | null =>
  packOn(day, regimes);

export const ground = (
  code: Ground['code'],
  numbers: Ground['numbers'],
  regime: DisciplineRegime,
  rule: RuleSource = regime,
): Ground => ({ code, numbers, pack: stamp(regime, rule) });

export function propose(
  regime: DisciplineRegime,
  penalties: readonly Penalty[],
  grounds: readonly Ground[],
  also: string | null = null,
  working: Working | null = null,
): DisciplineProposal {
  const waiting = penalties.flatMap((one): Ground[] =>
    one.meanwhile
      ? [
          ground(
            'not-yet-applicable',
            { penalty: one.id, meanwhile: one.meanwhile.label },
            regime,
            one.meanwhile,
          ),
        ]
      : [],
  );
  return {
    isProposal: true,
    regime: `${regime.id}@${regime.version}`,
    level: penalties[0]?.level ?? null,
    penalties,
    also,
    grounds: [...grounds, ...waiting],
    working,
  };
}

/**
 * Absence without valid reason: working days of the year added up, and the longest unbroken run of them. Where both
 * reach a threshold the heavier one is proposed, and both are said.
 */
export function absenceProposal(
  absence: { readonly days: number; readonly consecutive: number },
  regime: DisciplineRegime,
): DisciplineProposal {
  const { days, consecutive } = absence;
  const numbers = { days: String(days), consecutive: String(consecutive) };
  if (![days, consecutive].every((one) => Number.isSafeInteger(one) && one >= 0) || consecutive > days) {
    return propose(regime, [], [ground('not-a-count', numbers, regime)]);
  }
  if (!regime.absence) return propose(regime, [], [ground('rule-missing', numbers, regime)]);
  const band = regime.absence.bands.find((one) => days >= one.from && (one.to === null || days <= one.to));
  const run = regime.consecutive && consecutive >= regime.consecutive.days ? regime.consecutive : null;
  const grounds = [
    ...(band
      ? [
          ground(
            'absence-cumulative',
            { ...numbers, from: String(band.from), to: band.to === null ? '' : String(band.to) },
            regime,
            regime.absence,
          ),
        ]
      : []),
    ...(run ? [ground('absence-consecutive', { ...numbers, from: String(run.days) }, regime, run)] : []),
  ];
  const working = absenceWorking(absence, regime);
  const found = regime.penalties.find((one) => one.id === working.value);
  if (!found) {
    const least = String(regime.absence.bands[0]?.from ?? '');
    const below = ground('below-threshold', { ...numbers, from: least }, regime, regime.absence);
    return propose(regime, [], [below], null, working);
  }
  return propose(regime, [found], grounds, run?.also ?? null, working);
}

/** Heaviest of the places that the sum of days and the longest run have in the order of penalties. */
function absenceWorking(
  { days, consecutive }: { readonly days: number; readonly consecutive: number },
  regime: DisciplineRegime,
): Working {
  const place = (penalty: string): string => String(rankOf(penalty, regime));
  const none = { at: null, gives: '-1' };
  const sum = work({
    rule: 'absence-cumulative',
    operation: 'from',
    inputs: [given('days', String(days))],
    table: [
      ...(regime.absence?.bands ?? [])
        .map((one) => ({ at: String(one.from), gives: place(one.penalty) }))
        .reverse(),
      none,
    ],
    pack: stamp(regime, regime.absence ?? regime),
  });
  const run = work({
    rule: 'absence-consecutive',
    operation: 'from',
    inputs: [given('consecutive', String(consecutive))],
    table: [
      ...(regime.consecutive
        ? [{ at: String(regime.consecutive.days), gives: place(regime.consecutive.penalty) }]
        : []),
      none,
    ],
    pack: stamp(regime, regime.consecutive ?? regime),
  });
  const heaviest = work({
    rule: 'heaviest-place',
    operation: 'largest',
    inputs: [
      ['cumulative', sum],
      ['consecutive', run],
    ],
    pack: stamp(regime, regime.onePenalty),
  });
  return work({
    rule: 'absence-penalty',
    operation: 'from',
    inputs: [['place', heaviest]],
    table: regime.penalties.map((one, i) => ({ at: String(i), gives: one.id })).reverse(),
    pack: stamp(regime, regime.absence ?? regime),
    otherwise: 'below-threshold',
  });
}

/** Harm to the unit, the agency or the state: the level is proposed, the penalty inside it is for people. */
export function impactProposal(impact: Impact, regime: DisciplineRegime): DisciplineProposal {
  if (!regime.impact) return propose(regime, [], [ground('rule-missing', { impact }, regime)]);
  const level = regime.impact.levels[impact];
  const working = work({
    rule: 'impact-level',
    operation: 'cell',
    inputs: [given('impact', impact)],
    table: IMPACTS.map((one) => ({ at: one, gives: regime.impact?.levels[one] ?? '' })),
    pack: stamp(regime, regime.impact),
  });
  const reason = ground('impact', { impact }, regime, regime.impact);
  return propose(regime, penaltiesOf(level, regime), [reason], null, working);
}

/** A proposal for conduct on a day: under the regime of that day, whatever is in force today. */
export function proposalOn(
  day: string,
  conduct:
    | { readonly kind: 'absence'; readonly days: number; readonly consecutive: number }
    | { readonly kind: 'impact'; readonly impact: Impact },
  regimes: readonly DisciplineRegime[],
): DisciplineProposal {
  const regime = regimeOn(day, regimes);
  if (regime) {
    return conduct.kind === 'absence'
      ? absenceProposal(conduct, regime)
      : impactProposal(conduct.impact, regime);
  }
  return {
    isProposal: true,
    regime: null,
    level: null,
    penalties: [],
    also: null,
    grounds: [{ code: 'regime-missing', numbers: { day }, pack: null }],
    working: null,
  };
}
