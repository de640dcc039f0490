import type { CalendarRule, TimeZone } from '../../calendar.ts';
import type { Entry } from '../../entry.ts';
import type { Indicator } from '../../indicator.ts';
import type { Area, OrgUnit } from '../../org-unit.ts';
import type { Frequency } from '../../period.ts';
import type { PlanNode } from '../../strategy.ts';
import type { Target } from '../../target.ts';
import type { RulePack } from '../rule-pack.ts';

/** An entry with its id. */
export interface PlacedEntry {
  readonly id: string;
  readonly entry: Entry;
}

/** What scoring reads of a government: the rows of a person's device, or those of the endpoint. */
export interface ScoreFacts {
  readonly timeZone: TimeZone;
  readonly areas: ReadonlyMap<string, Area>;
  readonly units: ReadonlyMap<string, OrgUnit>;
  readonly planNodes: ReadonlyMap<string, PlanNode>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly targets: readonly Target[];
  readonly calendars: ReadonlyMap<Frequency, CalendarRule>;
  readonly packs: readonly RulePack[];
  /** By entry id. */
  readonly entries: ReadonlyMap<string, PlacedEntry>;
}
