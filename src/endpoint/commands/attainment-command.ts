import { packFor } from '../../domain/rule-pack/choice.ts';
import { DEFAULT_PACK } from '../../domain/scoring/default-pack.ts';
import { type Place, SHIPPED_NTB } from '../config.ts';
import { NTB_TENANT } from '../demo/people.ts';
import { readExchange } from '../exchange/exchange-folder.ts';
import { hasDatabase, openStorage } from '../open-endpoint.ts';
import { type Given, required, UsageError } from './arguments.ts';
import { type AttainmentRow, attainmentRows } from './attainment-rows.ts';
import { existingTenant, type Print } from './exchange-commands.ts';
import { type ScoredFacts, shippedFacts, storedFacts } from './scored-facts.ts';

/**
 * `attainment --year Y [--area CODE] [--tenant ID] [--json]`: every indicator with a value in the year. Only reads,
 * so the endpoint may go on using the folder; without a database the data set that comes with the source is scored.
 */
export async function attainment(place: Place, given: Given, print: Print): Promise<number> {
  const year = required(given.option('year'), '--year');
  if (!/^\d{4}$/.test(year)) throw new UsageError(`--year: YYYY (${year})`);
  const pack = packFor(`${year}-FY`, [DEFAULT_PACK]);
  if (!pack.ok) throw new UsageError(`--year: tidak ada paket aturan / no rule pack (${year})`);
  const facts = await factsOf(place, given);
  const area = given.option('area');
  if (area !== null && !facts.areas.has(area)) {
    throw new UsageError(`Tidak ada area:${area}. / There is no area:${area}.`);
  }
  const rows = attainmentRows(facts, Number(year), area, pack.value);
  if (given.flag('json')) print(JSON.stringify(rows, null, 1));
  else for (const row of rows) print(lineOf(row));
  return 0;
}

async function factsOf({ dataDir, databaseUrl }: Place, given: Given): Promise<ScoredFacts> {
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

async function shipped(tenant: string | null): Promise<ScoredFacts> {
  if (tenant !== null && tenant !== NTB_TENANT) {
    throw new UsageError(`Tidak ada tenant ${tenant}. / No tenant ${tenant}.`);
  }
  const read = await readExchange(SHIPPED_NTB);
  if (!read.ok) throw new UsageError(`${SHIPPED_NTB}: ${read.problem.length} kesalahan / faults`);
  return shippedFacts(read.value);
}

const lineOf = (row: AttainmentRow): string =>
  [
    row.indicator,
    row.area,
    `${row.realization ?? '—'} / ${row.target ?? '—'}`,
    row.formula,
    row.raw ?? '—',
    row.capped ?? '—',
    row.classLabel ?? row.reason ?? '—',
  ].join('\t');
