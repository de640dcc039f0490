import { type Decision, decide, type Entity } from '../../src/domain/decide.ts';
import { type Dossier, isDossier } from '../../src/domain/dossier/dossier.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { Position } from '../../src/domain/person.ts';
import type { World } from '../../src/domain/workflow/decide.ts';
import { type Mutation, readCommand } from '../../src/protocol/mutation.ts';
import type { OutboxItem } from '../../src/store/replica-store.ts';
import type { ProfileState } from '../support/mem-replica-store.ts';
import { referenceOf } from './reference.ts';
import { deviceWorld } from './world.ts';

/** What a person sees on a device: rows with his or her own work on top, decided by the same function. */
export interface View {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly dossiers: ReadonlyMap<string, Dossier>;
  readonly positions: readonly Position[];
  /** Own commands that the device itself knows will come back. */
  readonly doubted: ReadonlySet<string>;
  readonly world: DeviceWorld;
}

type Shown = Pick<ProfileState, 'rows' | 'outbox'>;
type DeviceWorld = Omit<World, 'versionMadeBy'>;
type VersionMadeBy = World['versionMadeBy'];

/** A decision, and everything it rests on besides the command and its author, which do not change. */
interface Known {
  readonly read: ReturnType<typeof readCommand>;
  readonly decision: Decision | null;
  readonly world: DeviceWorld;
  readonly state: Entity | null;
  readonly asked: readonly (readonly [...Parameters<VersionMadeBy>, ReturnType<VersionMadeBy>])[];
}

const known = new WeakMap<Mutation, Known>();

/** What a device shows, worked out again only when its rows or its outbox are others. */
export class Views {
  #last: (Shown & { readonly view: View }) | null = null;

  of(tenant: string, person: string, { rows, outbox }: Shown): View {
    if (this.#last?.rows !== rows || this.#last.outbox !== outbox)
      this.#last = { rows, outbox, view: viewOf(tenant, person, { rows, outbox }) };
    return this.#last.view;
  }
}

function viewOf(tenant: string, person: string, state: Shown): View {
  const reference = referenceOf(state.rows);
  const world = deviceWorld(tenant, reference);
  const versionMadeBy: VersionMadeBy = (id, facet) =>
    state.outbox.findLast(({ mutation }) => mutation.id === id)?.result?.ver?.[facet] ?? null;
  const { entries, dossiers } = standing(state.rows);
  const doubted = new Set<string>();
  for (const item of state.outbox) {
    if (!isOnTop(item, state.rows)) continue;
    const { e } = item.mutation;
    const before = entries.get(e) ?? dossiers.get(e) ?? null;
    const decision = decidedOnce({ world, versionMadeBy, person }, before, item);
    const after = decision && 'after' in decision ? decision.after : undefined;
    if (after && isDossier(after)) dossiers.set(e, after);
    else if (after) entries.set(e, after);
    // What comes late waits for somebody else and changes nothing that is shown.
    if (!decision || 'problem' in decision) doubted.add(item.mutation.id);
  }
  return { entries, dossiers, positions: reference.positionsOf(person), doubted, world };
}

interface Around {
  readonly world: DeviceWorld;
  readonly versionMadeBy: VersionMadeBy;
  readonly person: string;
}

/** Null when the device cannot even read it. Decided anew only when something it rests on is another. */
function decidedOnce(around: Around, state: Entity | null, item: OutboxItem): Decision | null {
  const { world, versionMadeBy } = around;
  const before = known.get(item.mutation);
  const isGood =
    before?.world === world &&
    before.state === state &&
    before.asked.every(([id, facet, answer]) => versionMadeBy(id, facet) === answer);
  if (isGood) return before.decision;
  const asked: [string, string, number | null][] = [];
  const noting: VersionMadeBy = (id, facet) => {
    const answer = versionMadeBy(id, facet);
    asked.push([id, facet, answer]);
    return answer;
  };
  const read = before?.read ?? readCommand(item.mutation);
  const decision = decided({ ...around, versionMadeBy: noting }, state, item, read);
  known.set(item.mutation, { read, decision, world, state, asked });
  return decision;
}

function decided(
  { world, versionMadeBy, person }: Around,
  state: Entity | null,
  item: OutboxItem,
  read: ReturnType<typeof readCommand>,
): Decision | null {
  const moment = { person, authoredAt: item.createdAt, receivedAt: item.createdAt };
  return read.ok ? decide({ ...world, versionMadeBy }, moment, state, read.command) : null;
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
export function isOnTop({ state, mutation }: OutboxItem, rows: ProfileState['rows']): boolean {
  if (state !== 'queued' && state !== 'accepted' && state !== 'conflict') return false;
  const shown = rows.get(mutation.e)?.body as Entity | undefined;
  return !shown || !showsWork(shown, mutation.id);
}

const trails = new WeakMap<Entity, ReadonlySet<string>>();

/** Whether the trail of an entity, which is never changed in place, has a step made by the mutation. */
export function showsWork(entity: Entity, mutation: string): boolean {
  let steps = trails.get(entity);
  if (!steps) {
    steps = new Set(entity.trail.map((step) => step.mut));
    trails.set(entity, steps);
  }
  return steps.has(mutation);
}
