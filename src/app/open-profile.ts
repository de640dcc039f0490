import type { DatabaseEvents } from '../store/database.ts';
import type { DeviceProfile } from '../store/device-profiles.ts';
import { openReplica } from '../store/replica.ts';
import { forgetDecidedOnce } from './commands/remember-seen.ts';
import { recallDismissed } from './dismissed.ts';
import { followHeld, recallHeld, releaseAll } from './held.ts';
import { followFetching } from './live/bootstrap.ts';
import { followClock } from './live/clock-tick.ts';
import { followFacts } from './live/facts.ts';
import { followHanded } from './live/handed.ts';
import { recallPosition } from './live/position.ts';
import { followNetwork } from './live/sync-status.ts';
import { opened } from './opened.ts';
import { startSync, stopSync } from './sync-worker.ts';
import { followUnsent } from './unsent-witness.ts';

let stops: readonly (() => void)[] = [];

/**
 * Opens a person's store, shows what is in it, and starts the exchange with the endpoint behind it. `half` is the
 * store's half of a session that has just begun.
 */
export async function openProfile(
  profile: DeviceProfile,
  key: CryptoKey,
  told: DatabaseEvents,
  half: string | null,
): Promise<'open' | 'newer-store' | 'unavailable'> {
  await closeReplica();
  const { tenant, person, database, device } = profile;
  const address = { tenant: tenant.id, person: person.id, database, key };
  const result = await openReplica(address, {
    blocked: told.blocked,
    versionChange: () => {
      // The connection is closed by now; what was held lies on the disk and is recalled by the newer tab.
      void stopSync();
      forget();
      told.versionChange();
    },
  });
  if (!result.ok) {
    console.error(result.detail);
    return result.code;
  }
  const { replica } = result;
  if (half !== null) await replica.session.keep(half);
  recallPosition(profile.id);
  await Promise.all([recallHeld(replica), recallDismissed(replica)]);
  const now = {
    profileId: profile.id,
    device: device.id,
    owner: { tenant: tenant.id, person: person.id, timeZone: tenant.timeZone, example: tenant.example },
    username: profile.username,
    personName: person.name,
    tenantName: tenant.name,
    replica,
  };
  opened.value = now;
  stops = [
    followClock(),
    followNetwork(),
    followFacts(now),
    followFetching(now),
    followHeld(replica),
    forgetDecidedOnce(),
    followUnsent(tenant.id, profile.username),
    followHanded(profile.id, key),
  ];
  startSync({ ...address, signingKey: device.signing });
  return 'open';
}

/** Closes the store. Held decisions go to the outbox first: a locked store cannot let them ripen. */
export async function closeReplica(): Promise<void> {
  const current = opened.peek();
  if (!current) return;
  await releaseAll(current.replica);
  await stopSync();
  forget();
  current.replica.close();
}

function forget(): void {
  for (const stop of stops) stop();
  stops = [];
  opened.value = null;
}
