import { effect, signal } from '@preact/signals';
import type { Amount } from '../../domain/entry.ts';
import { isApproved } from '../../domain/workflow/state.ts';
import type { Facts } from '../facts/facts.ts';
import { facts } from '../live/facts.ts';
import { openReplicaNow } from '../opened.ts';
import { formDrafts, readFormDraft, removeFormDraft, saveFormDraft } from './form-draft.ts';

/** What stood on the screen when a person verified or approved, kept on this device to say later what changed. */
export interface SeenContent {
  readonly hash: string;
  readonly value: Amount | null;
  readonly evidence: readonly string[];
}

const remembered = signal<ReadonlyMap<string, SeenContent | null>>(new Map());

const SEEN = 'seen:';
const formOf = (entity: string): string => `${SEEN}${entity}`;

// Two people of one government share a tablet, and the ids of entries with it.
const keyOf = (entity: string): string => `${openReplicaNow().profileId} ${entity}`;

/** Loss of it loses only the comparison, never a decision. */
export async function rememberSeen(entity: string, content: SeenContent): Promise<void> {
  remembered.value = new Map(remembered.peek()).set(keyOf(entity), content);
  await saveFormDraft(formOf(entity), content);
}

/** Null while unknown or when nothing was remembered; reading starts with the first question. */
export function lastSeen(entity: string): SeenContent | null {
  const key = keyOf(entity);
  const known = remembered.value.get(key);
  if (known === undefined) {
    readFormDraft<SeenContent>(formOf(entity)).then(
      (content) => {
        remembered.value = new Map(remembered.peek()).set(key, content);
      },
      () => {
        remembered.value = new Map(remembered.peek()).set(key, null);
      },
    );
  }
  return known ?? null;
}

/**
 * Lets go of what was remembered of entries that are approved at the endpoint by now, or no longer on this device:
 * nothing can come back changed of them. What is only held or queued here is not approved yet.
 */
export async function forgetDecided(entries: Facts['entries']): Promise<void> {
  for (const form of await formDrafts(SEEN)) {
    const confirmed = entries.get(form.slice(SEEN.length))?.confirmed;
    if (!confirmed || isApproved(confirmed.status.value.state)) await removeFormDraft(form);
  }
}

/** Does so once, as soon as it is known what is on the device; returns how to call it off. */
export function forgetDecidedOnce(): () => void {
  let isDone = false;
  return effect(() => {
    const known = facts.value;
    if (!known || isDone) return;
    isDone = true;
    forgetDecided(known.entries).catch(console.error);
  });
}
