import type { ProfileState } from '../support/mem-replica-store.ts';
import type { Device } from './device.ts';
import { isOnTop, showsWork } from './view.ts';

/** Follows what devices hold and show, from step to step (I7, I8). */
export class Watch {
  readonly #looked = new Map<string, ProfileState>();

  /** The device starts over on purpose: an eviction or an old copy of its profile. */
  forget(device: string): void {
    this.#looked.delete(device);
  }

  look(device: Device): string[] {
    const { name, state } = device;
    const before = this.#looked.get(name);
    if (before === state) return [];
    this.#looked.set(name, state);
    return [...turnedBack(device, before), ...overstayed(device, before), ...unseen(device, before)];
  }
}

/** I7: no version goes back, unless the row's scope was left or the endpoint came back on a new timeline. */
function turnedBack({ name, state, model }: Device, before: ProfileState | undefined): string[] {
  const { meta, rows, generation } = state;
  if (!before || before.rows === rows) return [];
  if (before.generation !== generation || before.meta.scopeHash !== meta.scopeHash) return [];
  const faults: string[] = [];
  for (const [id, { ver, generation: of }] of before.rows) {
    // While a new timeline is read in, rows of the old one stand in for those that have not come yet.
    if (of !== generation) continue;
    const now = rows.get(id);
    if (now && now.ver >= ver) continue;
    const there = model.committed.rows.get(id);
    const isGone = !there || there.deleted || !meta.scopes.includes(there.scope) || there.ver > ver;
    const hasLeft = !now && isGone;
    if (!hasLeft) faults.push(`I7 ${name} went back on ${id} from ${ver} to ${now?.ver ?? 0}`);
  }
  return faults;
}

/** I8, on the device. */
function overstayed({ name, state: { meta, rows } }: Device, before: ProfileState | undefined): string[] {
  if (meta.scopeHash === '' || (before?.rows === rows && before.meta.scopes === meta.scopes)) return [];
  const held = new Set(meta.scopes);
  return [...rows.values()]
    .filter((row) => !held.has(row.scope))
    .map((row) => `I8 ${name} holds ${row.id} of a scope it left`);
}

/** I7: one's own work is always to be seen. */
function unseen(device: Device, before: ProfileState | undefined): string[] {
  const { name, state } = device;
  if (before?.rows === state.rows && before.outbox === state.outbox) return [];
  // Where nothing lies on top of the rows, they show all of it.
  if (!state.outbox.some((item) => isOnTop(item, state.rows))) return [];
  const view = device.view();
  return state.outbox
    .filter(({ state: outcome }) => outcome === 'queued' || outcome === 'accepted' || outcome === 'conflict')
    .filter(({ mutation, result }) => {
      const shown = view.entries.get(mutation.e) ?? view.dossiers.get(mutation.e);
      const isShown = shown !== undefined && showsWork(shown, mutation.id);
      // A row of a scope that was left is gone on purpose; the answer to the work stays in the outbox.
      const isGone = result !== null && !state.rows.has(mutation.e);
      return !isShown && !isGone && !view.doubted.has(mutation.id);
    })
    .map(({ mutation }) => `I7 ${name} does not show its own ${mutation.name} ${mutation.id}`);
}
