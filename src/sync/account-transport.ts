import type { HeldBack, KnownDevice, Reading, UnitDevice } from '../protocol/devices.ts';
import type { PasswordRefusal, PasswordRequest } from '../protocol/session.ts';
import { codeOf, type HttpOptions, httpRequest } from './http-request.ts';
import { readDone, readReply } from './session-transport.ts';
import type { Answer } from './transport.ts';

/** What the endpoint knows of the account itself; asked when the person looks, kept nowhere. */
export class AccountTransport {
  readonly #options: HttpOptions;

  constructor(options: HttpOptions) {
    this.#options = options;
  }

  /** The own devices, last contact first. */
  devices(): Promise<Answer<readonly KnownDevice[], never>> {
    return this.#list('/v1/devices');
  }

  /** Devices of those who work in a unit the person looks after, worst first. */
  unitDevices(): Promise<Answer<readonly UnitDevice[], never>> {
    return this.#list('/v1/devices/unit');
  }

  /** What the devices of a unit hold back. */
  async heldBack(unit: string): Promise<Answer<HeldBack, never>> {
    const path = `/v1/devices/held-back?unit=${encodeURIComponent(unit)}`;
    const answer = await httpRequest('GET', path, undefined, this.#options);
    const isHeld = (body: unknown): boolean =>
      typeof body === 'object' && body !== null && 'commands' in body;
    return answer.kind === 'unreachable' ? answer : readReply<HeldBack>(answer, isHeld);
  }

  /** Who opened the own evidence, newest first. */
  readings(): Promise<Answer<readonly Reading[], never>> {
    return this.#list('/v1/readings');
  }

  /** Ends a device: its key signs nothing more. */
  async revoke(person: string, device: string): Promise<Answer<null, never>> {
    const answer = await httpRequest('POST', '/v1/devices/revoke', { person, device }, this.#options);
    return answer.kind === 'unreachable' ? answer : readDone(answer);
  }

  /** Another password for the person signed in. */
  async changePassword(request: PasswordRequest): Promise<Answer<null, PasswordRefusal>> {
    const answer = await httpRequest('PUT', '/v1/password', request, this.#options);
    if (answer.kind === 'unreachable') return answer;
    // A wrong password is 401 as a session that has ended is, so the code is read before the status.
    const code = codeOf(answer.body);
    if (code === 'wrong-credentials' || code === 'too-many-tries')
      return { kind: 'refusal', refusal: answer.body as PasswordRefusal };
    return readDone(answer);
  }

  async #list<Item>(path: string): Promise<Answer<readonly Item[], never>> {
    const answer = await httpRequest('GET', path, undefined, this.#options);
    return answer.kind === 'unreachable' ? answer : readReply<readonly Item[]>(answer, Array.isArray);
  }
}
