import type { NoticeChoice, NoticeState, SubscribeRequest } from '../protocol/notices.ts';
import { type HttpOptions, httpRequest } from './http-request.ts';
import { readDone, readReply } from './session-transport.ts';
import type { Answer } from './transport.ts';

/** Whether and when the person is told of alerts outside the app; asked when the person looks, kept nowhere. */
export class NoticeTransport {
  readonly #options: HttpOptions;

  constructor(options: HttpOptions) {
    this.#options = options;
  }

  async state(): Promise<Answer<NoticeState, never>> {
    const answer = await httpRequest('GET', '/v1/notices', undefined, this.#options);
    const isState = (body: unknown): boolean => typeof body === 'object' && body !== null && 'choice' in body;
    return answer.kind === 'unreachable' ? answer : readReply<NoticeState>(answer, isState);
  }

  choose(choice: NoticeChoice): Promise<Answer<null, never>> {
    return this.#send('PUT', '/v1/notices', choice);
  }

  /** Messages go to this device from now on. */
  subscribe(request: SubscribeRequest): Promise<Answer<null, never>> {
    return this.#send('PUT', '/v1/notices/device', request);
  }

  unsubscribe(): Promise<Answer<null, never>> {
    return this.#send('DELETE', '/v1/notices/device');
  }

  async #send(method: 'PUT' | 'DELETE', path: string, body?: object): Promise<Answer<null, never>> {
    const answer = await httpRequest(method, path, body, this.#options);
    return answer.kind === 'unreachable' ? answer : readDone(answer);
  }
}
