import { fromDecimal } from '../decimal.ts';
import { type Entry, openCandidates } from '../entry.ts';
import { grouped } from '../grouped.ts';
import type { Decimal, Indicator } from '../indicator.ts';
import type { Area, OrgUnit } from '../org-unit.ts';
import { comparePeriods } from '../period.ts';
import type { PlanNode } from '../strategy.ts';
import type { Target } from '../target.ts';
import { isApproved } from '../workflow/state.ts';
import { leastPublished } from './people-count.ts';
import { tiesOf } from './sums.ts';
import { suppressed } from './suppress.ts';

/** What a government holds, as far as publication looks at it. */
export interface PublicationFacts {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly areas: ReadonlyMap<string, Area>;
  readonly units: ReadonlyMap<string, Pick<OrgUnit, 'name'>>;
  readonly planNodes: ReadonlyMap<string, PlanNode>;
  readonly targets: readonly Target[];
  readonly entries: Iterable<{ readonly id: string; readonly entry: Entry }>;
  /** Indicators that somebody with the right to it has made public. */
  readonly published: ReadonlySet<string>;
}

/** `hidden` = kept back because people could be recognized; which of the hidden are the small ones is not told. */
export type Showing = 'shown' | 'hidden' | 'not-applicable';

export interface PublicFigure {
  readonly indicator: string;
  readonly unit: string;
  readonly area: string;
  readonly period: string;
  readonly disaggregation: string;
  readonly showing: Showing;
  /** Null unless shown. */
  readonly amount: Decimal | null;
  /** Where it was published before; null for what the government measured itself. */
  readonly source: string | null;
  readonly verified: boolean;
  /** Another source gives another figure, and nobody has decided yet. */
  readonly disputed: boolean;
  /** When the head signed it, or when it was taken over from its source; ms since 1970 UTC. */
  readonly approvedAt: number;
}

export interface PublicIndicator
  extends Pick<
    Indicator,
    | 'code'
    | 'name'
    | 'measureUnit'
    | 'polarity'
    | 'aggregation'
    | 'frequency'
    | 'decimals'
    | 'key'
    | 'owner'
    | 'successor'
    | 'source'
    | 'verified'
  > {
  /** Name of the unit that owns it; its code where none is known. */
  readonly ownerName: string;
  readonly definition: string;
}

export interface PublicTarget
  extends Pick<Target, 'indicator' | 'area' | 'period' | 'operator' | 'amount' | 'upper'> {
  readonly source: string;
  readonly verified: boolean;
}

export interface PublicMission extends Pick<PlanNode, 'id' | 'plan' | 'code' | 'text' | 'from' | 'to'> {
  /** Public indicators that measure it or anything below it, key ones first; none of a mission nobody measures yet. */
  readonly indicators: readonly string[];
}

export type PublicArea = Pick<
  Area,
  'code' | 'name' | 'level' | 'parent' | 'longitude' | 'latitude' | 'source'
>;

/** Everything that anybody may see. What is not named here does not leave: no person, no note, no evidence. */
export interface PublicState {
  readonly indicators: readonly PublicIndicator[];
  readonly areas: readonly PublicArea[];
  readonly missions: readonly PublicMission[];
  readonly targets: readonly PublicTarget[];
  readonly figures: readonly PublicFigure[];
}

interface Candidate {
  readonly id: string;
  readonly entry: Entry;
  readonly indicator: Indicator;
}

/**
 * What is public: approved values of indicators that were made public, and figures that were public before because a
 * cited source printed them. Everything else is not. In the order of codes and time, so that equal data are equal texts.
 */
export function publicState(facts: PublicationFacts): PublicState {
  const candidates = [...facts.entries].flatMap(({ id, entry }): Candidate[] => {
    const indicator = facts.indicators.get(entry.indicator);
    return indicator && isPublic(entry, facts.published) ? [{ id, entry, indicator }] : [];
  });
  const figures = [...grouped(candidates, ({ entry }) => `${entry.indicator} ${entry.unit}`).values()]
    .flatMap((family) => figuresOf(family, facts.areas))
    .sort(inOrder);
  const codes = new Set([...figures.map((one) => one.indicator), ...facts.published]);
  const indicators = [...facts.indicators.values()].filter(({ code }) => codes.has(code));
  const used = new Set(figures.map(({ area }) => area));
  return {
    indicators: indicators.map((one) => publicIndicator(one, facts)).sort((a, b) => byText(a.code, b.code)),
    areas: [...facts.areas.values()]
      .filter(({ code }) => used.has(code))
      .map(({ code, name, level, parent, longitude, latitude, source }) => ({
        code,
        name,
        level,
        parent,
        longitude,
        latitude,
        source,
      }))
      .sort((a, b) => byText(a.code, b.code)),
    missions: missionsOf(facts, codes),
    targets: facts.targets
      .filter(({ indicator }) => codes.has(indicator))
      .map(publicTarget)
      .sort(inOrder),
    figures,
  };
}

const isPublic = (entry: Entry, published: ReadonlySet<string>): boolean =>
  isApproved(entry.status.value.state) &&
  entry.value.value !== null &&
  (published.has(entry.indicator) || entry.origin.kind === 'published');

function figuresOf(family: readonly Candidate[], areas: ReadonlyMap<string, Area>): readonly PublicFigure[] {
  const { indicator } = family[0] as Candidate;
  const least = leastPublished(indicator.measureUnit);
  const counts = family.flatMap(({ id, entry }) => {
    const { value } = entry.value;
    const amount = value?.kind === 'amount' ? fromDecimal(value.amount) : null;
    return amount ? [{ id, amount, entry }] : [];
  });
  const placed = counts.map(({ id, entry: { area, period, disaggregation } }) => ({
    id,
    area,
    period,
    disaggregation,
  }));
  const parentOf = (code: string) => areas.get(code)?.parent ?? null;
  const hidden = least
    ? suppressed(counts, tiesOf(placed, parentOf, indicator.aggregation), least)
    : new Set<string>();
  return family.map(({ id, entry }) => publicFigure(entry, hidden.has(id)));
}

function publicFigure(entry: Entry, isHidden: boolean): PublicFigure {
  const { indicator, unit, area, period, disaggregation, origin, status } = entry;
  const { value } = entry.value;
  const amount = value?.kind === 'amount' && !isHidden ? value.amount : null;
  const showing = isHidden ? 'hidden' : amount === null ? 'not-applicable' : 'shown';
  return {
    indicator,
    unit,
    area,
    period,
    disaggregation,
    showing,
    amount,
    source: origin.kind === 'published' ? origin.source : null,
    verified: origin.kind === 'published' ? origin.verified : true,
    disputed: openCandidates(entry).some(({ facet }) => facet === 'value'),
    approvedAt: status.at,
  };
}

const publicIndicator = (one: Indicator, { units }: Pick<PublicationFacts, 'units'>): PublicIndicator => ({
  code: one.code,
  name: one.name,
  measureUnit: one.measureUnit,
  polarity: one.polarity,
  aggregation: one.aggregation,
  frequency: one.frequency,
  decimals: one.decimals,
  key: one.key,
  owner: one.owner,
  ownerName: units.get(one.owner)?.name ?? one.owner,
  successor: one.successor,
  source: one.source,
  verified: one.verified,
  definition: one.manual?.definition ?? '',
});

const publicTarget = (one: Target): PublicTarget => ({
  indicator: one.indicator,
  area: one.area,
  period: one.period,
  operator: one.operator,
  amount: one.amount,
  upper: one.upper,
  source: one.source,
  verified: one.verified,
});

/** Missions of every plan of which anything is public. */
function missionsOf(
  { planNodes: nodes, indicators: known }: PublicationFacts,
  codes: ReadonlySet<string>,
): readonly PublicMission[] {
  const below = grouped(nodes.values(), (node) => node.parent);
  const keyFirst = (a: string, b: string): number =>
    Number(known.get(b)?.key ?? false) - Number(known.get(a)?.key ?? false) || byText(a, b);
  const measuring = (node: PlanNode): string[] => [
    ...node.indicators,
    ...(below.get(node.id) ?? []).flatMap(measuring),
  ];
  const missions = [...nodes.values()]
    .filter(({ level }) => level === 'mission')
    .map((node) => {
      const { id, plan, code, text, from, to } = node;
      const indicators = [...new Set(measuring(node))].filter((one) => codes.has(one)).sort(keyFirst);
      return { id, plan, code, text, from, to, indicators };
    })
    .sort((a, b) => b.from - a.from || byText(a.code, b.code));
  const plans = new Set(missions.filter(({ indicators }) => indicators.length > 0).map(({ plan }) => plan));
  return missions.filter(({ plan }) => plans.has(plan));
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function inOrder(
  a: { readonly indicator: string; readonly area: string; readonly period: string },
  b: typeof a,
): number {
  return (
    byText(a.indicator, b.indicator) ||
    byText(a.area, b.area) ||
    comparePeriods(a.period, b.period) ||
    byText(JSON.stringify(a), JSON.stringify(b))
  );
}
