import type { Storage, TenantWriter } from './storage/port.ts';

/** How long the first waits for others, ms; a flush to the disk costs more than that. */
const GATHER = 2;
const MOST = 64;

interface Job {
  readonly work: (transaction: TenantWriter) => Promise<unknown>;
  readonly done: (value: unknown) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Puts writes of a tenant that arrive together into one transaction, so that a rush before a deadline pays for one
 * flush instead of one each. Each is answered only after the commit. When one of them throws, nothing of the group
 * stands and each runs again alone: work must be repeatable.
 */
export class GroupedWrites {
  readonly #storage: Storage;
  readonly #waiting = new Map<string, Job[]>();

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  write<T>(tenant: string, work: (transaction: TenantWriter) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const job: Job = { work, done: (value) => resolve(value as T), failed: reject };
      const waiting = this.#waiting.get(tenant);
      if (waiting && waiting.length < MOST) waiting.push(job);
      else this.#gather(tenant, job);
    });
  }

  #gather(tenant: string, first: Job): void {
    const jobs = [first];
    this.#waiting.set(tenant, jobs);
    setTimeout(() => {
      if (this.#waiting.get(tenant) === jobs) this.#waiting.delete(tenant);
      void this.#run(tenant, jobs);
    }, GATHER);
  }

  async #run(tenant: string, jobs: readonly Job[]): Promise<void> {
    try {
      const values = await this.#storage.write(tenant, async (transaction) => {
        const made: unknown[] = [];
        for (const { work } of jobs) made.push(await work(transaction));
        return made;
      });
      for (const [i, job] of jobs.entries()) job.done(values[i]);
    } catch (error) {
      if (jobs.length === 1) jobs[0]?.failed(error);
      else for (const job of jobs) await this.#run(tenant, [job]);
    }
  }
}
