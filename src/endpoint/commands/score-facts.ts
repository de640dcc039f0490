import type { Entry } from '../../domain/entry.ts';
import type { ExchangeSet } from '../../domain/exchange/exchange-set.ts';
import type { Measurement } from '../../domain/measurement.ts';
import type { PlacedEntry, ScoreFacts } from '../../domain/scoring/questions/score-facts.ts';
import { type Place, SHIPPED_NTB } from '../config.ts';
import { NTB_TENANT } from '../demo/people.ts';
import { readExchange } from '../exchange/exchange-folder.ts';
import { publishedEntry } from '../push/published-entry.ts';
import { factsOf, storedFacts } from '../rows/stored-facts.ts';
import { hasDatabase, openStorage } from '../site/open-endpoint.ts';
import { type Given, UsageError } from './arguments.ts';
import { existingTenant } from './exchange-commands.ts';

/** What a government is scored from: its rows, or without a database the data set that comes with the source. */
export async function scoreFactsOf({ dataDir, databaseUrl }: Place, given: Given): Promise<ScoreFacts> {
  if (!hasDatabase(dataDir, databaseUrl)) return shipped(given.option('tenant'));
  const storage = openStorage(dataDir, databaseUrl);
  try {
    const known = await storage.tenants();
    if (known.length === 0) return await shipped(given.option('tenant'));
    const isUnnamed = given.option('tenant') === null && known.some(({ id }) => id === NTB_TENANT);
    const tenant = isUnnamed ? NTB_TENANT : await existingTenant({ storage }, given);
    return await storage.read(tenant, storedFacts);
  } finally {
    await storage.close();
  }
}

async function shipped(tenant: string | null): Promise<ScoreFacts> {
  if (tenant !== null && tenant !== NTB_TENANT) {
    throw new UsageError(`Tidak ada tenant ${tenant}. / No tenant ${tenant}.`);
  }
  const read = await readExchange(SHIPPED_NTB);
  if (!read.ok) throw new UsageError(`${SHIPPED_NTB}: ${read.problem.length} kesalahan / faults`);
  return shippedFacts(read.value);
}

/** From a data set on disk: its published figures stand as approved entries, as an import would make them. */
function shippedFacts(set: ExchangeSet): ScoreFacts {
  const groups = new Map<string, Measurement[]>();
  for (const one of set.measurements) {
    const key = [one.indicator, one.unit, one.area, one.period, one.disaggregation].join('/');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const entries = [...groups].flatMap(([id, measurements]): PlacedEntry[] => {
    const publishing = { id, now: 0, contentHash: () => '', packOf: () => null };
    const entry: Entry | undefined = publishedEntry(null, measurements, publishing)?.entry;
    return entry ? [{ id, entry }] : [];
  });
  return factsOf({ ...set, timeZone: 'Asia/Makassar', packs: [], entries });
}
