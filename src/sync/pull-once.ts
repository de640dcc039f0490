import type { PackSubject } from '../protocol/pack.ts';
import type { PullRefusal, PullRequest } from '../protocol/pull.ts';
import { PROTOCOL_VERSION, PULL_LIMIT } from '../protocol/version.ts';
import type { ReplicaMeta } from '../store/replica-store.ts';
import type { SyncInputs } from './inputs.ts';
import { type Turn, verdict } from './verdict.ts';

// Smaller than the wire allows: one page is one transaction, and a long one holds up what a person saves meanwhile.
const PAGE_ROWS = 500;

/** Fetches one page and applies it. A page that was overtaken by another reader's is dropped by the store. */
export async function pullOnce({ store, transport, newRid, start, clock }: SyncInputs): Promise<Turn> {
  const meta = await store.meta();
  const { timeline, cursor, scopeHash, mark, bootstrap, nextRseq, ackedRseq } = meta;
  const packed = start && bootstrap.state === 'rows' ? (await start.packs.held()).map(asTuple) : [];
  const opened = await openedHere(store);
  const asked = {
    ...{ timeline, cursor, scopeHash },
    ...(packed.length > 0 && { packed }),
    ...(mark !== undefined && { mark }),
  };
  const answer = await transport.pull({
    proto: PROTOCOL_VERSION,
    ...asked,
    ...opened,
    limit: PAGE_ROWS,
    unsent: { ...(await unsentHere(store, nextRseq - 1 - ackedRseq)), now: clock() },
  });
  if (answer.kind === 'refusal') return refused(store, meta, answer.refusal, newRid);
  if (answer.kind !== 'reply') return verdict(answer);
  if (timeline !== '' && answer.reply.timeline !== timeline) return verdict({ kind: 'broken', status: 200 });
  await store.forgetOpenings(opened.opened?.map(({ id }) => id) ?? []);
  if (!(await store.applyPull(answer.reply, asked))) return { kind: 'again' };
  const after = await store.meta();
  // A gained scope sends the reading back to its start.
  return answer.reply.more || after.cursor !== answer.reply.cursor ? { kind: 'again' } : { kind: 'done' };
}

async function refused(
  store: SyncInputs['store'],
  { rid, cursor, timeline }: ReplicaMeta,
  refusal: PullRefusal,
  newRid: () => string,
): Promise<Turn> {
  const now = await store.meta();
  const isOvertaken = now.rid !== rid || now.cursor !== cursor || now.timeline !== timeline;
  if (isOvertaken) return { kind: 'again' };
  await store.rewind(newRid(), refusal.code === 'timeline' ? refusal.timeline : timeline);
  return { kind: 'renamed' };
}

async function unsentHere(store: SyncInputs['store'], count: number) {
  const [oldest] = count > 0 ? await store.unacked(1) : [];
  return { count: Math.max(0, count), since: oldest?.at ?? null };
}

/** What the endpoint has not heard of yet; the field is left out where there is nothing. */
async function openedHere(store: SyncInputs['store']): Promise<Pick<PullRequest, 'opened'>> {
  const opened = (await store.openings()).slice(0, PULL_LIMIT.opened);
  return opened.length > 0 ? { opened } : {};
}

const asTuple = ({ scope, year, seq }: PackSubject): [number, number, number] => [scope, year, seq];
