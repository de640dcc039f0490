import type { PackSubject } from '../protocol/pack.ts';
import type { PullRequest } from '../protocol/pull.ts';
import { PROTOCOL_VERSION, PULL_LIMIT } from '../protocol/version.ts';
import type { SyncInputs } from './inputs.ts';
import { type Turn, verdict } from './verdict.ts';

// Smaller than the wire allows: one page is one transaction, and a long one holds up what a person saves meanwhile.
const PAGE_ROWS = 500;

/** Fetches one page and applies it. A page that was overtaken by another reader's is dropped by the store. */
export async function pullOnce({ store, transport, newRid, start, clock }: SyncInputs): Promise<Turn> {
  const { rid, timeline, cursor, scopeHash, mark, bootstrap, nextRseq, ackedRseq } = await store.meta();
  const packed = start && bootstrap.state === 'rows' ? (await start.packs.held()).map(asTuple) : [];
  const opened = await openedHere(store);
  const asked = { timeline, cursor, scopeHash, ...(packed.length > 0 && { packed }) };
  const answer = await transport.pull({
    proto: PROTOCOL_VERSION,
    ...asked,
    ...opened,
    ...(mark !== undefined && { mark }),
    limit: PAGE_ROWS,
    unsent: { ...(await unsentHere(store, nextRseq - 1 - ackedRseq)), now: clock() },
  });
  if (answer.kind === 'refusal') {
    const now = await store.meta();
    const overtaken = now.rid !== rid || now.cursor !== cursor || now.timeline !== timeline;
    if (overtaken) return { kind: 'again' };
    const { refusal } = answer;
    await store.rewind(newRid(), refusal.code === 'timeline' ? refusal.timeline : timeline);
    return { kind: 'renamed' };
  }
  if (answer.kind !== 'reply') return verdict(answer);
  await store.forgetOpenings(opened.opened?.map(({ id }) => id) ?? []);
  await store.applyPull(answer.reply, asked);
  const after = await store.meta();
  // A gained scope sends the reading back to its start.
  return answer.reply.more || after.cursor !== answer.reply.cursor ? { kind: 'again' } : { kind: 'done' };
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
