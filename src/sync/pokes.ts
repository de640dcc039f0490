import { backoff } from './backoff.ts';

/** The part of EventSource that is used. */
export interface PokeSource {
  readonly readyState: number;
  addEventListener(type: 'open' | 'error' | 'poke', listener: () => void): void;
  close(): void;
}

export interface PokeInputs {
  /** Opens the stream of pokes. */
  readonly open: () => PokeSource;
  readonly random: () => number;
  /** There may be something new, or the stream is back after a break in which something may have been missed. */
  readonly poked: () => void;
}

const CLOSED = 2;
const LEAST = 5000;

/** The endpoint's `GET /v1/events`. A poke carries no data: whoever hears it pulls. */
export const eventsAt = (base = ''): PokeSource => new EventSource(`${base}/v1/events`);

/**
 * Listens for pokes. EventSource comes back by itself after a broken connection but not after a refusal, e.g. while
 * signed out, so then it is opened anew.
 */
export class Pokes {
  readonly #inputs: PokeInputs;
  #source: PokeSource | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #failures = 0;
  #connected = false;

  constructor(inputs: PokeInputs) {
    this.#inputs = inputs;
  }

  /** While it is, looking by oneself can be rare. */
  get connected(): boolean {
    return this.#connected;
  }

  start(): void {
    if (this.#source) return;
    const source = this.#inputs.open();
    this.#source = source;
    source.addEventListener('open', () => {
      this.#failures = 0;
      this.#connected = true;
      this.#inputs.poked();
    });
    source.addEventListener('poke', () => this.#inputs.poked());
    source.addEventListener('error', () => {
      this.#connected = false;
      if (source.readyState === CLOSED && this.#source === source) this.#reopenLater();
    });
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
    this.#connected = false;
  }

  #reopenLater(): void {
    this.#source = null;
    this.#failures += 1;
    this.#timer = setTimeout(() => this.start(), LEAST + backoff(this.#failures, this.#inputs.random));
  }
}
