import type { Entry } from '../domain/entry.ts';
import type { Problem } from '../domain/problem.ts';
import { decide, type World } from '../domain/workflow/decide.ts';
import { readCommand } from '../protocol/mutation.ts';
import type { Draft } from './replica-store.ts';

/** An own command that the confirmed row does not contain. */
export interface PendingMutation {
  readonly mutation: Draft;
  /** held = may still be taken back; queued = unanswered; accepted or conflict = the row is on its way. */
  readonly state: 'held' | 'queued' | 'accepted' | 'conflict';
  readonly rseq: number | null;
  readonly createdAt: number;
  /** What this device already knows against it. */
  readonly problem: Problem | null;
}

/** Which parts of an entry are only on this device. */
export interface LocalFacets {
  readonly value: boolean;
  readonly note: boolean;
  readonly status: boolean;
  readonly reopening: boolean;
  /** Ids of evidence. */
  readonly evidence: readonly string[];
}

/** Facet versions that own commands made, by mutation id. Grows as commands are replayed. */
export type VersionsMade = Map<string, { readonly value?: number; readonly note?: number }>;

export const NOTHING_LOCAL: LocalFacets = {
  value: false,
  note: false,
  status: false,
  reopening: false,
  evidence: [],
};

/** The entry after own commands on top of what is confirmed, decided as the endpoint will decide. Null = still none. */
export function preview(
  world: World,
  person: string,
  confirmed: Entry | null,
  commands: readonly Omit<PendingMutation, 'problem'>[],
  made: VersionsMade,
): {
  readonly entry: Entry | null;
  readonly pending: readonly PendingMutation[];
  readonly local: LocalFacets;
} {
  let entry = confirmed;
  const pending = commands.map((command) => {
    const after = decided(world, person, entry, command.mutation);
    if ('problem' in after) return { ...command, problem: after.problem };
    entry = after.entry;
    made.set(command.mutation.id, {
      ...versionsIn(entry, command.mutation.id),
      ...made.get(command.mutation.id),
    });
    return { ...command, problem: null };
  });
  return { entry, pending, local: entry ? localFacets(entry, pending) : NOTHING_LOCAL };
}

function decided(
  world: World,
  person: string,
  entry: Entry | null,
  mutation: Draft,
): { readonly entry: Entry } | { readonly problem: Problem } {
  const read = readCommand({ ...mutation, rseq: 1 });
  if (!read.ok) return { problem: { code: 'invalid', field: read.field ?? 'name', detail: mutation.name } };
  // When it will be received nobody knows yet; a device does not refuse for being late.
  const moment = { person, authoredAt: mutation.at, receivedAt: mutation.at };
  return decide(world, moment, entry, read.command);
}

function versionsIn(entry: Entry, mutation: string): { value?: number; note?: number } {
  return {
    ...(entry.value.mut === mutation && { value: entry.value.v }),
    ...(entry.note.mut === mutation && { note: entry.note.v }),
  };
}

function localFacets(entry: Entry, pending: readonly PendingMutation[]): LocalFacets {
  const unanswered = pending
    .filter(({ state }) => state === 'held' || state === 'queued')
    .map(({ mutation }) => mutation);
  const ids = new Set(unanswered.map(({ id }) => id));
  const isCandidate = (facet: 'value' | 'note') =>
    entry.candidates.some((candidate) => candidate.facet === facet && ids.has(candidate.id));
  const attached = unanswered.flatMap(({ name, args }) =>
    name === 'evidence.attach' ? [(args as { evidence: { id: string } }).evidence.id] : [],
  );
  return {
    value: ids.has(entry.value.mut) || isCandidate('value'),
    note: ids.has(entry.note.mut) || isCandidate('note'),
    status: ids.has(entry.status.mut),
    reopening: ids.has(entry.reopening.mut),
    evidence: entry.evidence.filter((item) => attached.includes(item.id)).map((item) => item.id),
  };
}
