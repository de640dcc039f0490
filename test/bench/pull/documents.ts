import { closedKeys, closedRow } from '../../support/closed-years.ts';
import type { Work } from './work.ts';

export const TENANT = 'ntb';
const UNITS = ['disdik', 'dinkes'];
const YEARS = [2021, 2022, 2023, 2024, 2025];
/** Entries of one unit and quarter. */
const LISTED = 500;
const READS = 200;

/** Two units, five closed years, four quarters, 500 figures each: 20,000 published entries. */
export const KEYS = closedKeys(UNITS, YEARS, LISTED);

/** The entries as documents with an id, for the peers. */
export const documents = () => KEYS.map((key, n) => ({ id: idOf(n), ...closedRow(TENANT, key, n).body }));

const idOf = (n: number): string => closedRow(TENANT, KEYS[n] ?? missing(), n).id;

const missing = (): never => {
  throw new Error('There is no such key.');
};

/** The same for every side; the ids read lie all over the documents. */
export function workAt(url: string): Work {
  const place = (i: number) => (i * 7919 + 13) % KEYS.length;
  return {
    url,
    count: KEYS.length,
    reads: Array.from({ length: READS }, (_, i) => idOf(place(i))),
    unit: 'dinkes',
    period: '2024-Q3',
    listed: LISTED,
    edited: idOf(place(READS)),
    value: '4711.5',
  };
}
