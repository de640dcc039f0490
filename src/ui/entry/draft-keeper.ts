import { type EntryDraft, saveDraft } from '../../app/commands/save-draft.ts';
import { type OpenedReplica, opened } from '../../app/opened.ts';
import { markDirty } from '../../app/update.ts';

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
  /** The form is being handed in: nothing more is written before `goOn`; resolves when nothing is under way. */
  readonly hold: () => Promise<void>;
  /** It was not handed in: what waits is written down. */
  readonly goOn: () => void;
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
  /** What stands in the form; an older draft is never written after it. */
  let newest: EntryDraft | null = null;
  let waiting: EntryDraft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isHeld = false;
  let isClosed = false;
  let isLeft = false;
  /** One after the other: what was typed last is what stays. */
  let writing = Promise.resolve();

  const write = async (draft: EntryDraft): Promise<void> => {
    if (isClosed) return;
    const at = await saveDraft(replica, formKey, draft);
    if (isClosed || draft !== newest) return;
    say(at === null ? { state: 'failed' } : { state: 'saved', at });
    // A store that was locked is never written to again.
    if (at === null && opened.peek()?.replica === replica) {
      markDirty(say, true);
      wait(draft, AGAIN);
    } else if (isLeft || at === null) markDirty(say, false);
  };

  const wait = (draft: EntryDraft, ms: number): void => {
    waiting = draft;
    clearTimeout(timer);
    if (!isHeld) timer = setTimeout(() => void flush(), ms);
  };

  const flush = (): Promise<void> => {
    if (isHeld) return writing;
    clearTimeout(timer);
    const now = waiting;
    waiting = null;
    if (now) writing = writing.then(() => write(now));
    return writing;
  };

  const take = (draft: EntryDraft): void => {
    newest = draft;
    say({ state: 'saving' });
    if (!isLeft) markDirty(say, true);
    wait(draft, PAUSE);
  };

  const leave = (): Promise<void> => {
    isLeft = true;
    markDirty(say, false);
    return flush();
  };

  const enter = (): void => {
    isLeft = false;
  };

  const hold = (): Promise<void> => {
    isHeld = true;
    clearTimeout(timer);
    return writing;
  };

  const goOn = (): void => {
    isHeld = false;
    void flush();
  };

  const close = (): void => {
    isClosed = true;
    clearTimeout(timer);
    waiting = null;
    markDirty(say, false);
  };

  return { take, flush, leave, enter, hold, goOn, close };
}
