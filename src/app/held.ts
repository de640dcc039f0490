import { effect, signal } from '@preact/signals';
import type { Replica } from '../store/replica.ts';
import type { Draft } from '../store/replica-store.ts';
import { now } from './clock.ts';
import { connection } from './live/sync-status.ts';
import { pokeSync } from './sync-worker.ts';

/** A decision a person has taken and may still take back. */
export interface HeldDecision {
  readonly entity: string;
  readonly drafts: readonly Draft[];
  readonly heldAt: number;
}

/** Decisions on this device that are not in the outbox yet, oldest first. Screens show them as taken. */
export const held = signal<readonly HeldDecision[]>([]);

/** How long a decision can be taken back while there is a connection, ms. Without one it can be until there is. */
export const HOLD = 5000;

/** What each further decision adds, ms, and the most it comes to: several taken with one tap are looked through one by one. */
const HOLD_MORE = 1000;
const HOLD_LONGEST = 30_000;

const holdFor = (decisions: number): number => Math.min(HOLD + HOLD_MORE * (decisions - 1), HOLD_LONGEST);

const KEY = 'held:';

/** Writes the decision down at once, so that a killed browser does not forget it; it leaves later. */
export async function hold(replica: Replica, entity: string, drafts: readonly Draft[]): Promise<void> {
  const decision: HeldDecision = { entity, drafts, heldAt: now() };
  await replica.drafts.saveDraft(`${KEY}${entity}`, decision, decision.heldAt);
  held.value = [...held.peek().filter((one) => one.entity !== entity), decision];
}

/** Takes a decision back. False when it has already gone to the outbox: then only a new decision can change it. */
export async function undo(replica: Replica, entity: string): Promise<boolean> {
  const isHeld = held.peek().some((one) => one.entity === entity);
  if (!isHeld) return false;
  held.value = held.peek().filter((one) => one.entity !== entity);
  await replica.drafts.removeDraft(`${KEY}${entity}`);
  return true;
}

/** Moves decisions to the outbox: number, mutation and removal of the held one in a single transaction each. */
async function release(replica: Replica, isRipe: (decision: HeldDecision) => boolean): Promise<void> {
  const ripe = held.peek().filter(isRipe);
  for (const decision of ripe) {
    await replica.store.append(decision.drafts, decision.heldAt, `${KEY}${decision.entity}`);
    held.value = held.peek().filter((one) => one !== decision);
  }
  if (ripe.length > 0) pokeSync();
}

/** All of them at once: before the store is locked. */
export const releaseAll = (replica: Replica): Promise<void> => release(replica, () => true);

/** Lets decisions ripen while there is a connection; returns how to stop. */
export function followHeld(replica: Replica): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = Promise.resolve();
  const stop = effect(() => {
    clearTimeout(timer);
    const oldest = held.value[0];
    if (!oldest || connection.value !== 'connected') return;
    const holding = holdFor(held.value.length);
    timer = setTimeout(
      () => {
        // One after the other: two releases at once would queue the same decision twice.
        running = running
          .then(() => release(replica, (one) => now() - one.heldAt >= holding))
          .catch(console.error);
      },
      Math.max(0, oldest.heldAt + holding - now()),
    );
  });
  return () => {
    stop();
    clearTimeout(timer);
    held.value = [];
  };
}

/** Brings back what was held when the browser was closed. */
export async function recallHeld(replica: Replica): Promise<void> {
  const kept = await replica.drafts.drafts();
  held.value = kept
    .filter(({ formKey }) => formKey.startsWith(KEY))
    .map(({ body }) => body as HeldDecision)
    .sort((a, b) => a.heldAt - b.heldAt);
}
