import { parentPort, workerData } from 'node:worker_threads';
import type { Known } from '../../domain/sheets/meaning/draft.ts';
import { draftsOf } from '../../domain/sheets/meaning/drafts-of.ts';
import { headerFingerprint } from '../../domain/sheets/meaning/mapping.ts';
import { questionIn, type TableChoice } from '../../domain/sheets/meaning/table-choice.ts';
import { UnreadableFile } from '../../sheets/read/fault.ts';
import { readWorkbook } from '../../sheets/read/read-workbook.ts';
import type { FromThread } from './read-apart.ts';

const { bytes, choice } = workerData as { readonly bytes: Uint8Array; readonly choice: TableChoice };
const tell = (told: FromThread): void => parentPort?.postMessage(told);
const nothing: Known = {
  units: [],
  indicators: [],
  planNodes: [],
  people: [],
  positions: [],
  calendars: [],
};

async function question() {
  try {
    return questionIn(await readWorkbook(bytes), choice, nothing);
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

const asked = await question();
parentPort?.on('message', (known: Known) => {
  if (asked) tell({ drafts: draftsOf({ ...asked, known }) });
});
tell({ fingerprint: asked ? headerFingerprint(asked.table) : null });
