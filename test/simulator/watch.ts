import { shownIn } from '../support/mem-packs.ts';
import type { ProfileState } from '../support/mem-replica-store.ts';
import type { Device } from './device.ts';
import { isLost, NEVER_REACHED } from './spoil.ts';
import { isOnTop, showsWork } from './view.ts';

/** Follows what devices hold and show, from step to step (I7, I8). */
export class Watch {
  readonly #looked = new Map<string, ProfileState>();
  readonly #packLeft: () => void;

  constructor(packLeft: () => void) {
    this.#packLeft = packLeft;
  }

  /** The device starts over on purpose: an eviction or an old copy of its profile. */
  forget(device: string): void {
    this.#looked.delete(device);
  }

  look(device: Device): string[] {
    const { name, state } = device;
    const before = this.#looked.get(name);
    if (before === state) return [];
    this.#looked.set(name, state);
    const { scopes } = state.meta;
    for (const { scope } of before?.packs ?? []) if (!scopes.includes(scope)) this.#packLeft();
    return [...turnedBack(device, before), ...overstayed(device, before), ...unseen(device, before)];
  }
}

/** I7: no version goes back, unless the row's scope was left or the endpoint came back on a new timeline. */
function turnedBack(device: Device, before: ProfileState | undefined): string[] {
  const { name, state, shown: rows } = device;
  if (!before || shownIn(before) === rows) return [];
  // Told anew, a scope may have been left and come back between two looks.
  if (before.generation !== state.generation || before.meta.scopes !== state.meta.scopes) return [];
  return (
    [...shownIn(before)]
      // While a new timeline is read in, rows of the old one stand in for those that have not come yet.
      .filter(([, row]) => row.generation === state.generation)
      // Back from a version that only a spoiled row has: it moved to another scope, which made it good again.
      .filter(([, { ver }]) => ver < NEVER_REACHED)
      // A pack whose bytes were spoiled shows nothing once the older one beside it has gone; the comparison finds it.
      .filter(([, { scope }]) => !state.packs.some((pack) => pack.scope === scope && isLost(pack)))
      .filter(([id, { ver }]) => (rows.get(id)?.ver ?? 0) < ver && !mayTurnBack(device, id, ver))
      .map(([id, { ver }]) => `I7 ${name} went back on ${id} from ${ver} to ${rows.get(id)?.ver ?? 0}`)
  );
}

/** Whether the endpoint knows better or has itself gone back. */
function mayTurnBack({ state, shown: rows, model }: Device, id: string, ver: number): boolean {
  if (isBehind(state, model)) return true;
  const there = model.committed.rows.get(id);
  const isGone = !there || there.deleted || !state.meta.scopes.includes(there.scope) || there.ver > ver;
  return !rows.has(id) && isGone;
}

/**
 * The history it was told is not that of the endpoint, which has come back from a backup or stands on an older copy: in
 * its own a row may have been withdrawn that is there again. Its next question finds out, and all of it comes anew.
 */
const isBehind = (
  { meta: { timeline, mark } }: ProfileState,
  { marks, committed }: Device['model'],
): boolean =>
  timeline !== committed.timeline || (mark !== undefined && !marks.bearsOut(committed, timeline, mark));

/** I8, on the device. */
function overstayed({ name, state }: Device, before: ProfileState | undefined): string[] {
  const { meta, rows, packs } = state;
  const isSame = before?.rows === rows && before.packs === packs && before.meta.scopes === meta.scopes;
  if (meta.scopeHash === '' || isSame) return [];
  const held = new Set(meta.scopes);
  const left = ({ scope }: { readonly scope: number }) => !held.has(scope);
  return [
    ...[...rows.values()].filter(left).map((row) => `I8 ${name} holds ${row.id} of a scope it left`),
    ...packs.filter(left).map((pack) => `I8 ${name} holds a pack of ${pack.scope}, which it left`),
  ];
}

/** I7: one's own work is always to be seen. */
function unseen(device: Device, before: ProfileState | undefined): string[] {
  const { name, state, shown: rows } = device;
  if (before && shownIn(before) === rows && before.outbox === state.outbox) return [];
  // Where nothing lies on top of the rows, they show all of it.
  if (!state.outbox.some((item) => isOnTop(item, rows))) return [];
  const view = device.view();
  return state.outbox
    .filter(({ state: outcome }) => outcome === 'queued' || outcome === 'accepted' || outcome === 'conflict')
    .filter(({ mutation, result }) => {
      const shown = view.entries.get(mutation.e) ?? view.dossiers.get(mutation.e);
      const isShown = shown !== undefined && showsWork(shown, mutation.id);
      // A row of a scope that was left is gone on purpose; the answer to the work stays in the outbox.
      const isGone = result !== null && !rows.has(mutation.e);
      return !isShown && !isGone && !view.doubted.has(mutation.id);
    })
    .map(({ mutation }) => `I7 ${name} does not show its own ${mutation.name} ${mutation.id}`);
}
