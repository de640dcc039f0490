import { type Remote, wrap } from 'comlink';
import type { ScoringWorker } from '../../workers/scoring.ts';
import url from '../../workers/scoring.ts?worker&url';
import { scriptUrl } from './trusted-types.ts';

let remote: Remote<ScoringWorker> | null = null;

/**
 * The one scoring worker of the page, started at the first question. One proxy for the page's life: replies in
 * flight are lost when a proxy is collected.
 */
export function scoring(): Remote<ScoringWorker> {
  remote ??= wrap<ScoringWorker>(new Worker(scriptUrl(url), { type: 'module', name: 'scoring' }));
  return remote;
}
