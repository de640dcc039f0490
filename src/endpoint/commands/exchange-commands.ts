import type { CalendarRule } from '../../domain/calendar.ts';
import type { ExchangeSet } from '../../domain/exchange/exchange-set.ts';
import type { ExchangeFault } from '../../domain/exchange/fault.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Area, OrgUnit } from '../../domain/org-unit.ts';
import type { Budget, PlanNode, SakipResult } from '../../domain/strategy.ts';
import type { Target } from '../../domain/target.ts';
import type { Endpoint } from '../endpoint.ts';
import { readExchange, writeExchange } from '../exchange/exchange-folder.ts';
import { importExchange } from '../rows/import-exchange.ts';
import { bodiesIn } from '../rows/row-bodies.ts';
import type { TenantReader } from '../storage/port.ts';
import { type Given, required, UsageError } from './arguments.ts';

export type Print = (line: string) => void;

/** `import DIR [--tenant ID] [--name NAME] [--replace]`. A tenant that does not exist yet is made when it has a name. */
export async function importFolder(endpoint: Endpoint, given: Given, print: Print): Promise<number> {
  const folder = required(given.words[0], 'DIR');
  const read = await readExchange(folder);
  if (!read.ok) {
    for (const fault of read.problem) print(faultLine(fault));
    print(
      `${read.problem.length} kesalahan; tidak ada yang diubah. / ${read.problem.length} faults; nothing was changed.`,
    );
    return 1;
  }
  const tenant = await tenantFor(endpoint, given, read.value);
  const options = { now: endpoint.now(), replace: given.flag('replace') };
  const done = await importExchange(endpoint.storage, tenant, read.value, options);
  print(`${tenant}: ${done.changed} baru/berubah, ${done.unchanged} tetap, ${done.removed} dihapus`);
  return 0;
}

const faultLine = ({ file, line, field, reason }: ExchangeFault): string =>
  [file, line === null ? '' : String(line), field ?? '', reason].join(':');

async function tenantFor(endpoint: Endpoint, given: Given, { calendars }: ExchangeSet): Promise<string> {
  const known = await endpoint.storage.tenants();
  const id = given.option('tenant') ?? (known.length === 1 ? known[0]?.id : null);
  const tenant = required(id, '--tenant');
  if (known.some((one) => one.id === tenant)) return tenant;
  if (!/^[a-z0-9-]{1,40}$/.test(tenant)) throw new UsageError(`--tenant: a-z, 0-9, - (${tenant})`);
  const name = required(given.option('name'), '--name');
  const timeline = Buffer.from(endpoint.randomBytes(12)).toString('base64url');
  // A government lives by one clock, that of its calendars.
  const timeZone = calendars[0]?.timeZone ?? 'Asia/Makassar';
  await endpoint.storage.addTenant({ id: tenant, name, timeZone, example: false, timeline }, endpoint.now());
  return tenant;
}

/** `export DIR [--tenant ID]`. */
export async function exportFolder(endpoint: Endpoint, given: Given, print: Print): Promise<number> {
  const folder = required(given.words[0], 'DIR');
  const tenant = await existingTenant(endpoint, given);
  const set = await endpoint.storage.read(tenant, exchangeSetOf);
  await writeExchange(folder, set);
  print(`${tenant}: ${set.indicators.length} indikator, ${set.measurements.length} angka → ${folder}`);
  return 0;
}

/** The tenant named, or the only one there is. @throws UsageError when it does not exist. */
export async function existingTenant(endpoint: Pick<Endpoint, 'storage'>, given: Given): Promise<string> {
  const known = await endpoint.storage.tenants();
  const id = given.option('tenant') ?? (known.length === 1 ? known[0]?.id : null);
  const ids = known.map((one) => one.id);
  if (!id) throw new UsageError(`--tenant belum diisi. / --tenant is missing. ${ids.join(' | ')}`);
  if (!ids.includes(id))
    throw new UsageError(`Tidak ada tenant ${id}. / No tenant ${id}. ${ids.join(' | ')}`);
  return id;
}

/** The tenant's reference rows and published figures as a set; work of people is not part of it. */
export async function exchangeSetOf(view: TenantReader): Promise<ExchangeSet> {
  const bodies = bodiesIn(view);
  return {
    areas: await bodies<Area>('area'),
    units: await bodies<OrgUnit>('unit'),
    planNodes: await bodies<PlanNode>('plan-node'),
    indicators: await bodies<Indicator>('indicator'),
    targets: await bodies<Target>('target'),
    measurements: await view.published(),
    budgets: await bodies<Budget>('budget'),
    sakip: await bodies<SakipResult>('sakip'),
    calendars: await bodies<CalendarRule>('calendar'),
  };
}
