import type { SheetList, SheetReply, SheetRequest, SheetUndoReply } from '../protocol/sheet.ts';
import { codeOf, failureOf, type HttpAnswer, type HttpOptions, httpRequest, send } from './http-request.ts';
import { readReply } from './session-transport.ts';
import type { Answer } from './transport.ts';

/** Why the endpoint takes no file at all. */
export type SheetRefusal = { readonly code: 'forbidden' | 'too-large' };

/** Tens of thousands of rows over a slow line, and the time the endpoint needs for them; ms. */
const PATIENCE = 10 * 60_000;

/** Spreadsheets on their way to the endpoint, and the list of those it took. */
export class SheetTransport {
  readonly #options: HttpOptions;

  constructor(options: HttpOptions) {
    this.#options = { ...options, timeout: PATIENCE };
  }

  async list(): Promise<Answer<SheetList, never>> {
    const answer = await httpRequest('GET', '/v1/sheets', undefined, this.#options);
    return answer.kind === 'unreachable' ? answer : readReply<SheetList>(answer, hasImports);
  }

  /** Sends the file itself: the endpoint reads it again and decides by what it finds. */
  async apply(
    request: SheetRequest,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<Answer<SheetReply, SheetRefusal>> {
    const body = new Blob([`${JSON.stringify(request)}\n`, bytes]);
    const response = await send('POST', '/v1/sheets', { body }, this.#options);
    if (!response) return { kind: 'unreachable' };
    return answered(response);
  }

  async undo(id: string): Promise<Answer<SheetUndoReply, never>> {
    const answer = await httpRequest('POST', '/v1/sheets/undo', { id }, this.#options);
    return answer.kind === 'unreachable' ? answer : readReply<SheetUndoReply>(answer, hasState);
  }
}

async function answered(response: Response): Promise<Answer<SheetReply, SheetRefusal>> {
  const body: unknown = await response.json().catch(() => null);
  const code = codeOf(body);
  if (code === 'forbidden' || code === 'too-large') return { kind: 'refusal', refusal: { code } };
  const answer: HttpAnswer = { kind: 'answer', status: response.status, body, retryAfter: null };
  return failureOf(answer) ?? readReply<SheetReply>(answer, hasState);
}

const hasState = (body: unknown): boolean => typeof body === 'object' && body !== null && 'state' in body;
const hasImports = (body: unknown): boolean => typeof body === 'object' && body !== null && 'imports' in body;
