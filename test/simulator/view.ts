import { decide } from '../../src/domain/decide.ts';
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
    ...worldHere(tenant, reference, { evidenceStored: () => true, entryStands: () => false, dossier: () => null }),
    versionMadeBy: (id, facet) => versions.get(id)?.[facet] ?? null,
  };
  const confirmed = new Map<string, Entry>();
  for (const row of state.rows.values()) if (row.type === 'entry') confirmed.set(row.id, row.body as Entry);
  const entries = new Map(confirmed);
  const doubted = new Set<string>();
  for (const item of state.outbox) {
    if (!isOnTop(item, confirmed)) continue;
    const read = commandIn(item.mutation);
    const moment = { person, authoredAt: item.createdAt, receivedAt: item.createdAt };
    const decision = read.ok
      ? decide(world, moment, entries.get(item.mutation.e) ?? null, read.command)
      : null;
    if (decision && 'after' in decision) entries.set(item.mutation.e, decision.after as Entry);
    // What comes late waits for somebody else and changes nothing that is shown.
    if (!decision || 'problem' in decision) doubted.add(item.mutation.id);
  }
  const positions = [...reference.positions.values()].filter((one) => one.person === person);
  return { entries, positions, doubted, world };
}

// On top until the row shows it. The trail is asked, not the number: a row may have overtaken a lost answer, and
// numbers of another timeline say nothing.
function isOnTop({ state, mutation }: OutboxItem, confirmed: ReadonlyMap<string, Entry>): boolean {
  if (state !== 'queued' && state !== 'accepted' && state !== 'conflict') return false;
  return !confirmed.get(mutation.e)?.trail.some((step) => step.mut === mutation.id);
}
