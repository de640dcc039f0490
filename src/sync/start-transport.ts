import type { DigestReply } from '../protocol/digest.ts';
import type { Manifest, PackOffer } from '../protocol/manifest.ts';
import type { PullRefusal } from '../protocol/pull.ts';
import { shaOf } from '../store/file-chunks.ts';
import { failureOf, type HttpOptions, httpRequest, retryAfter, send } from './http-request.ts';
import { has, read } from './http-transport.ts';
import type { StartTransport } from './transport.ts';

/** Ms until the download of one pack is given up; what came of it is kept. */
const PATIENCE = 120_000;

/** Manifest, packs and digests over HTTP. A pack that was cut off goes on where it stopped. */
export function startTransport(options: HttpOptions = {}): StartTransport {
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    manifest: async () => {
      const answer = await httpRequest('GET', '/v1/manifest', undefined, options);
      return answer.kind === 'unreachable' ? answer : read<Manifest, never>(answer, isManifest, []);
    },
    pack: (offer) => fetchPack(offer, parts, options),
    digest: async (request) => {
      const answer = await httpRequest('POST', '/v1/digest', request, options);
      if (answer.kind === 'unreachable') return answer;
      return read<DigestReply, PullRefusal>(answer, isDigestReply, ['timeline']);
    },
  };
}

async function fetchPack(
  { sha, bytes }: PackOffer,
  parts: Map<string, Uint8Array<ArrayBuffer>>,
  options: HttpOptions,
): ReturnType<StartTransport['pack']> {
  const before = parts.get(sha) ?? new Uint8Array();
  const headers = before.length > 0 ? { Range: `bytes=${before.length}-` } : {};
  const response = await send('GET', `/v1/packs/${sha}`, { headers }, { timeout: PATIENCE, ...options });
  if (!response) return { kind: 'unreachable' };
  const { status } = response;
  if (status === 404) return { kind: 'refusal', refusal: { code: 'not-found' } };
  if (status !== 200 && status !== 206)
    return failureOf({ status, retryAfter: retryAfter(response) }) ?? { kind: 'broken', status };
  const whole = joined(status === 206 ? before : new Uint8Array(), await received(response));
  parts.set(sha, whole);
  if (whole.length < bytes) return { kind: 'unreachable' };
  parts.delete(sha);
  // Something between here and the endpoint has changed the bytes: the next try starts from nothing.
  return (await shaOf(whole)) === sha ? { kind: 'reply', reply: whole } : { kind: 'broken', status };
}

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

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

const isManifest = (body: unknown): boolean =>
  has(body, { timeline: 'string', scopes: 'object' }) && Array.isArray(body.packs);

const isDigestReply = (body: unknown): boolean =>
  has(body, { timeline: 'string', now: 'number' }) && Array.isArray(body.differ) && Array.isArray(body.moved);
