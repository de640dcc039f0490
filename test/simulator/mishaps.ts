import { civilDay } from '../../src/domain/calendar.ts';
import type { OrgUnit } from '../../src/domain/org-unit.ts';
import { DAY, HOUR } from '../support/builders.ts';
import { newProfile, type ProfileState } from '../support/mem-replica-store.ts';
import { CHILD, DINKES } from './cast.ts';
import { corrected, isOfClosedYear } from './closed-year.ts';
import type { Device } from './device.ts';
import type { Fault } from './faults.ts';
import type { Judge } from './judge.ts';
import type { MemServer } from './mem-server.ts';
import type { Reach } from './network.ts';
import type { Prng } from './prng.ts';
import type { SavedWork } from './saved-work.ts';
import type { Scheduler } from './scheduler.ts';

/** What a mishap may reach. */
export interface Reachable {
  readonly prng: Prng;
  readonly scheduler: Scheduler;
  readonly devices: readonly Device[];
  readonly home: MemServer;
  readonly saved: SavedWork;
  readonly judge: Judge;
  readonly copies: Map<Device, ProfileState>;
  readonly note: (fault: Fault) => void;
  /** Begins whatever a device does on its own after it was switched on. */
  readonly start: (device: Device) => void;
  readonly exchange: (device: Device) => void;
  readonly twin: (of: Device) => Device | null;
  readonly storm: (until: number) => void;
}

const OLD = 2;
const regranted = (id: string): string => `${id}/again`;

/** Everything that is done to people, devices, rights and endpoints, as against what the network does by itself. */
export const MISHAPS = {
  network: ({ prng, exchange }, device) => {
    const others: Readonly<Record<Reach, readonly Reach[]>> = {
      whole: ['none', 'without replies'],
      none: ['whole'],
      'without replies': ['whole'],
    };
    device.reach = prng.pick(others[device.reach]);
    if (device.reach !== 'none') exchange(device);
  },
  storm: ({ prng, scheduler, storm }) => storm(scheduler.now + prng.between(1, 120) * 60_000),
  clock: ({ prng, note }, device) => {
    const isFar = prng.chance(0.25);
    note(isFar ? 'clock-off-by-years' : 'clock-jumped');
    const sign = prng.chance(0.5) ? 1 : -1;
    const jump = isFar ? 3650 * DAY : prng.between(1, 72) * HOUR;
    device.skew = prng.chance(0.5) ? 0 : device.skew + sign * jump;
  },
  crash: ({ start }, device) => {
    device.crash();
    start(device);
  },
  tabs: (_, device) => {
    device.sync();
    device.sync();
  },
  clone: ({ note, saved, start, twin }, device) => {
    const clone = twin(device);
    if (!clone) return;
    note('profile-cloned');
    saved.copied(device.name, clone.name);
    start(clone);
  },
  rollback: (run, device) => {
    const copy = run.copies.get(device);
    if (!copy) return;
    run.note('profile-rolled-back');
    replace(run, device, copy);
  },
  evict: (run, device) => {
    run.note('profile-evicted');
    replace(run, device, newProfile(run.prng.rid()));
  },
  spoil: ({ note, judge, start }, device) => {
    const what = device.spoil();
    if (!what) return;
    note(what);
    judge.watch.forget(device.name);
    start(device);
  },
  backup: (_, device) => device.model.backup(),
  restore: (run, { model }) => {
    const { prng, note } = run;
    const age = prng.between(0, OLD + 2);
    note(age >= OLD && model.backups > age ? 'endpoint-restored-from-old-backup' : 'endpoint-restored');
    goBack(run, model, () => model.restore(age, `timeline-${prng.hex(12)}`));
  },
  olderCopy: (run, { model }) => {
    run.note('older-copy-in-place');
    goBack(run, model, () => model.replaceByOlderCopy(run.prng.between(0, OLD)));
  },
  right: (run) => changeRight(run),
  unit: ({ note, home }) => {
    const unit = home.reference.units.get('dinkes') as OrgUnit;
    note('unit-moved');
    home.changeUnit({ ...unit, parent: unit.parent === 'setda' ? 'disdik' : 'setda' });
  },
  // Told in the course of the unit's last day: until midnight it works on, by then some devices know and some do not.
  merger: ({ scheduler, note, home }) => {
    const unit = home.reference.units.get('dinkes') as OrgUnit;
    if (unit.validTo !== null) return;
    note('unit-merged');
    const validTo = civilDay(scheduler.now, 'Asia/Makassar');
    home.changeUnit({ ...unit, validTo, successors: ['disdik'] });
    home.changeIndicator({ ...DINKES, owner: 'disdik' });
  },
  entry: ({ prng, note, home }) => {
    const near = [...home.entries()].filter(([, { unit }]) => unit === 'disdik');
    if (near.length === 0) return;
    const [id] = prng.pick(near);
    note('entry-moved-to-another-scope');
    const { scope } = home.committed.rows.get(id) ?? { scope: 0 };
    const { unit } = home.committed.scopes[scope - 1] ?? { unit: '' };
    home.moveEntry(id, unit === CHILD ? 'disdik' : CHILD);
  },
  decree: ({ prng, note, home }) => {
    const closed = [...home.entries()].filter(([, entry]) => isOfClosedYear(entry));
    if (closed.length === 0) return;
    const [id, entry] = prng.pick(closed);
    const isGone = prng.chance(0.2);
    note(isGone ? 'closed-year-withdrawn' : 'closed-year-corrected');
    home.decree(id, isGone ? null : corrected(entry));
  },
  key: ({ prng, note }, device) => {
    const isRotated = prng.chance(0.5);
    note(isRotated ? 'device-key-rotated' : 'device-key-revoked');
    const before = device.asker;
    if (isRotated) device.signIn();
    device.model.revoke(before);
  },
  newer: ({ note }, device) => {
    note('command-of-a-newer-app');
    device.act('newer app');
  },
  older: ({ note }, device) => {
    note('command-of-an-old-app');
    device.act('old app');
  },
  taken: ({ prng, note }, device) => {
    const { history } = device.model.committed;
    if (history.length === 0) return;
    note('id-taken');
    device.act({ id: prng.pick(history).mutation.id });
  },
} satisfies Readonly<Record<string, (run: Reachable, device: Device) => void>>;

/** How often each comes where there is a closed year, in proportion. */
export const CLOSED_WEIGHTS = { decree: 3, spoil: 1.5, entry: 2 };

/** How often each comes, in proportion. */
export const MISHAP_WEIGHTS: Readonly<Record<Exclude<keyof typeof MISHAPS, 'decree'>, number>> = {
  network: 6,
  storm: 0.7,
  clock: 3,
  crash: 2,
  tabs: 3,
  clone: 1,
  rollback: 1.2,
  evict: 0.5,
  spoil: 0.6,
  backup: 4,
  restore: 1,
  olderCopy: 0.6,
  right: 3,
  unit: 1,
  merger: 0.6,
  entry: 1,
  key: 1.5,
  newer: 1.2,
  older: 3,
  taken: 1,
};

function goBack({ judge, devices, saved }: Reachable, server: MemServer, back: () => void): void {
  judge.look(devices);
  back();
  judge.restored(server);
  saved.giveUp(server);
}

function replace({ judge, saved, start }: Reachable, device: Device, state: ProfileState): void {
  device.become(state);
  judge.watch.forget(device.name);
  saved.replaced(device.name, state);
  saved.giveUp(device.model);
  start(device);
}

function changeRight({ prng, scheduler, home, note }: Reachable): void {
  const positions = [...home.reference.positions.values()];
  const ended = positions.filter((one) => one.to !== null && !one.id.endsWith('again'));
  const officers = positions.filter((one) => one.to === null && one.person.startsWith('petugas'));
  const { now } = scheduler;
  const again = prng.chance(0.6)
    ? ended.find((one) => !positions.some((p) => p.id === regranted(one.id)))
    : undefined;
  if (again) {
    note('right-granted-again');
    home.changePosition({ ...again, id: regranted(again.id), from: now, to: null });
  } else if (officers.length > 0) {
    note('right-ended');
    home.changePosition({ ...prng.pick(officers), to: now });
  }
}
