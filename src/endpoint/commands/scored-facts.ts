import type { Indicator } from '../../domain/indicator.ts';
import type { Measurement } from '../../domain/measurement.ts';
import type { Area } from '../../domain/org-unit.ts';
import { knownPacks } from '../../domain/scoring/known-packs.ts';
import type { RulePack } from '../../domain/scoring/rule-pack.ts';
import { type ScoredEntry, scoredEntry } from '../../domain/scoring/scored-entry.ts';
import type { Target } from '../../domain/target.ts';
import type { RowType } from '../../protocol/pull.ts';
import type { ExchangeSet } from '../exchange/exchange-set.ts';
import { publishedEntry } from '../published-entry.ts';
import { entryOf, type TenantReader } from '../storage/port.ts';

/** An entry that is not broken down, with the place it belongs to. */
export interface PlacedEntry {
  readonly indicator: string;
  readonly area: string;
  readonly scored: ScoredEntry;
}

/** What attainments are scored from. */
export interface ScoredFacts {
  readonly areas: ReadonlySet<string>;
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly entries: readonly PlacedEntry[];
  readonly packs: readonly RulePack[];
}

/** From the rows of a tenant. */
export async function storedFacts(view: TenantReader): Promise<ScoredFacts> {
  const bodies = async <T>(type: RowType) =>
    (await view.rowsOfType(type)).filter((row) => !row.deleted).map((row) => row.body as T);
  const rows = await view.rowsOfType('entry');
  return {
    areas: new Set((await bodies<Area>('area')).map(({ code }) => code)),
    indicators: await bodies<Indicator>('indicator'),
    targets: await bodies<Target>('target'),
    packs: knownPacks(await bodies<RulePack>('pack')),
    entries: rows.flatMap((row) => {
      const entry = row.deleted ? null : entryOf(row);
      if (entry?.disaggregation !== '') return [];
      return [{ indicator: entry.indicator, area: entry.area, scored: scoredEntry(row.id, entry) }];
    }),
  };
}

/** From a data set on disk: its published figures stand as approved entries, as an import would make them. */
export function shippedFacts(set: ExchangeSet): ScoredFacts {
  const groups = new Map<string, Measurement[]>();
  for (const one of set.measurements) {
    if (one.disaggregation !== '') continue;
    const key = [one.indicator, one.unit, one.area, one.period].join('/');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return {
    areas: new Set(set.areas.map(({ code }) => code)),
    indicators: set.indicators,
    targets: set.targets,
    packs: knownPacks([]),
    entries: [...groups].flatMap(([id, measurements]) => {
      const made = publishedEntry(null, measurements, {
        id,
        now: 0,
        contentHash: () => '',
        packOf: () => null,
      });
      if (!made) return [];
      const { indicator, area } = made.entry;
      return [{ indicator, area, scored: scoredEntry(id, made.entry) }];
    }),
  };
}
