import type { KnownDevice } from '../protocol/devices.ts';
import type { Endpoint, Who } from './endpoint.ts';
import { mayManageDevices } from './extent.ts';
import type { TenantReader } from './storage/port.ts';

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
  const replicas = (await view.replicas()).filter((one) => one.person === person);
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
