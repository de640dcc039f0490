import { DAY, HOUR, OPENS } from '../support/builders.ts';
import type { ProfileState } from '../support/mem-replica-store.ts';
import { REFERENCE } from './cast.ts';
import { closedEntries } from './closed-year.ts';
import { leaked, leakedFrom } from './confidentiality.ts';
import { isWhole } from './convergence.ts';
import { Device } from './device.ts';
import type { Fault } from './faults.ts';
import { Judge } from './judge.ts';
import { LARGEST } from './limits.ts';
import { MemServer } from './mem-server.ts';
import { CLOSED_WEIGHTS, MISHAP_WEIGHTS, MISHAPS, type Reachable } from './mishaps.ts';
import { type Outcome, told } from './outcome.ts';
import { Prng } from './prng.ts';
import { ALL_RULES, type Rules } from './rules.ts';
import { SavedWork } from './saved-work.ts';
import { Scheduler } from './scheduler.ts';
import { MemSite, type Site } from './site.ts';
import { SqliteSite } from './sqlite-site.ts';
import type { Surroundings } from './surroundings.ts';
import { count } from './tally.ts';
import { EvidenceShelf } from './uploads.ts';
import { asText, DIRECT } from './wire.ts';

const STEPS = 60;
const EDITS = 15;
/** Two people of one unit, one of them with two devices, and the two who check them; then who else may be there. */
const ALWAYS = ['petugas-1', 'petugas-1', 'petugas-2', 'verifikator', 'kepala'] as const;
const OTHERS = [
  ['petugas-lombok', 'ntb'],
  ['petugas-dinkes', 'ntb'],
  ['petugas-1', 'bima'],
] as const;
const MOST_TWINS = 2;
/** Of comparing, until no device holds other rows than it should. */
const MOST_DAYS = 3;

const EVENTS = { act: 80, sync: 8, ...MISHAP_WEIGHTS };
/** In a run that begins with a closed year. */
const EVENTS_ON_CLOSED = { ...EVENTS, ...CLOSED_WEIGHTS };
type Event = keyof typeof EVENTS_ON_CLOSED;
/** Such a run costs a third more: of each seven seeds the one that leaves this, among them some of those on SQLite. */
const hasClosedYear = (seed: number): boolean => seed % 7 === 3;

export interface Terms {
  readonly rules?: Rules;
  /** Every so many seeds the whole run goes through the production's endpoint on SQLite; 0 = never. */
  readonly sqliteEvery?: number;
  /** Keep what happened, line by line. */
  readonly keepsTrace?: boolean;
}

/** One run from one seed: people work, things go wrong, everything heals, and nothing may be missing. */
export async function simulate(seed: number, terms: Terms = {}): Promise<Outcome> {
  const run = new Run(seed, terms);
  try {
    return await run.whole();
  } finally {
    await run.close();
  }
}

class Run {
  readonly #seed: number;
  readonly #terms: Terms;
  readonly #prng: Prng;
  readonly #scheduler: Scheduler;
  readonly #sites = new Map<string, Site>();
  readonly #devices: Device[] = [];
  readonly #saved = new SavedWork();
  readonly #shelf = new EvidenceShelf();
  readonly #judge: Judge;
  readonly #faults = new Map<Fault, number>();
  readonly #crashPoints = new Map<string, number>();
  readonly #trace: string[] = [];
  readonly #around: Surroundings;
  readonly #reachable: Reachable;
  readonly #loops: boolean;
  readonly #events: Readonly<Record<string, number>>;
  #stormUntil = 0;
  #trouble: number;
  #steps = 0;

  constructor(seed: number, terms: Terms) {
    const { rules = ALL_RULES, sqliteEvery = 0 } = terms;
    this.#seed = seed;
    this.#terms = terms;
    const prng = new Prng(seed);
    this.#prng = prng;
    this.#scheduler = new Scheduler(OPENS + prng.between(0, 19) * DAY + prng.between(0, 23) * HOUR);
    this.#trouble = prng.pick([0.01, 0.04, 0.12]);
    this.#loops = seed % 8 === 0;
    const isOnSqlite = sqliteEvery > 0 && seed % sqliteEvery === 0;
    const hasClosed = hasClosedYear(seed);
    this.#events = hasClosed ? EVENTS_ON_CLOSED : EVENTS;
    const servers = [...REFERENCE].map(([tenant, rows]) => {
      const closed = hasClosed ? closedEntries(tenant) : [];
      return new MemServer(tenant, rows, { rules, pageRows: prng.pick([4, 9, 40]), closed });
    });
    for (const model of servers) model.renewed = () => this.#note('pack-renewed');
    for (const model of servers)
      this.#sites.set(model.tenant, this.#watched(this.#siteOf(model, isOnSqlite)));
    this.#judge = new Judge(servers, this.#shelf, this.#saved, () => this.#note('pack-left-with-its-scope'));
    this.#around = this.#surroundings(rules, isOnSqlite || seed % 16 === 1);
    this.#reachable = this.#withinReach(servers[0] as MemServer);
    for (const person of ALWAYS) this.#add(person, 'ntb');
    for (const [person, tenant] of OTHERS) if (prng.chance(0.5)) this.#add(person, tenant);
  }

  #siteOf(model: MemServer, isOnSqlite: boolean): Site {
    if (!isOnSqlite) return new MemSite(model);
    return SqliteSite.open(model, this.#scheduler, this.#seed, (fault) => this.#note(fault));
  }

  /** What goes out of an endpoint is looked at before anybody else sees it. */
  #watched(site: Site): Site {
    return {
      model: site.model,
      faults: site.faults,
      push: (asker, request, now, fate) => site.push(asker, request, now, fate),
      pull: async (asker, request, now) => {
        const answer = await site.pull(asker, request, now);
        if (answer.kind !== 'reply') return answer;
        this.#judge.tellAll(leaked(site.model, asker.person, answer.reply, now));
        const most = Math.min(request.limit, site.model.pageRows) + MOST_ON_ONE_NUMBER;
        if (answer.reply.rows.length > most) this.#judge.tell('I16 a page is too long');
        return answer;
      },
      manifest: (asker, request, now) => site.manifest(asker, request, now),
      pack: async (asker, sha, from, now) => {
        const answer = await site.pack(asker, sha, from, now);
        const scope = answer.kind === 'reply' ? site.model.shelf.scopeOf(sha) : null;
        if (scope !== null) this.#judge.tellAll(leakedFrom(site.model, asker.person, [[sha, scope]], now));
        return answer;
      },
      digest: (asker, request, now) => site.digest(asker, request, now),
      conclude: () => site.conclude(),
      close: () => site.close(),
    };
  }

  #surroundings(rules: Rules, isText: boolean): Surroundings {
    const measured = (kind: 'request' | 'answer', length: number): void => {
      if (length > LARGEST[kind]) this.#judge.tell(`I16 a ${kind} of ${length} characters`);
    };
    return {
      prng: this.#prng,
      scheduler: this.#scheduler,
      rules,
      saved: this.#saved,
      wire: isText ? asText(measured) : DIRECT,
      note: (fault) => this.#note(fault),
      trace: (event) => this.#tell(event),
      violated: (violation) => this.#judge.tell(violation),
      trouble: () => this.#trouble,
      mayDiffer: () => MAY_DIFFER.some((fault) => this.#faults.has(fault)),
      isStormy: () => this.#scheduler.now < this.#stormUntil,
      wasCrashedAt: (point) => count(this.#crashPoints, point),
    };
  }

  #withinReach(home: MemServer): Reachable {
    return {
      prng: this.#prng,
      scheduler: this.#scheduler,
      devices: this.#devices,
      home,
      saved: this.#saved,
      judge: this.#judge,
      copies: new Map<Device, ProfileState>(),
      note: (fault) => this.#note(fault),
      start: (device) => this.#start(device),
      exchange: (device) => this.#exchange(device),
      twin: (of) => this.#twin(of),
      storm: (until) => {
        this.#stormUntil = until;
      },
    };
  }

  #add(person: string, tenant: string, state?: ProfileState): Device {
    const name = `${person}/${this.#devices.length}`;
    const site = this.#sites.get(tenant) as Site;
    const device = new Device(name, person, site, this.#shelf, this.#around, state);
    this.#devices.push(device);
    return device;
  }

  #twin(of: Device): Device | null {
    const most = ALWAYS.length + OTHERS.length + MOST_TWINS;
    return this.#devices.length < most ? this.#add(of.person, of.tenant, of.state) : null;
  }

  #tell(event: () => string): void {
    if (this.#terms.keepsTrace) this.#trace.push(`${this.#scheduler.now} ${event()}`);
  }

  #note(fault: Fault): void {
    this.#tell(() => fault);
    count(this.#faults, fault);
  }

  async whole(): Promise<Outcome> {
    for (const device of this.#devices) this.#start(device);
    while (this.#steps < STEPS || this.#saved.edits < EDITS) await this.#step();
    await this.#heal();
    await this.#judge.conclude(this.#devices, this.#scheduler.now);
    for (const site of this.#sites.values()) await site.conclude();
    return this.#outcome();
  }

  async close(): Promise<void> {
    for (const site of this.#sites.values()) await site.close();
  }

  #start(device: Device): void {
    if (this.#loops) device.openTab();
    else device.sync();
  }

  #exchange(device: Device): void {
    if (this.#loops) device.kick();
    else device.sync();
  }

  async #step(): Promise<void> {
    this.#steps += 1;
    const event = this.#prng.weighted(this.#events) as Event;
    const device = this.#chosen(event);
    this.#tell(() => `${event} ${device.name}`);
    this.#happen(event, device);
    const pause = this.#prng.chance(0.03)
      ? this.#prng.between(6, 30) * HOUR
      : this.#prng.between(1, 1200) * 1000;
    await this.#scheduler.pass(pause);
    for (const one of this.#devices) if (one.isBehind && this.#prng.chance(0.2)) this.#exchange(one);
    if (this.#prng.chance(0.7)) device.flush();
    if (this.#prng.chance(0.2)) this.#reachable.copies.set(device, device.state);
    this.#judge.look(this.#devices);
  }

  /** Who has something to do is likelier to do something: a checker what waits, an officer always. */
  #chosen(event: Event): Device {
    if (event !== 'act') return this.#prng.pick(this.#devices);
    const due = this.#prng.chance(0.4) ? this.#devices.filter((one) => one.isDue) : [];
    if (due.length > 0) return this.#prng.pick(due);
    const officers = this.#prng.chance(0.85) ? this.#devices.filter((one) => one.isOfficers) : [];
    return this.#prng.pick(officers.length > 0 ? officers : this.#devices);
  }

  #happen(event: Event, device: Device): void {
    if (event === 'sync') this.#exchange(device);
    else if (event !== 'act') MISHAPS[event](this.#reachable, device);
    else {
      device.act();
      if (this.#prng.chance(0.6)) this.#exchange(device);
    }
  }

  /** Everything works again; every device gets as many tries as it can possibly need. */
  async #heal(): Promise<void> {
    this.#trouble = 0;
    this.#stormUntil = 0;
    this.#tell(() => 'heal');
    for (const device of this.#devices) {
      device.reach = 'whole';
      device.become(device.state);
      this.#start(device);
    }
    await this.#scheduler.pass(3 * HOUR);
    for (let round = 0; round < 8; round++) {
      const behind = this.#devices.filter((one) => !one.isDrained);
      if (behind.length === 0) break;
      await this.#exchangeAmong(behind);
    }
    if (this.#around.mayDiffer()) await this.#compareAll();
    this.#judge.look(this.#devices);
  }

  /**
   * The answer to a late message may have replaced the mark that would have told of an older copy: what that has left
   * is found by the comparison. A device compares once a day, and repairs again a day after a repair; a clock set back adds a day at most.
   */
  async #compareAll(): Promise<void> {
    const isLeft = () => this.#devices.some((one) => !isWhole(one, this.#scheduler.now));
    for (let day = 0; day === 0 || (day < MOST_DAYS && isLeft()); day++) {
      await this.#scheduler.pass(25 * HOUR);
      await this.#exchangeAmong(this.#devices);
    }
  }

  async #exchangeAmong(devices: readonly Device[]): Promise<void> {
    for (const device of devices) {
      this.#exchange(device);
      await this.#scheduler.pass(10 * 60_000);
    }
  }

  #outcome(): Outcome {
    const sites = [...this.#sites.values()];
    const { decided, refusals, lines } = told(sites.map(({ model }) => model));
    return {
      seed: this.#seed,
      steps: this.#steps,
      edits: this.#saved.edits,
      saved: this.#saved.all.length,
      lost: this.#saved.lost,
      decided,
      refusals,
      faults: this.#faults,
      crashPoints: this.#crashPoints,
      violations: [...this.#judge.found, ...sites.flatMap(({ faults }) => faults)],
      trace: this.#terms.keepsTrace ? [...this.#trace, ...lines] : [],
    };
  }
}

const MAY_DIFFER: readonly Fault[] = ['row-spoiled', 'pack-lost', 'older-copy-in-place'];

/** A refusal and the entry it is about may share a number with the last row of a page. */
const MOST_ON_ONE_NUMBER = 2;
