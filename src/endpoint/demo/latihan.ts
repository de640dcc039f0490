import type { ExchangeSet } from '../../domain/exchange/exchange-set.ts';
import type { DemoEntry } from './demo-entry.ts';
import { latihanAreas } from './latihan/area-list.ts';
import { latihanCalendars } from './latihan/calendar-list.ts';
import { latihanEntries } from './latihan/entry-list.ts';
import { GOVERNMENT, PROVINCE } from './latihan/example.ts';
import { latihanIndicator } from './latihan/indicator-list.ts';
import { type Measure, measuresOf } from './latihan/measure-list.ts';
import { latihanBudgets, latihanSakip } from './latihan/money-list.ts';
import { latihanPlan } from './latihan/plan-list.ts';
import { latihanTargets } from './latihan/target-list.ts';
import { bareCode, latihanUnits } from './latihan/unit-list.ts';

export interface Latihan {
  readonly set: ExchangeSet;
  /** Newest period first within a unit. */
  readonly entries: readonly DemoEntry[];
}

/**
 * The training tenant: 48 units, last year and this one up to the periods that have ended before `today`
 * (`YYYY-MM-DD`, Asia/Makassar). Every row is an example. The same seed and day give the same rows.
 */
export function makeLatihan(seed: number, today: string): Latihan {
  const firstYear = Number(today.slice(0, 4)) - 1;
  const areas = latihanAreas();
  const units = latihanUnits();
  const working = units.filter((unit) => unit.code !== GOVERNMENT);
  const everywhere = areas.map((area) => area.code);
  const areasOf = (measure: Measure) => (measure.byArea ? everywhere : [PROVINCE]);
  const asked = working.map(({ code }) => ({ code, measures: measuresOf(bareCode(code)) }));
  return {
    set: {
      areas,
      units,
      calendars: latihanCalendars(),
      planNodes: latihanPlan(working, firstYear),
      indicators: asked.flatMap(({ code, measures }) =>
        measures.map((m) => latihanIndicator(code, m, firstYear)),
      ),
      targets: asked.flatMap(({ code, measures }) =>
        measures.flatMap((m) => latihanTargets(code, m, areasOf(m), firstYear)),
      ),
      measurements: [],
      budgets: latihanBudgets(working, firstYear, today, seed),
      sakip: latihanSakip(firstYear),
    },
    entries: asked.flatMap(({ code, measures }) =>
      latihanEntries({ unit: code, measures, areasOf, firstYear, today, seed }),
    ),
  };
}
