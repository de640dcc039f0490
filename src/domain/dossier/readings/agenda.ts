import { compare, fromDecimal } from '../../decimal.ts';
import type { SeriesReading } from '../../improvement/series-reading.ts';
import type { Decimal, Polarity } from '../../indicator.ts';
import { dueActions } from '../../papers/due-actions.ts';
import type { PaperFacts } from '../../papers/paper-facts.ts';
import { quarterTargets } from '../../papers/quarter-target.ts';
import { periodEnd } from '../../period.ts';
import { type Dossier, rowIds, textOf } from '../dossier.ts';
import { actionPlan, QUARTERS } from '../kinds/action-plan.ts';
import { recommendation } from '../kinds/recommendation.ts';
import { dueReviews } from './reviews.ts';

const MATTER_SORTS = [
  'signal',
  'missed-target',
  'overdue-action',
  'overdue-review',
  'overdue-recommendation',
] as const;
export type MatterSort = (typeof MATTER_SORTS)[number];

/** Something worth the time of a meeting: a signal, or a commitment that was not kept. Ordinary ups and downs are none. */
export interface Matter {
  /** The same for the same matter, so that it is never put on an agenda twice; fits into the path of a field. */
  readonly id: string;
  readonly sort: MatterSort;
  readonly unit: string;
  /** Empty where it is about no figure. */
  readonly indicator: string;
  readonly area: string;
  /** Period of a figure, else the day that was promised. */
  readonly when: string;
  /** Title or text that people gave it; empty where the figure says it all. */
  readonly subject: string;
  /** Dossier it stands in; null for a signal. */
  readonly dossier: Dossier | null;
  readonly reading: SeriesReading | null;
}

/** The newest reading of one series. */
export interface ReadSeries {
  readonly indicator: string;
  readonly area: string;
  /** Unit that answers for the figure. */
  readonly unit: string;
  readonly reading: SeriesReading;
}

export interface AgendaSources {
  readonly series: readonly ReadSeries[];
  readonly dossiers: readonly Dossier[];
  readonly facts: Pick<PaperFacts, 'area' | 'indicators' | 'targets'>;
  /** Signed value of an indicator in the area of the papers; null when there is none. */
  readonly signedValue: (indicator: string, period: string) => Decimal | null;
}

/**
 * What a meeting on a day, `YYYY-MM-DD`, is about, in the order of `MATTER_SORTS` and then the oldest first. Pure: the
 * screen and the minutes ask the same function. `unit` null = every unit.
 */
export function agendaOf(sources: AgendaSources, unit: string | null, day: string): readonly Matter[] {
  const isMeant = (one: { readonly unit: string }): boolean => unit === null || one.unit === unit;
  const dossiers = sources.dossiers.filter(isMeant);
  return [
    ...sources.series.filter(isMeant).flatMap(signalMatter),
    ...missedTargets(dossiers.filter(isApprovedPlan), sources, day),
    ...dossiers.filter(isApprovedPlan).flatMap((plan) => overdueActions(plan, sources, day)),
    ...overdueReviews(dossiers, day),
    ...dossiers.flatMap((one) => overdueRecommendation(one, day)),
  ].sort(
    (a, b) =>
      MATTER_SORTS.indexOf(a.sort) - MATTER_SORTS.indexOf(b.sort) ||
      a.when.localeCompare(b.when) ||
      (a.id < b.id ? -1 : 1),
  );
}

const isApprovedPlan = (one: Dossier): boolean =>
  one.kind === actionPlan.name && one.status.value.state === 'approved';

/** Letters that stand in the path of a field, and as many as have room there. */
const idOf = (sort: MatterSort, ...parts: readonly string[]): string =>
  [sort, ...parts]
    .join('.')
    .replace(/[^A-Za-z0-9._:@-]/g, '-')
    .slice(0, 80);

function signalMatter({ indicator, area, unit, reading }: ReadSeries): readonly Matter[] {
  if (reading.verdict !== 'signal') return [];
  const when = reading.since ?? reading.last ?? '';
  const id = idOf('signal', when, area, indicator);
  return [{ id, sort: 'signal', unit, indicator, area, when, subject: '', dossier: null, reading }];
}

/**
 * Of each figure of a unit the newest quarter that is over and has a signed value, where that value is on the wrong side
 * of the target: what was missed earlier is history once a later quarter was measured.
 */
function missedTargets(plans: readonly Dossier[], sources: AgendaSources, day: string): readonly Matter[] {
  const measured = plans.flatMap((plan) => measuredQuarters(plan, sources, day));
  const newest = new Map<string, string>();
  const figureOf = ({ unit, indicator }: Matter): string => `${unit} ${indicator}`;
  for (const { matter } of measured) {
    const known = newest.get(figureOf(matter)) ?? '';
    if (matter.when > known) newest.set(figureOf(matter), matter.when);
  }
  return measured
    .filter(({ matter, missed }) => missed && matter.when === newest.get(figureOf(matter)))
    .map(({ matter }) => matter);
}

function measuredQuarters(
  plan: Dossier,
  { facts, signedValue }: AgendaSources,
  day: string,
): readonly { readonly matter: Matter; readonly missed: boolean }[] {
  return rowIds(plan, 'row').flatMap((row) => {
    const indicator = textOf(plan, `row/${row}/indicator`);
    const polarity = facts.indicators.get(indicator)?.polarity ?? 'none';
    return quarterTargets(plan, row, facts).flatMap(({ amount }, i) => {
      const when = `${plan.year}-${(QUARTERS[i] as string).toUpperCase()}`;
      const value = signedValue(indicator, when);
      if ((periodEnd(when) ?? day) >= day || value === null || amount === null) return [];
      const matter: Matter = {
        id: idOf('missed-target', when, plan.unit, row),
        sort: 'missed-target',
        unit: plan.unit,
        indicator,
        area: facts.area,
        when,
        subject: textOf(plan, `row/${row}/activity`),
        dossier: plan,
        reading: null,
      };
      return [{ matter, missed: isMissed(polarity, amount, value) }];
    });
  });
}

/** Where the target is a band, or nobody said which side is good, nothing is called missed. */
function isMissed(polarity: Polarity, target: Decimal, value: Decimal): boolean {
  const [wanted, reached] = [target, value].map(fromDecimal);
  if (!wanted || !reached) return false;
  const side = compare(reached, wanted);
  return polarity === 'higher' ? side < 0 : polarity === 'lower' && side > 0;
}

const promised = (
  sort: MatterSort,
  dossier: Dossier,
  when: string,
  said: {
    readonly key: string;
    readonly subject: string;
    readonly indicator?: string;
    readonly area?: string;
  },
): Matter => ({
  id: idOf(sort, when, dossier.unit, said.key),
  sort,
  unit: dossier.unit,
  indicator: said.indicator ?? '',
  area: said.area ?? '',
  when,
  subject: said.subject,
  dossier,
  reading: null,
});

const overdueActions = (plan: Dossier, { facts }: AgendaSources, day: string): readonly Matter[] =>
  dueActions(plan, facts, day)
    .filter(({ isOverdue }) => isOverdue)
    .map(({ row, until }) =>
      promised('overdue-action', plan, until, {
        key: row,
        subject: textOf(plan, `row/${row}/activity`),
        indicator: textOf(plan, `row/${row}/indicator`),
        area: facts.area,
      }),
    );

const overdueReviews = (dossiers: readonly Dossier[], day: string): readonly Matter[] =>
  dueReviews(dossiers, day)
    .filter(({ isOverdue }) => isOverdue)
    .map(({ dossier, until }) =>
      promised('overdue-review', dossier, until, {
        key: dossier.name,
        subject: textOf(dossier, 'title'),
        indicator: textOf(dossier, 'indicator'),
        area: textOf(dossier, 'area'),
      }),
    );

function overdueRecommendation(dossier: Dossier, day: string): readonly Matter[] {
  const due = textOf(dossier, 'due');
  const isOpen = dossier.kind === recommendation.name && dossier.status.value.state === 'given';
  if (!isOpen || due === '' || due >= day) return [];
  return [
    promised('overdue-recommendation', dossier, due, { key: dossier.name, subject: textOf(dossier, 'text') }),
  ];
}
