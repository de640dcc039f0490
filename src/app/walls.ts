import type { KnownWall, WallCode } from '../protocol/wall.ts';
import { inSession } from '../sync/http-request.ts';
import { WallTransport } from '../sync/wall-transport.ts';
import { openReplicaNow } from './opened.ts';

export type { KnownWall, WallCode };

const transport = () => new WallTransport(inSession(openReplicaNow().replica.session));

/** Screens with access and codes not typed yet, newest first; null without an answer. */
export async function knownWalls(): Promise<readonly KnownWall[] | null> {
  const answer = await transport().walls();
  return answer.kind === 'reply' ? answer.reply : null;
}

/** A code that pairs one screen; null without an answer. */
export async function addWall(name: string): Promise<WallCode | null> {
  const answer = await transport().add(name);
  return answer.kind === 'reply' ? answer.reply : null;
}

/** Takes a screen back; false without an answer. */
export const endWall = async (id: string): Promise<boolean> => (await transport().end(id)).kind === 'reply';
