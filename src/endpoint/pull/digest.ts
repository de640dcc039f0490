import { type DigestReply, type DigestRequest, ScopeDigest } from '../../protocol/digest.ts';
import type { PullRefusal } from '../../protocol/pull.ts';
import type { Endpoint, Who } from '../endpoint.ts';
import { extentOf } from '../rows/extent.ts';
import type { TenantReader } from '../storage/port.ts';

const EMPTY = new ScopeDigest().text;

export type DigestAnswer =
  | { readonly ok: true; readonly reply: DigestReply }
  | { readonly ok: false; readonly refusal: PullRefusal };

/**
 * Compares what a device holds with what stands here, scope by scope, each side counted from its own rows. A scope
 * in which something has happened after the device's cursor cannot be compared.
 */
export function compareDigests(endpoint: Endpoint, who: Who, request: DigestRequest): Promise<DigestAnswer> {
  const now = endpoint.now();
  return endpoint.storage.read(who.tenant, async (view) => {
    const { timeline } = await view.tenant();
    if (timeline !== request.timeline) return { ok: false, refusal: { code: 'timeline', timeline } };
    const reference = await endpoint.references.of(who.tenant, view);
    const held = extentOf(reference, await view.scopes(), who.person, now);
    const changes = await view.lastChanges(held);
    const isMoved = (scope: number) => (changes.get(scope) ?? 0) > Number(request.cursor);
    const still = held.filter((scope) => !isMoved(scope));
    const ours = await endpoint.digests.of(`${who.tenant}\n${timeline}`, view, still, changes);
    const theirs = new Map(request.scopes);
    const differ = still.filter((scope) => (ours.get(scope) ?? EMPTY) !== (theirs.get(scope) ?? EMPTY));
    if (differ.length > 0) report(who, differ);
    return { ok: true, reply: { timeline, now, differ, moved: held.filter(isMoved) } };
  });
}

interface CountedScope {
  /** Highest number in the scope when it was counted. */
  readonly seq: number;
  readonly digest: string;
}

/** Digests of scopes in memory, each for as long as nothing in it changes: all devices of a unit ask for the same. */
export class Digests {
  readonly #counted = new Map<string, CountedScope>();

  async of(
    database: string,
    view: TenantReader,
    scopes: readonly number[],
    changes: ReadonlyMap<number, number>,
  ): Promise<ReadonlyMap<number, string>> {
    const key = (scope: number) => `${database}\n${scope}`;
    const seqOf = (scope: number) => changes.get(scope) ?? 0;
    const fresh = new Map(
      scopes
        .filter((scope) => this.#counted.get(key(scope))?.seq !== seqOf(scope))
        .map((scope) => [scope, new ScopeDigest()]),
    );
    if (fresh.size > 0)
      for (const { id, ver, scope } of await view.versions([...fresh.keys()])) fresh.get(scope)?.add(id, ver);
    for (const [scope, digest] of fresh)
      this.#counted.set(key(scope), { seq: seqOf(scope), digest: digest.text });
    return new Map(scopes.map((scope) => [scope, this.#counted.get(key(scope))?.digest ?? EMPTY]));
  }
}

/** A device that differs has met a fault, its own or ours: whoever runs the endpoint has to hear of it. */
const report = (who: Who, scopes: readonly number[]): void =>
  console.error(
    `The rows of device ${who.device} of ${who.tenant} differ in scopes ${scopes.join(', ')}; it fetches them again.`,
  );
