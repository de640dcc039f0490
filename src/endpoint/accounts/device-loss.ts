import { isInForce, type Position } from '../../domain/person.ts';
import type { Loss } from '../../protocol/loss.ts';
import { inboxOf } from '../rows/extent.ts';
import { putNumbered, type Unnumbered } from '../rows/put-reference.ts';
import type { ReplicaRow, TenantWriter } from '../storage/port.ts';

/** A person who signs in with a device nobody has seen, from a browser that has been seen. */
export interface NewDevice {
  readonly person: string;
  readonly device: string;
  /** Devices of anybody that have signed in from this browser. */
  readonly browser: readonly string[];
  /** What the browser still knew of the unsent. */
  readonly told: { readonly count: number; readonly since: number } | null;
  readonly at: number;
}

/**
 * Where a browser comes back with an empty store, counts what the lost one had announced and not sent, and tells
 * the person and the heads of the person's units. Answers the highest number given out, null when nothing was lost.
 */
export async function noteLoss(transaction: TenantWriter, arrived: NewDevice): Promise<number | null> {
  const { person, device, told, at } = arrived;
  const emptied = await emptiedDevices(transaction, arrived);
  const replicas = await lastReplicas(transaction, person, emptied);
  const announced = replicas.reduce(
    (sum, { reportedNext, last }) => sum + Math.max(0, reportedNext - 1 - last),
    0,
  );
  const count = told?.count || announced;
  if (count === 0) return null;
  const lastContactAt = replicas.length > 0 ? Math.max(...replicas.map(({ seenAt }) => seenAt)) : null;
  const loss = { person, device, emptied, count, since: told?.since ?? null, lastContactAt, foundAt: at };
  const recipients = [person, ...(await headsOf(transaction, person, at))];
  const rows: Unnumbered[] = [];
  for (const recipient of recipients) {
    const id = `loss:${device}:${recipient}`;
    const scope = await transaction.scopeOf(inboxOf(recipient), 'inbox');
    const body: Loss = { id, ...loss };
    rows.push({ id, type: 'loss', scope, ver: 1, body, deleted: false });
  }
  return (await putNumbered(transaction, rows)) + rows.length;
}

/** The person's own devices of this browser whose loss has not been told yet. */
async function emptiedDevices(
  transaction: TenantWriter,
  { person, device, browser }: NewDevice,
): Promise<readonly string[]> {
  const told = (await transaction.rowsOfType('loss')).flatMap(({ body }) => (body as Loss).emptied);
  const known = await Promise.all(browser.map((id) => transaction.device(person, id)));
  return browser.filter((id, i) => id !== device && known[i] && !told.includes(id));
}

/** Of each device the replica heard of last: an earlier one was renamed, and its work moved to the later. */
async function lastReplicas(
  transaction: TenantWriter,
  person: string,
  devices: readonly string[],
): Promise<readonly ReplicaRow[]> {
  const last = new Map<string, ReplicaRow>();
  for (const replica of await transaction.replicas()) {
    if (replica.person !== person || !devices.includes(replica.device)) continue;
    if ((last.get(replica.device)?.seenAt ?? -1) <= replica.seenAt) last.set(replica.device, replica);
  }
  return [...last.values()];
}

async function headsOf(transaction: TenantWriter, person: string, at: number): Promise<readonly string[]> {
  const positions = (await transaction.rowsOfType('position')).map((row) => row.body as Position);
  const find = (id: string) => positions.find((one) => one.id === id) ?? null;
  const inForce = positions.filter((one) => isInForce(one, at, find));
  const units = new Set(inForce.filter((one) => one.person === person).map(({ unit }) => unit));
  const heads = inForce.filter((one) => one.role === 'head' && units.has(one.unit) && one.person !== person);
  return [...new Set(heads.map((one) => one.person))];
}
