import { type Column, HEX_FORMS, type HexForm, type Pools } from './column.ts';

/** Answers the value of a row. Each call of an object or list makes a new one. */
export type Reader = (row: number) => unknown;

/** Prepares the reading of a column; the work of a value is done when it is asked for. */
export function readColumn(column: Column, pools: Pools): Reader {
  switch (column[0]) {
    case 'constant':
      return constant(column[1]);
    case 'whole':
      return among(wholeNumbers(column));
    case 'plain':
      return among(column[1]);
    case 'dictionary':
      return dictionary(column[1], readColumn(column[2], pools));
    case 'pooled':
      return pooled(column[1], readColumn(column[2], pools), pools);
    case 'object':
      return objects(
        column[1],
        column[2].map((one) => readColumn(one, pools)),
      );
    case 'list':
      return lists(readColumn(column[1], pools), readColumn(column[2], pools));
    case 'mixed':
      return mixed(
        readColumn(column[1], pools),
        column[2].map((one) => readColumn(one, pools)),
      );
  }
}

const among =
  (values: readonly unknown[]): Reader =>
  (row) =>
    values[row];

// A shared object could be changed through one row and show in all.
const constant =
  (value: unknown): Reader =>
  () =>
    typeof value === 'object' && value !== null ? structuredCopy(value) : value;

const structuredCopy = (value: object): unknown => JSON.parse(JSON.stringify(value));

function wholeNumbers([, differences]: Extract<Column, readonly ['whole', ...unknown[]]>): readonly number[] {
  let at = 0;
  return differences.map((difference) => {
    at += difference;
    return at;
  });
}

const dictionary =
  (values: readonly unknown[], place: Reader): Reader =>
  (row) =>
    values[place(row) as number];

function pooled(form: HexForm, place: Reader, pools: Pools): Reader {
  const digits = HEX_FORMS[form];
  const pool = pools[form];
  return (row) => {
    const from = (place(row) as number) * digits;
    const hex = pool.slice(from, from + digits);
    return form === 'uuid' ? withDashes(hex) : hex;
  };
}

const withDashes = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;

function objects(keys: readonly string[], readers: readonly Reader[]): Reader {
  const set = keys.includes('__proto__') ? setOwn : setPlain;
  return (row) => {
    const value: Record<string, unknown> = {};
    for (let i = 0; i < keys.length; i += 1) set(value, keys[i] as string, (readers[i] as Reader)(row));
    return value;
  };
}

type Setter = (object: Record<string, unknown>, key: string, value: unknown) => void;

const setPlain: Setter = (object, key, value) => {
  object[key] = value;
};

// An assignment to `__proto__` changes the prototype and keeps no key; as JSON it is a key like any other.
const setOwn: Setter = (object, key, value) => {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
};

/** Where each list begins is known once the one before it has been asked for its length. */
function lists(length: Reader, item: Reader): Reader {
  const starts = [0];
  return (row) => {
    for (let at = starts.length; at <= row; at += 1)
      starts.push((starts[at - 1] as number) + (length(at - 1) as number));
    const from = starts[row] as number;
    return Array.from({ length: length(row) as number }, (_, i) => item(from + i));
  };
}

/** A row's place within its kind is the number of rows of that kind before it. */
function mixed(kind: Reader, readers: readonly Reader[]): Reader {
  const ranks: number[] = [];
  const counted = readers.map(() => 0);
  return (row) => {
    for (let at = ranks.length; at <= row; at += 1) {
      const of = kind(at) as number;
      ranks.push(counted[of] as number);
      counted[of] = (counted[of] as number) + 1;
    }
    return (readers[kind(row) as number] as Reader)(ranks[row] as number);
  };
}
