import { createHash } from 'node:crypto';
import { acceptPush } from '../../src/protocol/accept.ts';
import { DAY, HOUR, OPENS } from '../support/builders.ts';
import { newProfile, type ProfileState } from '../support/mem-replica-store.ts';
import { acceptWith } from './broken-rules.ts';
import { CAST, referenceRows } from './cast.ts';
import { deviceFaults, feedFaults, freshReader, Watch } from './convergence.ts';
import { Device, type Surroundings } from './device.ts';
import { ALL_RULES, type Fault, type Rules } from './faults.ts';
import { historyFaults, lostWork, unresolvable } from './invariants.ts';
import { MemServer } from './mem-server.ts';
import { type Outcome, told } from './outcome.ts';
import { Prng } from './prng.ts';
import { SavedWork } from './saved-work.ts';
import { Scheduler } from './scheduler.ts';
import { count } from './tally.ts';

const STEPS = 60;
const EDITS = 15;
const PEOPLE = [
  ['petugas-1', 'ntb'],
  ['petugas-1', 'ntb'],
  ['petugas-2', 'ntb'],
  ['petugas-lombok', 'ntb'],
  ['verifikator', 'ntb'],
  ['kepala', 'ntb'],
  ['petugas-dinkes', 'ntb'],
  ['petugas-1', 'bima'],
] as const;

const EVENTS = {
  act: 70,
  sync: 20,
  upload: 10,
  network: 6,
  clock: 3,
  right: 3,
  crash: 2,
  tabs: 3,
  clone: 1,
  rollback: 1.2,
  evict: 0.5,
  backup: 4,
  restore: 0.8,
  unreadable: 1.5,
  taken: 1,
};
type Event = keyof typeof EVENTS;

/** One run from one seed: people work, things go wrong, everything heals, and nothing may be missing. */
export async function simulate(seed: number, rules: Rules = ALL_RULES): Promise<Outcome> {
  const run = new Run(seed, rules);
  return run.whole();
}

/** One run, and what each tenant's endpoint was put through in it. */
export async function simulateLogged(seed: number): Promise<ReadonlyMap<string, MemServer>> {
  const run = new Run(seed, ALL_RULES);
  await run.whole();
  return run.servers;
}

class Run {
  readonly #seed: number;
  readonly #prng: Prng;
  readonly #scheduler: Scheduler;
  readonly #servers = new Map<string, MemServer>();
  readonly #devices: Device[] = [];
  readonly #saved = new SavedWork();
  readonly #watch = new Watch();
  readonly #faults = new Map<Fault, number>();
  readonly #crashPoints = new Map<string, number>();
  readonly #violations: string[] = [];
  readonly #trace: string[] = [];
  readonly #copies = new Map<Device, ProfileState>();
  readonly #around: Surroundings;
  readonly #loops: boolean;
  #trouble: number;
  #steps = 0;
  #restored = 0;

  constructor(seed: number, rules: Rules) {
    this.#seed = seed;
    const prng = new Prng(seed);
    this.#prng = prng;
    this.#scheduler = new Scheduler(OPENS + prng.between(0, 19) * DAY + prng.between(0, 23) * HOUR);
    this.#trouble = prng.pick([0.01, 0.04, 0.12]);
    this.#loops = seed % 8 === 0;
    this.#around = {
      prng,
      scheduler: this.#scheduler,
      rules,
      saved: this.#saved,
      note: (fault) => this.#note(fault),
      trace: (event) => this.#trace.push(`${this.#scheduler.now} ${event}`),
      trouble: () => this.#trouble,
      wasCrashedAt: (point) => count(this.#crashPoints, point),
    };
    const accept = rules === ALL_RULES ? acceptPush : acceptWith(rules);
    for (const [tenant, positions] of Object.entries(CAST))
      this.#servers.set(tenant, new MemServer(tenant, 'timeline-0', referenceRows(positions), accept));
    for (const [i, [person, tenant]] of PEOPLE.entries()) this.#add(`${person}/${i}`, person, tenant);
  }

  get servers(): ReadonlyMap<string, MemServer> {
    return this.#servers;
  }

  #add(name: string, person: string, tenant: string, state?: ProfileState): Device {
    const server = this.#servers.get(tenant) as MemServer;
    const device = new Device(name, tenant, person, server, this.#around, state);
    this.#devices.push(device);
    return device;
  }

  #note(fault: Fault): void {
    count(this.#faults, fault);
  }

  async whole(): Promise<Outcome> {
    for (const device of this.#devices) this.#start(device);
    while (this.#steps < STEPS || this.#edits < EDITS) await this.#step();
    await this.#heal();
    await this.#judge();
    return this.#outcome();
  }

  get #edits(): number {
    return this.#saved.all.filter(({ mutation }) => mutation.name.startsWith('realization.')).length;
  }

  #start(device: Device): void {
    if (this.#loops) device.openTab();
    else device.sync();
  }

  async #step(): Promise<void> {
    this.#steps += 1;
    const event = this.#prng.weighted(EVENTS);
    const device = this.#chosen(event);
    this.#around.trace(`${event} ${device.name}`);
    this.#happen[event](device);
    const pause = this.#prng.chance(0.03)
      ? this.#prng.between(6, 30) * HOUR
      : this.#prng.between(1, 1200) * 1000;
    await this.#scheduler.pass(pause);
    for (const one of this.#devices) if (one.isBehind && this.#prng.chance(0.3)) this.#exchange(one);
    if (this.#prng.chance(0.7)) device.flush();
    if (this.#prng.chance(0.2)) this.#copies.set(device, device.state);
    for (const one of this.#devices) this.#violations.push(...this.#watch.look(one));
  }

  /** Who has something to do is likelier to do something. */
  #chosen(event: Event): Device {
    const due = event === 'act' && this.#prng.chance(0.4) ? this.#devices.filter((one) => one.isDue) : [];
    return this.#prng.pick(due.length > 0 ? due : this.#devices);
  }

  readonly #happen: Readonly<Record<Event, (device: Device) => void>> = {
    act: (device) => {
      device.act();
      if (this.#prng.chance(0.6)) this.#exchange(device);
    },
    sync: (device) => this.#exchange(device),
    tabs: (device) => {
      device.sync();
      device.sync();
    },
    upload: () => this.#upload(this.#servers.get('ntb') as MemServer),
    network: (device) => {
      device.isOnline = !device.isOnline;
      if (device.isOnline) this.#exchange(device);
    },
    clock: (device) => this.#moveClock(device),
    right: () => this.#changeRight(),
    crash: (device) => {
      device.crash();
      this.#start(device);
    },
    clone: (device) => this.#clone(device),
    rollback: (device) => this.#rollBack(device),
    evict: (device) => {
      this.#note('profile-evicted');
      this.#replace(device, newProfile(this.#prng.rid()));
    },
    backup: (device) => device.server.backup(),
    restore: (device) => this.#restore(device.server),
    unreadable: (device) => {
      this.#note('unreadable-command');
      device.act('unreadable');
    },
    taken: (device) => this.#takeId(device),
  };

  #exchange(device: Device): void {
    if (this.#loops) device.kick();
    else device.sync();
  }

  #upload(server: MemServer): void {
    for (const [id, entry] of server.entries())
      for (const item of entry.evidence) if (this.#prng.chance(0.7)) server.store(id, item.sha);
  }

  #moveClock(device: Device): void {
    const isFar = this.#prng.chance(0.25);
    this.#note(isFar ? 'clock-off-by-years' : 'clock-jumped');
    const sign = this.#prng.chance(0.5) ? 1 : -1;
    const jump = isFar ? 3650 * DAY : this.#prng.between(1, 72) * HOUR;
    device.skew = this.#prng.chance(0.5) ? 0 : device.skew + sign * jump;
  }

  #changeRight(): void {
    const server = this.#servers.get('ntb') as MemServer;
    const positions = [...server.reference.positions.values()];
    const ended = positions.filter((one) => one.to !== null && !one.id.endsWith('again'));
    const officers = positions.filter((one) => one.to === null && one.person.startsWith('petugas'));
    const now = this.#scheduler.now;
    const again = this.#prng.chance(0.6)
      ? ended.find((one) => !positions.some((p) => p.id === regranted(one.id)))
      : undefined;
    if (again) {
      this.#note('right-granted-again');
      server.changePosition({ ...again, id: regranted(again.id), from: now, to: null });
      return;
    }
    if (officers.length === 0) return;
    this.#note('right-ended');
    server.changePosition({ ...this.#prng.pick(officers), to: now });
  }

  #clone(device: Device): void {
    if (this.#devices.length > PEOPLE.length + 2) return;
    this.#note('profile-cloned');
    const name = `${device.name}+${this.#devices.length}`;
    const twin = this.#add(name, device.person, device.tenant, device.state);
    this.#saved.copied(device.name, name);
    this.#start(twin);
  }

  #rollBack(device: Device): void {
    const copy = this.#copies.get(device);
    if (!copy) return;
    this.#note('profile-rolled-back');
    this.#replace(device, copy);
  }

  #replace(device: Device, state: ProfileState): void {
    device.become(state);
    this.#watch.forget(device.name);
    this.#saved.replaced(device.name, state);
    this.#saved.giveUp(device.server);
    this.#start(device);
  }

  #restore(server: MemServer): void {
    this.#note('endpoint-restored');
    this.#violations.push(...this.#historyFaults());
    this.#restored += 1;
    server.restore(this.#prng.between(0, 2), `timeline-${this.#restored}`);
    this.#saved.giveUp(server);
  }

  #takeId(device: Device): void {
    const { history } = device.server.committed;
    if (history.length === 0) return;
    this.#note('id-taken');
    device.act({ id: this.#prng.pick(history).mutation.id });
  }

  #historyFaults(): string[] {
    return [...this.#servers].flatMap(([tenant, server]) => historyFaults(tenant, server, this.#saved));
  }

  /** Everything works again; every device gets as many tries as it can possibly need. */
  async #heal(): Promise<void> {
    this.#trouble = 0;
    this.#trace.push('heal');
    for (const device of this.#devices) {
      device.isOnline = true;
      device.become(device.state);
      this.#start(device);
    }
    await this.#scheduler.pass(2 * HOUR);
    for (let round = 0; round < 8; round++) {
      for (const device of this.#devices) {
        this.#exchange(device);
        await this.#scheduler.pass(10 * 60_000);
      }
      if (this.#devices.every((one) => one.isDrained)) return;
    }
  }

  async #judge(): Promise<void> {
    const now = this.#scheduler.now;
    this.#violations.push(...this.#historyFaults());
    const tenantOf = (name: string) => this.#devices.find((one) => one.name === name)?.tenant ?? '';
    this.#violations.push(...lostWork(this.#servers, tenantOf, this.#saved));
    for (const server of this.#servers.values()) this.#violations.push(...unresolvable(server, now));
    for (const device of this.#devices) {
      const reader = await freshReader(device.server, device.person, now);
      this.#violations.push(...feedFaults(device.server, device.person, reader, now));
      this.#violations.push(...deviceFaults(device, reader), ...this.#watch.look(device));
    }
  }

  #outcome(): Outcome {
    const { decided, refusals, lines } = told(this.#servers);
    return {
      seed: this.#seed,
      steps: this.#steps,
      saved: this.#saved.all.length,
      lost: this.#saved.lost,
      decided,
      refusals,
      faults: this.#faults,
      crashPoints: this.#crashPoints,
      violations: [...new Set(this.#violations)],
      trace: createHash('sha256')
        .update([...this.#trace, ...lines].join('\n'))
        .digest('hex'),
    };
  }
}

const regranted = (id: string): string => `${id}/again`;
