import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Hono } from 'hono';
import type { Endpoint } from '../endpoint.ts';
import { Allowance } from '../http/allowance.ts';
import { type Ask, type Desk, type Env, refuse } from '../http/http-answer.ts';
import type { Tenant } from '../storage/port.ts';
import { catalog } from './catalog.ts';
import type { Edition, Editions } from './editions.ts';
import { dataPage } from './pages/data-page.ts';
import {
  areaPage,
  areasPage,
  frontPage,
  indicatorsPage,
  missingPage,
  missionPage,
} from './pages/front-page.ts';
import { indicatorPage } from './pages/indicator-page.ts';
import type { Html, Sheet } from './pages/layout.ts';
import { FORMATS, MEDIA_TYPES, openTable, tableText } from './tables.ts';

const squeeze = promisify(gzip);

/** Requests a caller has in a minute: an office behind one address reads on, a mirror has to wait a little. */
const PER_MINUTE = 240;
/** Editions listed; older ones stay where they are. */
const LISTED = 100;

const FRESH = 'public, max-age=60';
/** What an address with a version gives never changes. */
const FIXED = 'public, max-age=31536000, immutable';

interface OpenFile {
  readonly text: string;
  readonly type: string;
  /** Names exactly these bytes. */
  readonly etag: string;
  readonly cache: string;
}

export interface OpenDesk extends Desk {
  readonly editions: Editions;
}

/** What anybody may read without signing in: pages, tables, the catalogue. Nothing here looks at a cookie or sets one. */
export function openRoutes(app: Hono<Env>, desk: OpenDesk): void {
  const allowance = new Allowance(PER_MINUTE);
  const within = async (ask: Ask, serve: () => Promise<Response>): Promise<Response> => {
    const wait = allowance.take(desk.callerOf(ask), desk.endpoint.now());
    return wait > 0 ? refuse({ code: 'too-many-tries', retryAfter: Math.ceil(wait / 1000) }) : serve();
  };
  pageRoutes(app, desk, within);
  fileRoutes(app, desk, within);
}

type Within = (ask: Ask, serve: () => Promise<Response>) => Promise<Response>;

function pageRoutes(app: Hono<Env>, { endpoint, editions }: OpenDesk, within: Within): void {
  const show = (
    ask: Ask,
    draw: (sheet: Sheet, tenant: Tenant) => Html | null | Promise<Html | null>,
  ): Promise<Response> =>
    within(ask, async () => {
      const asked = await editions.tenant(ask.req.param('tenant') ?? null);
      const tenant = asked ?? (await editions.tenant(null));
      if (!tenant) return ask.notFound();
      const sheet = { edition: await editions.current(tenant), now: endpoint.now() };
      const drawn = asked && (await draw(sheet, asked));
      if (!drawn) return ask.html(missingPage(sheet), 404);
      const text = String(drawn);
      return openFile(ask, { text, type: 'text/html; charset=utf-8', cache: FRESH, etag: pageTag(sheet) });
    });
  const one = <T>(list: readonly T[], is: (one: T) => boolean, draw: (one: T) => Html): Html | null => {
    const found = list.find(is);
    return found === undefined ? null : draw(found);
  };
  const part = (ask: Ask): string => ask.req.param('code') ?? '';
  app.get('/publik', (ask) => show(ask, frontPage));
  app.get('/publik/:tenant', (ask) => show(ask, frontPage));
  app.get('/publik/:tenant/indikator', (ask) => show(ask, indicatorsPage));
  app.get('/publik/:tenant/wilayah', (ask) => show(ask, areasPage));
  app.get('/publik/:tenant/data', (ask) =>
    show(ask, async (sheet, { id }) =>
      dataPage(sheet, await endpoint.storage.read(id, (view) => view.editions(LISTED))),
    ),
  );
  app.get('/publik/:tenant/indikator/:code', (ask) =>
    show(ask, (sheet) =>
      one(
        sheet.edition.state.indicators,
        ({ code }) => code === part(ask),
        (found) => indicatorPage(sheet, found),
      ),
    ),
  );
  app.get('/publik/:tenant/wilayah/:code', (ask) =>
    show(ask, (sheet) =>
      one(
        sheet.edition.state.areas,
        ({ code }) => code === part(ask),
        (found) => areaPage(sheet, found),
      ),
    ),
  );
  app.get('/publik/:tenant/misi/:code', (ask) =>
    show(ask, (sheet) =>
      one(
        sheet.edition.state.missions,
        ({ id }) => id === part(ask),
        (found) => missionPage(sheet, found),
      ),
    ),
  );
  app.get('/publik/:tenant/*', (ask) => show(ask, () => null));
}

/** Pages say how old figures are in whole days. */
const pageTag = ({ edition, now }: Sheet): string => `"${edition.version}-${Math.floor(now / 86_400_000)}"`;

function fileRoutes(app: Hono<Env>, { endpoint, editions, originOf }: OpenDesk, within: Within): void {
  app.get('/data/catalog.jsonld', (ask) =>
    within(ask, async () => {
      const tenants = (await endpoint.storage.tenants()).filter(({ example }) => !example);
      const listed = await Promise.all(
        tenants.map(async (tenant) => {
          const edition = await editions.current(tenant);
          return { edition, issued: await firstIssue(endpoint, edition) };
        }),
      );
      const text = JSON.stringify(catalog(originOf(ask), listed));
      const etag = `"${listed.map(({ edition }) => edition.version).join('-')}"`;
      return openFile(ask, { text, type: 'application/ld+json', cache: FRESH, etag });
    }),
  );
  const table = (ask: Ask, find: (tenant: Tenant) => Promise<Edition | null>, cache: string) =>
    within(ask, async () => {
      const tenant = await editions.tenant(ask.req.param('tenant') ?? null);
      const edition = tenant && (await find(tenant));
      const [name = '', end = ''] = (ask.req.param('file') ?? '').split('.', 2);
      const format = FORMATS.find((one) => one === end);
      const found = openTable(name);
      if (!edition || !format || !found) return refuse({ code: 'not-found' });
      const text = tableText(found, format, edition.state);
      const etag = `"${edition.version}-${name}-${format}"`;
      return openFile(ask, { text, type: MEDIA_TYPES[format], etag, cache });
    });
  app.get('/data/:tenant/:file', (ask) => table(ask, (tenant) => editions.current(tenant), FRESH));
  app.get('/data/:tenant/:version/:file', (ask) =>
    table(ask, (tenant) => editions.kept(tenant, ask.req.param('version') ?? ''), FIXED),
  );
}

/** When the tables of a government were public for the first time, ms. */
async function firstIssue({ storage }: Endpoint, { tenant, at }: Edition): Promise<number> {
  const first = await storage.read(tenant.id, (view) => view.firstEdition());
  return first ?? at;
}

/** A file for anybody, also for programs of other sites; only its tag when the asker has it already. */
export async function openFile(ask: Ask, { text, type, etag, cache }: OpenFile): Promise<Response> {
  const headers = {
    etag,
    'cache-control': cache,
    vary: 'accept-encoding',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  };
  if (isKnown(ask.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  const typed = { ...headers, 'content-type': type };
  if (!/\bgzip\b/.test(ask.req.header('accept-encoding') ?? ''))
    return new Response(text, { headers: typed });
  const bytes = new Uint8Array(await squeeze(text, { level: 6 }));
  return new Response(bytes, { headers: { ...typed, 'content-encoding': 'gzip' } });
}

/** A cache that squeezed the bytes itself marks the tag as weak; it still names the same figures. */
const isKnown = (asked: string | undefined, etag: string): boolean =>
  (asked ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag || one.trim() === '*');
