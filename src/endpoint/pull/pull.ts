import { scopeSetHash } from '../../protocol/hash.ts';
import type { PullRefusal, PullReply, PullRequest, PullRow } from '../../protocol/pull.ts';
import { noteUnsent } from '../accounts/devices.ts';
import type { Endpoint, Who } from '../endpoint.ts';
import { extentOf } from '../rows/extent.ts';
import type { FeedItem, TenantReader } from '../storage/port.ts';
import { markAt, timelineInstead } from './history.ts';
import { deliveriesOf, noteAccesses, noteOpened } from './records.ts';

/** Ceiling of the rows of one page, in characters of their bodies. */
const PAGE = 1024 * 1024;

type Refused = { readonly ok: false; readonly refusal: PullRefusal };
type PageAnswer =
  | { readonly ok: true; readonly reply: PullReply; readonly page: readonly FeedItem[] }
  | Refused;
export type PullAnswer = { readonly ok: true; readonly reply: PullReply } | Refused;

/**
 * One page of what the person may hold, in order of the tenant's number. Scope set, head and rows are read in one
 * snapshot. A device that gains a scope starts again from cursor 0: older rows of it stand before its cursor.
 */
export async function pull(endpoint: Endpoint, who: Who, request: PullRequest): Promise<PullAnswer> {
  const instead = await timelineInstead(endpoint, who, request);
  if (instead !== null) return { ok: false, refusal: { code: 'timeline', timeline: instead } };
  const now = endpoint.now();
  if (request.unsent) await noteUnsent(endpoint, who, request.unsent, now);
  await noteOpened(endpoint, who, request);
  const answer = await endpoint.storage.read(who.tenant, (view) =>
    pageFor(endpoint, who, request, view, now),
  );
  if (!answer.ok) return answer;
  // Noted before it leaves: what cannot be noted is not delivered.
  await noteAccesses(endpoint, who.tenant, deliveriesOf(answer.page, who, now));
  return { ok: true, reply: answer.reply };
}

async function pageFor(
  endpoint: Endpoint,
  who: Who,
  request: PullRequest,
  view: TenantReader,
  now: number,
): Promise<PageAnswer> {
  const { timeline } = await view.tenant();
  if (timeline !== request.timeline && request.timeline !== '') {
    return { ok: false, refusal: { code: 'timeline', timeline } };
  }
  const head = await view.head();
  const cursor = Number(request.cursor);
  const isTooOld = cursor > 0 && cursor < head.gcSeq;
  if (isTooOld || cursor > head.seq) return { ok: false, refusal: { code: 'cursor-too-old' } };
  const reference = await endpoint.references.of(who.tenant, view);
  const all = extentOf(reference, await view.scopes(), who.person, now);
  const packed = (request.packed ?? []).map(([scope, year, seq]) => ({ scope, year, seq }));
  const items = await view.feed(all, cursor, request.limit, packed);
  const page = upToSize(items);
  const more = page.length < items.length || items.length >= request.limit;
  const hash = scopeSetHash(all);
  const reply: PullReply = {
    timeline,
    cursor: String(more ? (page.at(-1)?.seq ?? head.seq) : head.seq),
    more,
    head: head.seq,
    durableSeq: head.durableSeq,
    mark: endpoint.marks.text(who.tenant, timeline, await markAt(view, head.seq)),
    now,
    ...(hash !== request.scopeHash && {
      scopes: { hash, all, fresh: await freshOf(view, all, cursor) },
    }),
    rows: page.map(pullRow),
  };
  return { ok: true, reply, page };
}

/** Scopes whose rows all follow the cursor. */
async function freshOf(
  view: TenantReader,
  all: readonly number[],
  cursor: number,
): Promise<readonly number[]> {
  if (cursor === 0) return [];
  const older = await view.scopesWithRowUpTo(all, cursor);
  return all.filter((scope) => !older.has(scope));
}

/** As many as fit, at least those of the first number; what shares a number stays together. */
function upToSize(items: readonly FeedItem[]): readonly FeedItem[] {
  let size = 0;
  for (const [i, item] of items.entries()) {
    size += item.kind === 'row' ? item.bytes : 0;
    if (size > PAGE && i > 0 && items[i - 1]?.seq !== item.seq) return items.slice(0, i);
  }
  return items;
}

function pullRow(item: FeedItem): PullRow {
  if (item.kind === 'exit') return ['x', item.id, item.scope, item.seq];
  const { id, type, scope, ver, seq, body, deleted } = item.row;
  return deleted ? ['d', id, scope, ver, seq] : ['r', id, type, scope, ver, seq, body];
}
