interface Task {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/** Virtual time: everything that waits, waits here, and wakes in an order that depends on nothing but the run. */
export class Scheduler {
  #now: number;
  #order = 0;
  readonly #outside = new Set<Promise<unknown>>();
  readonly #tasks: Task[] = [];

  constructor(now: number) {
    this.#now = now;
  }

  get now(): number {
    return this.#now;
  }

  later(delay: number, run: () => void): void {
    const task = { at: this.#now + delay, order: this.#order++, run };
    let i = this.#tasks.length;
    while (i > 0 && (this.#tasks[i - 1] as Task).at > task.at) i -= 1;
    this.#tasks.splice(i, 0, task);
  }

  sleep(delay: number): Promise<void> {
    return new Promise((wake) => this.later(delay, wake));
  }

  /** Work of the real machine, in no virtual time at all: nothing else happens until it is done. */
  async outside<T>(work: Promise<T>): Promise<T> {
    const ended: Promise<T> = work.finally(() => this.#outside.delete(ended));
    this.#outside.add(ended);
    return ended;
  }

  /** Lets time pass and everything due in it happen. */
  async pass(duration: number): Promise<void> {
    const until = this.#now + duration;
    await null;
    await this.#settled();
    for (let task = this.#tasks[0]; task && task.at <= until; task = this.#tasks[0]) {
      this.#tasks.shift();
      this.#now = task.at;
      task.run();
      await drained();
      if (this.#outside.size > 0) await this.#settled();
    }
    this.#now = until;
  }

  /** All promise callbacks that can run have run. */
  async #settled(): Promise<void> {
    await drained();
    while (this.#outside.size > 0) {
      await Promise.allSettled(this.#outside);
      await drained();
    }
  }
}

// Asked for inside a promise callback, a tick comes when no other callback is left, and costs no turn of the event loop.
const drained = (): Promise<void> => new Promise((done) => process.nextTick(done));
