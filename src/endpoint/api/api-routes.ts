import type { Hono } from 'hono';
import { hashText } from '../../protocol/hash.ts';
import type { Endpoint } from '../endpoint.ts';
import { Allowance } from '../http/allowance.ts';
import { type Ask, type Env, refuse } from '../http/http-answer.ts';
import { type ApiScope, type Holder, holderOf } from '../keys/access-keys.ts';
import { type OpenDesk, openFile } from '../open-data/open-routes.ts';
import { cells, openTable } from '../open-data/tables.ts';
import type { KeyKind } from '../storage/open-port.ts';
import { openApi } from './openapi.ts';

/** Requests a key has in a minute. */
const PER_MINUTE = 600;
/** Rows of one answer, and the most that may be asked for. */
const [PAGE, MOST] = [500, 5000] as const;
const FILTERS = ['indicator', 'area', 'period', 'unit'] as const;

/** The read-only interface for programs, and the description of every route. */
export function apiRoutes(app: Hono<Env>, { endpoint, editions, originOf }: OpenDesk): void {
  const allowance = new Allowance(PER_MINUTE);
  app.get('/api/openapi.json', (ask) => {
    const text = JSON.stringify(openApi(originOf(ask)));
    return openFile(ask, { text, type: 'application/json', etag: `"${hashText(text)}"`, cache: 'no-cache' });
  });
  app.get('/api/v1/:table', (ask) =>
    withKey(endpoint, ask, 'api', async ({ tenant, key }) => {
      const wait = allowance.take(key.id, endpoint.now());
      if (wait > 0) return refuse({ code: 'too-many-tries', retryAfter: Math.ceil(wait / 1000) });
      const table = openTable(ask.req.param('table'));
      const government = await editions.tenant(tenant);
      if (!table || !government) return refuse({ code: 'not-found' });
      if (!mayRead(key.scopes, table.name)) return refuse({ code: 'forbidden' });
      const { state, version } = await editions.current(government);
      const rows = cells(table, state).map((row) =>
        Object.fromEntries(row.map((cell, i) => [table.columns[i] ?? '', cell])),
      );
      return Response.json({ version, ...page(ask, rows) }, { headers: { 'cache-control': 'no-store' } });
    }),
  );
}

const mayRead = (scopes: string, table: ApiScope): boolean => scopes.split(' ').includes(table);

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Rows that fit the filters, from a place on; `next` is the place to go on from, null at the end. */
function page({ req }: Ask, rows: Rows): { readonly rows: Rows; readonly next: number | null } {
  const wanted = FILTERS.flatMap((name) => {
    const value = req.query(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const fitting = rows.filter((row) => wanted.every(([name, value]) => row[name] === value));
  const from = count(req.query('after'), 0, fitting.length);
  const limit = count(req.query('limit'), PAGE, MOST);
  const end = from + limit;
  return { rows: fitting.slice(from, end), next: end < fitting.length ? end : null };
}

const count = (text: string | undefined, usual: number, most: number): number =>
  /^\d{1,9}$/.test(text ?? '') ? Math.min(Number(text), most) : usual;

/** Serves whoever sends a good key of a kind as a bearer token (RFC 6750). */
export async function withKey(
  endpoint: Endpoint,
  ask: Ask,
  kind: KeyKind,
  serve: (holder: Holder, secret: string) => Promise<Response>,
): Promise<Response> {
  const secret = /^Bearer (\S{1,200})$/.exec(ask.req.header('authorization') ?? '')?.[1];
  const holder = secret ? await holderOf(endpoint, kind, secret) : null;
  return holder && secret ? serve(holder, secret) : refuse({ code: 'signed-out' });
}
