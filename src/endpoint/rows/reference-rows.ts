import type { ExchangeSet } from '../../domain/exchange/exchange-set.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Person, Position } from '../../domain/person.ts';
import { packName } from '../../domain/rule-pack/frame.ts';
import type { RulePack } from '../../domain/scoring/rule-pack.ts';
import type { PlanNode } from '../../domain/strategy.ts';
import type { RowType } from '../../protocol/pull.ts';

/** A reference row before it has version and number. */
export interface ReferenceRow {
  readonly id: string;
  readonly type: RowType;
  readonly body: unknown;
}

/** Types that an exchange folder brings. */
export const EXCHANGED_TYPES = [
  'area',
  'unit',
  'plan-node',
  'indicator',
  'target',
  'budget',
  'sakip',
  'calendar',
] as const satisfies readonly RowType[];

const rowsOf = <T>(type: RowType, list: readonly T[], key: (one: T) => string): ReferenceRow[] =>
  list.map((body) => ({ id: `${type}:${key(body)}`, type, body }));

/** What every device of the tenant holds, in the order of the folder. */
export const referenceRows = (set: ExchangeSet): readonly ReferenceRow[] => [
  ...rowsOf('area', set.areas, (one) => one.code),
  ...rowsOf('unit', set.units, (one) => one.code),
  ...set.planNodes.map(planNodeRow),
  ...set.indicators.map(indicatorRow),
  ...rowsOf('target', set.targets, (one) => one.id),
  ...rowsOf('budget', set.budgets, (one) => one.id),
  ...rowsOf('sakip', set.sakip, (one) => one.id),
  ...rowsOf('calendar', set.calendars, (one) => one.frequency),
];

export const planNodeRow = (body: PlanNode): ReferenceRow => ({
  id: `plan-node:${body.id}`,
  type: 'plan-node',
  body,
});

export const indicatorRow = (body: Indicator): ReferenceRow => ({
  id: `indicator:${body.code}`,
  type: 'indicator',
  body,
});

export const personRow = (person: Person): ReferenceRow => ({
  id: `person:${person.id}`,
  type: 'person',
  body: person,
});

export const packRow = (pack: RulePack): ReferenceRow => ({
  id: `pack:${packName(pack)}`,
  type: 'pack',
  body: pack,
});

export const positionRow = (position: Position): ReferenceRow => ({
  id: `position:${position.id}`,
  type: 'position',
  body: position,
});
