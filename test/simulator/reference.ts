import { type CalendarRule, startOfDay, zoneOf } from '../../src/domain/calendar.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { OrgUnit } from '../../src/domain/org-unit.ts';
import type { Position } from '../../src/domain/person.ts';
import { knownPacks } from '../../src/domain/scoring/known-packs.ts';
import type { RulePack } from '../../src/domain/scoring/rule-pack.ts';
import { positionsByPerson } from '../../src/domain/staff.ts';
import type { PlanNode } from '../../src/domain/strategy.ts';
import type { Reference } from '../../src/endpoint/rows/world.ts';

interface AnyRow {
  readonly type: string;
  readonly body: unknown;
}

/** What was read from a sequence of bodies, and from each that goes on from it. Bodies are never changed in place. */
interface Known {
  reference: Reference | null;
  readonly further: WeakMap<object, Known>;
}

const blank = (): Known => ({ reference: null, further: new WeakMap() });
const known = blank();
const ofRows = new WeakMap<ReadonlyMap<string, AnyRow>, Reference>();

/** Reference rows by their key. Equal rows in the same order are read once, whoever holds them and in whichever run. */
export function referenceOf(rows: ReadonlyMap<string, AnyRow>): Reference {
  const before = ofRows.get(rows);
  if (before) return before;
  let at = known;
  for (const { type, body } of rows.values()) if (!IS_WORK.has(type)) at = after(at, body as object);
  at.reference ??= read(rows);
  ofRows.set(rows, at.reference);
  return at.reference;
}

/** Rows of these types are no reference. */
const IS_WORK: ReadonlySet<string> = new Set(['entry', 'dossier', 'refusal']);

function after({ further }: Known, body: object): Known {
  const next = further.get(body) ?? blank();
  further.set(body, next);
  return next;
}

function read(rows: ReadonlyMap<string, AnyRow>): Reference {
  const positions = new Map<string, Position>();
  const units = new Map<string, OrgUnit>();
  const indicators = new Map<string, Indicator>();
  const calendars = new Map<string, CalendarRule>();
  const areas = new Set<string>();
  const packs: RulePack[] = [];
  for (const { type, body } of rows.values()) {
    if (type === 'position') positions.set((body as Position).id, body as Position);
    else if (type === 'unit') units.set((body as OrgUnit).code, body as OrgUnit);
    else if (type === 'indicator') indicators.set((body as Indicator).code, body as Indicator);
    else if (type === 'calendar') calendars.set((body as CalendarRule).frequency, body as CalendarRule);
    else if (type === 'area') areas.add((body as { code: string }).code);
    else if (type === 'pack') packs.push(body as RulePack);
  }
  const planNodes = new Map<string, PlanNode>();
  const zone = zoneOf(calendars.values());
  const days = new Map<string, number>();
  const startOf = (day: string): number => {
    const start = days.get(day) ?? startOfDay(day, zone);
    days.set(day, start);
    return start;
  };
  return {
    version: 0,
    startOfDay: startOf,
    positions,
    positionsOf: positionsByPerson(positions.values()),
    units,
    indicators,
    calendars,
    areas,
    planNodes,
    packs: knownPacks(packs),
  };
}
