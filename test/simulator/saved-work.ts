import type { Mutation } from '../../src/protocol/mutation.ts';
import type { ProfileState } from '../support/mem-replica-store.ts';
import { hashOnce } from '../support/seals.ts';
import type { MemServer } from './mem-server.ts';

/** A command of which a person was told that it is saved. */
export interface Saved {
  readonly id: string;
  readonly h: string;
  readonly person: string;
  readonly device: string;
  readonly tenant: string;
  readonly mutation: Mutation;
  /** Mutations whose values of the facet its author saw; empty text for a blank. */
  readonly saw: readonly string[];
}

const nameOf = (id: string, h: string): string => `${id}/${h}`;

/** Who was promised what, and which device still has to keep the promise. */
export class SavedWork {
  readonly #saved = new Map<string, Saved>();
  readonly #holders = new Map<string, Set<string>>();
  readonly #lost = new Set<string>();
  #edits = 0;

  confirm(saved: Omit<Saved, 'h'>): void {
    const h = hashOnce(saved.mutation);
    const name = nameOf(saved.id, h);
    this.#saved.set(name, { ...saved, h });
    if (saved.mutation.name.startsWith('realization.')) this.#edits += 1;
    this.#holders.set(name, new Set([saved.device]));
  }

  get all(): readonly Saved[] {
    return [...this.#saved.values()];
  }

  /** Values and notes among them. */
  get edits(): number {
    return this.#edits;
  }

  of(id: string, h: string): Saved | undefined {
    return this.#saved.get(nameOf(id, h));
  }

  ofId(id: string): Saved | undefined {
    return this.all.find((one) => one.id === id);
  }

  /** Work that no device was left to bring back: its only holders were evicted or rolled back. */
  isLost(saved: Saved): boolean {
    return this.#lost.has(nameOf(saved.id, saved.h));
  }

  get lost(): number {
    return this.#lost.size;
  }

  /** A copy of a profile holds what the profile holds. */
  copied(from: string, to: string): void {
    for (const holders of this.#holders.values()) if (holders.has(from)) holders.add(to);
  }

  /** The device now holds only what is in this state. */
  replaced(device: string, state: ProfileState): void {
    const there = new Set(state.outbox.map(({ mutation }) => nameOf(mutation.id, hashOnce(mutation))));
    for (const [name, holders] of this.#holders) if (!there.has(name)) holders.delete(device);
  }

  /** To be called after every event that destroys data on purpose: what nobody holds any more is given up. */
  giveUp(server: MemServer): void {
    const there = new Set(server.committed.history.map(({ result }) => result.h));
    for (const [name, saved] of this.#saved) {
      const isHeld = this.#holders.get(name)?.size !== 0 || saved.tenant !== server.tenant;
      if (!isHeld && !there.has(saved.h)) this.#lost.add(name);
    }
  }
}
