import { type EntryDraft, saveDraft } from '../../app/commands/save-draft.ts';
import { type OpenedReplica, opened } from '../../app/opened.ts';
import { formIsDirty } from '../../app/update.ts';

export type Saving =
  | { readonly state: 'untouched' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: number }
  /** Only the screen has it; it is tried again by itself. */
  | { readonly state: 'failed' };

export interface DraftKeeper {
  /** Takes what stands in the form now; it is written after the next pause in typing. */
  readonly take: (draft: EntryDraft) => void;
  /** Writes down now what waits for a pause: before the camera takes the page away. */
  readonly flush: () => Promise<void>;
  /** The person went elsewhere: writes down what waits, and holds up no new version of the app any more. */
  readonly leave: () => Promise<void>;
  /** The person is back at it. */
  readonly enter: () => void;
  /** The form was handed in and its draft went with it: nothing is written any more. */
  readonly close: () => void;
}

/** After this long without a key, ms. Half a second from key to disk is promised; writing takes some milliseconds. */
const PAUSE = 250;

/** Between one try and the next on a device that cannot write, ms. */
const AGAIN = 5000;

/** Writes one form to the store it was opened from while it is typed, and says how far it is. */
export function draftKeeper(
  { replica }: OpenedReplica,
  formKey: string,
  say: (saving: Saving) => void,
): DraftKeeper {
  let waiting: EntryDraft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  let isLeft = false;
  /** One after the other: what was typed last is what stays. */
  let writing = Promise.resolve();

  const write = async (draft: EntryDraft): Promise<void> => {
    if (isClosed) return;
    const at = await saveDraft(replica, formKey, draft);
    if (at === null) return fail(draft);
    if (isLeft) formIsDirty.value = false;
    say({ state: 'saved', at });
  };

  const fail = (draft: EntryDraft): void => {
    say({ state: 'failed' });
    // What was typed meanwhile is newer; a store that was locked is never written to again.
    if (waiting || opened.peek()?.replica !== replica) return;
    waiting = draft;
    formIsDirty.value = true;
    timer = setTimeout(() => void flush(), AGAIN);
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    const now = waiting;
    waiting = null;
    if (now) writing = writing.then(() => write(now));
    return writing;
  };

  const take = (draft: EntryDraft): void => {
    waiting = draft;
    say({ state: 'saving' });
    if (!isLeft) formIsDirty.value = true;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), PAUSE);
  };

  const leave = (): Promise<void> => {
    isLeft = true;
    formIsDirty.value = false;
    return flush();
  };

  const enter = (): void => {
    isLeft = false;
  };

  const close = (): void => {
    isClosed = true;
    clearTimeout(timer);
    waiting = null;
  };

  return { take, flush, leave, enter, close };
}
