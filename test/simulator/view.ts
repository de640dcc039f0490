import { type Decision, decide, type Entity } from '../../src/domain/decide.ts';
import { type Dossier, isDossier } from '../../src/domain/dossier/dossier.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { Position } from '../../src/domain/person.ts';
import type { World } from '../../src/domain/workflow/decide.ts';
import { type Mutation, readCommand } from '../../src/protocol/mutation.ts';
import type { OutboxItem } from '../../src/store/replica-store.ts';
import type { ProfileState } from '../support/mem-replica-store.ts';
import { referenceOf } from './reference.ts';
import { worldHere } from './world.ts';

/** What a person sees on a device: rows with his or her own work on top, decided by the same function. */
export interface View {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly dossiers: ReadonlyMap<string, Dossier>;
  readonly positions: readonly Position[];
  /** Own commands that the device itself knows will come back. */
  readonly doubted: ReadonlySet<string>;
  readonly world: World;
}

const commands = new WeakMap<Mutation, ReturnType<typeof readCommand>>();

function commandIn(mutation: Mutation): ReturnType<typeof readCommand> {
  const known = commands.get(mutation) ?? readCommand(mutation);
  commands.set(mutation, known);
  return known;
}

export function viewOf(tenant: string, person: string, state: Pick<ProfileState, 'rows' | 'outbox'>): View {
  const reference = referenceOf(state.rows);
  const versions = new Map(state.outbox.map((item) => [item.mutation.id, item.result?.ver]));
  const world: World = {
    ...worldHere(tenant, reference, {
      evidenceStored: () => true,
      entryStands: () => false,
      dossier: () => null,
    }),
    versionMadeBy: (id, facet) => versions.get(id)?.[facet] ?? null,
  };
  const { entries, dossiers } = standing(state.rows);
  const doubted = new Set<string>();
  for (const item of state.outbox) {
    if (!isOnTop(item, state.rows)) continue;
    const { e } = item.mutation;
    const decision = decided(world, person, entries.get(e) ?? dossiers.get(e) ?? null, item);
    const after = decision && 'after' in decision ? decision.after : undefined;
    if (after && isDossier(after)) dossiers.set(e, after);
    else if (after) entries.set(e, after);
    // What comes late waits for somebody else and changes nothing that is shown.
    if (!decision || 'problem' in decision) doubted.add(item.mutation.id);
  }
  const positions = [...reference.positions.values()].filter((one) => one.person === person);
  return { entries, dossiers, positions, doubted, world };
}

/** Null when the device cannot even read it. */
function decided(world: World, person: string, state: Entity | null, item: OutboxItem): Decision | null {
  const read = commandIn(item.mutation);
  const moment = { person, authoredAt: item.createdAt, receivedAt: item.createdAt };
  return read.ok ? decide(world, moment, state, read.command) : null;
}

function standing(rows: ProfileState['rows']) {
  const entries = new Map<string, Entry>();
  const dossiers = new Map<string, Dossier>();
  for (const { id, type, body } of rows.values())
    if (type === 'entry') entries.set(id, body as Entry);
    else if (type === 'dossier') dossiers.set(id, body as Dossier);
  return { entries, dossiers };
}

// On top until the row shows it. The trail is asked, not the number: a row may have overtaken a lost answer, and
// numbers of another timeline say nothing.
function isOnTop({ state, mutation }: OutboxItem, rows: ProfileState['rows']): boolean {
  if (state !== 'queued' && state !== 'accepted' && state !== 'conflict') return false;
  const shown = rows.get(mutation.e)?.body as Entity | undefined;
  return !shown?.trail.some((step) => step.mut === mutation.id);
}
