import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Hono } from 'hono';
import { civilDay, TIME_ZONES, ZONE_LABELS } from '../../domain/calendar.ts';
import { publicState } from '../../domain/publication/public-state.ts';
import type { PairReply, WallBoard } from '../../protocol/wall.ts';
import { endWallSchema, newWallSchema, pairRequestSchema } from '../../protocol/wall.ts';
import { withKey } from '../api/api-routes.ts';
import type { Endpoint } from '../endpoint.ts';
import { compressedJson } from '../http/compressed.ts';
import { type Env, refuse, signedIn, withBody } from '../http/http-answer.ts';
import { parse } from '../http/parse.ts';
import type { StaticFiles } from '../http/static-files.ts';
import { Throttle } from '../http/throttle.ts';
import { holderOf, pairWall } from '../keys/access-keys.ts';
import type { OpenDesk } from '../open-data/open-routes.ts';
import { KeptByHead } from '../pull/kept-by-head.ts';
import { storedFacts } from '../rows/stored-facts.ts';
import type { Events } from '../watch/events.ts';
import { newestPlan, wallPages } from './board.ts';
import { classPages } from './class-pages.ts';
import { addWall, endWall, listWalls } from './walls.ts';

/** Wrong codes a caller may type before it has to wait. */
const FREE_TRIES = 10;
/** A board is made no more often than this, ms. */
const APART = 5000;

/** The page of a screen, how it is paired, and what it shows. */
export function wallRoutes(
  app: Hono<Env>,
  { endpoint, callerOf }: OpenDesk,
  { events, files }: { readonly events: Events; readonly files: StaticFiles },
): void {
  manageRoutes(app, endpoint, events);
  const boards = new KeptByHead(endpoint, APART, (tenant) => boardOf(endpoint, tenant));
  const tries = new Throttle(FREE_TRIES);
  app.get(
    '/layar',
    async (ask) =>
      (await files.serve('/layar.html', ask.req.header('accept-encoding') ?? '')) ?? ask.notFound(),
  );
  app.post('/v1/wall/pair', (ask) =>
    withBody(ask, async (body) => {
      const request = parse(pairRequestSchema, body);
      if (!request) return refuse({ code: 'bad-envelope' });
      const [caller, now] = [callerOf(ask), endpoint.now()];
      const wait = tries.waiting(caller, now);
      if (wait > 0) return refuse({ code: 'too-many-tries', retryAfter: Math.ceil(wait / 1000) });
      tries.charge(caller, now);
      const token = await pairWall(endpoint, request.code);
      if (token === null) return refuse({ code: 'wrong-credentials' });
      tries.refund(caller);
      return Response.json({ token } satisfies PairReply);
    }),
  );
  app.get('/v1/wall/board', (ask) =>
    withKey(endpoint, ask, 'wall', async ({ tenant }) =>
      compressedJson(await boards.of(tenant), ask.req.header('accept-encoding') ?? ''),
    ),
  );
  app.get('/v1/wall/events', (ask) =>
    withKey(endpoint, ask, 'wall', async ({ tenant, key }, secret) => {
      if (ask.req.method === 'HEAD') return refuse({ code: 'not-found' });
      const goodUntil = async () => ((await holderOf(endpoint, 'wall', secret)) ? Infinity : 0);
      const listener = { tenant, session: key.secret, until: Infinity, goodUntil };
      await events.open(listener, ask.env.incoming, ask.env.outgoing);
      return RESPONSE_ALREADY_SENT;
    }),
  );
}

/** Screens as their administrator looks after them. */
function manageRoutes(app: Hono<Env>, endpoint: Endpoint, events: Events): void {
  app.get('/v1/walls', (ask) =>
    signedIn(endpoint, ask, async (who) => {
      const walls = await listWalls(endpoint, who);
      return walls ? Response.json(walls) : refuse({ code: 'forbidden' });
    }),
  );
  app.post('/v1/walls', (ask) =>
    signedIn(endpoint, ask, (who) =>
      withBody(ask, async (body) => {
        const request = parse(newWallSchema, body);
        if (!request) return refuse({ code: 'bad-envelope' });
        const code = await addWall(endpoint, who, request.name);
        return code ? Response.json(code) : refuse({ code: 'forbidden' });
      }),
    ),
  );
  app.post('/v1/walls/revoke', (ask) =>
    signedIn(endpoint, ask, (who) =>
      withBody(ask, async (body) => {
        const request = parse(endWallSchema, body);
        if (!request) return refuse({ code: 'bad-envelope' });
        const ended = await endWall(endpoint, who, request.id);
        if (typeof ended === 'string') return refuse({ code: ended });
        events.closeSession(ended.secret);
        return Response.json({});
      }),
    ),
  );
}

/** From every approved figure: a wall hangs in a room of the government, and still shows no small count and no person. */
async function boardOf({ storage, now }: Endpoint, tenant: string): Promise<WallBoard> {
  return storage.read(tenant, async (view) => {
    const [{ seq }, { name, example, timeZone }] = [await view.head(), await view.tenant()];
    const facts = await storedFacts(view);
    const { indicators, planNodes } = facts;
    const published = new Set(indicators.keys());
    const state = publicState({ ...facts, entries: facts.entries.values(), published });
    const plan = newestPlan(planNodes);
    const vision = [...planNodes.values()].find(
      (node) => node.plan === plan && node.level === 'vision',
    )?.text;
    const pages = [
      ...wallPages({ state, indicators, planNodes, today: civilDay(now(), timeZone) }),
      ...classPages({ facts, state, at: now() }),
    ];
    const clock = { zone: ZONE_LABELS[timeZone], hoursEast: TIME_ZONES[timeZone] };
    return { government: name, vision: vision ?? '', example, clock, seq, pages };
  });
}
