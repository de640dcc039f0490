import type { KnownWall, WallCode } from '../../protocol/wall.ts';
import type { Endpoint, Who } from '../endpoint.ts';
import { makeKey, revokeKey } from '../keys/access-keys.ts';
import { mayManage } from '../rows/extent.ts';

/** Screens of the government with access, and codes not typed yet, newest first; null for who is no administrator. */
export async function listWalls(endpoint: Endpoint, who: Who): Promise<readonly KnownWall[] | null> {
  if (!(await isManager(endpoint, who))) return null;
  const keys = await endpoint.storage.read(who.tenant, (view) => view.accessKeys('wall'));
  return keys
    .filter(({ revokedAt }) => revokedAt === null)
    .map(({ id, name, madeAt, pairBefore, seenAt }) => ({ id, name, madeAt, pairBefore, seenAt }))
    .sort((a, b) => b.madeAt - a.madeAt);
}

/** A code that pairs one screen; null for who is no administrator. */
export async function addWall(endpoint: Endpoint, who: Who, name: string): Promise<WallCode | null> {
  if (!(await isManager(endpoint, who))) return null;
  const { secret, pairBefore } = await makeKey(endpoint, who.tenant, {
    kind: 'wall',
    name,
    scopes: ['wall'],
  });
  return { code: secret, pairBefore: pairBefore ?? 0 };
}

/** Takes a screen back; the hash of its secret, by which its stream is found. */
export async function endWall(
  endpoint: Endpoint,
  who: Who,
  id: string,
): Promise<{ readonly secret: string } | 'forbidden' | 'not-found'> {
  if (!(await isManager(endpoint, who))) return 'forbidden';
  return (await revokeKey(endpoint, who.tenant, 'wall', id)) ?? 'not-found';
}

const isManager = (endpoint: Endpoint, { tenant, person }: Who): Promise<boolean> =>
  endpoint.storage.read(tenant, async (view) =>
    mayManage('wall.manage', await endpoint.references.of(tenant, view), person, endpoint.now()),
  );
