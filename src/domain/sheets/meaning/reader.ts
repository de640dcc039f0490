import { compare, fromDecimal, fromInteger, mul, toDecimal, ZERO } from '../../decimal.ts';
import type { Decimal } from '../../indicator.ts';
import { isBlankWord } from '../cell-words.ts';
import { codeText } from '../code-text.ts';
import { type DayOrder, readDate } from '../date-text.ts';
import type { NumberStyle } from '../number-style.ts';
import { readQuantity } from '../quantity.ts';
import { type AppliedCell, appliedCell, type ColumnStyle, columnStyle } from '../record-cells.ts';
import type { TableRecord } from '../records.ts';
import { scaleOf } from '../title-facts.ts';
import { shownText } from '../workbook.ts';
import type { CellFault, Known, Question, SheetFault } from './draft.ts';
import { columnsOf, type MappedColumn } from './mapping.ts';
import { nameKey } from './name-key.ts';
import { type PlanCode, PlanCodes } from './plan-codes.ts';

const MONEY = ['ceiling', 'realized', 'cash-plan'] as const;

/** Reads the cells of one table by field, and keeps what was wrong with any of them. */
export class TableReader {
  readonly question: Question;
  readonly faults: SheetFault[] = [];
  private readonly told = new Set<string>();
  private readonly styles = new Map<number, ColumnStyle>();
  private readonly scales = new Map<number, number>();
  private codesOfPlans: PlanCodes | null = null;
  private stylesOfMoney: { readonly numbers: NumberStyle } | null = null;
  // Asked for every row; the names of a column do not change between two rows.
  private readonly mapped = new Map<string, readonly MappedColumn[]>();

  constructor(question: Question) {
    this.question = question;
  }

  columns(field: string): readonly MappedColumn[] {
    const known = this.mapped.get(field);
    if (known) return known;
    const columns = columnsOf(this.question.table, this.question.mapping, field);
    this.mapped.set(field, columns);
    return columns;
  }

  has(field: string): boolean {
    return this.question.mapping.fields.includes(field);
  }

  cell(record: TableRecord, place: number): AppliedCell {
    return appliedCell(this.question.sheet, this.question.table, record, place);
  }

  /** The cell of a field that stands once, null without such a column. */
  only(record: TableRecord, field: string): AppliedCell | null {
    const [column] = this.columns(field);
    return column ? this.cell(record, column.place) : null;
  }

  /** Text of a field, null when blank or missing. */
  text(record: TableRecord, field: string): string | null {
    const text = this.only(record, field)?.text ?? '';
    return isBlankWord(text) ? null : text.replace(/\s+/g, ' ').trim();
  }

  code(record: TableRecord, field: string): string | null {
    const code = codeText(this.only(record, field)?.cell ?? null);
    return isBlankWord(code) ? null : code;
  }

  /** A code of programme, activity or sub-activity; null for every other one, which is refused where it looks like one. */
  planCode(code: string, name: string | null, address: string): PlanCode | null {
    this.codesOfPlans ??= new PlanCodes(this.question.known.planNodes);
    const read = this.codesOfPlans.read(code, name);
    if (read !== 'misshapen') return read;
    this.refuse(address, { code: 'not-a-plan-code', text: code });
    return null;
  }

  /** Rupiah, scaled by what title or header say. Null when blank; a fault is kept when it is no number. */
  money(record: TableRecord, place: number): Decimal | null {
    const { cell, address } = this.cell(record, place);
    const quantity = readQuantity(cell, this.style(place).numbers ?? this.styleOfMoney());
    if (quantity.kind === 'blank') return null;
    if (quantity.kind !== 'amount' || quantity.operator !== '=') {
      this.refuse(address, { code: 'not-a-number', text: this.cell(record, place).text });
      return null;
    }
    const { amount, alternative } = quantity;
    if (alternative === null || this.groupsThousands(amount, alternative, place))
      return this.scaled(amount, place);
    const text = this.cell(record, place).text;
    this.refuse(address, { code: 'ambiguous-number', text, first: amount, second: alternative });
    return null;
  }

  /**
   * `500.000` is half a million where the table counts rupiah: the dot groups in Indonesia, and no rupiah has three
   * decimals. `1,200`, and `1.200` in millions, could be either.
   */
  private groupsThousands(amount: Decimal, alternative: Decimal, place: number): boolean {
    const isGrouped = compare(fromDecimal(amount) ?? ZERO, fromDecimal(alternative) ?? ZERO) > 0;
    return isGrouped && this.scale(place) === 1;
  }

  day(record: TableRecord, field: string): string | null {
    const [column] = this.columns(field);
    if (!column) return null;
    const { cell, address } = this.cell(record, column.place);
    const order: DayOrder | null = this.style(column.place).days;
    const read = readDate(cell, order);
    if (read.kind === 'text') this.refuse(address, { code: 'not-a-date', text: read.text });
    if (read.kind !== 'day') return null;
    if (!read.doubtful) return read.day;
    this.refuse(address, { code: 'ambiguous-date', text: shownText(cell) });
    return null;
  }

  refuse(address: string, fault: CellFault): void {
    // A cell that applies downwards is read in every row, and told once.
    const told = `${address} ${fault.code}`;
    if (this.told.has(told)) return;
    this.told.add(told);
    this.faults.push({ address, fault });
  }

  /** The year of a column, of the person's choice or of the titles; null when nobody says. */
  year(column: MappedColumn | null): number | null {
    const { setting, table } = this.question;
    return column?.period.year ?? setting.year ?? table.facts.year;
  }

  private scale(place: number): number {
    const known = this.scales.get(place);
    if (known !== undefined) return known;
    const { table } = this.question;
    const header = scaleOf((table.columns[place]?.path ?? []).join(' '));
    const scale = header > 1 ? header : table.facts.scale;
    this.scales.set(place, scale);
    return scale;
  }

  private scaled(amount: Decimal, place: number): Decimal {
    const scale = this.scale(place);
    const exact = fromDecimal(amount);
    return scale === 1 || !exact ? amount : toDecimal(mul(exact, fromInteger(scale)));
  }

  /** One hand writes all the money of a table: a column that shows nothing itself follows the others. */
  private styleOfMoney(): NumberStyle {
    this.stylesOfMoney ??= { numbers: this.moneyShown() };
    return this.stylesOfMoney.numbers;
  }

  private moneyShown(): NumberStyle {
    const columns = MONEY.flatMap((field) => this.columns(field));
    const shown = new Set(columns.map(({ place }) => this.style(place).numbers));
    shown.delete(null);
    const [only = null] = shown;
    return shown.size === 1 ? only : null;
  }

  style(place: number): ColumnStyle {
    const known = this.styles.get(place);
    if (known) return known;
    const style = columnStyle(this.question.sheet, this.question.table, place);
    this.styles.set(place, style);
    return style;
  }
}

/** Layouts that are handed out mark made-up rows with `(contoh)`. */
export const isExample = (text: string): boolean => /^\(contoh\)/i.test(text);
/** The text without the mark of an example. */
export const withoutMark = (text: string): string => text.replace(/^\(contoh\)\s*/i, '');

/** The unit that a code or a name in the row means, else the person's choice, else the titles; null when none is known. */
export function unitFor(
  { known, setting, table }: Question,
  ...said: readonly (string | null)[]
): string | null {
  const wanted = [...said, setting.unit, table.facts.unitCode, table.facts.unitName].filter(
    (one) => one !== null,
  );
  return unitSaid({ known }, wanted);
}

/** The unit that the first of the texts that is one means. */
export function unitSaid(
  { known }: Pick<Question, 'known'>,
  said: readonly (string | null)[],
): string | null {
  for (const text of said) {
    const code = text === null ? null : unitNamed(known, text);
    if (code !== null) return code;
  }
  return null;
}

const answers = new WeakMap<Known, Map<string, string | null>>();

/** The unit that goes by a name; the same few names stand in tens of thousands of rows. */
function unitNamed(known: Known, text: string): string | null {
  const answered = answers.get(known) ?? new Map<string, string | null>();
  answers.set(known, answered);
  const before = answered.get(text);
  if (before !== undefined) return before;
  const key = nameKey(text);
  const unit = known.units.find(({ code, name, shortName }) =>
    [code, name, shortName].some((one) => nameKey(one) === key),
  );
  answered.set(text, unit?.code ?? null);
  return unit?.code ?? null;
}
