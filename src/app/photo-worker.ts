import { type Remote, wrap } from 'comlink';
import type { PhotoWorker } from '../../workers/photo.ts';
import url from '../../workers/photo.ts?worker&url';
import { scriptUrl } from './trusted-types.ts';

let remote: Remote<PhotoWorker> | null = null;

/** The worker that makes photos small and takes what they tell out of them; started at the first file. */
export function photo(): Remote<PhotoWorker> {
  remote ??= wrap<PhotoWorker>(new Worker(scriptUrl(url), { type: 'module', name: 'photo' }));
  return remote;
}
