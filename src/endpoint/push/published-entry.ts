import {
  type Act,
  type Amount,
  blankEntry,
  type Candidate,
  type Entry,
  type EntryKey,
  type TrailStep,
} from '../../domain/entry.ts';
import type { Measurement } from '../../domain/measurement.ts';
import { publishedFigure } from '../../domain/measurement.ts';
import { sameMeaning } from '../../domain/workflow/same-meaning.ts';
import { isApproved } from '../../domain/workflow/state.ts';
import { hashText } from '../../protocol/hash.ts';
import type { FacetVersion } from '../storage/port.ts';

export interface Publishing {
  readonly id: string;
  /** Moment of the import, ms. */
  readonly now: number;
  readonly contentHash: (entry: Entry) => string;
  /** Rule pack `id@version` the entry is approved under. */
  readonly packOf: (entry: Entry) => string | null;
}

export type VersionMade = Omit<FacetVersion, 'seq'>;

export interface PublishedEntry {
  readonly entry: Entry;
  readonly versions: readonly VersionMade[];
}

const key = ({ indicator, unit, area, period, disaggregation }: Measurement): EntryKey => ({
  indicator,
  unit,
  area,
  period,
  disaggregation,
});

const amountOf = (measurement: Measurement): Amount => ({ kind: 'amount', amount: measurement.amount });

const actOf = (now: number): Act => ({ by: '', as: '', capacity: 'import', at: now });

/** A name for what an import did to an entry: the same figure of the same release has the same one every time. */
function mutOf(id: string, measurement: Measurement): string {
  const { release, claim, amount } = measurement;
  const hex = hashText([id, 'import', release, claim, amount].join('|'));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const stepOf = (id: string, measurement: Measurement, now: number): TrailStep => ({
  ...actOf(now),
  command: 'import',
  mut: mutOf(id, measurement),
  receivedAt: now,
  reason: measurement.source,
});

/**
 * Entry as the published figures of it say: approved, one version of the value per release, other claims of the
 * latest release as open candidates. What people have done to the entry since stays: a figure that differs from
 * theirs is laid beside it, never over it. Null when there is nothing to say.
 */
export function publishedEntry(
  existing: Entry | null,
  measurements: readonly Measurement[],
  publishing: Publishing,
): PublishedEntry | null {
  const figure = publishedFigure(measurements);
  if (!figure) return null;
  const releases = [...figure.earlier.filter((one) => one.claim === 1), figure.current];
  const start = existing ?? blankEntry(key(figure.current), figure.current.example);
  const valued = existing
    ? renewed(start, figure.current, publishing)
    : firstFilled(start, releases, publishing);
  const entry = figure.rivals.reduce((at, rival) => withRival(at, rival, publishing), valued.entry);
  if (existing && existing.value.capacity !== 'import') return { entry, versions: valued.versions };
  const { source, verified, note, example } = figure.current;
  return {
    entry: { ...entry, origin: { kind: 'published', source, verified, note }, example },
    versions: valued.versions,
  };
}

function firstFilled(blank: Entry, releases: readonly Measurement[], publishing: Publishing): PublishedEntry {
  const filled = releases.reduce<PublishedEntry>((at, release) => advanced(at, release, publishing), {
    entry: blank,
    versions: [],
  });
  return approved(filled, publishing);
}

function renewed(entry: Entry, current: Measurement, publishing: Publishing): PublishedEntry {
  const { value } = entry.value;
  if (value && sameMeaning(value, amountOf(current))) return { entry, versions: [] };
  const isOurs = entry.value.capacity === 'import' && isApproved(entry.status.value.state);
  if (!isOurs) return { entry: withRival(entry, current, publishing), versions: [] };
  return approved(advanced({ entry, versions: [] }, current, publishing), publishing);
}

function advanced(
  { entry, versions }: PublishedEntry,
  release: Measurement,
  publishing: Publishing,
): PublishedEntry {
  const { id, now } = publishing;
  const made = { ...actOf(now), v: entry.value.v + 1, value: amountOf(release), mut: mutOf(id, release) };
  return {
    entry: { ...entry, value: made, trail: [...entry.trail, stepOf(id, release, now)] },
    versions: [...versions, { entity: id, facet: 'value', ver: made.v, value: made.value, mut: made.mut }],
  };
}

function approved(
  { entry, versions }: PublishedEntry,
  { id, now, contentHash, packOf }: Publishing,
): PublishedEntry {
  const status = {
    ...actOf(now),
    v: entry.status.v + 1,
    mut: entry.value.mut,
    value: { state: 'approved', reason: null, seen: contentHash(entry), late: null, pack: packOf(entry) },
  } as const;
  const version: VersionMade = {
    entity: id,
    facet: 'status',
    ver: status.v,
    value: status.value,
    mut: status.mut,
  };
  return { entry: { ...entry, status }, versions: [...versions, version] };
}

function withRival(entry: Entry, rival: Measurement, { id, now }: Publishing): Entry {
  const value = amountOf(rival);
  const candidate: Candidate = {
    ...actOf(now),
    id: mutOf(id, rival),
    facet: 'value',
    value,
    kind: 'concurrent',
    base: 0,
    head: entry.value.v,
    receivedAt: now,
    open: true,
    closedBy: null,
  };
  if (entry.candidates.some((one) => one.id === candidate.id)) return entry;
  if (entry.value.value && sameMeaning(entry.value.value, value)) return entry;
  const trail = [...entry.trail, stepOf(id, rival, now)];
  return { ...entry, candidates: [...entry.candidates, candidate], trail };
}
