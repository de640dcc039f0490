import type { KnownWall, WallCode } from '../protocol/wall.ts';
import { type HttpOptions, httpRequest } from './http-request.ts';
import { readDone, readReply } from './session-transport.ts';
import type { Answer } from './transport.ts';

/** Screens on walls, as their administrator looks after them; asked when one looks, kept nowhere. */
export class WallTransport {
  readonly #options: HttpOptions;

  constructor(options: HttpOptions) {
    this.#options = options;
  }

  /** Newest first. */
  async walls(): Promise<Answer<readonly KnownWall[], never>> {
    const answer = await httpRequest('GET', '/v1/walls', undefined, this.#options);
    return answer.kind === 'unreachable' ? answer : readReply<readonly KnownWall[]>(answer, Array.isArray);
  }

  /** A code that pairs one screen. */
  async add(name: string): Promise<Answer<WallCode, never>> {
    const answer = await httpRequest('POST', '/v1/walls', { name }, this.#options);
    const isCode = (body: unknown): boolean => typeof body === 'object' && body !== null && 'code' in body;
    return answer.kind === 'unreachable' ? answer : readReply<WallCode>(answer, isCode);
  }

  /** Takes a screen back: it shows nothing more. */
  async end(id: string): Promise<Answer<null, never>> {
    const answer = await httpRequest('POST', '/v1/walls/revoke', { id }, this.#options);
    return answer.kind === 'unreachable' ? answer : readDone(answer);
  }
}
