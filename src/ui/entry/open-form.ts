import { type ReadonlySignal, signal } from '@preact/signals';
import { type EvidenceProblem, keepEvidence } from '../../app/commands/attach-evidence.ts';
import { type EntryDraft, recallDraft } from '../../app/commands/save-draft.ts';
import { formKeyOf } from '../../app/facts/form-key.ts';
import type { Task } from '../../app/facts/tasks.ts';
import { type OpenedReplica, openReplicaNow } from '../../app/opened.ts';
import { draftKeeper, type Saving } from './draft-keeper.ts';
import { handIn, startOf } from './entry-draft.ts';

/** A file as it is chosen in the form. */
export type ChosenFile = Parameters<typeof keepEvidence>[1];

/**
 * The form of a task with its draft, which is written to the device while it is typed. A photo takes seconds to be
 * made small: the form outlives its screen until it is in, and whoever opens it meanwhile gets this very one. Two of
 * them would write over each other's draft.
 */
export class OpenForm {
  readonly #task: Task;
  readonly #store: OpenedReplica;
  readonly #draft = signal<EntryDraft | null>(null);
  readonly #saving = signal<Saving>({ state: 'untouched' });
  readonly #working = signal(false);
  readonly #problem = signal<EvidenceProblem | null>(null);
  readonly #keeper: ReturnType<typeof draftKeeper>;
  readonly #forget: () => void;
  /** Files on their way, one after the other; false when the last ones were refused. */
  #adding: Promise<boolean> = Promise.resolve(true);
  #refused: 'photo' | 'file' = 'file';
  #screens = 0;

  constructor(task: Task, store: OpenedReplica, forget: () => void) {
    this.#task = task;
    this.#store = store;
    this.#forget = forget;
    this.#keeper = draftKeeper(store, formKeyOf(task.id), (saving) => {
      this.#saving.value = saving;
      if (saving.state === 'saved') this.#putAway();
    });
  }

  /** Null while it is recalled. */
  get draft(): ReadonlySignal<EntryDraft | null> {
    return this.#draft;
  }

  get saving(): ReadonlySignal<Saving> {
    return this.#saving;
  }

  /** Files are being made ready. */
  get working(): ReadonlySignal<boolean> {
    return this.#working;
  }

  /** Why the last file was refused. */
  get problem(): ReadonlySignal<EvidenceProblem | null> {
    return this.#problem;
  }

  /** What the last file was that was refused. */
  get refused(): 'photo' | 'file' {
    return this.#refused;
  }

  /** A screen shows it. */
  async enter(): Promise<void> {
    this.#screens += 1;
    this.#keeper.enter();
    if (this.#draft.peek()) return;
    const kept = await recallDraft(this.#store.replica, formKeyOf(this.#task.id));
    // The task is read once: a row that arrives while typing must not replace what is typed.
    this.#draft.value ??= kept?.draft ?? startOf(this.#task);
    if (kept) this.#saving.value = { state: 'saved', at: kept.at };
  }

  /** The screen is gone. What waits is written down, what is on its way still comes in; then the form is let go. */
  async leave(): Promise<void> {
    this.#screens -= 1;
    await this.#keeper.leave();
    await this.#adding;
    await this.#keeper.flush();
    this.#putAway();
  }

  /** Lets it go unless a screen shows it, files are on their way to it, or the device could not write it yet. */
  #putAway(): void {
    const isNeeded = this.#screens > 0 || this.#working.peek() || this.#saving.peek().state === 'failed';
    if (!isNeeded) this.#forget();
  }

  /** Changes what stands at that moment, which may be newer than what is drawn. */
  change(next: Partial<EntryDraft> | ((stands: EntryDraft) => Partial<EntryDraft>)): void {
    const before = this.#draft.peek();
    if (!before) return;
    const after = { ...before, ...(typeof next === 'function' ? next(before) : next) };
    this.#draft.value = after;
    this.#keeper.take(after);
  }

  /** Writes down now what waits for a pause: before the camera takes the page away. */
  flush(): Promise<void> {
    return this.#keeper.flush();
  }

  /**
   * Hands in what stands once every file that is on its way belongs to it; null when one of them was refused, which
   * `problem` says. Once it is in the form is closed; opened again it begins from what stands.
   */
  async handIn(): Promise<Awaited<ReturnType<typeof handIn>> | null> {
    if (!(await this.arrived())) return null;
    await this.flush();
    const draft = this.#draft.peek();
    if (!draft) throw new Error('Nothing stands in a form that was not recalled.');
    // A draft that is written after it was handed in would come back.
    await this.#keeper.hold();
    try {
      const sent = await handIn(this.#task, draft);
      if (sent.ok) this.close();
      return sent;
    } finally {
      this.#keeper.goOn();
    }
  }

  /** Its draft is gone for good: what a late writing would bring back is not wanted any more. */
  close(): void {
    this.#keeper.close();
    this.#forget();
  }

  /** Takes files in after those that are on their way. `name` is given for the photo of that number. */
  add(files: readonly File[], chosen: Omit<ChosenFile, 'file' | 'name'>, name: (n: number) => string): void {
    this.#working.value = true;
    this.#problem.value = null;
    const addAll = async () => {
      let isEach = true;
      for (const file of files) {
        const n = (this.#draft.peek()?.evidence.length ?? 0) + 1;
        isEach = (await this.#addOne({ ...chosen, file, name: name(n) })) && isEach;
      }
      return isEach;
    };
    const mine = this.#adding.then(addAll);
    this.#adding = mine;
    void mine.then(() => {
      if (this.#adding !== mine) return;
      this.#working.value = false;
      // What was refused is on the screen; it does not hold up the next try to hand in.
      this.#adding = Promise.resolve(true);
    });
  }

  async #addOne(chosen: ChosenFile): Promise<boolean> {
    // The store may be locked before the photo is small.
    const kept = await keepEvidence(this.#store, chosen).catch(
      () => ({ ok: false, problem: 'failed' }) as const,
    );
    if (!kept.ok) {
      this.#refused = chosen.file.type.startsWith('image/') ? 'photo' : 'file';
      this.#problem.value = kept.problem;
      return false;
    }
    this.change(({ evidence }) => ({ evidence: [...evidence, kept.value] }));
    await this.flush();
    return true;
  }

  /** Whether everything that was on its way is in. */
  arrived(): Promise<boolean> {
    return this.#adding;
  }
}

/** Forms of the person at work that are on a screen or not yet put away. */
const forms = new WeakMap<OpenedReplica['replica'], Map<string, OpenForm>>();

/** The form of a task: the one that is still at work on it, if there is such. */
export function formOf(task: Task): OpenForm {
  const store = openReplicaNow();
  const open = forms.get(store.replica) ?? new Map<string, OpenForm>();
  forms.set(store.replica, open);
  const before = open.get(task.id);
  if (before) return before;
  const made = new OpenForm(task, store, () => {
    if (open.get(task.id) === made) open.delete(task.id);
  });
  open.set(task.id, made);
  return made;
}
