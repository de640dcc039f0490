import { isOnDossier } from '../../src/domain/decide.ts';
import { type Entry, type EntryKey, openLateWork } from '../../src/domain/entry.ts';
import type { Position } from '../../src/domain/person.ts';
import { succeeds } from '../../src/domain/reorganisation.ts';
import { relationToFigure } from '../../src/domain/workflow/relation.ts';
import { isApproved, isOpenForOfficer } from '../../src/domain/workflow/state.ts';
import type { Mutation } from '../../src/protocol/mutation.ts';
import type { Draft } from '../../src/store/replica-store.ts';
import { DOCUMENT, SLOTS } from './cast.ts';
import { type DocumentDesk, fieldsSeen, nextDossierIntent } from './dossier-intent.ts';
import { GOLDEN } from './golden.ts';
import { type Desk, type Intent, nextIntent, seenOf } from './intent.ts';
import type { Prng } from './prng.ts';
import type { Rules } from './rules.ts';
import type { View } from './view.ts';
import { documentId, slotId } from './world.ts';

/** What is odd about a command: its app is newer or older than the endpoint's, or its id is another's. */
export type Twist = 'plain' | 'newer app' | 'old app' | { readonly id: string };

const APP = 'simulator';
/** How much of the work is on paper. */
const ON_PAPER = 0.07;

/** What to do, and with what. */
interface Chosen {
  readonly e: string;
  readonly intent: Intent;
}

/** Somebody who decides, looking at a screen, what to do next. */
export class Person {
  readonly #prng: Prng;
  readonly #rules: Rules;
  readonly #tenant: string;
  readonly #person: string;

  constructor(prng: Prng, rules: Rules, tenant: string, person: string) {
    this.#prng = prng;
    this.#rules = rules;
    this.#tenant = tenant;
    this.#person = person;
  }

  /** A checker with something to check. */
  isDue(view: View, now: number): boolean {
    return view.positions.some(
      (position) =>
        position.role !== 'officer' &&
        [...view.entries.values()].some(
          (entry) => isDue(entry, position) && answersFor(view, position, entry, now),
        ),
    );
  }

  act(view: View, now: number, twist: Twist): { readonly draft: Draft; readonly intent: Intent } | null {
    const held = view.positions.filter((one) => one.to === null);
    const position = held.length > 0 ? this.#prng.pick(held) : view.positions[0];
    if (!position) return null;
    const old = twist === 'old app' ? this.#prng.pick(GOLDEN) : null;
    const found = this.#takesPaper(position, old)
      ? this.#withDocument(view, position, old)
      : this.#withEntry(view, position, now, old);
    if (!found) return null;
    const { e, intent } = found;
    const { name, base, args } = intent;
    const plain = { id: this.#prng.uuid(), name, v: 1, e, base, args };
    return { draft: { ...plain, ...twisted(twist), as: position.id, at: now, app: APP }, intent };
  }

  #takesPaper({ unit, area }: Position, old: Mutation | null): boolean {
    if (old) return isOnDossier(old);
    const isTheirs = unit === DOCUMENT.unit && area === null;
    return this.#prng.chance(isTheirs ? ON_PAPER : ON_PAPER / 8);
  }

  #withDocument(view: View, { role }: Position, old: Mutation | null): Chosen {
    const e = documentId(this.#tenant, DOCUMENT);
    const dossier = view.dossiers.get(e) ?? null;
    const desk = { prng: this.#prng, view, dossier, person: this.#person, rules: this.#rules };
    return { e, intent: old ? oldDossierIntent(desk, old) : nextDossierIntent(desk, role) };
  }

  #withEntry(view: View, position: Position, now: number, old: Mutation | null): Chosen | null {
    const key = this.#slot(view, position, now);
    if (!key) return null;
    const e = slotId(this.#tenant, key);
    const entry = view.entries.get(e) ?? null;
    const { prng, rules } = { prng: this.#prng, rules: this.#rules };
    const desk: Desk = { prng, view, entry, key, person: this.#person, now, rules };
    return { e, intent: old ? oldIntent(desk, old) : nextIntent(desk, position.role) };
  }

  /** Mostly where there is something to do for this position, sometimes anywhere. */
  #slot(view: View, position: Position, now: number): EntryKey | null {
    const prng = this.#prng;
    const near = SLOTS.filter((key) => answersFor(view, position, key, now) && isPlace(view, key));
    const due = near.filter((key) => isDue(view.entries.get(slotId(this.#tenant, key)), position));
    if (due.length > 0 && prng.chance(0.85)) return prng.pick(due);
    if (position.role !== 'officer' && prng.chance(0.8)) return null;
    return near.length > 0 && prng.chance(0.95) ? prng.pick(near) : prng.pick(SLOTS);
  }
}

/** The form of a command as a shipped app wrote it, about what lies on the desk. */
function oldIntent(desk: Desk, { name, args }: Mutation): Intent {
  const filled = 'key' in (args as object) ? { ...(args as object), key: desk.key } : args;
  const facet = name === 'realization.note' ? 'note' : 'value';
  const { base, saw } = seenOf(desk, facet);
  return {
    name: name as Intent['name'],
    args: filled,
    base: name.startsWith('realization') ? base : {},
    saw,
  };
}

function oldDossierIntent(desk: DocumentDesk, { name, args }: Mutation): Intent {
  const { fields = {} } = args as { readonly fields?: object };
  const filled = { ...(args as object), key: DOCUMENT };
  return { name: name as Intent['name'], args: filled, ...fieldsSeen(desk, Object.keys(fields)) };
}

const answersFor = (view: View, position: Position, { indicator, unit }: EntryKey, at: number): boolean =>
  relationToFigure(position, { unit, owner: view.world.indicator(indicator)?.owner }, view.world, at) ===
  'unit';

/** Where a figure is begun: under its owner, and after a merger where the unit before began it, as the screens have it. */
const isPlace = ({ world }: View, { indicator, unit }: EntryKey): boolean => {
  const owner = world.indicator(indicator)?.owner ?? '';
  return owner === unit || succeeds(owner, unit, world);
};

function isDue(entry: Entry | undefined, { role }: Position): boolean {
  const state = entry?.status.value.state ?? 'draft';
  const waits = entry?.candidates.some((c) => c.open) ?? false;
  const isLate = entry !== undefined && openLateWork(entry).length > 0;
  if (role === 'verifier') return state === 'submitted' || (waits && !isApproved(state));
  if (role === 'head')
    return state === 'verified' || waits || isLate || entry?.reopening.value.state === 'requested';
  return isOpenForOfficer(state);
}

function twisted(twist: Twist): Partial<Draft> {
  if (twist === 'newer app') return { args: { value: 12 }, v: 7 };
  return typeof twist === 'string' ? {} : twist;
}
