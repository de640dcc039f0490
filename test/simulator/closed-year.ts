import { blankEntry, type Entry, type EntryKey } from '../../src/domain/entry.ts';
import { packName } from '../../src/domain/rule-pack/frame.ts';
import { DEFAULT_PACK } from '../../src/domain/scoring/default-pack.ts';
import { entryId } from '../../src/protocol/entry-id.ts';
import { contentHash } from '../../src/protocol/hash.ts';
import { amount, keyOf, PLAIN } from '../support/builders.ts';
import { DINKES } from './cast.ts';

export const CLOSED_YEAR = 2025;

/** An approved figure of a year in which nobody works any more. */
export interface ClosedEntry {
  readonly id: string;
  readonly body: Entry;
}

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${CLOSED_YEAR}-${quarter}`);

/** One change in the first unit's year leaves its pack as it is, two make another; in the second's one is enough. */
const KEYS: readonly EntryKey[] = [
  ...['52', '5201', '5202'].flatMap((area) =>
    QUARTERS.map((period) => keyOf({ indicator: PLAIN.code, area, period })),
  ),
  ...QUARTERS.map((period) => keyOf({ indicator: DINKES.code, unit: 'dinkes', period })),
];

const known = new Map<string, readonly ClosedEntry[]>();

/** The same values in every run. */
export function closedEntries(tenant: string): readonly ClosedEntry[] {
  const entries = known.get(tenant) ?? KEYS.map((key) => ({ id: entryId(tenant, key), body: approved(key) }));
  known.set(tenant, entries);
  return entries;
}

function approved(key: EntryKey): Entry {
  const blank = blankEntry(key, true);
  const { status, value } = blank;
  const entry = { ...blank, value: { ...value, v: 1, value: amount('75') } };
  // Of the first quarter the hash follows from the entry, so that its pack leaves it out; of the others there is none.
  const seen = key.period === QUARTERS[0] ? contentHash(entry, PLAIN, packName(DEFAULT_PACK)) : null;
  return { ...entry, status: { ...status, v: 1, value: { ...status.value, state: 'approved', seen } } };
}

/** The figure as it is after a correction by decree. */
export const corrected = (entry: Entry): Entry => ({
  ...entry,
  value: { ...entry.value, v: entry.value.v + 1, value: amount(String(75 + entry.value.v)) },
});

export const isOfClosedYear = ({ period }: Pick<Entry, 'period'>): boolean =>
  period.startsWith(`${CLOSED_YEAR}-`);
