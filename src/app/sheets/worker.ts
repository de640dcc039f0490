import { proxy, type Remote, wrap } from 'comlink';
import type { Opened, SheetsWorker } from '../../../workers/sheets.ts';
import url from '../../../workers/sheets.ts?worker&url';
import { scriptUrl } from '../trusted-types.ts';

interface Running {
  readonly worker: Worker;
  readonly remote: Remote<SheetsWorker>;
  /** Answers when the reading is given up. */
  readonly ended: Promise<null>;
  readonly end: () => void;
}

let running: Running | null = null;

/**
 * The one worker that reads spreadsheets, started at the first file. One proxy for the page's life: replies in
 * flight are lost when a proxy is collected.
 */
export function sheetsWorker(): Remote<SheetsWorker> {
  running ??= start();
  return running.remote;
}

function start(): Running {
  const worker = new Worker(scriptUrl(url), { type: 'module', name: 'sheets' });
  let end = (): void => {};
  const ended = new Promise<null>((done) => {
    end = () => done(null);
  });
  return { worker, remote: wrap<SheetsWorker>(worker), ended, end };
}

/** Reads a file; null when it was given up meanwhile. `told` hears bytes done and in all. */
export async function openInWorker(
  bytes: Uint8Array,
  told: (done: number, total: number) => void,
): Promise<Opened | null> {
  const remote = sheetsWorker();
  return Promise.race([remote.open(bytes, proxy(told)), running?.ended ?? null]);
}

/** Gives up whatever the worker is doing, also in the middle of one long table. */
export function stopSheetsWorker(): void {
  running?.worker.terminate();
  running?.end();
  running = null;
}
