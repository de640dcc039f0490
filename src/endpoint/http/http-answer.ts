import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { SESSION_HEADER } from '../../protocol/session.ts';
import { whoAsks } from '../accounts/who.ts';
import type { Endpoint, Who } from '../endpoint.ts';
import { parseJson } from './parse.ts';
import { readBody } from './request-body.ts';
import { type RefusalCode, statusOf } from './status.ts';

export type Env = { Bindings: HttpBindings };
export type Ask = Context<Env>;

/** What routes stand on that also serve whoever has not signed in. */
export interface Desk {
  readonly endpoint: Endpoint;
  /** What tries and requests of a caller are counted by. */
  readonly callerOf: (ask: Ask) => string;
  /** The site as the caller knows it: protocol, host and port. */
  readonly originOf: (ask: Ask) => string;
}

/** The one place where a refusal becomes a status. */
export const refuse = (refusal: { readonly code: RefusalCode; readonly retryAfter?: number }): Response =>
  Response.json(refusal, {
    status: statusOf(refusal.code),
    headers: refusal.retryAfter === undefined ? {} : { 'retry-after': String(refusal.retryAfter) },
  });

/** Serves whoever is signed in. */
export async function signedIn(
  endpoint: Endpoint,
  ask: Ask,
  serve: (who: Who) => Promise<Response>,
): Promise<Response> {
  const who = await whoAsks(endpoint, ask.req.header('cookie'), ask.req.header(SESSION_HEADER));
  return who ? serve(who) : refuse({ code: 'signed-out' });
}

/** Serves a request by its JSON. */
export async function withBody(ask: Ask, serve: (body: unknown) => Promise<Response>): Promise<Response> {
  const text = await readBody(ask.env.incoming);
  if (text === 'too-large') return refuse({ code: 'too-large' });
  const body = text === null ? undefined : parseJson(text);
  return body === undefined ? refuse({ code: 'bad-envelope' }) : serve(body);
}

/** On the raw response: in a rush, putting a `Response` together and apart again costs as much as judging a change. */
export function sendJson({ env: { outgoing } }: Ask, value: object): Response {
  const text = JSON.stringify(value);
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  outgoing.writeHead(200, headers).end(text);
  return RESPONSE_ALREADY_SENT;
}
