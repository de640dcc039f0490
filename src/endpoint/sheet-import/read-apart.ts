import { Worker } from 'node:worker_threads';
import type { Drafts, Known } from '../../domain/sheets/meaning/draft.ts';
import type { TableChoice } from '../../domain/sheets/meaning/table-choice.ts';
import { threadFile } from '../thread-file.ts';

/** A table read in a thread of its own, which understands it again for whatever is known. */
export interface ReadTable {
  readonly fingerprint: string;
  readonly drafts: (known: Known) => Promise<Drafts>;
  readonly end: () => void;
}

/** What the thread answers: first whether there is such a table, then the drafts for each question. */
export type FromThread = { readonly fingerprint: string | null } | { readonly drafts: Drafts };

/** How long the thread may think about one answer, ms; the largest files people have take some seconds. */
const PATIENCE = 60_000;

/**
 * Reads a file apart from everyone's requests: tens of thousands of rows keep a processor busy for seconds. Null when
 * the bytes are no spreadsheet or hold no such table, also when they bring the reader down or keep it busy without end.
 */
export async function readApart(
  bytes: Uint8Array,
  choice: TableChoice,
  patience = PATIENCE,
): Promise<ReadTable | null> {
  const thread = new Worker(threadFile('read-thread', import.meta.url), {
    workerData: { bytes, choice },
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  const answer = (): Promise<FromThread | null> =>
    new Promise((done) => {
      const settle = (told: FromThread | null) => {
        clearTimeout(impatient);
        thread.off('message', settle).off('error', fail).off('exit', fail);
        done(told);
      };
      const fail = () => settle(null);
      const impatient = setTimeout(fail, patience);
      thread.on('message', settle).on('error', fail).on('exit', fail);
    });
  const end = () => void thread.terminate();
  const first = await answer();
  if (!first || !('fingerprint' in first) || first.fingerprint === null) {
    end();
    return null;
  }
  const drafts = async (known: Known): Promise<Drafts> => {
    const { units, indicators, planNodes, people, positions, calendars } = known;
    thread.postMessage({ units, indicators, planNodes, people, positions, calendars } satisfies Known);
    const told = await answer();
    if (!told || !('drafts' in told))
      throw new Error('The reader of a spreadsheet ended, or did not in time.');
    return told.drafts;
  };
  return { fingerprint: first.fingerprint, drafts, end };
}
