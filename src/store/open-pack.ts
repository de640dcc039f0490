import { Pack } from '../protocol/pack.ts';

/** Where a sealed pack lies. */
export const packPlace = (sha: string): string => `packs/${sha}`;

/** Opens a pack as it travelled. */
export async function openPack(tenant: string, bytes: BufferSource): Promise<Pack> {
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Pack(tenant, await new Response(plain).text());
}
