import { add, fromDecimal, type Rational, toDecimal, ZERO } from '../../decimal.ts';
import type { Decimal } from '../../indicator.ts';
import { daysInMonth } from '../../period.ts';
import type { Budget, BudgetStage } from '../../strategy.ts';
import type { TableRecord } from '../records.ts';
import { stageIn, stageOfTable } from './budget-stage.ts';
import { type CodedRow, flatCodes, ownCode } from './coded-row.ts';
import { type Draft, type Drafts, NO_DRAFTS, type Question } from './draft.ts';
import { nameKey } from './name-key.ts';
import { isExample, TableReader, unitFor, withoutMark } from './reader.ts';
import { type BudgetTreeLevel, TREE_LEVELS } from './tree-levels.ts';

/** One programme, activity or sub-activity with what the table says about its money. */
interface Line {
  readonly level: BudgetTreeLevel;
  readonly code: string;
  readonly name: string;
  readonly unit: string | null;
  readonly year: number;
  readonly stage: BudgetStage;
  readonly address: string;
  readonly from: Record<string, string>;
  ceiling: Rational | null;
  realized: Rational | null;
  readonly months: Map<number, Rational>;
}

// Sums stay exact numbers until the last row: a flat table adds a million amounts, each to three levels.
const total = (a: Rational | null, b: Rational | null): Rational | null =>
  a === null || b === null ? (a ?? b) : add(a, b);

const exact = (amount: Decimal | null): Rational | null => (amount === null ? null : fromDecimal(amount));
const written = (amount: Rational | null): Decimal | null => (amount === null ? null : toDecimal(amount));

/**
 * Ceilings, cash plan and realization. A flat table, one row an account, is added up to its sub-activity, activity and
 * programme; a tree says each level itself and is taken as printed, so that nothing is counted twice.
 */
export function budgetDrafts(question: Question): Drafts {
  const reader = new TableReader(question);
  const stage = stageOfTable(question, reader.has('realized')).stage;
  const isFlat = TREE_LEVELS.some((level) => reader.has(`${level}-code`));
  const lines = new Map<string, Line>();
  for (const record of question.table.records) {
    if (record.kind !== 'recap' || !isFlat) addRecord(reader, lines, record, isFlat, stage);
  }
  const drafted = [...lines.values()];
  return {
    ...NO_DRAFTS,
    budgets: drafted.flatMap((line) => {
      const own = budgetOf(question, line);
      return [own, ...cashPlanOf(own, line)];
    }),
    faults: reader.faults,
  };
}

function addRecord(
  reader: TableReader,
  lines: Map<string, Line>,
  record: TableRecord,
  isFlat: boolean,
  ofTable: BudgetStage,
): void {
  const named = isFlat ? flatCodes(reader, record) : treeCode(reader, record);
  const [first] = named;
  if (!first) return;
  const year = yearOf(reader, record);
  if (year === null) {
    reader.refuse(first.address, { code: 'year-missing' });
    return;
  }
  const unit = unitFor(reader.question, reader.code(record, 'unit-code'), reader.text(record, 'unit-name'));
  const money = moneyOf(reader, record);
  const told = reader.question.setting.stage === null ? stageIn(reader.text(record, 'stage') ?? '') : null;
  const stage = ofTable === 'in-year' ? ofTable : (told ?? ofTable);
  for (const one of named) addLine(reader, lines, { ...one, unit, year, stage }, money, isFlat);
}

function yearOf(reader: TableReader, record: TableRecord): number | null {
  const told = Number(reader.text(record, 'year') ?? Number.NaN);
  return Number.isInteger(told) ? told : reader.year(reader.columns('ceiling')[0] ?? null);
}

/** The code of the row itself; without codes the node known by its name. */
function treeCode(reader: TableReader, record: TableRecord): readonly CodedRow[] {
  const code = record.code ?? reader.code(record, 'code');
  const name = record.name ?? reader.text(record, 'name');
  const address = (reader.only(record, 'code') ?? reader.only(record, 'name'))?.address ?? '';
  if (code !== null) return ownCode(reader, code, { name, address });
  if (name === null || record.kind === 'recap') return [];
  const node = reader.question.known.planNodes.find((one) => nameKey(one.text) === nameKey(name));
  if (!node) reader.refuse(address, { code: 'unknown-node', text: name });
  const known = TREE_LEVELS.find((one) => one === node?.level);
  return node && known ? [{ level: known, code: node.code, printed: node.code, name, address }] : [];
}

interface Money {
  readonly ceiling: Rational | null;
  readonly realized: Rational | null;
  readonly months: ReadonlyMap<number, Rational>;
  readonly from: Readonly<Record<string, string>>;
}

function moneyOf(reader: TableReader, record: TableRecord): Money {
  const from: Record<string, string> = {};
  const only = (field: string) => {
    const [column] = reader.columns(field);
    if (!column || !record.rows.includes(record.sources[column.place] ?? 0)) return null;
    from[field] = reader.cell(record, column.place).address;
    return exact(reader.money(record, column.place));
  };
  const months = new Map<number, Rational>();
  for (const { place, period } of reader.columns('cash-plan')) {
    const amount = exact(reader.money(record, place));
    if (amount !== null && period.part.startsWith('M')) months.set(Number(period.part.slice(1)), amount);
  }
  return { ceiling: only('ceiling'), realized: only('realized'), months, from };
}

function addLine(
  reader: TableReader,
  lines: Map<string, Line>,
  { level, code, name, address, unit, year, stage }: CodedRow & Pick<Line, 'unit' | 'year' | 'stage'>,
  money: Money,
  isSummed: boolean,
): void {
  const key = JSON.stringify([unit, code, year, stage]);
  const known = lines.get(key);
  if (!known) {
    const { from, ceiling, realized, months } = money;
    const line = {
      level,
      code,
      name: name ?? code,
      unit,
      year,
      stage,
      address,
      from: { ...from, code: address },
    };
    lines.set(key, { ...line, ceiling, realized, months: new Map(months) });
    return;
  }
  const isSecond = known.address !== address && !isSummed;
  if (isSecond) reader.refuse(address, { code: 'twice', first: known.address });
  if (isSecond || (money.ceiling === null && money.realized === null)) return;
  known.ceiling = total(known.ceiling, money.ceiling);
  known.realized = total(known.realized, money.realized);
  for (const [month, amount] of money.months) {
    known.months.set(month, total(known.months.get(month) ?? null, amount) as Rational);
  }
}

function budgetOf({ table, setting }: Question, line: Line): Draft<Budget> {
  const { level, code, name, unit, year, stage, ceiling, realized, address, from } = line;
  const { month, quarter } = table.facts;
  const last = month ?? (quarter === null ? 12 : quarter * 3);
  const asOf = stage === 'in-year' ? `${year}-${two(last)}-${daysInMonth(year, last)}` : null;
  return {
    address,
    from,
    entity: {
      id: [setting.government, unit ?? '-', code, year, stage, ...(asOf === null ? [] : [asOf])].join('-'),
      government: setting.government,
      unit,
      level,
      code,
      name: withoutMark(name),
      year,
      asOf,
      stage,
      ceiling: written(ceiling),
      realized: written(realized),
      source: setting.source,
      verified: false,
      note: null,
      example: isExample(name),
    },
  };
}

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * What is to be spent until the end of each month, as the budget keeps it: its months added up from the first. A month
 * left blank plans nothing and has no row.
 */
function cashPlanOf({ address, entity }: Draft<Budget>, { months, year }: Line): readonly Draft<Budget>[] {
  const { government, unit, code } = entity;
  let until = ZERO;
  return [...months]
    .sort(([a], [b]) => a - b)
    .map(([month, amount]) => {
      until = add(until, amount);
      const asOf = `${year}-${two(month)}-${daysInMonth(year, month)}`;
      const id = [government, unit ?? '-', code, year, 'cash-plan', asOf].join('-');
      const planned = { stage: 'cash-plan', asOf, ceiling: toDecimal(until), realized: null } as const;
      return { address, from: {}, entity: { ...entity, ...planned, id } };
    });
}
