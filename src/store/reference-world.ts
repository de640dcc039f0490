import type { CalendarRule } from '../domain/calendar.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Area, OrgUnit } from '../domain/org-unit.ts';
import type { Position } from '../domain/person.ts';
import { DEFAULT_PACK } from '../domain/scoring/default-pack.ts';
import type { World } from '../domain/workflow/decide.ts';
import { sameMeaning } from '../domain/workflow/same-meaning.ts';
import { entryId } from '../protocol/entry-id.ts';
import { contentHash } from '../protocol/hash.ts';
import type { StoredRow } from './replica-store.ts';

const PACK = `${DEFAULT_PACK.id}@${DEFAULT_PACK.version}`;

/** Row types a decision looks at. */
export const WORLD_TYPES = ['position', 'unit', 'indicator', 'calendar', 'area'] as const;
export type WorldRows = Readonly<Record<(typeof WORLD_TYPES)[number], readonly StoredRow[]>>;

export type ReferenceWorld = Omit<World, 'versionMadeBy'>;

/** What `decide` may look at on this device, from its rows. */
export function referenceWorld(tenant: string, rows: WorldRows): ReferenceWorld {
  const positions = bodiesBy<Position>(rows.position, (position) => position.id);
  const units = bodiesBy<OrgUnit>(rows.unit, (unit) => unit.code);
  const indicators = bodiesBy<Indicator>(rows.indicator, (indicator) => indicator.code);
  const calendars = bodiesBy<CalendarRule>(rows.calendar, (rule) => rule.frequency);
  const areas = bodiesBy<Area>(rows.area, (area) => area.code);
  const indicator = (code: string) => indicators.get(code) ?? null;
  return {
    position: (id) => positions.get(id) ?? null,
    parentOf: (unit) => units.get(unit)?.parent,
    indicator,
    calendar: ({ frequency }) => calendars.get(frequency) ?? null,
    areaExists: (code) => areas.has(code),
    entryId: (key) => entryId(tenant, key),
    contentHash: (entry) => contentHash(entry, indicator(entry.indicator), PACK),
    // Only the endpoint knows which files have arrived.
    evidenceStored: () => true,
    same: sameMeaning,
  };
}

const bodiesBy = <T>(rows: readonly StoredRow[], key: (body: T) => string): ReadonlyMap<string, T> =>
  new Map(rows.map(({ body }) => [key(body as T), body as T]));
