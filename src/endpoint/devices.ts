import type { KnownDevice, UnitDevice } from '../protocol/devices.ts';
import type { Endpoint, Who } from './endpoint.ts';
import { mayManageDevices, peopleToLookAfter } from './extent.ts';
import type { ReplicaRow, TenantReader } from './storage/port.ts';

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
  const devices = (await view.devicesOf(person)).map(({ device, registeredAt, revokedAt }): KnownDevice => {
    const pushed = replicas
      .filter((one) => one.device === device)
      .sort((a, b) => b.seenAt - a.seenAt)
      .at(0);
    const seen = sessions.filter((one) => one.device === device).map((one) => one.seenAt);
    const seenAt = Math.max(registeredAt, pushed?.seenAt ?? 0, ...seen);
    return { id: device, registeredAt, seenAt, pending: pushed?.pending ?? null, revokedAt };
  });
  return devices.sort((a, b) => b.seenAt - a.seenAt);
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
 * Devices with access of everyone the asker looks after, worst first: most held back, then longest silent. Null for
 * who looks after nobody.
 */
export async function devicesOfUnit(endpoint: Endpoint, who: Who): Promise<readonly UnitDevice[] | null> {
  return endpoint.storage.read(who.tenant, async (view) => {
    const reference = await endpoint.references.of(who.tenant, view);
    const people = peopleToLookAfter(reference, who.person, endpoint.now());
    if (people.size === 0) return null;
    const replicas = await view.replicas();
    const found: UnitDevice[] = [];
    for (const person of people) {
      for (const { revokedAt, ...device } of await devicesWith(view, person, replicas)) {
        if (revokedAt === null) found.push({ ...device, person });
      }
    }
    return found.sort((a, b) => (b.pending ?? 0) - (a.pending ?? 0) || a.seenAt - b.seenAt);
  });
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
  return mayManageDevices(reference, who.person, endpoint.now());
}
