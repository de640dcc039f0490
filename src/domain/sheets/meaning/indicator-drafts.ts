import type { Indicator, Polarity } from '../../indicator.ts';
import { readQuantity } from '../quantity.ts';
import type { TableRecord } from '../records.ts';
import { type Draft, type Drafts, type Known, NO_DRAFTS, type Question } from './draft.ts';
import { nameKey } from './name-key.ts';
import { isExample, TableReader, unitFor, withoutMark } from './reader.ts';

/** What grows worse when it grows, by the words people name it with. A person confirms it: `verified` stays false. */
const LOWER =
  /kemiskinan|miskin|stunting|pengangguran|inflasi|\bgini\b|ketimpangan|kematian|kesakitan|prevalensi|angka putus|pelanggaran|temuan|kerusakan|kebakaran|kecelakaan|kriminalitas|waktu tunggu|emisi|kumuh|rawan/i;

/** Indicators with what the table says of them. A known one keeps everything the table is silent about. */
export function indicatorDrafts(question: Question): Drafts {
  const reader = new TableReader(question);
  const drafts = new Map<string, Draft<Indicator>>();
  for (const record of question.table.records) {
    if (record.kind === 'recap') continue;
    const draft = indicatorOf(reader, record);
    if (!draft) continue;
    const before = drafts.get(draft.entity.code);
    if (!before) drafts.set(draft.entity.code, draft);
    else if (before.address !== draft.address)
      reader.refuse(draft.address, { code: 'twice', first: before.address });
  }
  return { ...NO_DRAFTS, indicators: [...drafts.values()], faults: reader.faults };
}

function indicatorOf(reader: TableReader, record: TableRecord): Draft<Indicator> | null {
  const { question } = reader;
  const name = reader.text(record, 'indicator');
  const address = reader.only(record, 'indicator')?.address ?? '';
  if (name === null) return null;
  const known = knownIndicator(question, reader.code(record, 'indicator-code'), name);
  const owner = unitFor(question, ownerText(reader, record)) ?? known?.owner ?? null;
  const unitAddress = reader.only(record, 'unit-name')?.address ?? address;
  if (owner === null) {
    reader.refuse(unitAddress, { code: 'unknown-unit', text: ownerText(reader, record) ?? '' });
    return null;
  }
  const measureUnit = reader.text(record, 'measure-unit') ?? known?.measureUnit ?? '-';
  const from = {
    name: address,
    owner: unitAddress,
    measureUnit: reader.only(record, 'measure-unit')?.address ?? address,
  };
  const told = { owner, measureUnit, ...baselineOf(reader, record) };
  if (known) return { address, from, entity: { ...known, ...told } };
  return { address, from, entity: { ...newIndicator(reader, record, name), ...told } };
}

/** "BAPPEDA; DINSOS" names who answers first. */
const ownerText = (reader: TableReader, record: TableRecord): string | null =>
  reader.text(record, 'unit-name')?.split(/[;/]/)[0]?.trim() ?? null;

function baselineOf(reader: TableReader, record: TableRecord): Pick<Indicator, 'baseline'> | object {
  const [column] = reader.columns('baseline');
  if (!column) return {};
  const { cell, address, text } = reader.cell(record, column.place);
  const quantity = readQuantity(cell, reader.style(column.place).numbers);
  if (quantity.kind === 'amount' && quantity.alternative !== null) {
    const { amount: first, alternative: second } = quantity;
    reader.refuse(address, { code: 'ambiguous-number', text, first, second });
    return {};
  }
  const noted = quantity.kind === 'amount' ? /\((\d{4})\)/.exec(quantity.note ?? '')?.[1] : undefined;
  const year = noted === undefined ? column.period.year : Number(noted);
  return quantity.kind === 'amount' && year !== null ? { baseline: { year, amount: quantity.amount } } : {};
}

function newIndicator(reader: TableReader, record: TableRecord, name: string): Indicator {
  const polarity: Polarity = LOWER.test(name) ? 'lower' : 'higher';
  const formula = reader.text(record, 'formula');
  return {
    code: reader.code(record, 'indicator-code') ?? codeOfName(name),
    name: withoutMark(name),
    measureUnit: '-',
    polarity,
    formula: polarity === 'lower' ? 'regressive-2t' : 'progressive',
    aggregation: 'last',
    perspective: null,
    owner: '',
    frequency: 'annual',
    key: /indikator kinerja utama|\biku\b/i.test(
      reader.question.table.titles.map(({ text }) => text).join(' '),
    ),
    decimals: 2,
    baseline: null,
    minEvidence: 1,
    successor: null,
    weight: '1',
    source: reader.question.setting.source,
    verified: false,
    note: formula,
    example: isExample(name),
  };
}

const byName = new WeakMap<Known, ReadonlyMap<string, Indicator>>();

/** The indicator of a code; without a code the first of that name, spelled in whichever way. Null for a new one. */
export function knownIndicator({ known }: Question, code: string | null, name: string): Indicator | null {
  if (code !== null) return known.indicators.find((one) => one.code === code) ?? null;
  const named =
    byName.get(known) ??
    new Map(known.indicators.map((one) => [nameKey(one.name), one]).reverse() as [string, Indicator][]);
  byName.set(known, named);
  return named.get(nameKey(name)) ?? null;
}

const LONGEST_CODE = 40;

/** A code people can read: the words of the name that carry meaning, in capitals. */
const codeOfName = (name: string): string =>
  withoutMark(name)
    .normalize('NFKD')
    .toUpperCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_CODE)
    .replace(/-+$/, '');
