import { backoff } from './backoff.ts';
import type { SyncInputs } from './inputs.ts';
import { type RoundEnd, syncRound, waitFor } from './round.ts';
import { FIRST_STATUS, type SyncPhase, type SyncStatus } from './status.ts';

export interface Surroundings {
  readonly random: () => number;
  /** Resolves after `ms` or when `woken` is aborted. */
  readonly sleep: (ms: number, woken: AbortSignal) => Promise<void>;
  /** How long to rest when there is nothing to do, ms. Asked before every rest. */
  readonly idle: () => number;
  /** Called when everything written is answered and everything new is here: files may go now. */
  readonly drained?: () => void;
  /** Told what the store threw; the console when nobody asks. */
  readonly failed?: (error: unknown) => void;
}

const WHEN_STOPPED = 60_000;
/** Without a reason the engine makes an error of it, and looks where it was made. */
const KICKED = 'kicked';

/**
 * Exchanges for as long as it runs. What drives it is the state of the store, looked at again on a timer; a kick
 * only shortens the rest. It does not ask the browser whether it is online: that answer is wrong behind a VPN, on an
 * intranet and when only the endpoint is down.
 */
export class SyncLoop {
  readonly #inputs: SyncInputs;
  readonly #around: Surroundings;
  readonly #listeners = new Set<(status: SyncStatus) => void>();
  #status = FIRST_STATUS;
  #failures = 0;
  #kicked = false;
  #told = 0;
  #resting: AbortController | null = null;
  /** Before this moment a kick does not count: the endpoint has asked for quiet. */
  #quietUntil = 0;

  constructor(inputs: SyncInputs, around: Surroundings) {
    this.#inputs = inputs;
    this.#around = around;
  }

  get status(): SyncStatus {
    return this.#status;
  }

  /** Calls `next` with the present status and with every later one; returns how to stop. */
  subscribe(next: (status: SyncStatus) => void): () => void {
    this.#listeners.add(next);
    next(this.#status);
    return () => this.#listeners.delete(next);
  }

  /** Something has happened: the person asks, the network is back, the endpoint poked, something was queued. */
  kick(): void {
    this.#kicked = true;
    if (this.#inputs.clock() >= this.#quietUntil) this.#resting?.abort(KICKED);
  }

  /** Runs until `signal` is aborted. */
  async run(signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', () => this.#resting?.abort());
    while (!signal.aborted) {
      const isAsked = this.#kicked;
      this.#kicked = false;
      const end = await this.#round();
      if (signal.aborted) break;
      this.#count(end, isAsked);
      await this.#rest(end, signal);
    }
  }

  async #round(): Promise<RoundEnd> {
    try {
      const end = await syncRound(this.#inputs, (phase) => this.#enter(phase));
      if (end.kind === 'done') this.#around.drained?.();
      return end;
    } catch (error) {
      // The store may be full or its connection gone; what is queued in it is untouched and the next round asks again.
      (this.#around.failed ?? console.error)(error);
      return waitFor('store-failed');
    }
  }

  /** Ten things saved in a minute without a network are no ten failures: a try that was asked for lengthens no rest. */
  #count(end: RoundEnd, isAsked: boolean): void {
    if (end.kind !== 'wait') this.#failures = 0;
    else if (this.#failures === 0 || !isAsked) this.#failures += 1;
  }

  async #rest(end: RoundEnd, ended: AbortSignal): Promise<void> {
    const { random, sleep, idle } = this.#around;
    const now = this.#inputs.clock();
    const asked = end.kind === 'wait' ? (end.after ?? 0) : 0;
    const jitter = backoff(this.#failures - 1, random);
    const ms = end.kind === 'done' ? idle() : end.kind === 'stop' ? WHEN_STOPPED : asked + jitter;
    this.#quietUntil = asked > 0 ? now + asked : 0;
    const phase = end.kind === 'done' ? 'idle' : end.kind === 'stop' ? end.phase : 'waiting';
    const lastProblem = end.kind === 'done' ? null : end.problem;
    const contact = reached(end) ? { lastContactAt: now } : {};
    await this.#publish({ phase, lastProblem, nextTryAt: now + ms }, contact);
    if (ended.aborted || (this.#kicked && asked === 0)) return;
    this.#resting = new AbortController();
    await sleep(ms, this.#resting.signal);
    this.#resting = null;
  }

  #enter(phase: SyncPhase): void {
    void this.#publish({ phase, nextTryAt: null });
  }

  /** `contact` is told with what the store is complete up to: the two moments are compared. */
  async #publish(
    change: Partial<SyncStatus>,
    contact: Partial<Pick<SyncStatus, 'lastContactAt'>> = {},
  ): Promise<void> {
    this.#tell(change);
    this.#told += 1;
    const turn = this.#told;
    const { store } = this.#inputs;
    try {
      const [meta, first] = await Promise.all([store.meta(), store.unacked(1)]);
      // What was counted for an earlier phase may come in after what was counted for this one.
      if (turn !== this.#told) return this.#tell(contact);
      const unsent = first.length === 0 ? 0 : meta.nextRseq - 1 - meta.ackedRseq;
      this.#tell({ unsent, oldestUnsentAt: first[0]?.at ?? null, asOf: meta.asOf, ...contact });
    } catch {
      this.#tell({ lastProblem: 'store-failed', ...contact });
    }
  }

  #tell(change: Partial<SyncStatus>): void {
    this.#status = { ...this.#status, ...change };
    for (const listener of this.#listeners) listener(this.#status);
  }
}

/** Whether the endpoint itself answered, if only to refuse. */
const reached = (end: RoundEnd): boolean =>
  end.kind !== 'wait' || (end.problem !== 'unreachable' && end.problem !== 'store-failed');
