/** How long the first waits for others, ms; a flush to the disk costs more than that. */
const GATHER = 2;
/**
 * Weight of what is done at once. More would make the first wait for too many others, and a rush would move in step:
 * one half of it can be read and checked only while the other half is being written.
 */
const MOST = 640;

interface Waiting<Job, Answer> {
  readonly job: Job;
  readonly done: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
}

interface Queue<Job, Answer> {
  readonly waiting: Waiting<Job, Answer>[];
  running: boolean;
}

export interface Handling<Job, Answer> {
  /** Does jobs of one tenant at once, in one transaction; answers in their order. Must be repeatable. */
  readonly handle: (tenant: string, jobs: readonly Job[]) => Promise<readonly Answer[]>;
  readonly weight: (job: Job) => number;
  /** Whether a failure says nothing about the jobs themselves, so that none of them is tried alone. */
  readonly concernsAll: (error: unknown) => boolean;
}

/**
 * Puts jobs of a tenant that arrive together, or while others are being done, into one transaction, so that a rush
 * before a deadline pays for one flush instead of one each. When the transaction fails, nothing of it stands and each
 * job runs again alone.
 */
export class Gathered<Job, Answer> {
  readonly #handling: Handling<Job, Answer>;
  readonly #queues = new Map<string, Queue<Job, Answer>>();

  constructor(handling: Handling<Job, Answer>) {
    this.#handling = handling;
  }

  do(tenant: string, job: Job): Promise<Answer> {
    return new Promise((done, failed) => {
      const queue = this.#queues.get(tenant) ?? { waiting: [], running: false };
      this.#queues.set(tenant, queue);
      queue.waiting.push({ job, done, failed });
      if (queue.running) return;
      queue.running = true;
      setTimeout(() => void this.#drain(tenant, queue), GATHER);
    });
  }

  async #drain(tenant: string, queue: Queue<Job, Answer>): Promise<void> {
    while (queue.waiting.length > 0) await this.#run(tenant, this.#next(queue.waiting));
    this.#queues.delete(tenant);
  }

  /** The longest waiting, as many as are not too heavy together, at least one. */
  #next(waiting: Waiting<Job, Answer>[]): readonly Waiting<Job, Answer>[] {
    let weight = 0;
    const fits = waiting.findIndex(({ job }, i) => {
      weight += this.#handling.weight(job);
      return weight > MOST && i > 0;
    });
    return waiting.splice(0, fits < 0 ? waiting.length : fits);
  }

  async #run(tenant: string, group: readonly Waiting<Job, Answer>[]): Promise<void> {
    try {
      const answers = await this.#handling.handle(
        tenant,
        group.map(({ job }) => job),
      );
      for (const [i, { done }] of group.entries()) done(answers[i] as Answer);
    } catch (error) {
      if (group.length === 1 || this.#handling.concernsAll(error)) for (const one of group) one.failed(error);
      else for (const one of group) await this.#run(tenant, [one]);
    }
  }
}
