import type { Draft } from '../../src/store/replica-store.ts';
import type { SyncInputs } from '../../src/sync/inputs.ts';
import { SyncLoop } from '../../src/sync/loop.ts';
import type { Parts } from '../../src/sync/pack-download.ts';
import { syncRound } from '../../src/sync/round.ts';
import { shownIn } from '../support/mem-packs.ts';
import { type Habits, MemReplicaStore, newProfile, type ProfileState } from '../support/mem-replica-store.ts';
import { sealsOnce } from '../support/seals.ts';
import type { Fault } from './faults.ts';
import type { Intent } from './intent.ts';
import { BATCH, MOST_REQUESTS } from './limits.ts';
import type { Asker, MemServer } from './mem-server.ts';
import { comparisonOf, packsOf } from './mem-start.ts';
import { lossyTransport, type Reach } from './network.ts';
import { Person, type Twist } from './person.ts';
import { restsOf } from './rests.ts';
import { signWith } from './signature.ts';
import type { Site } from './site.ts';
import { spoiled } from './spoil.ts';
import type { Surroundings } from './surroundings.ts';
import { type EvidenceShelf, uploadAll } from './uploads.ts';
import { type View, Views } from './view.ts';

/** Chances at every await of a device, times the trouble of the run. */
const CRASH = 0.04;
const FULL = 0.03;
const FREEZE = 0.01;

/** A tablet or phone with one person's profile, as many tabs as are open, and a clock of its own. */
export class Device {
  readonly name: string;
  readonly person: string;
  readonly site: Site;
  readonly #shelf: EvidenceShelf;
  readonly #around: Surroundings;
  readonly #someone: Person;
  #store: MemReplicaStore;
  /** Raised by every crash: what ran before it never goes on. */
  #life = 0;
  #keys = 0;
  #asker: Asker;
  #saving = false;
  #uploading = false;
  /** Rounds under way; two at once are two tabs. */
  #rounds = 0;
  #loops: SyncLoop[] = [];
  readonly #views = new Views();
  /** In the memory of its tabs. */
  #parts: Parts = new Map();
  reach: Reach = 'whole';
  skew = 0;

  constructor(
    name: string,
    person: string,
    site: Site,
    shelf: EvidenceShelf,
    around: Surroundings,
    state: ProfileState = newProfile(around.prng.rid()),
  ) {
    this.name = name;
    this.person = person;
    this.site = site;
    this.#shelf = shelf;
    this.#around = around;
    this.#someone = new Person(around.prng, around.rules, site.model.tenant, person);
    this.#store = new MemReplicaStore(state, this.#habits());
    this.#asker = this.signIn();
  }

  get model(): MemServer {
    return this.site.model;
  }

  get tenant(): string {
    return this.model.tenant;
  }

  get state(): ProfileState {
    return this.#store.state;
  }

  /** All rows it shows, those of packs among them. */
  get shown(): ProfileState['rows'] {
    return shownIn(this.state);
  }

  get now(): number {
    return this.#around.scheduler.now + this.skew;
  }

  /** Who is signed in, under the key of the last sign-in. */
  get asker(): Asker {
    return this.#asker;
  }

  /** A poke would reach it and bring something new. */
  get isBehind(): boolean {
    return this.reach === 'whole' && !this.#isCurrent;
  }

  /** Rights end and units are merged at moments at which nothing else happens; a device asks from time to time. */
  get #isCurrent(): boolean {
    const { cursor, scopeHash } = this.state.meta;
    const { committed } = this.model;
    return (
      Number(cursor) === committed.head &&
      scopeHash === this.model.scopeHash(this.person, this.#around.scheduler.now)
    );
  }

  get isDrained(): boolean {
    const { outbox, meta } = this.state;
    const isCurrent = meta.timeline === this.model.committed.timeline && !this.isBehind;
    return isCurrent && outbox.every((item) => item.state !== 'queued');
  }

  /** Somebody who fills in figures. */
  get isOfficers(): boolean {
    return this.person.startsWith('petugas');
  }

  /** A checker with something to check. */
  get isDue(): boolean {
    return this.#someone.isDue(this.view(), this.now);
  }

  view(): View {
    return this.#views.of(this.tenant, this.person, { ...this.state, rows: this.shown });
  }

  /** Signs in anew: the device is known by a new name and key from now on. */
  signIn(): Asker {
    this.#keys += 1;
    this.#asker = { person: this.person, device: `${this.name}#${this.#keys}` };
    this.model.register(this.#asker);
    return this.#asker;
  }

  #habits(): Habits {
    const life = this.#life;
    const { strict, retains } = this.#around.rules;
    return { pause: (point) => this.#pause(point, life), strict, retains };
  }

  /** Mostly nothing. Else the power goes, there is no room to write, or the tab stands still for a while. */
  #pause(point: string, life: number): Promise<void> | undefined {
    const { prng, trouble } = this.#around;
    if (life !== this.#life) return gone();
    const luck = prng.fraction() / Math.max(trouble(), Number.MIN_VALUE);
    if (luck < CRASH) return this.#crashAt(point);
    if (luck < CRASH + FULL && point.endsWith('before commit')) return this.#refuse();
    // Where two tabs run, either may be slow at any moment.
    const isSlow = this.#rounds > 1 && prng.chance(0.3);
    return luck < CRASH + FULL + FREEZE || isSlow ? this.#wait(isSlow, life) : undefined;
  }

  #crashAt(point: string): Promise<never> {
    this.#around.wasCrashedAt(point);
    this.crash();
    return gone();
  }

  #refuse(): Promise<never> {
    this.#around.note('store-full');
    return Promise.reject(NO_ROOM);
  }

  async #wait(isSlow: boolean, life: number): Promise<void> {
    const { prng, scheduler } = this.#around;
    if (isSlow) await scheduler.sleep(prng.between(1, 3000));
    else await this.#freeze();
    return life === this.#life ? undefined : gone();
  }

  /** The tab in front is put to sleep in the middle of its work; another takes over, and later it goes on. */
  #freeze(): Promise<void> {
    const { prng, scheduler, note } = this.#around;
    note('frozen-tab');
    scheduler.later(prng.between(20, 60) * 1000, () => this.sync());
    return scheduler.sleep(prng.between(1, 300) * 60_000);
  }

  /** The power goes, in all tabs at once. */
  crash(): void {
    this.#around.note(this.#saving ? 'device-crash-while-saving' : 'device-crash');
    this.#around.trace(() => `${this.name} crashes`);
    this.#store.crash();
    this.become(this.#store.state);
  }

  /** The whole profile becomes another: an old copy, or an empty one. */
  become(state: ProfileState): void {
    this.#life += 1;
    this.#rounds = 0;
    this.#loops = [];
    this.#parts = new Map();
    this.#saving = false;
    this.#uploading = false;
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
    let requests = 0;
    const counted = (): void => {
      requests += 1;
      if (requests === MOST_REQUESTS) this.#around.violated(`I16 ${this.name} asks without end in one round`);
    };
    const ended = (): void => {
      if (life === this.#life) this.#rounds -= 1;
    };
    const round = syncRound(this.#inputs(counted)).then((end) => {
      if (end.kind === 'done') this.#upload();
    });
    // A full store ends the round; the next one asks again.
    void round.then(ended, ended);
  }

  /** Opens a tab that goes on exchanging by itself, with its own rests, until the power goes. */
  openTab(): void {
    this.#countTab();
    const rests = restsOf(this.#around, () => this.#upload());
    const loop = new SyncLoop(
      this.#inputs(() => {}),
      rests,
    );
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

  #inputs(counted: () => void): SyncInputs {
    const life = this.#life;
    const { prng, wire, scheduler, note, trouble, trace, isStormy } = this.#around;
    const transport = lossyTransport({
      prng,
      scheduler,
      wire,
      site: this.site,
      asker: () => this.asker,
      reach: () => this.reach,
      isStormy,
      pause: (point) => this.#pause(point, life),
      note,
      trace: (event) => trace(() => `${this.name}: ${event()}`),
      parts: this.#parts,
      trouble,
    });
    // Whoever was turned away for the key of the device signs in again, sooner or later.
    const asks =
      <Request, Reply>(ask: (request: Request) => Reply) =>
      (request: Request): Reply => {
        counted();
        this.#signInAgain();
        return ask(request);
      };
    return {
      store: this.#store,
      transport: {
        push: (request) => {
          counted();
          return transport.push(request);
        },
        pull: asks(transport.pull),
      },
      start: {
        transport: {
          manifest: asks(transport.manifest),
          pack: asks(transport.pack),
          digest: asks(transport.digest),
        },
        packs: packsOf(this.#store, this.tenant, this.#around),
        comparison: comparisonOf(this.#store, this.name, this.#around),
      },
      sign: async (text) => this.#sign(text),
      sealsOf: sealsOnce,
      limit: BATCH,
      clock: () => this.now,
      newRid: () => prng.rid(),
    };
  }

  /** Something it holds is spoiled. Null when there is nothing, and where tabs go on by themselves: they would for a whole day more. */
  spoil(): Fault | null {
    const next = this.#loops.length > 0 ? null : spoiled(this.#around.prng, this.state);
    if (next) this.become(next.state);
    return next?.what ?? null;
  }

  #signInAgain(): void {
    const { prng, trouble } = this.#around;
    if (!this.model.isGood(this.asker.device) && (trouble() === 0 || prng.chance(0.4))) this.signIn();
  }

  #sign(text: string): string {
    this.#signInAgain();
    return signWith(this.asker.device, text);
  }

  #upload(): void {
    if (this.#uploading) return;
    const life = this.#life;
    this.#uploading = true;
    const { prng, scheduler, note, trouble } = this.#around;
    const line = {
      prng,
      scheduler,
      note,
      trouble,
      model: this.model,
      shelf: this.#shelf,
      asker: this.asker,
      isOnline: () => this.reach === 'whole',
      pause: async (point: string) => this.#pause(point, life),
    };
    void uploadAll(line, this.state.outbox).then(() => {
      if (life === this.#life) this.#uploading = false;
    });
  }

  /** The person does something with an entry and is told that it is saved. */
  act(twist: Twist = 'plain'): void {
    const act = this.#someone.act(this.view(), this.now, twist);
    if (act) void this.#save(act.draft, act.intent);
  }

  async #save(draft: Draft, intent: Intent): Promise<void> {
    const { saved, trace } = this.#around;
    this.#saving = true;
    try {
      const [mutation] = await this.#store.append([draft], this.now);
      if (!mutation) return;
      trace(() => `${this.name} saved ${mutation.id} ${mutation.name} ${JSON.stringify(mutation.args)}`);
      const { person, tenant, name: device } = this;
      saved.confirm({ id: mutation.id, person, device, tenant, mutation, saw: intent.saw });
    } catch {
      // The person is told that it could not be saved, and nothing was promised.
      trace(() => `${this.name} could not save ${draft.id}`);
    } finally {
      this.#saving = false;
    }
  }
}

/** One for all: to note where each was made costs more than the rest of a save. */
const NO_ROOM = new DOMException('There is no room.', 'QuotaExceededError');

const gone = (): Promise<never> => new Promise(() => {});
