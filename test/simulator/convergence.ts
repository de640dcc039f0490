import type { ProfileState } from '../support/mem-replica-store.ts';
import { MemReplicaStore, newProfile, STRICT } from '../support/mem-replica-store.ts';
import type { Device } from './device.ts';
import type { MemServer } from './mem-server.ts';

/** Versions of all rows a profile holds, as one text. */
const shown = (state: ProfileState): string =>
  JSON.stringify([...state.rows.values()].map((row) => [row.id, row.ver, row.seq, row.body]).sort(byId));

const byId = (a: readonly unknown[], b: readonly unknown[]): number => (String(a[0]) < String(b[0]) ? -1 : 1);

/** A profile that has just read everything a person may see, page by page. */
export async function freshReader(server: MemServer, person: string, now: number): Promise<ProfileState> {
  const store = new MemReplicaStore(newProfile('reader'), STRICT);
  for (;;) {
    const { timeline, cursor, scopeHash } = store.state.meta;
    const answer = server.pull(person, { proto: 1, timeline, cursor, scopeHash, limit: 3 }, now);
    if (answer.kind !== 'reply') throw new Error('A reader was refused.');
    await store.applyPull(answer.reply, { timeline, cursor, scopeHash });
    if (!answer.reply.more) return store.state;
  }
}

/** I5: a reader that drains has every row of its scopes at its latest; the numbers used are 1 to head. */
export function feedFaults(server: MemServer, person: string, reader: ProfileState, now: number): string[] {
  const extent = server.extent(person, now);
  const { rows, head } = server.committed;
  const due = [...rows.values()].filter((row) => extent.includes(row.scope));
  const faults = due
    .filter((row) => reader.rows.get(row.id)?.ver !== row.ver)
    .map((row) => `I5 ${person} missed ${row.id}`);
  if (reader.rows.size !== due.length)
    faults.push(`I8 ${person} got ${reader.rows.size} rows, not ${due.length}`);
  const beyond = [...rows.values()].filter((row) => row.seq > head);
  return [...faults, ...beyond.map((row) => `I5 ${row.id} beyond the head`)];
}

/** I6 and I15: a drained device shows what a fresh reader shows, and drains at all. I9: refusals reach their author. */
export function deviceFaults(device: Device, reader: ProfileState): string[] {
  const { name, state, server, person } = device;
  const faults: string[] = [];
  const unsent = state.outbox.filter((item) => item.state === 'queued').length;
  if (unsent > 0) faults.push(`I15 ${name} does not drain: ${unsent} left`);
  if (Number(state.meta.cursor) !== server.committed.head) faults.push(`I15 ${name} stays behind the head`);
  if (unsent === 0 && shown(state) !== shown(reader)) faults.push(`I6 ${name} shows other rows`);
  for (const line of server.committed.history) {
    if (line.person !== person || !line.result.problem) continue;
    if (!state.rows.has(`refusal:${line.mutation.id}`))
      faults.push(`I9 ${name} does not show ${line.mutation.id}`);
  }
  for (const { state: outcome, result, mutation } of state.outbox) {
    const isRefused = outcome === 'rejected' || outcome === 'quarantined';
    if (isRefused && !result?.problem) faults.push(`I9 ${mutation.id} came back without a reason`);
  }
  return faults;
}

/** I7: versions never go back, and one's own work is always to be seen. Holds at every step. */
export class Watch {
  readonly #versions = new Map<string, ReadonlyMap<string, number>>();
  readonly #standing = new Map<string, string>();
  readonly #looked = new Map<string, ProfileState>();

  /** The device starts over on purpose: an eviction or an old copy of its profile. */
  forget(device: string): void {
    this.#versions.delete(device);
  }

  look(device: Device): string[] {
    const { name, state } = device;
    if (this.#looked.get(name) === state) return [];
    this.#looked.set(name, state);
    const { meta, rows } = state;
    // While a new timeline is read in, rows of the old one stand in for those that have not come yet.
    const standing = `${state.generation} ${meta.scopeHash}`;
    const present = [...rows.values()].filter((row) => row.generation === state.generation);
    const before = this.#standing.get(name) === standing ? this.#versions.get(name) : undefined;
    const faults: string[] = [];
    for (const [id, ver] of before ?? []) {
      const now = rows.get(id)?.ver ?? 0;
      if (now < ver) faults.push(`I7 ${name} went back on ${id} from ${ver} to ${now}`);
    }
    this.#standing.set(name, standing);
    this.#versions.set(name, new Map(present.map((row) => [row.id, row.ver])));
    if (meta.scopeHash !== '')
      for (const row of rows.values())
        if (!meta.scopes.includes(row.scope)) faults.push(`I8 ${name} holds ${row.id} of a scope it left`);
    return [...faults, ...unseen(device)];
  }
}

function unseen(device: Device): string[] {
  const { name, state } = device;
  const view = device.view();
  return state.outbox
    .filter(({ state: outcome }) => outcome === 'queued' || outcome === 'accepted' || outcome === 'conflict')
    .filter(({ mutation, result }) => {
      const isShown = view.entries.get(mutation.e)?.trail.some((step) => step.mut === mutation.id);
      // A row of a scope that was left is gone on purpose; the answer to the work stays in the outbox.
      const isGone = result !== null && !state.rows.has(mutation.e);
      return !isShown && !isGone && !view.doubted.has(mutation.id);
    })
    .map(({ mutation }) => `I7 ${name} does not show its own ${mutation.name} ${mutation.id}`);
}
