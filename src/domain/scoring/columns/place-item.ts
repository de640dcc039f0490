import { fromDecimal } from '../../decimal.ts';
import type { Decimal } from '../../indicator.ts';
import { parsePeriod, periodsOfYear } from '../../period.ts';
import type { Target } from '../../target.ts';
import { ruleFor } from '../formula-policy.ts';
import type { ScoreItem } from '../indicator-working.ts';
import type { RulePack } from '../rule-pack.ts';
import { BASES, type Basis, countsFor, type ScoredEntry } from '../scored-entry.ts';
import { chooseTarget } from '../target-choice.ts';
import { COLUMN_AGGREGATIONS, COLUMN_FORMULAS, COLUMN_POLARITIES, type Columns } from './columns.ts';
import { clearCell, type SlotContent, setSlot, setTarget } from './set-cell.ts';

/** Largest size of an integer in a column, exclusive. */
const LARGEST = 2 ** 49;
const MOST_DIGITS = 9;

/** Items of one indicator and area, by index of the year; null = nothing is known of that year. */
export function placeRow(
  columns: Columns,
  outside: Map<number, ScoreItem>,
  row: number,
  items: readonly (ScoreItem | null)[],
  pack: RulePack,
): void {
  const known = items.filter((item) => item !== null);
  const [first] = known;
  if (first) describeRow(columns, row, first, digitsOf(known));
  for (let year = 0; year < columns.years; year += 1) {
    placeItem(columns, outside, row, year, items[year] ?? null, pack);
  }
}

/**
 * Writes one item into its cell. What columns cannot hold (grades, targets per period, unlike periods, numbers finer
 * than the scale of the row, another formula than the row's, a rule of the pack for this indicator alone, another pack) is kept as an item and scored by the rational path.
 */
export function placeItem(
  columns: Columns,
  outside: Map<number, ScoreItem>,
  row: number,
  year: number,
  item: ScoreItem | null,
  pack: RulePack,
): void {
  const cell = row * columns.years + year;
  clearCell(columns, cell);
  outside.delete(cell);
  if (item === null) return;
  const hasOwnRule = item.keptPack !== undefined || ruleFor(pack, item.indicator.code) !== null;
  if (!hasOwnRule && writeItem(columns, row, cell, item)) return;
  clearCell(columns, cell, true);
  outside.set(cell, item);
}

function describeRow(columns: Columns, row: number, { indicator, worst }: ScoreItem, digits: number): void {
  const codes = codesOf(indicator);
  columns.scales[row] = digits;
  columns.formulas[row] = Math.max(codes.formula, 0);
  columns.aggregations[row] = codes.aggregation;
  columns.polarities[row] = codes.polarity;
  columns.baselines[row] = optional(indicator.baseline?.amount ?? null, digits) ?? Number.NaN;
  columns.worsts[row] = optional(worst, digits) ?? Number.NaN;
}

const codesOf = ({ formula, aggregation, polarity }: ScoreItem['indicator']) => ({
  formula: (COLUMN_FORMULAS as readonly string[]).indexOf(formula),
  aggregation: COLUMN_AGGREGATIONS.indexOf(aggregation),
  polarity: COLUMN_POLARITIES.indexOf(polarity),
});

/** NaN for none; null when the text is no number of this scale. */
const optional = (text: Decimal | null, digits: number): number | null =>
  text === null ? Number.NaN : scaled(text, digits);

function scaled(text: Decimal, digits: number): number | null {
  const exact = fromDecimal(text);
  if (!exact) return null;
  const whole = exact.n * 10n ** BigInt(digits);
  const size = Number(whole / exact.d);
  return whole % exact.d === 0n && Math.abs(size) < LARGEST ? size : null;
}

function digitsOf(items: readonly ScoreItem[]): number {
  const texts = items.flatMap(({ indicator, worst, entries, targets }) => [
    indicator.baseline?.amount,
    worst,
    ...entries.map(({ amount }) => (amount?.kind === 'amount' ? amount.amount : null)),
    ...targets.flatMap(({ amount, upper }) => [amount, upper]),
  ]);
  const digits = texts.map((text) => (text && fromDecimal(text) ? (text.split('.')[1] ?? '').length : 0));
  return digits.reduce((most, one) => Math.min(MOST_DIGITS, Math.max(most, one)), 0);
}

/** False when the item does not fit; the cell may then hold a part of it. */
function writeItem(columns: Columns, row: number, cell: number, item: ScoreItem): boolean {
  const codes = codesOf(item.indicator);
  const digits = columns.scales[row] as number;
  const isSameRow =
    columns.formulas[row] === codes.formula &&
    columns.aggregations[row] === codes.aggregation &&
    columns.polarities[row] === codes.polarity &&
    Object.is(columns.baselines[row], optional(item.indicator.baseline?.amount ?? null, digits)) &&
    Object.is(columns.worsts[row], optional(item.worst, digits));
  return isSameRow && writeEntries(columns, cell, item, digits) && writeTarget(columns, cell, item, digits);
}

function writeEntries(columns: Columns, cell: number, item: ScoreItem, digits: number): boolean {
  const periods = periodsOfYear(item.year, item.indicator.frequency);
  const own = item.entries.filter(
    (entry) => firstBasis(entry) !== null && parsePeriod(entry.period)?.year === item.year,
  );
  if (new Set(own.map(({ period }) => period)).size < own.length) return false;
  const isTargeted = (period: string): boolean =>
    item.targets.some((t) => isOwn(item, t) && t.period === period);
  if (item.indicator.frequency !== 'annual' && periods.some(isTargeted)) return false;
  for (const entry of own) {
    const slot = periods.indexOf(entry.period);
    const content = contentOf(entry, digits);
    if (slot < 0 || content === null) return false;
    setSlot(columns, cell, slot, content, firstBasis(entry));
  }
  return true;
}

const firstBasis = ({ state }: ScoredEntry): Basis | null =>
  BASES.find((basis) => countsFor(basis, state)) ?? null;

const isOwn = ({ indicator, area }: ScoreItem, target: Target): boolean =>
  target.indicator === indicator.code && target.area === area;

function contentOf({ amount }: ScoredEntry, digits: number): SlotContent | null {
  if (amount === null) return 'blank';
  return amount.kind === 'not-applicable' ? 'not-applicable' : scaled(amount.amount, digits);
}

function writeTarget(columns: Columns, cell: number, item: ScoreItem, digits: number): boolean {
  const { used, reason } = chooseTarget(
    item.targets.filter((target) => isOwn(item, target)),
    `${item.year}-FY`,
  );
  if (used === null) {
    setTarget(columns, cell, reason === 'disputed-target' ? 'disputed' : 'none');
    return true;
  }
  const amount = scaled(used.amount, digits);
  const upper = used.upper === null ? amount : scaled(used.upper, digits);
  if (used.operator === 'grade' || amount === null || upper === null) return false;
  const isBand = used.operator === 'range' || item.indicator.formula === 'range';
  setTarget(columns, cell, isBand ? 'band' : 'amount', amount, upper);
  return true;
}
