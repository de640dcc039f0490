import { fail, ok, type Result } from '../../domain/result.ts';
import { profile as profileOf } from '../../store/device-profiles.ts';
import { signWith } from '../../sync/device-signature.ts';
import { now } from '../clock.ts';
import { releaseAll } from '../held.ts';
import { opened } from '../opened.ts';

export interface ExportedRescue {
  /** Of the file; give it back with `URL.revokeObjectURL`. */
  readonly url: string;
  readonly name: string;
  readonly entries: number;
  readonly files: number;
}

export type RescueProblem =
  /** The store is locked, so nothing in it can be read. */
  | 'locked'
  /** The endpoint's key is not known here yet: one sign-in brings it. */
  | 'no-key'
  | 'nothing-unsent'
  | 'failed';

/**
 * A copy of everything unsent, encrypted to the endpoint, for an administrator to import. Nothing here changes: the
 * work is still sent by itself, and counts once. Decisions that could still be taken back no longer can.
 */
export async function exportRescue(): Promise<Result<ExportedRescue, RescueProblem>> {
  const current = opened.peek();
  if (!current) return fail('locked');
  const { replica, owner, username, profileId } = current;
  try {
    const profile = await profileOf(profileId);
    if (!profile?.rescueKey) return fail('no-key');
    await releaseAll(replica);
    const { makeRescueFile } = await import('../../sync/rescue.ts');
    const { tenant, person } = owner;
    const { id: device, signing } = profile.device;
    const inputs = { replica, tenant, person, device, sign: signWith(signing), to: profile.rescueKey };
    const { parts, entries, files } = await makeRescueFile({ ...inputs, now: now() });
    if (entries === 0 && files === 0) return fail('nothing-unsent');
    const url = URL.createObjectURL(new Blob([...parts], { type: 'application/octet-stream' }));
    return ok({ url, name: nameOf(username, now()), entries, files });
  } catch (error) {
    console.error(error);
    return fail('failed');
  }
}

/** `kiriman-petugas-20261127-0215.kinerja`, in UTC. */
const nameOf = (username: string, at: number): string =>
  `kiriman-${username.replace(/[^\w.-]/g, '_')}-${new Date(at).toISOString().slice(0, 16).replace(/[-:]/g, '').replace('T', '-')}.kinerja`;
