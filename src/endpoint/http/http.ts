import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { digestRequestSchema } from '../../protocol/digest.ts';
import { pullRequestSchema } from '../../protocol/pull.ts';
import { PROTOCOL_VERSION, SHORT_PUSH } from '../../protocol/version.ts';
import { accountRoutes } from '../accounts/account-routes.ts';
import { goodUntil } from '../accounts/who.ts';
import { apiRoutes } from '../api/api-routes.ts';
import type { Endpoint } from '../endpoint.ts';
import { readEvidence } from '../evidence/evidence-read.ts';
import { EvidenceUploads } from '../evidence/evidence-upload.ts';
import { noticeRoutes } from '../notices/notice-routes.ts';
import type { Ways } from '../notices/tell.ts';
import { Editions } from '../open-data/editions.ts';
import { type OpenDesk, openRoutes } from '../open-data/open-routes.ts';
import { Packs } from '../packs/packs.ts';
import { compareDigests } from '../pull/digest.ts';
import { pull } from '../pull/pull.ts';
import { push } from '../push/push.ts';
import { readPush } from '../push/read-push.ts';
import { readingsOf } from '../rows/readings.ts';
import { sheetRoutes } from '../sheet-import/sheet-routes.ts';
import { StorageUnavailable } from '../storage/port.ts';
import { verificationRoute } from '../verification/verification-route.ts';
import { wallRoutes } from '../wall/wall-routes.ts';
import { Events } from '../watch/events.ts';
import { compressedJson } from './compressed.ts';
import { isForeign } from './foreign-request.ts';
import { type Ask, type Env, refuse, sendJson, signedIn, withBody } from './http-answer.ts';
import { networkOf } from './network.ts';
import { parse } from './parse.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import type { StaticFiles } from './static-files.ts';
import type { RefusalCode } from './status.ts';

export interface HttpOptions {
  readonly files: StaticFiles;
  /** Whether a proxy in front tells the caller's address, and by which protocol he came. */
  readonly trustProxy: boolean;
  /** How people are told of alerts outside the app. */
  readonly ways: Ways;
}

export interface HttpApp {
  readonly fetch: Hono<Env>['fetch'];
  readonly events: Events;
  readonly uploads: EvidenceUploads;
  /** Method and path of every route, for whoever checks their description. */
  readonly routes: Hono<Env>['routes'];
}

/** The routing table: every route of the endpoint, and the one place where a refusal becomes a status. */
export function httpApp(endpoint: Endpoint, options: HttpOptions): HttpApp {
  const app = new Hono<Env>();
  const events = new Events(endpoint);
  const uploads = new EvidenceUploads(endpoint);
  const desk: OpenDesk = {
    endpoint,
    editions: new Editions(endpoint),
    callerOf: (ask) => callerOf(ask, options.trustProxy),
    originOf: (ask) => originOf(ask, options.trustProxy),
  };
  guard(app);
  accountRoutes(app, desk, events);
  syncRoutes(app, endpoint, events);
  startRoutes(app, endpoint, new Packs(endpoint));
  evidenceRoutes(app, endpoint, uploads);
  sheetRoutes(app, endpoint);
  noticeRoutes(app, endpoint, options.ways);
  verificationRoute(app, desk);
  openRoutes(app, desk);
  apiRoutes(app, desk);
  wallRoutes(app, desk, { events, files: options.files });
  app.all('/v1/*', () => refuse({ code: 'not-found' }));
  app.get('*', async (ask) => {
    const found = await options.files.serve(ask.req.path, ask.req.header('accept-encoding') ?? '');
    return found ?? ask.text('', 404);
  });
  return { fetch: app.fetch, events, uploads, routes: app.routes };
}

function guard(app: Hono<Env>): void {
  app.use('*', async (ask, next) => {
    const isData = ask.req.path === '/v1' || ask.req.path.startsWith('/v1/');
    // On the raw response: uploads and events answer there, and an answer's own headers go over these.
    const raw = ask.env.outgoing;
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) raw.setHeader(name, value);
    if (isData) raw.setHeader('cache-control', 'no-store');
    const refusal = refusalAtTheDoor(ask, isData);
    if (refusal) ask.res = refuse({ code: refusal });
    else await next();
  });
  app.onError((error) => {
    if (error instanceof StorageUnavailable) return refuse({ code: 'busy', retryAfter: 2 });
    console.error(error);
    return refuse({ code: 'failed-inside' });
  });
}

function refusalAtTheDoor({ req }: Ask, isData: boolean): RefusalCode | null {
  if (isData && isForeign(req.method, req.raw.headers)) return 'foreign-request';
  // No name has a NUL, and PostgreSQL cannot even be asked for one.
  return req.raw.url.includes('%00') ? 'not-found' : null;
}

function syncRoutes(app: Hono<Env>, endpoint: Endpoint, events: Events): void {
  app.post('/v1/push', (ask) =>
    signedIn(endpoint, ask, (who) =>
      withBody(ask, async (body) => {
        if (isUnknownProtocol(body, [PROTOCOL_VERSION, SHORT_PUSH])) return refuse({ code: 'update-needed' });
        const request = readPush(who.tenant, body);
        if (!request) return refuse({ code: 'bad-envelope' });
        const answer = await push(endpoint, who, request);
        return answer.ok ? sendJson(ask, answer.reply) : refuse(answer.refusal);
      }),
    ),
  );
  app.post('/v1/pull', (ask) =>
    signedIn(endpoint, ask, (who) =>
      withBody(ask, async (body) => {
        if (isUnknownProtocol(body)) return refuse({ code: 'update-needed' });
        const request = parse(pullRequestSchema, body);
        if (!request) return refuse({ code: 'bad-envelope' });
        const answer = await pull(endpoint, who, request);
        return answer.ok
          ? compressedJson(answer.reply, ask.req.header('accept-encoding') ?? '')
          : refuse(answer.refusal);
      }),
    ),
  );
  app.get('/v1/events', (ask) =>
    signedIn(endpoint, ask, async (who) => {
      if (ask.req.method === 'HEAD') return refuse({ code: 'not-found' });
      const listener = { ...who, goodUntil: () => goodUntil(endpoint, who) };
      await events.open(listener, ask.env.incoming, ask.env.outgoing);
      return RESPONSE_ALREADY_SENT;
    }),
  );
  app.get('/v1/readings', (ask) =>
    signedIn(endpoint, ask, async (who) => Response.json(await readingsOf(endpoint, who))),
  );
}

/** What a device takes before its first pull, and how it asks whether it holds the same as the endpoint. */
function startRoutes(app: Hono<Env>, endpoint: Endpoint, packs: Packs): void {
  app.get('/v1/manifest', (ask) =>
    signedIn(endpoint, ask, async (who) => {
      const { timeline = '', mark } = ask.req.query();
      const answer = await packs.manifest(who, { timeline, ...(mark !== undefined && { mark }) });
      if (!answer.ok) return refuse(answer.refusal);
      return compressedJson(answer.reply, ask.req.header('accept-encoding') ?? '');
    }),
  );
  app.get('/v1/packs/:sha', (ask) =>
    signedIn(
      endpoint,
      ask,
      async (who) =>
        (await packs.serve(who, ask.req.param('sha'), ask.req.header('range'))) ??
        refuse({ code: 'not-found' }),
    ),
  );
  app.post('/v1/digest', (ask) =>
    signedIn(endpoint, ask, (who) =>
      withBody(ask, async (body) => {
        if (isUnknownProtocol(body)) return refuse({ code: 'update-needed' });
        const request = parse(digestRequestSchema, body);
        if (!request) return refuse({ code: 'bad-envelope' });
        const answer = await compareDigests(endpoint, who, request);
        return answer.ok ? Response.json(answer.reply) : refuse(answer.refusal);
      }),
    ),
  );
}

function evidenceRoutes(app: Hono<Env>, endpoint: Endpoint, uploads: EvidenceUploads): void {
  const serve = (ask: Ask, id: string | null) =>
    signedIn(endpoint, ask, async (who) => {
      await uploads.serve(who, id, ask.env.incoming, ask.env.outgoing);
      return RESPONSE_ALREADY_SENT;
    });
  app.post('/v1/evidence', (ask) => serve(ask, null));
  app.on(['PATCH', 'DELETE'], '/v1/evidence/:id', (ask) => serve(ask, ask.req.param('id')));
  // HEAD arrives as GET; the upload protocol asks with it how far an upload has come.
  app.get('/v1/evidence/:id', (ask) =>
    ask.req.method === 'HEAD' ? serve(ask, ask.req.param('id')) : refuse({ code: 'not-found' }),
  );
  app.get('/v1/evidence/:entity/:sha', (ask) =>
    signedIn(endpoint, ask, async (who) => {
      const { entity, sha } = ask.req.param();
      const withBytes = ask.req.method === 'GET';
      return (await readEvidence(endpoint, who, { entity, sha, withBytes })) ?? refuse({ code: 'not-found' });
    }),
  );
}

const isUnknownProtocol = (body: unknown, known: readonly number[] = [PROTOCOL_VERSION]): boolean =>
  typeof body === 'object' &&
  body !== null &&
  'proto' in body &&
  typeof body.proto === 'number' &&
  !known.includes(body.proto);

/** What tries and requests of a caller are counted by. */
function callerOf(ask: Ask, trustProxy: boolean): string {
  const forwarded = trustProxy ? ask.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return networkOf(forwarded ?? ask.env.incoming.socket.remoteAddress ?? '');
}

/** Between the proxy and the endpoint there is no TLS, so that the request itself says `http`. */
function originOf(ask: Ask, trustProxy: boolean): string {
  const { origin, host } = new URL(ask.req.url);
  return trustProxy && ask.req.header('x-forwarded-proto') === 'https' ? `https://${host}` : origin;
}
