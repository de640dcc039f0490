import { type CalendarRule, civilDay, startOfDay, zoneOf } from '../../domain/calendar.ts';
import type { Referable } from '../../domain/dossier/shape.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Area, OrgUnit } from '../../domain/org-unit.ts';
import type { Position } from '../../domain/person.ts';
import { packOfEntry } from '../../domain/scoring/kept-pack.ts';
import { knownPacks } from '../../domain/scoring/known-packs.ts';
import type { RulePack } from '../../domain/scoring/rule-pack.ts';
import { positionsByPerson, type Staff } from '../../domain/staff.ts';
import type { PlanNode } from '../../domain/strategy.ts';
import type { World } from '../../domain/workflow/decide.ts';
import { sameMeaning } from '../../domain/workflow/same-meaning.ts';
import { dossierHash } from '../../protocol/dossier-hash.ts';
import { dossierId, entryId } from '../../protocol/entry-id.ts';
import { contentHash } from '../../protocol/hash.ts';
import { nameId } from '../name-id.ts';
import type { TenantReader } from '../storage/port.ts';
import { KeptByVersion } from './kept-by-version.ts';
import { bodiesIn, keyedBy } from './row-bodies.ts';

/** Reference rows by their key: what every decision and every permission looks at. */
export interface Reference extends Staff {
  readonly version: number;
  readonly positions: ReadonlyMap<string, Position>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly calendars: ReadonlyMap<string, CalendarRule>;
  readonly areas: ReadonlySet<string>;
  readonly planNodes: ReadonlyMap<string, PlanNode>;
  readonly packs: readonly RulePack[];
}

/** What the decisions of a transaction know of what stands in the store. */
export interface Standing {
  readonly evidenceStored: (sha: string) => boolean;
  readonly entryStands: (entity: string) => boolean;
  /** A dossier of those that the kinds of the batch look at besides. */
  readonly dossier: World['dossier'];
}

/** What `decide` may look at, read from the reference rows; versions of mutations are added by the ledger. */
export function worldOf(
  tenant: string,
  reference: Reference,
  standing: Standing,
): Omit<World, 'versionMadeBy'> {
  const zone = zoneOf(reference.calendars.values());
  const packOf = (entry: Entry) => packOfEntry(entry, reference.packs);
  const indicator = (code: string) => reference.indicators.get(code) ?? null;
  return {
    position: (id) => reference.positions.get(id) ?? null,
    positionsOf: reference.positionsOf,
    units: reference.units,
    startOfDay: reference.startOfDay,
    indicator,
    calendar: ({ frequency }) => reference.calendars.get(frequency) ?? null,
    areaExists: (code) => reference.areas.has(code),
    entryId: (key) => entryId(tenant, key, nameId),
    dossierId: (key) => dossierId(tenant, key, nameId),
    dossierHash,
    exists: (to, id) => existing(reference, to).has(id),
    civilDay: (at) => civilDay(at, zone),
    chain: { nodes: reference.planNodes, indicators: reference.indicators },
    packOf,
    contentHash: (entry) => contentHash(entry, indicator(entry.indicator), packOf(entry)),
    ...standing,
    same: sameMeaning,
  };
}

function existing(reference: Reference, to: Referable): { readonly has: (id: string) => boolean } {
  const { indicators, units, positions, planNodes, areas } = reference;
  return { indicator: indicators, unit: units, position: positions, 'plan-node': planNodes, area: areas }[to];
}

/** The reference rows of each tenant. */
export class References extends KeptByVersion<Reference> {
  constructor() {
    super(load);
  }
}

async function load(view: TenantReader, version: number): Promise<Reference> {
  const bodies = bodiesIn(view);
  const calendars = keyedBy(await bodies<CalendarRule>('calendar'), (one) => one.frequency);
  const zone = zoneOf(calendars.values());
  const positions = keyedBy(await bodies<Position>('position'), (one) => one.id);
  return {
    version,
    startOfDay: (day) => startOfDay(day, zone),
    positions,
    positionsOf: positionsByPerson(positions.values()),
    units: keyedBy(await bodies<OrgUnit>('unit'), (one) => one.code),
    indicators: keyedBy(await bodies<Indicator>('indicator'), (one) => one.code),
    calendars,
    areas: new Set((await bodies<Area>('area')).map((one) => one.code)),
    planNodes: keyedBy(await bodies<PlanNode>('plan-node'), (one) => one.id),
    packs: knownPacks(await bodies<RulePack>('pack')),
  };
}
