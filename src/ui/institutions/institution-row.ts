import { unitMoney } from '../../app/live/budget-performance.ts';
import { directives } from '../../app/live/directives.ts';
import { unitName, unitShortName } from '../../app/live/names.ts';
import { sakipEstimate } from '../../app/live/sakip-estimate.ts';
import { compare, fromDecimal } from '../../domain/decimal.ts';
import type { Decimal } from '../../domain/indicator.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import type { Standing } from '../../domain/scoring/columns/standings.ts';
import { threadsOf } from '../parts/value/class-threads.ts';
import type { ThreadCount } from '../parts/value/threads.tsx';
import { percentText } from '../words/number.ts';

/** One institution in the list; null = not measured. */
export interface InstitutionRow {
  readonly unit: string;
  readonly name: string;
  readonly total: Decimal | null;
  readonly shown: string | null;
  readonly threads: ThreadCount;
  readonly provisional: string | null;
  readonly sakip: string | null;
  readonly absorption: string | null;
  /** Directives overdue. */
  readonly late: number;
}

const index = (text: Decimal | null | undefined): string | null => (text ? formatDecimal(text, 2) : null);

export function institutionRow(
  unit: string,
  year: number | null,
  standings: readonly Standing[],
): InstitutionRow {
  const totals = standings.find((one) => one.unit === unit)?.totals;
  const approved = totals?.approved ?? null;
  const estimate = sakipEstimate(unit)?.evaluation;
  const absorption = year === null ? null : unitMoney(unit, year)?.sum.absorption;
  return {
    unit,
    name: unitName(unit),
    total: approved?.display ?? null,
    shown: index(approved?.display),
    threads: threadsOf(approved?.classId ?? null),
    provisional: index(totals?.provisional.display),
    sakip: estimate?.total
      ? `${formatDecimal(estimate.total.display, 2)} ${estimate.predicate?.grade ?? ''}`.trim()
      : null,
    absorption: absorption ? percentText(absorption.display) : null,
    late: directives.value.filter((one) => one.isOverdue && one.key.unit === unit).length,
  };
}

/** Rows whose name or short name holds every word. */
export function matching(rows: readonly InstitutionRow[], asked: string): InstitutionRow[] {
  const wanted = asked.toLowerCase().split(/\s+/);
  return rows.filter(({ name, unit }) => {
    const said = `${name} ${unitShortName(unit)}`.toLowerCase();
    return wanted.every((word) => said.includes(word));
  });
}

const byName = (a: InstitutionRow, b: InstitutionRow): number => a.name.localeCompare(b.name, 'id');

/** What has no total stands last, whichever end is asked for. */
const byTotal =
  (sign: 1 | -1) =>
  (a: InstitutionRow, b: InstitutionRow): number => {
    const [left, right] = [fromDecimal(a.total ?? ''), fromDecimal(b.total ?? '')];
    if (!left || !right) return Number(left === null) - Number(right === null) || byName(a, b);
    return sign * compare(left, right) || byName(a, b);
  };

export const SORTS = {
  name: byName,
  best: byTotal(-1),
  worst: byTotal(1),
  late: (a: InstitutionRow, b: InstitutionRow): number => b.late - a.late || byName(a, b),
} as const;
export type Sort = keyof typeof SORTS;
