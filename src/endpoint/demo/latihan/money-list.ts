import type { OrgUnit } from '../../../domain/org-unit.ts';
import { type PeriodId, parsePeriod } from '../../../domain/period.ts';
import type { Budget, SakipResult } from '../../../domain/strategy.ts';
import { type Random, randomFor } from '../random.ts';
import { EXAMPLE, PROVINCE, percentOfUnits, scaled } from './example.ts';
import { programmeCode } from './plan-list.ts';

/** Budget of every unit: the first year closed, the second as it stands today, changed halfway. Rupiah. */
export const latihanBudgets = (
  units: readonly OrgUnit[],
  firstYear: number,
  today: string,
  seed: number,
): Budget[] =>
  units.flatMap((unit) => {
    const { thousands, closed, open } = moneyOf(unit.code, today, seed);
    return [
      ...yearOf(unit, { year: firstYear, day: `${firstYear}-12-31`, thousands }, closed),
      ...yearOf(unit, { year: firstYear + 1, day: today, thousands }, open),
    ];
  });

interface UnitMoney {
  /** Thousands of rupiah of the programme. */
  readonly thousands: number;
  /** Percent of it that was spent in the closed year, and until today in the open one. */
  readonly closed: number;
  readonly open: number;
}

function moneyOf(unit: string, today: string, seed: number): UnitMoney {
  const random = randomFor(seed, `budget ${unit}`);
  const thousands = random.integer(4_000_000, 90_000_000);
  const closed = random.integer(78, 98);
  return { thousands, closed, open: share(monthOf(today), random) };
}

const monthOf = (day: string): number => Number(day.slice(5, 7));

/**
 * What the absorption indicator says at the end of a month, in hundredths of a percent: on the way to what the budget
 * says was spent, and exactly that at the end of a closed year.
 */
export function absorbedUnits(unit: string, period: PeriodId, today: string, seed: number): number {
  const { closed, open } = moneyOf(unit, today, seed);
  const { year, index } = parsePeriod(period) ?? { year: 0, index: 0 };
  const isOpen = year === Number(today.slice(0, 4));
  return isOpen ? Math.floor((open * 100 * index) / monthOf(today)) : Math.floor((closed * 100 * index) / 12);
}

const share = (month: number, random: Random): number =>
  Math.max(1, Math.min(99, Math.floor((month * 100) / 12) - random.integer(2, 22)));

interface YearMoney {
  readonly year: number;
  /** Day of the position. */
  readonly day: string;
  /** Thousands of rupiah of the programme. */
  readonly thousands: number;
}

/** The programme and its two activities, 70 and 30 percent of it: acts of budgeting, cash plan and realization. */
const yearOf = (unit: OrgUnit, money: YearMoney, percent: number): Budget[] =>
  [
    { level: 'programme', part: '', name: `Program utama ${unit.shortName}`, weight: 100, percent },
    {
      level: 'activity',
      part: '.1',
      name: `Pelayanan dan pendampingan ${unit.shortName}`,
      weight: 70,
      percent,
    },
    { level: 'activity', part: '.2', name: `Pembinaan aparatur ${unit.shortName}`, weight: 30, percent },
  ].flatMap(({ part, weight, ...line }) =>
    lineOf(unit, { ...line, code: `${programmeCode(unit.code)}${part}` } as Line, {
      ...money,
      thousands: percentOfUnits(money.thousands, weight),
    }),
  );

interface Line {
  readonly level: Budget['level'];
  readonly code: string;
  readonly name: string;
  /** Percent of the ceiling that is spent. */
  readonly percent: number;
}

/** Percent of the ceiling planned to be spent by the end of each quarter. */
const CASH_PLAN = [15, 40, 70, 100] as const;
const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'] as const;

function lineOf(
  unit: OrgUnit,
  { level, code, name, percent }: Line,
  { year, day, thousands }: YearMoney,
): Budget[] {
  const row = (
    stage: Budget['stage'],
    asOf: string,
    money: Pick<Budget, 'ceiling' | 'realized'>,
  ): Budget => ({
    id: `${code}-${asOf}-${stage}`,
    government: PROVINCE,
    unit: unit.code,
    level,
    code,
    name,
    year,
    asOf,
    stage,
    ...money,
    ...EXAMPLE,
  });
  const rupiah = (share: number): string => `${percentOfUnits(thousands, share)}000`;
  const isClosed = day.endsWith('-12-31');
  const changedOn = `${year}-08-15`;
  return [
    row('APBD', `${year}-01-02`, { ceiling: rupiah(95), realized: null }),
    ...(changedOn <= day ? [row('APBD-P', changedOn, { ceiling: rupiah(100), realized: null })] : []),
    ...(level === 'programme' ? CASH_PLAN : []).map((planned, i) =>
      row('cash-plan', `${year}-${QUARTER_ENDS[i]}`, { ceiling: rupiah(planned), realized: null }),
    ),
    row(isClosed ? 'final' : 'in-year', day, {
      ceiling: rupiah(changedOn <= day ? 100 : 95),
      realized: rupiah(percent),
    }),
  ];
}

export const latihanSakip = (firstYear: number): SakipResult[] =>
  (
    [
      [firstYear - 2, 6284, 'B'],
      [firstYear - 1, 6671, 'B'],
      [firstYear, 7105, 'BB'],
    ] as const
  ).map(([year, score, grade]) => ({
    id: `${PROVINCE}-${year}-1`,
    area: PROVINCE,
    entity: 'Prov. Latihan',
    year,
    score: scaled(score, 2),
    grade,
    claim: 1,
    ...EXAMPLE,
  }));
