import { type PeriodWindow, periodWindow } from '../calendar.ts';
import { entriesOf } from '../entries-of.ts';
import type { Entry, EntryKey } from '../entry.ts';
import type { Indicator } from '../indicator.ts';
import { measuredPeriod } from '../measured-period.ts';
import type { PeriodId } from '../period.ts';
import type { Position } from '../person.ts';
import { earlierUnits, type Organisation } from '../reorganisation.ts';
import { areasOf, periodsAround } from '../scoring/questions/filled-areas.ts';
import type { ScoreFacts } from '../scoring/questions/score-facts.ts';
import { relationToFigure } from '../workflow/relation.ts';

/** What is looked at to say what a position has to fill in. */
export interface TaskFacts extends ScoreFacts {
  readonly world: Organisation & { readonly entryId: (key: EntryKey) => string };
}

/** A place where a value is expected, filled or not. */
export interface Slot {
  readonly id: string;
  readonly key: EntryKey;
  readonly indicator: Indicator;
  readonly window: PeriodWindow;
}

/** Every slot a position answers for whose window has opened by now, and whatever else came back to be repaired. */
export function slotsOf(facts: TaskFacts, position: Position, at: number): readonly Slot[] {
  const own = [...facts.indicators.values()].filter((indicator) => indicator.owner === position.unit);
  const regular = own.flatMap((indicator) => {
    const periods = periodsAround(facts, indicator, at).filter(({ window }) => window.opensAt <= at);
    const areas = areasOf(facts, indicator).filter((area) => isOf(position, area));
    const published = publishedFor(facts, indicator);
    return areas.flatMap((area) =>
      periods
        .filter(({ period }) => !published.has(`${area} ${period}`))
        .map(({ period, window }) => slot(facts, indicator, area, period, window)),
    );
  });
  const known = new Set(regular.map(({ id }) => id));
  return [...regular, ...cameBack(facts, position, at).filter(({ id }) => !known.has(id))];
}

/** Areas and periods whose figure stands under the month it was published for: nobody has to fill in another. */
function publishedFor(facts: TaskFacts, indicator: Indicator): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { entry } of entriesOf(facts.entries, indicator.code)) {
    const measured = measuredPeriod(entry.period, indicator);
    if (measured !== entry.period && entry.value.value && entry.disaggregation === '')
      found.add(`${entry.area} ${measured}`);
  }
  return found;
}

const isOf = (position: Position, area: string): boolean => position.area === null || position.area === area;

/** Entries in the officer's hands again, of any period and breakdown: an old year may be reopened too. */
function cameBack(facts: TaskFacts, position: Position, at: number): readonly Slot[] {
  return [...facts.entries.values()].flatMap(({ id, entry }) => {
    const { state } = entry.status.value;
    if (state !== 'returned' && state !== 'reopened' && entry.reopening.value.until === null) return [];
    if (relationOf(facts, position, entry, at) !== 'unit' || !isOf(position, entry.area)) return [];
    const indicator = facts.indicators.get(entry.indicator);
    const rule = indicator && facts.calendars.get(indicator.frequency);
    const window = rule && periodWindow(entry.period, rule);
    if (!indicator || !window) return [];
    const { unit, area, period, disaggregation } = entry;
    return [
      { id, key: { indicator: indicator.code, unit, area, period, disaggregation }, indicator, window },
    ];
  });
}

const relationOf = ({ indicators, world }: TaskFacts, position: Position, entry: Entry, at: number) =>
  relationToFigure(position, { unit: entry.unit, owner: indicators.get(entry.indicator)?.owner }, world, at);

function slot(
  facts: TaskFacts,
  indicator: Indicator,
  area: string,
  period: PeriodId,
  window: PeriodWindow,
): Slot {
  const { code, owner } = indicator;
  const under = (unit: string): Pick<Slot, 'id' | 'key'> => {
    const key: EntryKey = { indicator: code, unit, area, period, disaggregation: '' };
    return { id: facts.world.entryId(key), key };
  };
  // What a unit began goes on where it is under the one that took over.
  const begun = earlierUnits(owner, facts.world)
    .map(under)
    .find(({ id }) => facts.entries.has(id));
  return { ...(begun ?? under(owner)), indicator, window };
}

/** First moment after now at which a period of one of the position's indicators opens; null without a calendar. */
export function nextOpening(facts: TaskFacts, position: Position, at: number): number | null {
  const openings = [...facts.indicators.values()]
    .filter((indicator) => indicator.owner === position.unit)
    .flatMap((indicator) => periodsAround(facts, indicator, at))
    .map(({ window }) => window.opensAt)
    .filter((opensAt) => opensAt > at);
  return openings.length > 0 ? Math.min(...openings) : null;
}
