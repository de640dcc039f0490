import type { WallBoard } from '../protocol/wall.ts';

/** Asked again without a poke, ms: an event stream that died unheard is noticed after this. */
const POLL = 60_000;
/** After a failure, ms; the network of a meeting room comes back by itself. */
const AGAIN = 5000;
/** The endpoint makes a board no more often than this, ms: an older one than was poked for is asked again. */
const APART = 5000;

export interface Wall {
  readonly show: (board: WallBoard) => void;
  /** The endpoint was heard at this moment, ms. */
  readonly heard: (at: number) => void;
  readonly unpaired: () => void;
}

/** Keeps a board fresh: by pokes while there is a stream, by asking every minute in any case. */
export class Link {
  readonly #headers: HeadersInit;
  readonly #wall: Wall;
  #isAsking = false;
  #shown = -1;
  #poked = 0;
  #timer = 0;

  constructor(token: string, wall: Wall) {
    this.#headers = { authorization: `Bearer ${token}` };
    this.#wall = wall;
  }

  start(): void {
    void this.#ask();
    void this.#listen();
    addEventListener('online', () => void this.#ask());
    document.addEventListener('visibilitychange', () => void this.#ask());
  }

  async #ask(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    clearTimeout(this.#timer);
    const next = await this.#boardOnce().catch(() => AGAIN);
    this.#isAsking = false;
    if (next > 0) this.#timer = window.setTimeout(() => void this.#ask(), next);
  }

  /** Milliseconds until it is asked again; 0 = never. */
  async #boardOnce(): Promise<number> {
    const answer = await fetch('/v1/wall/board', {
      headers: this.#headers,
      signal: AbortSignal.timeout(POLL),
    });
    if (answer.status === 401) {
      this.#wall.unpaired();
      return 0;
    }
    if (!answer.ok) return AGAIN;
    const board = (await answer.json()) as WallBoard;
    this.#wall.heard(Date.now());
    if (board.seq !== this.#shown) this.#wall.show(board);
    this.#shown = board.seq;
    return board.seq < this.#poked ? APART : POLL;
  }

  async #listen(): Promise<never> {
    for (;;) {
      await this.#stream().catch(() => undefined);
      await new Promise((done) => setTimeout(done, AGAIN));
    }
  }

  async #stream(): Promise<void> {
    const answer = await fetch('/v1/wall/events', { headers: this.#headers });
    if (!answer.ok || !answer.body) return;
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let rest = ''; ; ) {
      const { done, value } = await reader.read();
      if (done) return;
      this.#wall.heard(Date.now());
      const parts = `${rest}${value}`.split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) this.#take(part);
    }
  }

  #take(message: string): void {
    const seq = Number(/"seq":(\d+)/.exec(message)?.[1] ?? 0);
    if (seq <= this.#poked) return;
    this.#poked = seq;
    if (seq > this.#shown) void this.#ask();
  }
}
