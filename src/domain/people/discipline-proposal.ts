import { packOn } from '../rule-pack/choice.ts';
import { type PackStamp, type RuleSource, stamp } from '../rule-pack/frame.ts';
import type { TableRow } from '../working/operation.ts';
import { given, type Sheet, type Working, work } from '../working/working.ts';
import type { AbsenceCount } from './absence-count.ts';
import {
  type DisciplineProposal,
  type DisciplineRegime,
  type Ground,
  IMPACTS,
  type Impact,
  rankOf,
} from './discipline.ts';
import {
  nothingProposed,
  penaltiesBetween,
  penaltyAt,
  penaltyOfLevel,
  type Workings,
} from './penalty-place.ts';

/** The regime of the day of the conduct; null before 1980. */
export const regimeOn = (day: string, regimes: readonly DisciplineRegime[]): DisciplineRegime | null =>
  packOn(day, regimes);

/** One reason of a proposal, with the article it rests on: that of the regime unless a rule of its own is named. */
export const ground = (
  code: Ground['code'],
  numbers: Ground['numbers'],
  regime: DisciplineRegime,
  rule: RuleSource = regime,
): Ground => ({ code, numbers, pack: stamp(regime, rule) });

/** The penalties that the workings found, with what applies meanwhile where one cannot be carried out yet. */
export function propose(
  regime: DisciplineRegime,
  workings: Workings,
  grounds: readonly Ground[],
  also: string | null = null,
): DisciplineProposal {
  const penalties = penaltiesBetween(workings, regime);
  const waiting = penalties.flatMap(({ id, meanwhile }): Ground[] =>
    meanwhile
      ? [ground('not-yet-applicable', { penalty: id, meanwhile: meanwhile.label }, regime, meanwhile)]
      : [],
  );
  return {
    isProposal: true,
    regime: `${regime.id}@${regime.version}`,
    level: penalties[0]?.level ?? null,
    penalties,
    also,
    grounds: [...grounds, ...waiting],
    workings,
  };
}

/** Counted elsewhere, or from days over the calendar; then the tree goes down to the days. */
export type Absence = Pick<AbsenceCount, 'days' | 'consecutive'> & Partial<Pick<AbsenceCount, 'workings'>>;

/**
 * Absence without valid reason: working days of the year added up, and the longest unbroken run, which may have begun
 * in the year before. Where both reach a threshold the heavier one is proposed, and both are said.
 */
export function absenceProposal(absence: Absence, regime: DisciplineRegime): DisciplineProposal {
  const { days, consecutive } = absence;
  const numbers = { days: String(days), consecutive: String(consecutive) };
  const refused = (code: Ground['code']): DisciplineProposal => {
    const inputs = Object.entries(numbers).map(([name, value]) => given(name, value));
    return propose(regime, nothingProposed(code, inputs, stamp(regime)), [ground(code, numbers, regime)]);
  };
  const isCount = (one: number): boolean => Number.isSafeInteger(one) && one >= 0;
  if (!isCount(days) || !isCount(consecutive)) return refused('not-a-count');
  if (!regime.absence) return refused('rule-missing');
  const penalty = absencePenalty(absence, regime);
  const workings = { lightest: penalty, heaviest: penalty };
  if (penalty.value === null) {
    const least = String(regime.absence.bands[0]?.from ?? '');
    const below = ground('below-threshold', { ...numbers, from: least }, regime, regime.absence);
    return propose(regime, workings, [below]);
  }
  const band = regime.absence.bands.find((one) => days >= one.from && (one.to === null || days <= one.to));
  const run = regime.consecutive && consecutive >= regime.consecutive.days ? regime.consecutive : null;
  const bounds = band && { from: String(band.from), to: band.to === null ? '' : String(band.to) };
  const grounds = [
    ...(bounds ? [ground('absence-cumulative', { ...numbers, ...bounds }, regime, regime.absence)] : []),
    ...(run ? [ground('absence-consecutive', { ...numbers, from: String(run.days) }, regime, run)] : []),
  ];
  return propose(regime, workings, grounds, run?.also ?? null);
}

type Input = Sheet['inputs'][number];

/** Penalty at the heavier of the places that the sum of days and the longest run have in the order of penalties. */
function absencePenalty({ days, consecutive, workings }: Absence, regime: DisciplineRegime): Working {
  const { absence, consecutive: run } = regime;
  const input = (name: 'days' | 'consecutive', count: number): Input =>
    workings ? [name, workings[name]] : given(name, String(count));
  const reached = (rule: string, input: Input, rows: readonly TableRow[], pack: PackStamp): Working =>
    work({
      rule,
      operation: 'from',
      inputs: [input],
      table: [...rows, { at: null, gives: '-1' }],
      pack,
    });
  const row = (from: number, penalty: string): TableRow => ({
    at: String(from),
    gives: String(rankOf(penalty, regime)),
  });
  const place = work({
    rule: 'heaviest-place',
    operation: 'largest',
    inputs: [
      [
        'cumulative',
        reached(
          'absence-cumulative',
          input('days', days),
          (absence?.bands ?? []).map((one) => row(one.from, one.penalty)).reverse(),
          stamp(regime, absence ?? regime),
        ),
      ],
      [
        'consecutive',
        reached(
          'absence-consecutive',
          input('consecutive', consecutive),
          run ? [row(run.days, run.penalty)] : [],
          stamp(regime, run ?? regime),
        ),
      ],
    ],
    pack: stamp(regime, regime.onePenalty),
  });
  return penaltyAt('absence-penalty', ['place', place], regime, stamp(regime, absence ?? regime));
}

/** Harm to the unit, the agency or the state: the level is proposed, the penalty inside it is for people. */
export function impactProposal(impact: Impact, regime: DisciplineRegime): DisciplineProposal {
  const inputs = [given('impact', impact)];
  if (!regime.impact) {
    const missing = ground('rule-missing', { impact }, regime);
    return propose(regime, nothingProposed('rule-missing', inputs, stamp(regime)), [missing]);
  }
  const pack = stamp(regime, regime.impact);
  const level = work({
    rule: 'impact-level',
    operation: 'cell',
    inputs,
    table: IMPACTS.map((one) => ({ at: one, gives: regime.impact?.levels[one] ?? '' })),
    pack,
  });
  const workings = {
    lightest: penaltyOfLevel('lightest', level, regime, pack),
    heaviest: penaltyOfLevel('heaviest', level, regime, pack),
  };
  return propose(regime, workings, [ground('impact', { impact }, regime, regime.impact)]);
}

/** A proposal for conduct on a day: under the regime of that day, whatever is in force today. */
export function proposalOn(
  day: string,
  conduct: ({ readonly kind: 'absence' } & Absence) | { readonly kind: 'impact'; readonly impact: Impact },
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
    workings: null,
  };
}
