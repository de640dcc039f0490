import type { CalendarRule } from '../../src/domain/calendar.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { OrgUnit } from '../../src/domain/org-unit.ts';
import type { Position } from '../../src/domain/person.ts';
import { knownPacks } from '../../src/domain/scoring/known-packs.ts';
import type { RulePack } from '../../src/domain/scoring/rule-pack.ts';
import type { Reference } from '../../src/endpoint/world.ts';

/** Reference rows by their key, from wherever the rows stand. */
export function referenceOf(rows: Iterable<{ readonly type: string; readonly body: unknown }>): Reference {
  const list = [...rows];
  const bodies = <T>(type: string): T[] =>
    list.filter((row) => row.type === type).map((row) => row.body as T);
  const keyed = <T>(all: readonly T[], key: (one: T) => string) => new Map(all.map((one) => [key(one), one]));
  return {
    version: 0,
    positions: keyed(bodies<Position>('position'), (one) => one.id),
    units: keyed(bodies<OrgUnit>('unit'), (one) => one.code),
    indicators: keyed(bodies<Indicator>('indicator'), (one) => one.code),
    calendars: keyed(bodies<CalendarRule>('calendar'), (one) => one.frequency),
    areas: new Set(bodies<{ code: string }>('area').map((one) => one.code)),
    packs: knownPacks(bodies<RulePack>('pack')),
  };
}
