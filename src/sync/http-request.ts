import { SESSION_HEADER } from '../protocol/session.ts';
import type { Failure } from './transport.ts';

/** Status and JSON of an answer. `body` is null when there is none or it is not whole. */
export interface HttpAnswer {
  readonly kind: 'answer';
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter: number | null;
}

export interface HttpOptions {
  /** Where `/v1` is; empty = the origin the app came from. */
  readonly base?: string;
  /** Sent with every request besides the app's own; asked for each time, since a sign-in changes them. */
  readonly headers?: () => Promise<Readonly<Record<string, string>>>;
  /** Ms until a request without an answer is given up. */
  readonly timeout?: number;
}

/**
 * Sends the store's half of the session. Several people may share a browser, which has one cookie for all of them:
 * with another's half it is refused instead of filling this store with the other's rows.
 */
export const inSession = (session: { half(): Promise<string | null> }): HttpOptions => ({
  headers: async () => {
    const half = await session.half();
    return half === null ? {} : { [SESSION_HEADER]: half };
  },
});

/** The headers of a request. Rejects when the store that keeps the session cannot be read. */
export const headersOf = async ({ headers }: HttpOptions): Promise<Readonly<Record<string, string>>> => ({
  'X-Kinerja': '1',
  ...(await headers?.()),
});

const GZIP_FROM = 1024;
const PATIENCE = 30_000;

/** Sends a request and reads its JSON. Rejects only as `headersOf` does. */
export async function httpRequest(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown,
  options: HttpOptions,
): Promise<HttpAnswer | Extract<Failure, { kind: 'unreachable' }>> {
  const { base = '', timeout = PATIENCE } = options;
  const content = await contentOf(body);
  const response = await send(method, path, content, { ...options, base, timeout });
  if (!response) return { kind: 'unreachable' };
  return {
    kind: 'answer',
    status: response.status,
    body: await wholeJson(response),
    retryAfter: retryAfter(response),
  };
}

/** Null when no answer came: no network, refused, timed out, redirected. */
export async function send(
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  content: Pick<RequestInit, 'body' | 'headers'>,
  options: HttpOptions,
): Promise<Response | null> {
  const { base = '', timeout = PATIENCE } = options;
  const headers = await headersOf(options);
  try {
    return await fetch(`${base}${path}`, {
      ...content,
      method,
      headers: { ...headers, ...content.headers },
      credentials: 'same-origin',
      cache: 'no-store',
      // A sign-in page of a hotel network would answer instead of the endpoint.
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });
  } catch {
    return null;
  }
}

/** Seconds the endpoint asks to wait. */
export function retryAfter(response: Response): number | null {
  const waiting = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
  return Number.isNaN(waiting) ? null : waiting;
}

/** Null for an answer that was cut off or is not JSON. */
async function wholeJson(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await response.text());
  } catch {
    return null;
  }
}

/** Gzip only above 1 KiB: below it the frame costs more than it saves. */
async function contentOf(
  body: unknown,
): Promise<Pick<RequestInit, 'body'> & { readonly headers: HeadersInit }> {
  if (body === undefined) return { headers: {} };
  const headers = { 'Content-Type': 'application/json' };
  const text = JSON.stringify(body);
  if (text.length <= GZIP_FROM) return { headers, body: text };
  // Not through a Blob, which is handed to another process and read back from there.
  const packed = (new Response(text).body as ReadableStream).pipeThrough(new CompressionStream('gzip'));
  return {
    headers: { ...headers, 'Content-Encoding': 'gzip' },
    body: await new Response(packed).arrayBuffer(),
  };
}

/** The failure a status stands for; null for one that answers the question. */
export function failureOf({ status, retryAfter }: Pick<HttpAnswer, 'status' | 'retryAfter'>): Failure | null {
  if (status === 401) return { kind: 'signed-out' };
  if (status === 426) return { kind: 'update-needed' };
  if (status === 429 || status === 503) return { kind: 'busy', retryAfter };
  return null;
}

/** The code of a refusal, null for a body without one. */
export const codeOf = (body: unknown): string | null =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string'
    ? body.code
    : null;
