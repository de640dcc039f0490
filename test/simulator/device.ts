import type { Entry, EntryKey } from '../../src/domain/entry.ts';
import type { Position } from '../../src/domain/person.ts';
import { isApproved, isOpenForOfficer } from '../../src/domain/workflow/state.ts';
import { entryId } from '../../src/protocol/entry-id.ts';
import type { Draft } from '../../src/store/replica-store.ts';
import type { SyncInputs } from '../../src/sync/inputs.ts';
import { SyncLoop } from '../../src/sync/loop.ts';
import { syncRound } from '../../src/sync/round.ts';
import { type Habits, MemReplicaStore, newProfile, type ProfileState } from '../support/mem-replica-store.ts';
import { SLOTS } from './cast.ts';
import type { Fault, Rules } from './faults.ts';
import { type Intent, nextIntent } from './intent.ts';
import type { MemServer } from './mem-server.ts';
import { lossyTransport } from './network.ts';
import type { Prng } from './prng.ts';
import type { SavedWork } from './saved-work.ts';
import type { Scheduler } from './scheduler.ts';
import { sign } from './signature.ts';
import { type View, viewOf } from './view.ts';

/** What devices of one run have in common. */
export interface Surroundings {
  readonly prng: Prng;
  readonly scheduler: Scheduler;
  readonly rules: Rules;
  readonly saved: SavedWork;
  readonly note: (fault: Fault) => void;
  readonly trace: (event: string) => void;
  readonly trouble: () => number;
  readonly wasCrashedAt: (point: string) => void;
}

const APP = 'simulator';

/** A tablet or phone with one person's profile, as many tabs as are open, and a clock of its own. */
export class Device {
  readonly name: string;
  readonly tenant: string;
  readonly person: string;
  readonly server: MemServer;
  readonly #around: Surroundings;
  #store: MemReplicaStore;
  /** Raised by every crash: what ran before it never goes on. */
  #life = 0;
  #saving = false;
  isOnline = true;
  skew = 0;
  /** Rounds under way; two at once are two tabs. */
  #rounds = 0;
  #loops: SyncLoop[] = [];
  #seen: { readonly state: ProfileState; readonly view: View } | null = null;

  constructor(
    name: string,
    tenant: string,
    person: string,
    server: MemServer,
    around: Surroundings,
    state: ProfileState = newProfile(around.prng.rid()),
  ) {
    this.name = name;
    this.tenant = tenant;
    this.person = person;
    this.server = server;
    this.#around = around;
    this.#store = new MemReplicaStore(state, this.#habits());
  }

  get state(): ProfileState {
    return this.#store.state;
  }

  get now(): number {
    return this.#around.scheduler.now + this.skew;
  }

  /** A poke would reach it and bring something new. */
  get isBehind(): boolean {
    return this.isOnline && Number(this.state.meta.cursor) !== this.server.committed.head;
  }

  get isDrained(): boolean {
    const { outbox, meta } = this.state;
    const isCurrent = meta.timeline === this.server.committed.timeline && !this.isBehind;
    return isCurrent && outbox.every((item) => item.state !== 'queued');
  }

  /** A checker with something to check. */
  get isDue(): boolean {
    const view = this.view();
    return view.positions.some(
      (position) =>
        position.role !== 'officer' &&
        [...view.entries.values()].some((entry) => entry.unit === position.unit && isDue(entry, position)),
    );
  }

  view(): View {
    const { state } = this;
    if (this.#seen?.state !== state) this.#seen = { state, view: viewOf(this.tenant, this.person, state) };
    return this.#seen.view;
  }

  #habits(): Habits {
    const life = this.#life;
    const { strict, retains } = this.#around.rules;
    return { pause: (point) => this.#pause(point, life), strict, retains };
  }

  async #pause(point: string, life: number): Promise<void> {
    const { prng, scheduler, trouble, wasCrashedAt } = this.#around;
    if (life !== this.#life) return gone();
    if (prng.chance(trouble() * 0.04)) {
      wasCrashedAt(point);
      this.crash();
      return gone();
    }
    // Where two tabs run, either may be slow at any moment.
    if (this.#rounds > 1 && prng.chance(0.3)) await scheduler.sleep(prng.between(1, 3000));
    return life === this.#life ? undefined : gone();
  }

  /** The power goes, in all tabs at once. */
  crash(): void {
    this.#around.note(this.#saving ? 'device-crash-while-saving' : 'device-crash');
    this.#around.trace(`${this.name} crashes`);
    this.#store.crash();
    this.become(this.#store.state);
  }

  /** The whole profile becomes another: an old copy, or an empty one. */
  become(state: ProfileState): void {
    this.#life += 1;
    this.#rounds = 0;
    this.#loops = [];
    this.#saving = false;
    this.#store = new MemReplicaStore(state, this.#habits());
  }

  /** Time passes without a power cut: what was written is on the disk. */
  flush(): void {
    this.#store.flush();
  }

  /** Begins a round of synchronisation in a tab of its own; does not wait for its end. */
  sync(): void {
    const life = this.#life;
    this.#countTab();
    void syncRound(this.#inputs()).then(() => {
      if (life === this.#life) this.#rounds -= 1;
    });
  }

  /** Opens a tab that goes on exchanging by itself, with its own rests, until the power goes. */
  openTab(): void {
    const { prng, scheduler } = this.#around;
    this.#countTab();
    const loop = new SyncLoop(this.#inputs(), {
      random: () => prng.fraction(),
      sleep: (ms, woken) =>
        new Promise((wake) => {
          woken.addEventListener('abort', () => wake());
          scheduler.later(ms, wake);
        }),
      idle: () => prng.between(5, 60) * 60_000,
    });
    this.#loops.push(loop);
    void loop.run(new AbortController().signal);
  }

  kick(): void {
    for (const loop of this.#loops) loop.kick();
  }

  #countTab(): void {
    this.#rounds += 1;
    if (this.#rounds > 1) this.#around.note('two-tabs');
  }

  #inputs(): SyncInputs {
    const life = this.#life;
    const { prng, scheduler, note, trouble } = this.#around;
    const transport = lossyTransport({
      prng,
      scheduler,
      server: this.server,
      person: this.person,
      isOnline: () => this.isOnline,
      pause: (point) => this.#pause(point, life),
      note,
      trouble,
    });
    return { store: this.#store, transport, sign, clock: () => this.now, newRid: () => prng.rid() };
  }

  /** The person does something with an entry and is told that it is saved. */
  act(twist: 'plain' | 'unreadable' | { readonly id: string } = 'plain'): void {
    const { prng } = this.#around;
    const view = this.view();
    const held = view.positions.filter((one) => one.to === null);
    const position = held.length > 0 ? prng.pick(held) : view.positions[0];
    if (!position) return;
    const key = this.#slot(view, position);
    if (!key) return;
    const e = entryId(this.tenant, key);
    const entry = view.entries.get(e) ?? null;
    const desk = { prng, view, entry, key, person: this.person, now: this.now, rules: this.#around.rules };
    const intent = nextIntent(desk, position.role);
    const draft = { id: prng.uuid(), name: intent.name, v: 1, e, base: intent.base, args: intent.args };
    void this.#save({ ...draft, ...twisted(twist), as: position.id, at: this.now, app: APP }, intent);
  }

  /** Mostly where there is something to do for this position, sometimes anywhere. */
  #slot(view: View, position: Position): EntryKey | null {
    const { prng } = this.#around;
    const near = SLOTS.filter((key) => key.unit === position.unit);
    const due = near.filter((key) => isDue(view.entries.get(entryId(this.tenant, key)), position));
    if (due.length > 0 && prng.chance(0.85)) return prng.pick(due);
    if (position.role !== 'officer' && prng.chance(0.8)) return null;
    return near.length > 0 && prng.chance(0.95) ? prng.pick(near) : prng.pick(SLOTS);
  }

  async #save(draft: Draft, intent: Intent): Promise<void> {
    this.#saving = true;
    const [mutation] = await this.#store.append([draft], this.now);
    this.#saving = false;
    if (!mutation) return;
    const { saved, trace } = this.#around;
    trace(`${this.name} saved ${mutation.id} ${mutation.name} ${JSON.stringify(mutation.args)}`);
    saved.confirm({ id: mutation.id, person: this.person, device: this.name, mutation, saw: intent.saw });
  }
}

function isDue(entry: Entry | undefined, { role }: Position): boolean {
  const state = entry?.status.value.state ?? 'draft';
  const waits = entry?.candidates.some((c) => c.open) ?? false;
  if (role === 'verifier') return state === 'submitted' || (waits && !isApproved(state));
  if (role === 'head') return state === 'verified' || waits || entry?.reopening.value.state === 'requested';
  return isOpenForOfficer(state);
}

const gone = (): Promise<never> => new Promise(() => {});

function twisted(twist: 'plain' | 'unreadable' | { readonly id: string }): Partial<Draft> {
  if (twist === 'plain') return {};
  return twist === 'unreadable' ? { args: { value: 12 }, v: 7 } : twist;
}
