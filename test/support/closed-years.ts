import type { EntryKey } from '../../src/domain/entry.ts';
import type { Measurement } from '../../src/domain/measurement.ts';
import { packName } from '../../src/domain/rule-pack/frame.ts';
import { DEFAULT_PACK } from '../../src/domain/scoring/default-pack.ts';
import type { Endpoint } from '../../src/endpoint/endpoint.ts';
import { publishedEntry } from '../../src/endpoint/push/published-entry.ts';
import { putNumbered, type Unnumbered } from '../../src/endpoint/rows/put-reference.ts';
import { entryId } from '../../src/protocol/entry-id.ts';
import { contentHash } from '../../src/protocol/hash.ts';
import { indicator, NOW, SOURCED } from './builders.ts';

/** Keys of quarterly entries of closed years: unit by unit, `slots` for each quarter. */
export const closedKeys = (units: readonly string[], years: readonly number[], slots: number): EntryKey[] =>
  units.flatMap((unit) =>
    years.flatMap((year) =>
      Array.from({ length: slots * 4 }, (_, i) => ({
        indicator: `IK-${String(Math.floor(i / 40)).padStart(3, '0')}`,
        unit,
        area: `52${String(Math.floor(i / 4) % 10).padStart(2, '0')}`,
        period: `${year}-Q${(i % 4) + 1}`,
        disaggregation: '',
      })),
    ),
  );

/** The row of a published figure, as an import makes it. */
export function closedRow(tenant: string, key: EntryKey, n: number) {
  const figure: Measurement = {
    ...key,
    amount: `${(n * 7919) % 1000}.${(n * 104_729) % 100}`,
    release: 1,
    claim: 1,
    ...SOURCED,
    source: `https://ntbprov.go.id/lkjip/${key.indicator}`,
  };
  const id = entryId(tenant, key);
  const made = publishedEntry(null, [figure], {
    id,
    now: NOW,
    packOf: () => packName(DEFAULT_PACK),
    contentHash: (entry) => contentHash(entry, indicator(key.indicator), packName(DEFAULT_PACK)),
  });
  if (!made) throw new Error('a figure makes an entry');
  return { id, type: 'entry' as const, ver: 1, body: made.entry };
}

/** Puts published entries of closed years into the database, each under a number of its own. */
export async function plantClosedYears(
  endpoint: Endpoint,
  tenant: string,
  keys: readonly EntryKey[],
): Promise<void> {
  await endpoint.storage.write(tenant, async (transaction) => {
    const rows: Unnumbered[] = [];
    const reference = await transaction.scopeOf('', 'ref');
    for (const code of new Set(keys.map((key) => key.indicator))) {
      const body = indicator(code);
      rows.push({
        id: `indicator:${code}`,
        type: 'indicator',
        ver: 1,
        body,
        scope: reference,
        deleted: false,
      });
    }
    for (const [n, key] of keys.entries()) {
      const scope = await transaction.scopeOf(key.unit, 'data');
      rows.push({ ...closedRow(tenant, key, n), scope, deleted: false });
    }
    await putNumbered(transaction, rows);
  });
}
