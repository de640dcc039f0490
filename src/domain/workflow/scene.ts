import type { CalendarRule } from '../calendar.ts';
import type { DossierWorld } from '../dossier/scene.ts';
import { blankEntry, type Entry, type EntryKey, type Status } from '../entry.ts';
import type { Indicator } from '../indicator.ts';
import { parsePeriod, periodsOfYear } from '../period.ts';
import type { Problem } from '../problem.ts';
import { earlierUnits, hasHandedOver, succeeds } from '../reorganisation.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Author, authorOf, type Moment } from './author.ts';
import type { EntryCommand } from './command.ts';
import type { FacetLaw } from './facet-check.ts';
import type { State } from './state.ts';

/** What the decision may look at besides the entry. The same on the device, at the endpoint and in the simulator. */
export interface World extends FacetLaw, DossierWorld {
  readonly indicator: (code: string) => Indicator | null;
  readonly calendar: (indicator: Indicator) => CalendarRule | null;
  readonly areaExists: (code: string) => boolean;
  /** Identity of an entry as text; the same everywhere. */
  readonly entryId: (key: EntryKey) => string;
  /** Whether somebody has begun an entry, as far as is known; only the endpoint knows all. */
  readonly entryStands: (entity: string) => boolean;
  /** Rule pack `id@version` the entry is scored with; null when none is in force. */
  readonly packOf: (entry: Entry) => string | null;
  /** Hash of what a verifier or head looks at. */
  readonly contentHash: (entry: Entry) => string;
}

/** Who acts on what, in which position, when. */
export interface Scene extends Author {
  /** Moment at which the author's right is judged: the receipt, or the authored moment of late work. */
  readonly rightAt: number;
  readonly entry: Entry;
  readonly moment: Moment;
  readonly world: World;
}

/** The entry after a step, and the candidate if the step's value had to be kept beside the head. */
export type Step = Result<{ readonly entry: Entry; readonly candidate?: string }>;

/**
 * The scene of a command, or why there is none: no such position, the right had ended, no such entry. The right must
 * last until `rightUntil`: the receipt, or the authored moment for work that waits in the late tray.
 */
export function sceneOf(
  world: World,
  moment: Moment,
  state: Entry | null,
  command: EntryCommand,
  rightUntil = moment.receivedAt,
): Result<Scene> {
  const author = authorOf(world, moment, command, rightUntil);
  if (!author.ok) return author;
  const entry = entryMeant(world, moment, state, command);
  if (!entry.ok) return entry;
  return ok({ entry: entry.value, ...author.value, rightAt: rightUntil, moment, world });
}

function entryMeant(world: World, moment: Moment, state: Entry | null, command: EntryCommand): Result<Entry> {
  if (!('key' in command.args)) return state ? ok(state) : fail({ code: 'entry-missing' });
  const key = command.args.key;
  const expected = world.entryId(key);
  if (expected !== command.entity) return fail({ code: 'entity-mismatch', expected });
  return state ? ok(state) : newEntry(world, moment, key);
}

function newEntry(world: World, moment: Moment, key: EntryKey): Result<Entry> {
  const indicator = world.indicator(key.indicator);
  if (!indicator) return fail({ code: 'indicator-unknown', indicator: key.indicator });
  const elsewhere = unitProblem(world, moment, key, indicator.owner);
  if (elsewhere) return fail(elsewhere);
  if (!world.areaExists(key.area)) return fail({ code: 'invalid', field: 'area', detail: key.area });
  const period = parsePeriod(key.period);
  if (!period || !periodsOfYear(period.year, indicator.frequency).includes(key.period)) {
    return fail({ code: 'period-unknown', period: key.period });
  }
  return ok(blankEntry(key, indicator.example));
}

/**
 * A figure is begun under the unit that owns its indicator, or under one it takes over from as long as that did its own
 * work; and under one unit only, so that it has one value.
 */
function unitProblem(world: World, { authoredAt }: Moment, key: EntryKey, owner: string): Problem | null {
  const { indicator, unit } = key;
  if (unit !== owner && !succeeds(owner, unit, world)) return { code: 'wrong-owner', indicator, owner };
  if (hasHandedOver(unit, world, authoredAt)) return { code: 'unit-moved', unit, to: [owner] };
  const others = [owner, ...earlierUnits(owner, world)].filter((one) => one !== unit);
  const begun = others.find((one) => world.entryStands(world.entryId({ ...key, unit: one })));
  return begun === undefined ? null : { code: 'unit-moved', unit, to: [begun] };
}

/** The entry moved to another state by this command. */
export function moved(
  scene: Scene,
  entry: Entry,
  command: EntryCommand,
  to: State,
  change: Partial<Status>,
): Entry {
  const { late, pack } = entry.status.value;
  const value: Status = { state: to, reason: null, seen: null, late, pack, ...change };
  return { ...entry, status: { ...scene.act, v: entry.status.v + 1, mut: command.id, value } };
}

/** What was checked has changed, so it is checked again: the entry falls back by one step. */
export const unverify = (scene: Scene, entry: Entry, command: EntryCommand): Entry =>
  entry.status.value.state === 'verified' ? moved(scene, entry, command, 'submitted', {}) : entry;

/** Names who moved the entry to where it is, so that the second of two people knows who was first. */
export const transitionProblem = (entry: Entry, command: EntryCommand['name']): Problem => ({
  code: 'bad-transition',
  from: entry.status.value.state,
  command,
  by: entry.status.by,
  at: entry.status.at,
});
