import { Worker } from 'node:worker_threads';
import { threadFile } from '../thread-file.ts';
import type { Answer } from './sqlite-statement.ts';

/** What the thread is asked; without a text, to close. */
export interface Asked {
  readonly text: string | null;
  readonly parameters: readonly unknown[];
  /** Nobody waits for it; when it fails, so does everything after it up to the rollback. */
  readonly isHandedOver: boolean;
}

export interface Failed {
  readonly message: string;
  readonly errcode: number | undefined;
}

export type Told = Answer | Failed;

interface Waiting {
  readonly done: (answer: Answer) => void;
  readonly failed: (error: Error) => void;
}

/** The thread with the writing connection. It answers in the order it is asked. */
export class WritingThread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #ended: Error | null = null;

  constructor(file: string) {
    this.#worker = new Worker(threadFile('sqlite-thread', import.meta.url), { workerData: { file } });
    this.#worker.on('message', (told: Told) => this.#hear(told));
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => this.#end(new Error('The writing thread has ended.')));
    // Only an unanswered question keeps the process from ending.
    this.#worker.unref();
  }

  run(text: string, parameters: readonly unknown[]): Promise<Answer> {
    if (this.#ended) return Promise.reject(this.#ended);
    return new Promise((done, failed) => {
      if (this.#waiting.push({ done, failed }) === 1) this.#worker.ref();
      this.#post({ text, parameters, isHandedOver: false });
    });
  }

  /**
   * Rows for one statement, written while the asker makes the next ones ready. That they could not be is told by
   * whatever is asked next in the transaction, its commit at the latest.
   */
  handOver(text: string, parameters: readonly (readonly unknown[])[]): void {
    if (this.#ended) throw this.#ended;
    this.#post({ text, parameters, isHandedOver: true });
  }

  /** Ends after everything asked before. */
  async close(): Promise<void> {
    if (this.#ended) return;
    const exited = new Promise((done) => this.#worker.once('exit', done));
    this.#worker.ref();
    this.#post({ text: null, parameters: [], isHandedOver: false });
    await exited;
  }

  #post(asked: Asked): void {
    this.#worker.postMessage(asked);
  }

  #hear(told: Told): void {
    const waiting = this.#waiting.shift();
    if (this.#waiting.length === 0) this.#worker.unref();
    if ('message' in told) {
      waiting?.failed(Object.assign(new Error(told.message), { errcode: told.errcode }));
    } else waiting?.done(told);
  }

  #end(error: Error): void {
    this.#ended ??= error;
    for (const { failed } of this.#waiting.splice(0)) failed(this.#ended);
  }
}
