import { fail, ok, type Result } from '../../domain/result.ts';
import { now } from '../clock.ts';
import { newId } from '../ids.ts';
import { openReplicaNow } from '../opened.ts';
import { photo } from '../photo-worker.ts';
import { askPersistence } from '../storage-state.ts';
import type { ChosenEvidence } from './record-realization.ts';

export type EvidenceProblem =
  | 'type-not-allowed'
  | 'too-large'
  | 'broken-image'
  | 'empty'
  /** The device is full; the value can still be saved. */
  | 'quota'
  | 'failed';

export interface KeptEvidence extends ChosenEvidence {
  /** Bytes before it was made smaller. */
  readonly originalSize: number;
}

interface Chosen {
  readonly file: File;
  readonly source: 'camera' | 'file';
  /** Name for a photo of the camera, whose own name says nothing. */
  readonly name: string;
  readonly position: ChosenEvidence['position'];
}

const LONGEST_NAME = 120;

/**
 * Makes a photo small in a worker, keeps the bytes encrypted on this device, and describes them; nothing is queued
 * yet. The time is that of the shutter for the camera, and what the file says of itself otherwise.
 */
export async function keepEvidence({
  file,
  source,
  name,
  position,
}: Chosen): Promise<Result<KeptEvidence, EvidenceProblem>> {
  const at = now();
  const prepared = await photo()
    .prepare(file)
    .catch(() => ({ ok: false, code: 'failed' }) as const);
  if (!prepared.ok) return fail(prepared.code);
  const { bytes, sha, type } = prepared.file;
  const size = bytes.length;
  const label = (source === 'camera' ? name : file.name || name).slice(0, LONGEST_NAME);
  const saved = await openReplicaNow()
    .replica.files.saveFile({ bytes, type, name: label, now: at })
    .catch(() => ({ ok: false, code: 'failed' }) as const);
  if (!saved.ok) return fail(saved.code);
  void askPersistence();
  const takenAt = source === 'camera' ? at : file.lastModified || null;
  return ok({ id: newId(at), sha, size, type, name: label, takenAt, position, originalSize: file.size });
}

/** Forgets the bytes of a file nothing refers to. */
export const forgetEvidence = (sha: string): Promise<boolean> =>
  openReplicaNow().replica.files.discardFile(sha);

const PATIENCE = 8000;

/** Where the device is, if the person allows it; null otherwise. Six digits are about a tenth of a metre. */
export const whereNow = (): Promise<ChosenEvidence['position']> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          latitude: degrees(coords.latitude),
          longitude: degrees(coords.longitude),
          accuracy: Math.round(coords.accuracy),
        }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 60_000 },
    );
  });

const degrees = (value: number): string =>
  value
    .toFixed(6)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
