import { type Remote, wrap } from 'comlink';
import type { SheetsWorker } from '../../workers/sheets.ts';
import url from '../../workers/sheets.ts?worker&url';
import { scriptUrl } from './trusted-types.ts';

let remote: Remote<SheetsWorker> | null = null;

/**
 * The one worker that reads spreadsheets, started at the first file. One proxy for the page's life: replies in
 * flight are lost when a proxy is collected.
 */
export function sheets(): Remote<SheetsWorker> {
  remote ??= wrap<SheetsWorker>(new Worker(scriptUrl(url), { type: 'module', name: 'sheets' }));
  return remote;
}
