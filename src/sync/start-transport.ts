import type { DigestReply } from '../protocol/digest.ts';
import type { Manifest, ManifestRequest } from '../protocol/manifest.ts';
import type { PullRefusal } from '../protocol/pull.ts';
import { shaOf } from '../store/file-chunks.ts';
import { failureOf, type HttpOptions, httpRequest, retryAfter, send } from './http-request.ts';
import { has, read } from './http-transport.ts';
import { type AskForPiece, joined, type Parts, wholePack } from './pack-download.ts';
import type { StartTransport } from './transport.ts';

/** Ms until the download of one pack is given up; what came of it is kept. */
const PATIENCE = 120_000;

/** Manifest, packs and digests over HTTP. A pack that was cut off goes on where it stopped. */
export function startTransport(options: HttpOptions = {}): StartTransport {
  const parts: Parts = new Map();
  return {
    manifest: async (request) => {
      const answer = await httpRequest('GET', `/v1/manifest${queryOf(request)}`, undefined, options);
      if (answer.kind === 'unreachable') return answer;
      return read<Manifest, PullRefusal>(answer, isManifest, ['timeline']);
    },
    pack: (offer) => wholePack(offer, parts, askForPiece(options), shaOf),
    digest: async (request) => {
      const answer = await httpRequest('POST', '/v1/digest', request, options);
      if (answer.kind === 'unreachable') return answer;
      return read<DigestReply, PullRefusal>(answer, isDigestReply, ['timeline']);
    },
  };
}

const queryOf = ({ timeline, mark }: ManifestRequest): string =>
  mark === undefined ? '' : `?${new URLSearchParams({ timeline, mark })}`;

const askForPiece =
  (options: HttpOptions): AskForPiece =>
  async (sha, from) => {
    const headers = from > 0 ? { Range: `bytes=${from}-` } : {};
    const response = await send('GET', `/v1/packs/${sha}`, { headers }, { timeout: PATIENCE, ...options });
    if (!response) return { kind: 'unreachable' };
    const { status } = response;
    if (status === 404) return { kind: 'refusal', refusal: { code: 'not-found' } };
    if (status !== 200 && status !== 206)
      return failureOf({ status, retryAfter: retryAfter(response) }) ?? { kind: 'broken', status };
    return { kind: 'reply', reply: { from: status === 206 ? from : 0, bytes: await received(response) } };
  };

/** What came of a body, also when it was cut off. */
async function received(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  let all = new Uint8Array();
  const reader = response.body?.getReader();
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      all = joined(all, part.value);
  } catch {
    // The connection has gone; the part that came is worth keeping.
  }
  return all;
}

const isManifest = (body: unknown): boolean =>
  has(body, { timeline: 'string', scopes: 'object' }) && Array.isArray(body.packs);

const isDigestReply = (body: unknown): boolean =>
  has(body, { timeline: 'string', now: 'number' }) && Array.isArray(body.differ) && Array.isArray(body.moved);
