import { backoff } from './backoff.ts';
import { sleep } from './sleep.ts';

export interface PokeInputs {
  /** Yields when the stream stands and at each poke; ends or throws when it breaks. */
  readonly listen: (signal: AbortSignal) => AsyncIterable<unknown>;
  readonly random: () => number;
  /** There may be something new, or the stream is back after a break in which something may have been missed. */
  readonly poked: () => void;
}

const LEAST = 2000;
/** A break is like a third failure: all devices of a restarted endpoint come back within 8 s, not at once. */
const SPREAD = 2;

/** Listens for pokes, again after each break or refusal. A poke carries no data: whoever hears it pulls. */
export class Pokes {
  readonly #inputs: PokeInputs;
  #connected = false;

  constructor(inputs: PokeInputs) {
    this.#inputs = inputs;
  }

  /** While it is, looking by oneself can be rare. */
  get connected(): boolean {
    return this.#connected;
  }

  /** Resolves when `signal` is aborted. */
  async run(signal: AbortSignal): Promise<void> {
    for (let failures = 1; !signal.aborted; failures += 1) {
      if (await this.#listen(signal)) failures = 1;
      await sleep(LEAST + backoff(failures + SPREAD, this.#inputs.random), signal);
    }
  }

  /** Whether the stream stood at all. */
  async #listen(signal: AbortSignal): Promise<boolean> {
    let stood = false;
    try {
      for await (const _ of this.#inputs.listen(signal)) {
        stood = true;
        this.#connected = true;
        this.#inputs.poked();
      }
    } catch {
      // No network, a cut line, a locked store: all end in the same wait.
    }
    this.#connected = false;
    return stood;
  }
}
