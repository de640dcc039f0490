import { type Column, HEX_FORMS, type HexForm, type Pools } from './column.ts';

/** Gives each hexadecimal text a place, the same one for the same text. */
export class PoolWriter {
  readonly #places: Readonly<Record<HexForm, Map<string, number>>> = { uuid: new Map(), sha256: new Map() };

  place(form: HexForm, text: string): number {
    const places = this.#places[form];
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    return places.size - 1;
  }

  pools(): Pools {
    const joined = (form: HexForm) => [...this.#places[form].keys()].join('').replaceAll('-', '');
    return { uuid: joined('uuid'), sha256: joined('sha256') };
  }
}

/** The column of JSON values, without loss. `undefined` is not a JSON value and may not occur. */
export function writeColumn(values: readonly unknown[], pool: PoolWriter): Column {
  const kinds = new Map<string, unknown[]>();
  const order: number[] = [];
  const placeOf = new Map<string, number>();
  for (const value of values) {
    const kind = kindOf(value);
    const of = kinds.get(kind);
    if (of) of.push(value);
    else {
      placeOf.set(kind, kinds.size);
      kinds.set(kind, [value]);
    }
    order.push(placeOf.get(kind) as number);
  }
  const columns = [...kinds].map(([kind, own]) => ofOneKind(kind, own, pool));
  if (columns.length < 2) return columns[0] ?? ['constant', null];
  return ['mixed', writeWhole(order), columns];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SHA256 = /^[0-9a-f]{64}$/;

function kindOf(value: unknown): string {
  if (typeof value === 'string') return stringKind(value);
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) return 'whole';
  if (typeof value !== 'object') return typeof value;
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : `object ${JSON.stringify(Object.keys(value))}`;
}

function stringKind(text: string): 'uuid' | 'sha256' | 'string' {
  if (text.length === 36 && UUID.test(text)) return 'uuid';
  return text.length === HEX_FORMS.sha256 && SHA256.test(text) ? 'sha256' : 'string';
}

function ofOneKind(kind: string, values: readonly unknown[], pool: PoolWriter): Column {
  if (kind === 'uuid' || kind === 'sha256') {
    const places = (values as string[]).map((text) => pool.place(kind, text));
    return values.length === 1 ? ['constant', values[0]] : ['pooled', kind, writeWhole(places)];
  }
  if (kind === 'list') return writeLists(values as unknown[][], pool);
  if (kind.startsWith('object ')) return writeObjects(values as Record<string, unknown>[], pool);
  if (kind === 'whole') return writeWhole(values as number[]);
  return writeScalars(values);
}

function writeWhole(numbers: readonly number[]): Column {
  if (numbers.every((one) => one === numbers[0])) return ['constant', numbers[0] ?? null];
  return ['whole', numbers.map((one, i) => (i === 0 ? one : one - (numbers[i - 1] as number)))];
}

function writeScalars(values: readonly unknown[]): Column {
  const distinct = [...new Set(values)];
  if (distinct.length === 1) return ['constant', distinct[0]];
  // A dictionary of texts that hardly repeat is longer than the texts.
  if (distinct.length > values.length / 2) return ['plain', values];
  const place = new Map(distinct.map((value, i) => [value, i]));
  return ['dictionary', distinct, writeWhole(values.map((value) => place.get(value) as number))];
}

function writeObjects(values: readonly Record<string, unknown>[], pool: PoolWriter): Column {
  const keys = Object.keys(values[0] as object);
  const columns = keys.map((key) =>
    writeColumn(
      values.map((value) => value[key]),
      pool,
    ),
  );
  return ['object', keys, columns];
}

function writeLists(values: readonly (readonly unknown[])[], pool: PoolWriter): Column {
  return ['list', writeWhole(values.map((list) => list.length)), writeColumn(values.flat(1), pool)];
}
