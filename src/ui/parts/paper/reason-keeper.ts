import { type ReadonlySignal, signal } from '@preact/signals';
import { readFormDraft, removeFormDraft, saveFormDraft } from '../../../app/commands/form-draft.ts';

/** Half a second at most is lost when the browser is killed. */
const PAUSE = 300;

/** What stays of a text that was kept when another was begun before it was read. */
export type Join = (kept: string, begun: string) => string;

export interface ReasonKeeper {
  /** As it stands on the screen. */
  readonly reason: ReadonlySignal<string>;
  /** Brings back what was kept; what was written meanwhile is newer and stays, beside it where both can be joined. */
  readonly recall: () => Promise<void>;
  readonly change: (reason: string) => void;
  /** Writes down now what waits for a pause in typing. */
  readonly flush: () => Promise<void>;
  /** It was sent: nothing of it is kept any more. */
  readonly forget: () => Promise<void>;
}

/**
 * Keeps a reason on the device while it is written: it survives another screen, a lock and a killed browser. `begun` is
 * what stands there while nothing was kept.
 */
export function reasonKeeper(form: string, begun = '', join: Join = (_, said) => said): ReasonKeeper {
  const reason = signal(begun);
  let isTouched = false;
  let waiting: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** One after the other: what was typed last is what stays. */
  let writing = Promise.resolve();

  const write = (said: string) => (said.trim() === '' ? removeFormDraft(form) : saveFormDraft(form, said));

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    const said = waiting;
    waiting = null;
    // What the device cannot keep is still on the screen.
    if (said !== null) writing = writing.then(() => write(said)).catch(console.error);
    return writing;
  };

  const change = (said: string): void => {
    isTouched = true;
    reason.value = said;
    waiting = said;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), PAUSE);
  };

  const recall = async (): Promise<void> => {
    const kept = await readFormDraft<string>(form);
    if (kept === null) return;
    if (!isTouched) reason.value = kept;
    else if (join(kept, reason.peek()) !== reason.peek()) change(join(kept, reason.peek()));
  };

  const forget = async (): Promise<void> => {
    change('');
    await flush();
  };

  return { reason, recall, change, flush, forget };
}
