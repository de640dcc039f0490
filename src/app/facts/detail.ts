import { periodWindow } from '../../domain/calendar.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Position } from '../../domain/person.ts';
import { earlierValues, pointOf, type SeriesPoint, targetFor } from '../../domain/readings/series.ts';
import type { Target } from '../../domain/target.ts';
import { ENTRY_COMMANDS, type EntryCommandName } from '../../domain/workflow/command.ts';
import type { Facts, SeenEntry } from './facts.ts';
import { permitted } from './permitted.ts';

/** One entry with everything a reviewer looks at beside it. */
export interface EntryDetail {
  readonly seen: SeenEntry;
  readonly indicator: Indicator;
  readonly unitName: string;
  readonly areaName: string;
  readonly target: Target | null;
  /** Earlier values of the same indicator and area, oldest first. */
  readonly history: readonly SeriesPoint[];
  /** The same indicator and period in the other areas. */
  readonly peers: readonly {
    readonly area: string;
    readonly areaName: string;
    readonly point: SeriesPoint;
  }[];
  /** Hash of value, evidence and formula as they stand now: what a verification or approval is bound to. */
  readonly contentHash: string;
  /** The content changed after it was verified or approved. */
  readonly changedSinceSeen: boolean;
  readonly may: readonly EntryCommandName[];
  readonly closesAt: number | null;
}

/** Null when the entry or its indicator is not on this device. */
export function detailOf(facts: Facts, as: Position | null, id: string, at: number): EntryDetail | null {
  const seen = facts.entries.get(id);
  const indicator = seen && facts.indicators.get(seen.entry.indicator);
  if (!seen || !indicator) return null;
  const { entry } = seen;
  const contentHash = facts.world.contentHash(entry);
  const before = entry.status.value.seen;
  return {
    seen,
    indicator,
    unitName: facts.units.get(entry.unit)?.name ?? entry.unit,
    areaName: facts.areas.get(entry.area)?.name ?? entry.area,
    target: targetFor(facts, entry.indicator, entry.area, entry.period),
    history: earlierValues(facts, entry.indicator, entry.area, entry.period),
    peers: peersOf(facts, seen),
    contentHash,
    changedSinceSeen: before !== null && before !== contentHash && entry.status.value.state !== 'returned',
    may: as
      ? ENTRY_COMMANDS.filter((command) => permitted(facts, as, seen, command, at) === 'permitted')
      : [],
    closesAt: closing(facts, indicator, entry.period),
  };
}

function closing(facts: Facts, indicator: Indicator, period: string): number | null {
  const rule = facts.calendars.get(indicator.frequency);
  return (rule && periodWindow(period, rule)?.closesAt) ?? null;
}

function peersOf(facts: Facts, { id, entry }: SeenEntry): EntryDetail['peers'] {
  return [...facts.entries.values()]
    .filter(
      (other) =>
        other.id !== id &&
        other.entry.indicator === entry.indicator &&
        other.entry.period === entry.period &&
        other.entry.disaggregation === entry.disaggregation,
    )
    .flatMap((other) => {
      const { area } = other.entry;
      const point = pointOf(other);
      return point ? [{ area, areaName: facts.areas.get(area)?.name ?? area, point }] : [];
    })
    .sort((a, b) => (a.areaName < b.areaName ? -1 : 1));
}
