import type { CalendarRule } from '../../domain/calendar.ts';
import type { ExchangeSet } from '../../domain/exchange/exchange-set.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Area, OrgUnit } from '../../domain/org-unit.ts';
import { knownPacks } from '../../domain/scoring/known-packs.ts';
import type { PlacedEntry, ScoreFacts } from '../../domain/scoring/questions/score-facts.ts';
import type { RulePack } from '../../domain/scoring/rule-pack.ts';
import type { PlanNode } from '../../domain/strategy.ts';
import type { Target } from '../../domain/target.ts';
import { entryOf, type TenantReader } from '../storage/port.ts';
import { bodiesIn } from './row-bodies.ts';

/** What a government is scored from, from the rows of a tenant. */
export async function storedFacts(view: TenantReader): Promise<ScoreFacts> {
  const bodies = bodiesIn(view);
  const entries = (await view.rowsOfType('entry')).flatMap((row): PlacedEntry[] => {
    const entry = entryOf(row);
    return entry ? [{ id: row.id, entry }] : [];
  });
  return factsOf({
    timeZone: (await view.tenant()).timeZone,
    areas: await bodies<Area>('area'),
    units: await bodies<OrgUnit>('unit'),
    planNodes: await bodies<PlanNode>('plan-node'),
    indicators: await bodies<Indicator>('indicator'),
    targets: await bodies<Target>('target'),
    calendars: await bodies<CalendarRule>('calendar'),
    packs: await bodies<RulePack>('pack'),
    entries,
  });
}

type Exchanged = 'areas' | 'units' | 'planNodes' | 'indicators' | 'targets' | 'calendars';

interface Lists extends Pick<ExchangeSet, Exchanged>, Pick<ScoreFacts, 'timeZone'> {
  readonly packs: readonly RulePack[];
  readonly entries: readonly PlacedEntry[];
}

/** Rows as lists, as a data set or a database has them. */
export const factsOf = (lists: Lists): ScoreFacts => ({
  timeZone: lists.timeZone,
  targets: lists.targets,
  areas: new Map(lists.areas.map((area) => [area.code, area])),
  units: new Map(lists.units.map((unit) => [unit.code, unit])),
  planNodes: new Map(lists.planNodes.map((node) => [node.id, node])),
  indicators: new Map(lists.indicators.map((indicator) => [indicator.code, indicator])),
  calendars: new Map(lists.calendars.map((rule) => [rule.frequency, rule])),
  packs: knownPacks(lists.packs),
  entries: new Map(lists.entries.map((one) => [one.id, one])),
});
