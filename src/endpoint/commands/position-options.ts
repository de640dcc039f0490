import { randomUUID } from 'node:crypto';
import { civilDay, startOfDay, type TimeZone } from '../../domain/calendar.ts';
import {
  CAPACITIES,
  type Capacity,
  isInForce,
  type Position,
  ROLES,
  type Role,
} from '../../domain/person.ts';
import type { Endpoint } from '../endpoint.ts';
import { type Given, required, UsageError } from './arguments.ts';

const DAY = 86_400_000;

/**
 * The position that the options of `user add` and `user grant` describe. A delegate takes role, unit and area from
 * the position it is delegated from and must end; `--to` is the last day, inclusive.
 * @throws UsageError naming the option that does not fit.
 */
export async function positionFrom(
  endpoint: Endpoint,
  tenant: string,
  person: string,
  given: Given,
): Promise<Position> {
  const zone = await endpoint.storage.read(tenant, async (view) => (await view.tenant()).timeZone);
  const source = await sourceOf(endpoint, tenant, given);
  const position: Position = {
    id: randomUUID(),
    person,
    ...(source ?? (await placeOf(endpoint, tenant, given))),
    capacity: source ? 'delegate' : capacityIn(given),
    from: dayIn(given, 'from', zone) ?? endpoint.now(),
    to: lastDayIn(given, 'to', zone),
    delegatedFrom: source ? required(given.option('delegated-from'), '--delegated-from') : null,
  };
  if (position.to !== null && position.to <= position.from)
    throw new UsageError('--to: sebelum mulainya. / before it begins.');
  return position;
}

type Place = Pick<Position, 'role' | 'unit' | 'area'>;

async function sourceOf(endpoint: Endpoint, tenant: string, given: Given): Promise<Place | null> {
  const id = given.option('delegated-from');
  if (id === null) return null;
  const positions = await endpoint.storage.read(tenant, async (view) =>
    (await view.rowsOfType('position')).map((row) => row.body as Position),
  );
  const source = positions.find((one) => one.id === id);
  const find = (wanted: string) => positions.find((one) => one.id === wanted) ?? null;
  if (!source || source.delegatedFrom !== null || !isInForce(source, endpoint.now(), find)) {
    throw new UsageError(`--delegated-from: jabatan ${id} tidak berlaku. / position ${id} is not in force.`);
  }
  if (given.option('to') === null) {
    throw new UsageError('--to: pelimpahan harus berakhir. / a delegation must end.');
  }
  return { role: source.role, unit: source.unit, area: source.area };
}

async function placeOf(endpoint: Endpoint, tenant: string, given: Given): Promise<Place> {
  const role = required(given.option('role'), '--role');
  if (!ROLES.some((one) => one === role)) throw new UsageError(`--role ${role}? ${ROLES.join(' | ')}`);
  const unit = required(given.option('unit'), '--unit');
  const area = given.option('area');
  const ids = [`unit:${unit}`, ...(area ? [`area:${area}`] : [])];
  const rows = await endpoint.storage.read(tenant, (view) => view.rows(ids));
  const missing = ids.find((id) => !rows.has(id));
  if (missing) throw new UsageError(`Tidak ada ${missing}. / There is no ${missing}.`);
  return { role: role as Role, unit, area };
}

function capacityIn(given: Given): Capacity {
  const capacity = given.option('capacity') ?? 'definitive';
  const allowed = CAPACITIES.filter((one) => one !== 'delegate');
  if (!allowed.some((one) => one === capacity)) throw new UsageError(`--capacity: ${allowed.join(' | ')}`);
  return capacity as Capacity;
}

function dayIn(given: Given, name: string, zone: TimeZone): number | null {
  const day = given.option(name);
  if (day === null) return null;
  const start = /^\d{4}-\d{2}-\d{2}$/.test(day) ? startOfDay(day, zone) : null;
  // The thirty-first of February would be read as some day in March.
  if (start === null || civilDay(start, zone) !== day)
    throw new UsageError(`--${name} ${day}? Tanggal YYYY-MM-DD. / A date, YYYY-MM-DD.`);
  return start;
}

/** First moment after the day named, which is the last one, inclusive; null when the option is not given. */
export function lastDayIn(given: Given, name: string, zone: TimeZone): number | null {
  const start = dayIn(given, name, zone);
  return start === null ? null : start + DAY;
}
