import { refusalOf } from '../../src/endpoint/push/ledger-view.ts';
import type { Mutation } from '../../src/protocol/mutation.ts';
import type { OutboxItem } from '../../src/store/replica-store.ts';
import { MemReplicaStore, newProfile, type ProfileState, STRICT } from '../support/mem-replica-store.ts';
import type { ServerRow } from './committed.ts';
import type { Device } from './device.ts';
import { digestOf } from './digest.ts';
import type { MemServer } from './mem-server.ts';

/** A profile that has just read everything a person may see, page by page. */
export async function freshReader(server: MemServer, person: string, now: number): Promise<ProfileState> {
  const store = new MemReplicaStore(newProfile('reader'), STRICT);
  for (;;) {
    const { timeline, cursor, scopeHash, mark } = store.state.meta;
    const asked = { timeline, cursor, scopeHash, mark };
    const answer = server.pull(person, { proto: 1, ...asked, limit: 500 }, now);
    if (answer.kind !== 'reply') throw new Error('A reader was refused.');
    await store.applyPull(answer.reply, asked);
    if (!answer.reply.more) return store.state;
  }
}

/** Rows a person may hold. */
function dueTo(server: MemServer, person: string, now: number): readonly ServerRow[] {
  const extent = new Set(server.extent(person, now));
  return [...server.committed.rows.values()].filter((row) => extent.has(row.scope) && !row.deleted);
}

/** Whether a device holds what it may hold, no less and no other. */
export const isWhole = ({ shown, model, person }: Device, now: number): boolean =>
  digestOf(shown.values()) === digestOf(dueTo(model, person, now));

/** I5: a reader that drains has every row of its scopes at its latest; nothing lies beyond the head. */
export function feedFaults(server: MemServer, person: string, reader: ProfileState, now: number): string[] {
  const { rows, head } = server.committed;
  const due = dueTo(server, person, now);
  const faults = due
    .filter((row) => reader.rows.get(row.id)?.ver !== row.ver)
    .map((row) => `I5 ${person} missed ${row.id}`);
  if (reader.rows.size !== due.length)
    faults.push(`I8 ${person} got ${reader.rows.size} rows, not ${due.length}`);
  if (digestOf(reader.rows.values()) !== digestOf(due)) faults.push(`I6 ${person} has another digest`);
  const beyond = [...rows.values()].filter((row) => row.seq > head);
  return [...faults, ...beyond.map((row) => `I5 ${row.id} beyond the head`)];
}

/** I6, I9 and I15 for one device when everything has come to rest. */
export function deviceFaults(device: Device, reader: ProfileState): string[] {
  const { name, state, model } = device;
  const faults: string[] = [];
  const unsent = state.outbox.filter((item) => item.state === 'queued').length;
  if (unsent > 0) faults.push(`I15 ${name} does not drain: ${unsent} left`);
  if (Number(state.meta.cursor) !== model.committed.head) faults.push(`I15 ${name} stays behind the head`);
  if (unsent === 0) faults.push(...diverged(device, reader));
  return [...faults, ...silenced(device)];
}

/** I6: a drained device shows what a fresh reader shows. */
function diverged({ name, shown }: Device, reader: ProfileState): string[] {
  const others = [...reader.rows.values()].filter((row) => {
    const own = shown.get(row.id);
    if (own?.ver !== row.ver || own.seq !== row.seq || own.scope !== row.scope) return true;
    return own.body !== row.body && JSON.stringify(own.body) !== JSON.stringify(row.body);
  });
  if (digestOf(shown.values()) !== digestOf(reader.rows.values())) return [`I6 ${name} has another digest`];
  return others.map((row) => `I6 ${name} shows another ${row.id}`);
}

interface Refusal {
  readonly mutation: Mutation;
  readonly problem: unknown;
}

/** I9: everything that was refused is before its author, with what it said and why it was refused. */
function silenced({ name, state, model, person }: Device): string[] {
  const refused = model.committed.history.filter((line) => line.person === person && line.result.problem);
  return [
    ...refused.flatMap(({ mutation }) => unshown(name, state, model, mutation)),
    ...state.outbox
      .filter(isUnexplained)
      .map(({ mutation }) => `I9 ${mutation.id} came back without a reason`),
  ];
}

function unshown(name: string, state: ProfileState, model: MemServer, { id, args }: Mutation): string[] {
  const row = refusalOf(id);
  // Late work that was taken after all is no refusal any more.
  if (model.committed.rows.get(row)?.deleted) return [];
  const refusal = state.rows.get(row)?.body as Refusal | undefined;
  if (!refusal) return [`I9 ${name} does not show ${id}`];
  const isWhole = refusal.problem && JSON.stringify(refusal.mutation.args) === JSON.stringify(args);
  return isWhole ? [] : [`I9 ${name} shows ${id} without its value or reason`];
}

const isUnexplained = ({ state, result }: OutboxItem): boolean =>
  (state === 'rejected' || state === 'quarantined') && !result?.problem;
