import type { PackOffer } from '../protocol/manifest.ts';
import type { ArrivedPack } from '../store/pack-store.ts';
import type { StartInputs, SyncInputs } from './inputs.ts';
import { type Turn, verdict } from './verdict.ts';

/** As many as a browser keeps connections to one place, less two for what else goes on. */
const AT_ONCE = 4;

/** Fetches what is missing of the packs, some at a time; each that is here stays here when the page is closed. */
export async function fetchPacks({ store, start }: SyncInputs): Promise<Turn> {
  if (!start) return { kind: 'done' };
  const { bootstrap } = await store.meta();
  if (bootstrap.state === 'wanted') return askForPacks(store, start);
  if (bootstrap.state !== 'packs') return { kind: 'done' };
  const missing = (await start.packs.missing()).slice(0, AT_ONCE);
  const answers = await Promise.all(missing.map((offer) => fetchPack(start, offer)));
  const arrived = answers.filter((answer) => 'bytes' in answer);
  if (arrived.length > 0) await start.packs.add(arrived);
  const turns = answers.filter((answer) => 'kind' in answer);
  return turns[0] ?? { kind: 'again' };
}

async function askForPacks(store: SyncInputs['store'], { transport, packs }: StartInputs): Promise<Turn> {
  const { timeline, mark } = await store.meta();
  const asked = mark === undefined ? {} : { mark };
  const answer = await transport.manifest({ timeline, ...asked });
  // The endpoint has gone back, or speaks of another timeline: the pull that follows is told the same and starts over.
  if (answer.kind === 'refusal') return { kind: 'done' };
  if (answer.kind !== 'reply') return verdict(answer);
  if (!(await packs.adopt(answer.reply, asked))) return { kind: 'again' };
  // Not adopted when it is of another timeline. What is missing of an earlier manifest says nothing then, and asking
  // again would never end.
  return (await store.meta()).bootstrap.state === 'packs' ? { kind: 'again' } : { kind: 'done' };
}

async function fetchPack({ transport, packs }: StartInputs, offer: PackOffer): Promise<ArrivedPack | Turn> {
  const answer = await transport.pack(offer);
  if (answer.kind === 'reply') return { offer, bytes: answer.reply };
  if (answer.kind !== 'refusal') return verdict(answer);
  await packs.outdated();
  return { kind: 'wait', problem: 'busy', after: null, both: false };
}
