import { decide, type Entity, type FacetVersions } from '../domain/decide.ts';
import type { Entry } from '../domain/entry.ts';
import type { Problem } from '../domain/problem.ts';
import type { World } from '../domain/workflow/decide.ts';
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
export type VersionsMade = Map<string, Readonly<Partial<Record<string, number>>>>;

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
  const { after, pending } = replay(world, person, confirmed, commands, made);
  const entry = after as Entry | null;
  return { entry, pending, local: entry ? localFacets(entry, pending) : NOTHING_LOCAL };
}

/** What own commands make of an entry or dossier. */
export function replay(
  world: World,
  person: string,
  confirmed: Entity | null,
  commands: readonly Omit<PendingMutation, 'problem'>[],
  made: VersionsMade,
): { readonly after: Entity | null; readonly pending: readonly PendingMutation[] } {
  let entity = confirmed;
  const pending = commands.map((command) => {
    const decided = decideDraft(world, person, entity, command.mutation);
    if ('problem' in decided) return { ...command, problem: decided.problem };
    entity = decided.after;
    made.set(command.mutation.id, { ...decided.ver, ...made.get(command.mutation.id) });
    return { ...command, problem: null };
  });
  return { after: entity, pending };
}

function decideDraft(
  world: World,
  person: string,
  entity: Entity | null,
  mutation: Draft,
): { readonly after: Entity; readonly ver?: FacetVersions } | { readonly problem: Problem } {
  const read = readCommand({ ...mutation, rseq: 1 });
  if (!read.ok) return { problem: { code: 'invalid', field: read.field ?? 'name', detail: mutation.name } };
  // When it will be received nobody knows yet; a device does not refuse for being late.
  const moment = { person, authoredAt: mutation.at, receivedAt: mutation.at };
  return decide(world, moment, entity, read.command);
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
