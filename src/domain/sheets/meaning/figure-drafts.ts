import type { Decimal, Indicator } from '../../indicator.ts';
import type { Measurement } from '../../measurement.ts';
import type { Operator, Target } from '../../target.ts';
import { isBlankWord } from '../cell-words.ts';
import { type Quantity, readQuantity } from '../quantity.ts';
import { pairedLines } from '../record-cells.ts';
import type { TableRecord } from '../records.ts';
import { type SheetCell, shownText } from '../workbook.ts';
import { type Draft, type Drafts, NO_DRAFTS, type Question } from './draft.ts';
import { knownIndicator } from './indicator-drafts.ts';
import type { MappedColumn } from './mapping.ts';
import { TableReader, unitFor } from './reader.ts';

/** One figure of one known indicator for one period. */
interface Figure {
  readonly indicator: Indicator;
  readonly period: string;
  readonly quantity: Quantity;
  readonly text: string;
  readonly address: string;
  readonly record: TableRecord;
}

/** Targets of known indicators, each column a period. Blank and `-` say that there is none. */
export function targetDrafts(question: Question): Drafts {
  const reader = new TableReader(question);
  const targets = figures(reader, 'target').flatMap((figure) => {
    const bounds = boundsOf(figure.quantity);
    if (!bounds) reader.refuse(figure.address, { code: 'not-a-number', text: figure.text });
    return bounds ? [targetOf(question, figure, bounds)] : [];
  });
  return { ...NO_DRAFTS, targets: once(reader, targets, ({ id }) => id), faults: reader.faults };
}

/** Realizations of known indicators. The attainment that a form computes is left: it is computed anew. */
export function realizationDrafts(question: Question): Drafts {
  const reader = new TableReader(question);
  const measurements = figures(reader, 'realization').flatMap((figure) => {
    const { quantity, address, text } = figure;
    if (quantity.kind === 'amount') return [measurementOf(reader, figure, quantity.amount, quantity.note)];
    if (quantity.kind === 'grade' && quantity.amount !== null) {
      return [measurementOf(reader, figure, quantity.amount, quantity.grade)];
    }
    reader.refuse(address, { code: 'not-a-number', text });
    return [];
  });
  const slot = (one: Measurement) => `${one.indicator} ${one.period}`;
  return { ...NO_DRAFTS, measurements: once(reader, measurements, slot), faults: reader.faults };
}

function figures(reader: TableReader, field: 'target' | 'realization'): readonly Figure[] {
  const all = reader.columns(field);
  const parts = all.filter(({ period }) => period.part !== 'FY');
  // Beside the quarters a form adds them up, whatever the indicator; the year is computed anew from the parts.
  const columns = field === 'realization' && parts.length > 0 ? parts : all;
  const [named] = reader.columns('indicator');
  if (!named) return [];
  return reader.question.table.records.flatMap((record) =>
    record.kind === 'recap' ? [] : figuresOf(reader, record, named, columns),
  );
}

function figuresOf(
  reader: TableReader,
  record: TableRecord,
  named: MappedColumn,
  columns: readonly MappedColumn[],
): readonly Figure[] {
  const name = reader.cell(record, named.place);
  const cells = columns.map(({ place }) => reader.cell(record, place));
  // An indicator that applies downwards was read in its own row.
  const isRepeat = name.isInherited && cells.every(({ isInherited, text }) => isInherited || text === '');
  if (isRepeat) return [];
  const lines = pairedLines([name.text, ...cells.map(({ text }) => text)]);
  return lines.flatMap(([title = '', ...texts]) => {
    const indicator = isBlankWord(title) ? null : known(reader, record, title, name.address);
    if (!indicator) return [];
    return columns.flatMap((column, i) => {
      const typed = lines.length === 1 ? (cells[i]?.cell ?? null) : (texts[i] ?? null);
      const text = texts[i] ?? '';
      return figureAt(reader, column, { typed, text, address: cells[i]?.address ?? '', indicator, record });
    });
  });
}

interface Found extends Pick<Figure, 'indicator' | 'record' | 'text' | 'address'> {
  readonly typed: SheetCell | null;
}

function figureAt(reader: TableReader, column: MappedColumn, found: Found): readonly Figure[] {
  const { typed, ...rest } = found;
  const quantity = readCell(reader, column, typed, found.address);
  if (quantity === null || quantity.kind === 'blank') return [];
  const year = reader.year(column);
  if (year !== null) return [{ ...rest, quantity, period: `${year}-${column.period.part}` }];
  reader.refuse(found.address, { code: 'year-missing' });
  return [];
}

function known(reader: TableReader, record: TableRecord, title: string, address: string): Indicator | null {
  const indicator = knownIndicator(reader.question, reader.code(record, 'indicator-code'), title);
  if (!indicator) reader.refuse(address, { code: 'unknown-indicator', text: title });
  return indicator;
}

function readCell(
  reader: TableReader,
  { place }: MappedColumn,
  typed: SheetCell | null,
  address: string,
): Quantity | null {
  if (typed !== null && typeof typed !== 'string' && typed.kind === 'error') {
    reader.refuse(address, { code: 'error-in-file', text: typed.shown });
    return null;
  }
  const quantity = readQuantity(typed, reader.style(place).numbers);
  if (quantity.kind !== 'amount' || quantity.alternative === null) return quantity;
  const { amount: first, alternative: second } = quantity;
  reader.refuse(address, { code: 'ambiguous-number', text: shownText(typed), first, second });
  return null;
}

interface Bounds {
  readonly operator: Operator;
  readonly amount: Decimal;
  readonly upper: Decimal | null;
}

function boundsOf(quantity: Quantity): Bounds | null {
  if (quantity.kind === 'amount')
    return { operator: quantity.operator, amount: quantity.amount, upper: null };
  if (quantity.kind === 'range') return { operator: 'range', amount: quantity.low, upper: quantity.high };
  return quantity.kind === 'grade' ? { operator: 'grade', amount: quantity.grade, upper: null } : null;
}

function targetOf({ setting }: Question, figure: Figure, bounds: Bounds): Draft<Target> {
  const { indicator, period, address, quantity } = figure;
  const id = `${indicator.code}-${setting.government}-${period}-1`;
  const note =
    quantity.kind === 'grade' && quantity.amount !== null ? `${quantity.grade} (${quantity.amount})` : null;
  const entity: Target = {
    id,
    indicator: indicator.code,
    area: setting.government,
    period,
    ...bounds,
    stage: null,
    statedOn: null,
    source: setting.source,
    verified: false,
    note,
    example: indicator.example,
  };
  return { entity, address, from: { amount: address, upper: address, period: address } };
}

function measurementOf(
  reader: TableReader,
  figure: Figure,
  amount: Decimal,
  note: string | null,
): Draft<Measurement> {
  const { indicator, period, address, record } = figure;
  const { setting } = reader.question;
  const unit = unitFor(reader.question, reader.text(record, 'unit-name')) ?? indicator.owner;
  const entity: Measurement = {
    indicator: indicator.code,
    unit,
    area: setting.government,
    period,
    disaggregation: '',
    amount,
    release: 1,
    claim: 1,
    source: setting.source,
    verified: false,
    note,
    example: indicator.example,
  };
  return { entity, address, from: { amount: address, period: address } };
}

/** The same figure twice is a question, not two figures. */
function once<T>(
  reader: TableReader,
  drafts: readonly Draft<T>[],
  key: (one: T) => string,
): readonly Draft<T>[] {
  const first = new Map<string, Draft<T>>();
  for (const draft of drafts) {
    const before = first.get(key(draft.entity));
    if (!before) first.set(key(draft.entity), draft);
    else if (before.address !== draft.address)
      reader.refuse(draft.address, { code: 'twice', first: before.address });
  }
  return [...first.values()];
}
