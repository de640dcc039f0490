import type { Entry } from '../domain/entry.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Column, Pools } from './columns/column.ts';
import { type Reader, readColumn } from './columns/read-column.ts';
import { PoolWriter, writeColumn } from './columns/write-column.ts';
import { entryId } from './entry-id.ts';
import { contentHash } from './hash.ts';

/** Only entries become old in numbers that make a pack worth its request. */
export const PACKED_TYPE = 'entry';

/** What a pack holds: the entries of one scope whose period lies in one closed year, exact up to a number. */
export interface PackSubject {
  readonly scope: number;
  readonly year: number;
  readonly seq: number;
}

/** What a content hash is made with besides the entry. */
export interface HashRules {
  /** Rule pack `id@version` of entries whose status names none. */
  readonly rules: string;
  /** By indicator code. */
  readonly formulas: Readonly<Record<string, Indicator['formula']>>;
}

export interface PackedRow {
  readonly id: string;
  readonly ver: number;
  readonly seq: number;
  readonly body: unknown;
}

/** The text of a pack before it is compressed. */
interface PackDocument extends PackSubject, HashRules {
  readonly format: 1;
  readonly rows: number;
  readonly pools: Pools;
  /** Null where the id follows from the entry's key. */
  readonly ids: Column;
  readonly vers: Column;
  readonly seqs: Column;
  readonly bodies: Column;
}

// Stands for a content hash that follows from the entry; a real one is a text.
const FOLLOWS = 1;

/** Rows in the order of their number. Random ids and hashes that follow from the rest are left out: they do not compress. */
export function writePack(
  tenant: string,
  subject: PackSubject,
  rules: HashRules,
  rows: readonly PackedRow[],
): string {
  const pool = new PoolWriter();
  const document: Omit<PackDocument, 'pools'> = {
    format: 1,
    ...subject,
    ...rules,
    rows: rows.length,
    ids: writeColumn(
      rows.map(({ id, body }) => (idOf(tenant, body) === id ? null : id)),
      pool,
    ),
    vers: writeColumn(
      rows.map(({ ver }) => ver),
      pool,
    ),
    seqs: writeColumn(
      rows.map(({ seq }) => seq),
      pool,
    ),
    bodies: writeColumn(
      rows.map(({ body }) => condensed(body, rules)),
      pool,
    ),
  };
  return JSON.stringify({ ...document, pools: pool.pools() });
}

const idOf = (tenant: string, body: unknown): string => entryId(tenant, body as Entry);

const hashOf = (entry: Entry, { rules, formulas }: HashRules): string => {
  const formula = formulas[entry.indicator];
  return contentHash(entry, formula === undefined ? null : { formula }, entry.status.value.pack ?? rules);
};

function condensed(body: unknown, rules: HashRules): unknown {
  const entry = body as Entry;
  const { status } = entry;
  if (status.value.seen === null || status.value.seen !== hashOf(entry, rules)) return body;
  return { ...entry, status: { ...status, value: { ...status.value, seen: FOLLOWS } } };
}

/** An opened pack. A row is put together when it is asked for, and again each time. */
export class Pack implements PackSubject {
  readonly scope: number;
  readonly year: number;
  readonly seq: number;
  readonly rows: number;
  readonly #tenant: string;
  readonly #rules: HashRules;
  readonly #read: Readonly<Record<'id' | 'ver' | 'seq' | 'body', Reader>>;
  readonly #key: Reader;
  readonly #ids: string[] = [];
  #places: ReadonlyMap<string, number> | null = null;

  /** Throws SyntaxError for a text that is not whole. */
  constructor(tenant: string, text: string) {
    const document = JSON.parse(text) as PackDocument;
    const { scope, year, seq, rows, rules, formulas, pools } = document;
    this.scope = scope;
    this.year = year;
    this.seq = seq;
    this.rows = rows;
    this.#tenant = tenant;
    this.#rules = { rules, formulas };
    this.#read = {
      id: readColumn(document.ids, pools),
      ver: readColumn(document.vers, pools),
      seq: readColumn(document.seqs, pools),
      body: readColumn(document.bodies, pools),
    };
    this.#key = readColumn(keyColumns(document.bodies), pools);
  }

  /** Place of each id. */
  get places(): ReadonlyMap<string, number> {
    this.#places ??= new Map(Array.from({ length: this.rows }, (_, place) => [this.#id(place), place]));
    return this.#places;
  }

  ver(place: number): number {
    return this.#read.ver(place) as number;
  }

  row(place: number): PackedRow {
    const id = this.#id(place);
    const seq = this.#read.seq(place) as number;
    return { id, ver: this.ver(place), seq, body: this.#body(place) };
  }

  /** Period of the entry at a place, without putting the entry together. */
  period(place: number): string {
    return (this.#key(place) as Entry).period;
  }

  #id(place: number): string {
    this.#ids[place] ??= (this.#read.id(place) as string | null) ?? idOf(this.#tenant, this.#key(place));
    return this.#ids[place];
  }

  #body(place: number): unknown {
    const entry = this.#read.body(place) as Entry;
    if ((entry.status.value.seen as unknown) === FOLLOWS) hashWhenAsked(entry, this.#rules);
    return entry;
  }
}

/** Of thousands of old entries hardly one is asked for the hash it was approved with. */
function hashWhenAsked(entry: Entry, rules: HashRules): void {
  let known: string | null = null;
  const get = (): string => {
    known ??= hashOf(entry, rules);
    return known;
  };
  Object.defineProperty(entry.status.value, 'seen', { get, enumerable: true });
}

const KEY = ['indicator', 'unit', 'area', 'period', 'disaggregation'];

/** The part of the bodies that an id follows from. Bodies of several forms are read whole. */
function keyColumns(bodies: Column): Column {
  if (bodies[0] !== 'object') return bodies;
  const [, keys, columns] = bodies;
  const kept = keys.flatMap((key, i) => (KEY.includes(key) ? [i] : []));
  return ['object', kept.map((i) => keys[i] as string), kept.map((i) => columns[i] as Column)];
}
