import { TIME_ZONES } from '../../domain/calendar.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Shot, ShotPosition } from '../../store/exif.ts';
import type { Prepared } from '../../store/photo.ts';
import { now } from '../clock.ts';
import { newId } from '../ids.ts';
import { type OpenedReplica, openReplicaNow } from '../opened.ts';
import { photo } from '../photo-worker.ts';
import { askPersistence } from '../storage-state.ts';
import type { ChosenEvidence } from './record-realization.ts';

export type EvidenceProblem =
  | Extract<Prepared, { ok: false }>['code']
  /** The device is full; the value can still be saved. */
  | 'quota'
  | 'failed';

export interface KeptEvidence extends ChosenEvidence {
  /** Bytes before it was made smaller. */
  readonly originalSize: number;
  /** Where `takenAt` comes from: the photo's own words, the moment of the shutter here, or the date of the file. */
  readonly timeFrom: 'photo' | 'shutter' | 'file' | null;
  /** The place the photo names; kept only when the person takes it over. */
  readonly offered: ChosenEvidence['position'];
}

interface Chosen {
  readonly file: File;
  readonly source: 'camera' | 'file';
  /** Name for a photo of the camera, whose own name says nothing. */
  readonly name: string;
  /** Whether the person wants the place kept with it. */
  readonly withPosition: boolean;
}

const LONGEST_NAME = 120;

/**
 * Makes a photo small in a worker, keeps the bytes encrypted on this device, and describes them; nothing is queued
 * yet. They go to the store of whoever chose them: a photo takes seconds, and the next person may have unlocked the
 * tablet by then. Time and place are what the photo says of its taking; where it says nothing, those of the shutter
 * for the camera, and the date of the file otherwise. The bytes that are kept say neither.
 */
export async function keepEvidence(
  { replica, owner }: OpenedReplica,
  { file, source, name, withPosition }: Chosen,
): Promise<Result<KeptEvidence, EvidenceProblem>> {
  const at = now();
  const prepared = await photo()
    .prepare(file)
    .catch(() => ({ ok: false, code: 'failed' }) as const);
  if (!prepared.ok) return fail(prepared.code);
  const { bytes, sha, type, shot } = prepared.file;
  const size = bytes.length;
  const label = (source === 'camera' ? name : file.name || name).slice(0, LONGEST_NAME);
  const saved = await replica.files
    .saveFile({ bytes, type, name: label, now: at })
    .catch(() => ({ ok: false, code: 'failed' }) as const);
  if (!saved.ok) return fail(saved.code);
  void askPersistence();
  const offered = placeOf(shot?.position ?? null);
  // The device is where a photo of its camera was taken, not where a chosen file was.
  const here = withPosition && !offered && source === 'camera' ? await whereNow() : null;
  const position = withPosition ? (offered ?? here) : null;
  const time = timeOf(owner, shot, source === 'camera' ? at : null, file.lastModified);
  const kept = { id: newId(at), sha, size, type, name: label, position, ...time };
  return ok({ ...kept, offered, originalSize: file.size });
}

/** A camera that does not say how its clock stands to UTC is taken to be set to the time of the government. */
function timeOf(
  { timeZone }: OpenedReplica['owner'],
  shot: Shot | null,
  shutter: number | null,
  fileDate: number,
): Pick<KeptEvidence, 'takenAt' | 'timeFrom'> {
  if (shot && shot.wallClock !== null) {
    const offset = shot.offset ?? TIME_ZONES[timeZone] * 3_600_000;
    return { takenAt: Math.max(0, shot.wallClock - offset), timeFrom: 'photo' };
  }
  if (shutter !== null) return { takenAt: shutter, timeFrom: 'shutter' };
  return fileDate ? { takenAt: fileDate, timeFrom: 'file' } : { takenAt: null, timeFrom: null };
}

const placeOf = (place: ShotPosition | null): ChosenEvidence['position'] =>
  place && {
    latitude: degrees(place.latitude),
    longitude: degrees(place.longitude),
    accuracy: place.accuracy === null ? null : Math.round(place.accuracy),
  };

/** Forgets the bytes of a file nothing refers to. */
export const forgetEvidence = (sha: string): Promise<boolean> =>
  openReplicaNow().replica.files.discardFile(sha);

const PATIENCE = 8000;

/** Where the device is, if the person allows it; null otherwise. Six digits are about a tenth of a metre. */
const whereNow = (): Promise<ChosenEvidence['position']> =>
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
