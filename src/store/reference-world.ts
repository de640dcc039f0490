import { type CalendarRule, civilDay, startOfDay, zoneOf } from '../domain/calendar.ts';
import type { Entry } from '../domain/entry.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Area, OrgUnit } from '../domain/org-unit.ts';
import type { Position } from '../domain/person.ts';
import { packOfEntry } from '../domain/scoring/kept-pack.ts';
import { knownPacks } from '../domain/scoring/known-packs.ts';
import type { RulePack } from '../domain/scoring/rule-pack.ts';
import { positionsByPerson } from '../domain/staff.ts';
import type { PlanNode } from '../domain/strategy.ts';
import type { World } from '../domain/workflow/decide.ts';
import { sameMeaning } from '../domain/workflow/same-meaning.ts';
import { dossierHash } from '../protocol/dossier-hash.ts';
import { dossierId, entryId } from '../protocol/entry-id.ts';
import { contentHash } from '../protocol/hash.ts';
import type { StoredRow } from './replica-store.ts';

/** Row types a decision looks at. */
export const WORLD_TYPES = [
  'position',
  'unit',
  'indicator',
  'calendar',
  'area',
  'pack',
  'plan-node',
] as const;
export type WorldRows = Readonly<Record<(typeof WORLD_TYPES)[number], readonly StoredRow[]>>;

export type ReferenceWorld = Omit<World, 'versionMadeBy'>;

/** What `decide` may look at on this device, from its rows. */
export function referenceWorld(tenant: string, rows: WorldRows): ReferenceWorld {
  const positions = bodiesBy<Position>(rows.position, (position) => position.id);
  const units = bodiesBy<OrgUnit>(rows.unit, (unit) => unit.code);
  const indicators = bodiesBy<Indicator>(rows.indicator, (indicator) => indicator.code);
  const calendars = bodiesBy<CalendarRule>(rows.calendar, (rule) => rule.frequency);
  const zone = zoneOf(calendars.values());
  const areas = bodiesBy<Area>(rows.area, (area) => area.code);
  const planNodes = bodiesBy<PlanNode>(rows['plan-node'], (node) => node.id);
  const positionsOf = positionsByPerson(positions.values());
  const existing = {
    indicator: indicators,
    unit: units,
    position: positions,
    'plan-node': planNodes,
    area: areas,
  };
  const packs = knownPacks(rows.pack.map(({ body }) => body as RulePack));
  const packOf = (entry: Entry) => packOfEntry(entry, packs);
  const indicator = (code: string) => indicators.get(code) ?? null;
  return {
    position: (id) => positions.get(id) ?? null,
    positionsOf,
    units,
    startOfDay: (day) => startOfDay(day, zone),
    indicator,
    calendar: ({ frequency }) => calendars.get(frequency) ?? null,
    areaExists: (code) => areas.has(code),
    entryId: (key) => entryId(tenant, key),
    // What stands is shown in its place; whether more stands elsewhere only the endpoint knows.
    entryStands: () => false,
    dossierId: (key) => dossierId(tenant, key),
    dossierHash,
    exists: (to, id) => existing[to].has(id),
    civilDay: (at) => civilDay(at, zone),
    // All dossiers of a person are looked at where all of them are: at the endpoint.
    dossier: () => null,
    chain: { nodes: planNodes, indicators },
    packOf,
    contentHash: (entry) => contentHash(entry, indicator(entry.indicator), packOf(entry)),
    // Only the endpoint knows which files have arrived.
    evidenceStored: () => true,
    same: sameMeaning,
  };
}

const bodiesBy = <T>(rows: readonly StoredRow[], key: (body: T) => string): ReadonlyMap<string, T> =>
  new Map(rows.map(({ body }) => [key(body as T), body as T]));
