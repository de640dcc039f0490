import type {
  OfferedTenant,
  SignedIn,
  SignInRefusal,
  SignInReply,
  SignInRequest,
} from '../protocol/session.ts';
import { codeOf, failureOf, type HttpAnswer, type HttpOptions, httpRequest } from './http-request.ts';
import type { Answer, Failure } from './transport.ts';

const SIGN_IN_REFUSALS: readonly SignInRefusal['code'][] = [
  'wrong-credentials',
  'too-many-tries',
  'device-key-changed',
  'device-revoked',
  'too-many-devices',
];

/** Sessions: who is signed in on this device. Rejects only when the store that keeps it fails. */
export class SessionTransport {
  readonly #options: HttpOptions;

  constructor(options: HttpOptions = {}) {
    this.#options = options;
  }

  async signIn(request: SignInRequest): Promise<Answer<SignInReply, SignInRefusal>> {
    const answer = await httpRequest('POST', '/v1/sign-in', request, this.#options);
    if (answer.kind === 'unreachable') return answer;
    const { status, body } = answer;
    // A wrong password is 401 too, so the code is read before the status.
    const isRefusal = status >= 400 && SIGN_IN_REFUSALS.some((code) => code === codeOf(body));
    if (isRefusal) return { kind: 'refusal', refusal: body as SignInRefusal };
    return readReply<SignInReply>(answer, isSignedIn);
  }

  async me(): Promise<Answer<SignedIn, never>> {
    const answer = await httpRequest('GET', '/v1/me', undefined, this.#options);
    return answer.kind === 'unreachable' ? answer : readReply<SignedIn>(answer, isSignedIn);
  }

  /** Ends the session at the endpoint; what is on the device stays. */
  async signOut(): Promise<Answer<null, never>> {
    const answer = await httpRequest('POST', '/v1/sign-out', {}, this.#options);
    return answer.kind === 'unreachable' ? answer : readDone(answer);
  }

  /** Gives the endpoint the secret that opens this device's data when the PIN is forgotten. */
  async putEscrow(escrow: string): Promise<Answer<null, never>> {
    const answer = await httpRequest('PUT', '/v1/escrow', { escrow }, this.#options);
    return answer.kind === 'unreachable' ? answer : readDone(answer);
  }

  async tenants(): Promise<Answer<readonly OfferedTenant[], never>> {
    const answer = await httpRequest('GET', '/v1/tenants', undefined, this.#options);
    return answer.kind === 'unreachable'
      ? answer
      : readReply<readonly OfferedTenant[]>(answer, (body) => Array.isArray(body));
  }
}

export function readReply<Reply>(
  answer: HttpAnswer,
  isReply: (body: unknown) => boolean,
): Answer<Reply, never> {
  if (answer.status === 200 && isReply(answer.body)) return { kind: 'reply', reply: answer.body as Reply };
  return failed(answer);
}

export const readDone = (answer: HttpAnswer): Answer<null, never> =>
  answer.status >= 200 && answer.status < 300 ? { kind: 'reply', reply: null } : failed(answer);

const failed = (answer: HttpAnswer): Failure =>
  failureOf(answer) ?? { kind: 'broken', status: answer.status };

const isSignedIn = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'person' in body && 'tenant' in body && 'positions' in body;
