import type { OrgUnit } from '../../../domain/org-unit.ts';
import type { Budget, SakipResult } from '../../../domain/strategy.ts';
import { type Random, randomFor } from '../random.ts';
import { EXAMPLE, PROVINCE, percentOfUnits, scaled } from './example.ts';
import { programmeCode } from './plan-list.ts';

/** Programme budget of every unit: as enacted; the first year closed, the second as it stands today. Rupiah. */
export const latihanBudgets = (
  units: readonly OrgUnit[],
  firstYear: number,
  today: string,
  seed: number,
): Budget[] =>
  units.flatMap((unit) => {
    const random = randomFor(seed, `budget ${unit.code}`);
    const thousands = random.integer(4_000_000, 90_000_000);
    const month = Number(today.slice(5, 7));
    return [
      programmeBudget(unit, firstYear, `${firstYear}-12-31`, thousands, random.integer(78, 98)),
      programmeBudget(unit, firstYear + 1, today, thousands, share(month, random)),
      ...[firstYear, firstYear + 1].map((year) => enacted(unit, year, thousands)),
    ];
  });

/** The act that set the ceiling: agreements and action plans show it, for a position on a day is no act. */
const enacted = (unit: OrgUnit, year: number, thousands: number): Budget => ({
  ...programmeBudget(unit, year, `${year}-01-02`, thousands, 0),
  id: `${programmeCode(unit.code)}-${year}-APBD`,
  stage: 'APBD',
  realized: null,
});

const share = (month: number, random: Random): number =>
  Math.max(1, Math.min(99, Math.floor((month * 100) / 12) - random.integer(2, 22)));

function programmeBudget(
  unit: OrgUnit,
  year: number,
  asOf: string,
  thousands: number,
  percent: number,
): Budget {
  const code = programmeCode(unit.code);
  const stage = asOf.endsWith('-12-31') ? 'final' : 'in-year';
  return {
    id: `${code}-${year}`,
    government: PROVINCE,
    unit: unit.code,
    level: 'programme',
    code,
    name: `Program utama ${unit.shortName}`,
    year,
    asOf,
    stage,
    ceiling: `${thousands}000`,
    realized: `${percentOfUnits(thousands, percent)}000`,
    ...EXAMPLE,
  };
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
