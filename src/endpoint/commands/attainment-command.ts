import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PackProblem } from '../../domain/rule-pack/choice.ts';
import { SHIPPED_NTB } from '../config.ts';
import { NTB_TENANT } from '../demo/people.ts';
import { readExchange } from '../exchange/exchange-folder.ts';
import { openEndpoint } from '../open-endpoint.ts';
import { type Given, required, UsageError } from './arguments.ts';
import { type AttainmentRow, attainmentRows } from './attainment-rows.ts';
import { existingTenant, type Print } from './exchange-commands.ts';
import { type ScoredFacts, shippedFacts, storedFacts } from './scored-facts.ts';

/**
 * `attainment --year Y [--area CODE] [--tenant ID] [--json]`: every indicator with a value in the year. Only reads,
 * so the endpoint may go on using the folder; without a database the data set that comes with the source is scored.
 */
export async function attainment(dataDir: string, given: Given, print: Print): Promise<number> {
  const year = required(given.option('year'), '--year');
  if (!/^\d{4}$/.test(year)) throw new UsageError(`--year: YYYY (${year})`);
  const facts = await factsOf(dataDir, given);
  const area = given.option('area');
  if (area !== null && !facts.areas.has(area)) {
    throw new UsageError(`Tidak ada area:${area}. / There is no area:${area}.`);
  }
  const rows = attainmentRows(facts, Number(year), area);
  if (!rows.ok) throw new UsageError(`--year ${year}: ${packProblemLine(rows.problem)}`);
  if (given.flag('json')) print(JSON.stringify(rows.value, null, 1));
  else for (const row of rows.value) print(lineOf(row));
  return 0;
}

async function factsOf(dataDir: string, given: Given): Promise<ScoredFacts> {
  if (!existsSync(join(dataDir, 'kinerja.db'))) return shipped(given.option('tenant'));
  const endpoint = openEndpoint(dataDir);
  try {
    const known = await endpoint.storage.tenants();
    if (known.length === 0) return await shipped(given.option('tenant'));
    const isUnnamed = given.option('tenant') === null && known.some(({ id }) => id === NTB_TENANT);
    const tenant = isUnnamed ? NTB_TENANT : await existingTenant(endpoint, given);
    return await endpoint.storage.read(tenant, storedFacts);
  } finally {
    await endpoint.storage.close();
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

function packProblemLine(problem: PackProblem): string {
  if (problem.code !== 'pack-missing') return 'tidak ada paket aturan yang berlaku / no rule pack in force';
  return `paket aturan ${problem.pack} tidak ada / rule pack ${problem.pack} is missing`;
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
