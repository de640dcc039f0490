import type { PackOffer } from '../protocol/manifest.ts';
import type { Answer, Failure } from './transport.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What came of a pack from a byte on, be it all that was asked for or not. */
interface Piece {
  readonly from: number;
  readonly bytes: Bytes;
}

/** Asks for a pack from a byte on; what comes may begin at its first byte all the same. */
export type AskForPiece = (
  sha: string,
  from: number,
) => Promise<Answer<Piece, { readonly code: 'not-found' }>>;

/** Packs that were cut off, by their hash. */
export type Parts = Map<string, Bytes>;

/** The whole of a pack. One that is cut off goes on where it stopped, the next time it is asked for. */
export async function wholePack(
  { sha, bytes }: PackOffer,
  parts: Parts,
  ask: AskForPiece,
  shaOf: (bytes: Bytes) => Promise<string>,
): Promise<Answer<Bytes, { readonly code: 'not-found' }>> {
  const before = parts.get(sha) ?? new Uint8Array();
  const answer = await ask(sha, before.length);
  if (answer.kind !== 'reply') return answer;
  const piece = answer.reply;
  const whole = joined(before.subarray(0, piece.from), piece.bytes);
  parts.set(sha, whole);
  if (whole.length < bytes) return CUT_OFF;
  parts.delete(sha);
  // Something between here and the endpoint has changed the bytes: the next try starts from nothing.
  return (await shaOf(whole)) === sha ? { kind: 'reply', reply: whole } : CHANGED;
}

const CUT_OFF: Failure = { kind: 'unreachable' };
const CHANGED: Failure = { kind: 'broken', status: 200 };

export function joined(first: Uint8Array, second: Uint8Array): Bytes {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
