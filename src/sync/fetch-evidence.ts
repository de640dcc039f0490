import { shaOf } from '../store/file-chunks.ts';
import type { Files } from '../store/files.ts';
import { type HttpOptions, headersOf } from './http-request.ts';

export interface WantedFile {
  readonly entity: string;
  readonly sha: string;
  readonly type: string;
  readonly name: string;
}

export type FetchedFile =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string }
  | {
      readonly ok: false;
      readonly code: 'not-here-and-unreachable' | 'signed-out' | 'not-found' | 'damaged';
    };

const PATIENCE = 120_000;

/**
 * The bytes of an evidence file: from this device, else from the endpoint, and then kept encrypted for reading
 * without a connection. What cannot be kept for lack of space is shown all the same.
 */
export async function fetchEvidence(
  files: Files,
  { entity, sha, type, name }: WantedFile,
  now: number,
  options: HttpOptions = {},
): Promise<FetchedFile> {
  const here = await files.readFile(sha);
  if (here) return { ok: true, bytes: here.bytes, type: here.type };
  const got = await download(`/v1/evidence/${entity}/${sha}`, options);
  if (!(got instanceof Uint8Array)) return { ok: false, code: got };
  if ((await shaOf(got)) !== sha) return { ok: false, code: 'damaged' };
  await files.saveForeignFile(entity, { bytes: got, type, name, now });
  return { ok: true, bytes: got, type };
}

async function download(
  path: string,
  options: HttpOptions,
): Promise<Uint8Array<ArrayBuffer> | 'not-here-and-unreachable' | 'signed-out' | 'not-found'> {
  const { base = '', timeout = PATIENCE } = options;
  const headers = await headersOf(options);
  try {
    const response = await fetch(`${base}${path}`, {
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeout),
    });
    if (response.status === 401) return 'signed-out';
    if (response.status === 404 || response.status === 403) return 'not-found';
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : 'not-here-and-unreachable';
  } catch {
    return 'not-here-and-unreachable';
  }
}
