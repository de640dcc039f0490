import { signal } from '@preact/signals';
import type { Amount } from '../../domain/entry.ts';
import { openReplicaNow } from '../opened.ts';
import { readFormDraft, saveFormDraft } from './form-draft.ts';

/** What stood on the screen when a person verified or approved, kept on this device to say later what changed. */
export interface SeenContent {
  readonly hash: string;
  readonly value: Amount | null;
  readonly evidence: readonly string[];
}

const remembered = signal<ReadonlyMap<string, SeenContent | null>>(new Map());

const formOf = (entity: string): string => `seen:${entity}`;

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
