import type { HeldBack, KnownDevice, UnitDevice } from '../../protocol/devices.ts';
import type { PullRequest } from '../../protocol/pull.ts';
import type { Endpoint, Who } from '../endpoint.ts';
import { byOurClock } from '../push/record-push.ts';
import { mayManage, peopleToCount, peopleToLookAfter } from '../rows/extent.ts';
import type { ToldUnsent } from '../storage/account-port.ts';
import type { ReplicaRow, TenantReader } from '../storage/port.ts';

/**
 * Devices of one account that are not revoked. A person has a phone, a tablet and an office computer, and every
 * browser that was cleared counts anew; beyond this somebody who knows the password is filling the list, and the
 * person is to look at it.
 */
export const MOST_DEVICES = 40;

/** Whether another device may be registered for the person. */
export const hasRoomForDevice = async (view: TenantReader, person: string): Promise<boolean> =>
  (await view.devicesOf(person)).filter(({ revokedAt }) => revokedAt === null).length < MOST_DEVICES;

/** Devices of a person, last contact first. */
export async function knownDevices(view: TenantReader, person: string): Promise<readonly KnownDevice[]> {
  return devicesWith(view, person, await view.replicas());
}

async function devicesWith(
  view: TenantReader,
  person: string,
  all: readonly ReplicaRow[],
): Promise<readonly KnownDevice[]> {
  const replicas = all.filter((one) => one.person === person);
  const sessions = await view.sessionsOf(person);
  const devices = (await view.devicesOf(person)).map(
    ({ device, registeredAt, revokedAt, unsent }): KnownDevice => {
      const pushed = replicas
        .filter((one) => one.device === device)
        .sort((a, b) => b.seenAt - a.seenAt)
        .at(0);
      const seen = sessions.filter((one) => one.device === device).map((one) => one.seenAt);
      const seenAt = Math.max(registeredAt, pushed?.seenAt ?? 0, ...seen);
      return { id: device, registeredAt, seenAt, ...lastSaid(pushed, unsent), revokedAt };
    },
  );
  return devices.sort((a, b) => b.seenAt - a.seenAt);
}

/** The later of what it said with a push and with a pull. */
function lastSaid(
  pushed: ReplicaRow | undefined,
  pulled: ToldUnsent | null,
): Pick<KnownDevice, 'pending' | 'since'> {
  if (pulled && pulled.at > (pushed?.seenAt ?? -1)) return { pending: pulled.count, since: pulled.since };
  return { pending: pushed?.pending ?? null, since: pushed?.since ?? null };
}

/** What a device says again and again is written down no more often than this, ms. */
const NOTED = 5 * 60_000;

/** Notes what a device says with a pull, when it is news. */
export async function noteUnsent(
  endpoint: Endpoint,
  { tenant, person, device }: Who,
  { count, since, now }: NonNullable<PullRequest['unsent']>,
  at: number,
): Promise<void> {
  const known = await endpoint.storage.read(tenant, (view) => view.device(person, device));
  if (known?.unsent?.count === count && at - known.unsent.at < NOTED) return;
  const told = { count, since: since === null ? null : byOurClock(since, now, at), at };
  await endpoint.storage.write(tenant, (transaction) => transaction.tellUnsent(person, device, told));
}

/** The devices of the asker, or of anybody to an administrator; null for everyone else. */
export async function listDevices(
  endpoint: Endpoint,
  who: Who,
  person: string,
): Promise<readonly KnownDevice[] | null> {
  return endpoint.storage.read(who.tenant, async (view) =>
    (await isManager(endpoint, who, person, view)) ? knownDevices(view, person) : null,
  );
}

/**
 * Devices with access of everyone the asker looks after, worst first: most held back, then longest held back, then
 * longest silent. Null for
 * who looks after nobody.
 */
export async function devicesOfUnit(endpoint: Endpoint, who: Who): Promise<readonly UnitDevice[] | null> {
  return endpoint.storage.read(who.tenant, async (view) => {
    const reference = await endpoint.references.of(who.tenant, view);
    const people = peopleToLookAfter(reference, who.person, endpoint.now());
    if (people.size === 0) return null;
    return (await accessOf(view, people)).sort(
      (a, b) => (b.pending ?? 0) - (a.pending ?? 0) || (a.since ?? 0) - (b.since ?? 0) || a.seenAt - b.seenAt,
    );
  });
}

/** What the devices of a unit hold back, without whose they are; null for who may not know it. */
export function heldBackIn(endpoint: Endpoint, who: Who, unit: string): Promise<HeldBack | null> {
  return endpoint.storage.read(who.tenant, async (view) => {
    const reference = await endpoint.references.of(who.tenant, view);
    const people = peopleToCount(reference, who.person, unit, endpoint.now());
    if (people === null) return null;
    const devices = await accessOf(view, people);
    const since = devices.flatMap((one) => one.since ?? []);
    return {
      devices: devices.length,
      commands: devices.reduce((sum, { pending }) => sum + (pending ?? 0), 0),
      oldest: since.length > 0 ? Math.min(...since) : null,
      silentSince: devices.length > 0 ? Math.min(...devices.map(({ seenAt }) => seenAt)) : null,
    };
  });
}

/** The devices with access of these people. */
async function accessOf(view: TenantReader, people: ReadonlySet<string>): Promise<UnitDevice[]> {
  const replicas = await view.replicas();
  const found: UnitDevice[] = [];
  for (const person of people) {
    for (const { revokedAt, ...device } of await devicesWith(view, person, replicas)) {
      if (revokedAt === null) found.push({ ...device, person });
    }
  }
  return found;
}

/** Ends a device for good: its key signs nothing more, its session is over. */
export function endDevice(
  endpoint: Endpoint,
  who: Who,
  { person, device }: { readonly person: string; readonly device: string },
): Promise<'done' | 'forbidden' | 'not-found'> {
  return endpoint.storage.write(who.tenant, async (transaction) => {
    if (!(await isManager(endpoint, who, person, transaction))) return 'forbidden';
    if (!(await transaction.device(person, device))) return 'not-found';
    await transaction.revokeDevice(person, device, endpoint.now());
    return 'done';
  });
}

async function isManager(endpoint: Endpoint, who: Who, person: string, view: TenantReader): Promise<boolean> {
  if (person === who.person) return true;
  const reference = await endpoint.references.of(who.tenant, view);
  return mayManage('device.manage', reference, who.person, endpoint.now());
}

/** How an operator reads it: how many are unsent, and since when. */
export const unsentWords = (count: number | '?', since: number | null): string =>
  `${count} belum terkirim / unsent${since === null ? '' : ` sejak / since ${new Date(since).toISOString()}`}`;
