import { RESCUE_FRAME, type RescuedFile, type RescueManifest } from '../protocol/rescue-file.ts';
import type { DevicePublicKey } from '../protocol/session.ts';
import type { AttachedFile } from '../store/files.ts';
import type { Replica } from '../store/replica.ts';
import { sealRescue } from '../store/rescue-seal.ts';
import { signedBatches } from './batch.ts';
import type { Sign } from './transport.ts';

export interface RescueInputs {
  readonly replica: Pick<Replica, 'store' | 'files'>;
  readonly tenant: string;
  readonly person: string;
  readonly device: string;
  readonly sign: Sign;
  /** The endpoint's key, from the last sign-in. */
  readonly to: DevicePublicKey;
  /** Device clock, ms since 1970 UTC. */
  readonly now: number;
}

export interface RescueFile {
  /** Parts of the encrypted file, in order. */
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
  /** Entries with unanswered work in it. */
  readonly entries: number;
  readonly files: number;
}

/**
 * Everything of this person that the endpoint has not answered, signed as it would be sent, with the bytes of files
 * it has no receipt for; encrypted to the endpoint. Nothing on the device changes: what is in the file is still sent
 * when there is a line, and counts once.
 */
export async function makeRescueFile(inputs: RescueInputs): Promise<RescueFile> {
  const { replica, tenant, person, device, sign, to, now } = inputs;
  const batches = await signedBatches({ store: replica.store, sign, clock: () => now });
  const files = await present(replica, await replica.files.withoutReceipt());
  const manifest: RescueManifest = { tenant, person, device, exportedAt: now, batches, files };
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of sealRescue(to, frames(replica, manifest))) parts.push(part);
  const entries = new Set(batches.flatMap(({ muts }) => muts.map(({ e }) => e)));
  return { parts, entries: entries.size, files: files.length };
}

async function present(
  { files }: RescueInputs['replica'],
  places: readonly AttachedFile[],
): Promise<RescuedFile[]> {
  const found: RescuedFile[] = [];
  for (const { sha, entity, evidence, type } of places) {
    const size = (await files.manifest(sha))?.size ?? 0;
    if (size > 0 && (await files.readPart(sha, 0, 1))) found.push({ sha, entity, evidence, type, size });
  }
  return found;
}

async function* frames(
  { files }: RescueInputs['replica'],
  manifest: RescueManifest,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield new TextEncoder().encode(JSON.stringify(manifest));
  for (const { sha, size } of manifest.files) {
    for (let at = 0; at < size; at += RESCUE_FRAME) {
      const part = await files.readPart(sha, at, Math.min(size, at + RESCUE_FRAME));
      if (!part) throw new Error('A file went away while it was being copied.');
      yield part;
    }
  }
}
