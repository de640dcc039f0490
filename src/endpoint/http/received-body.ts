import type { IncomingMessage, ServerResponse } from 'node:http';

/** Bytes that may wait for the disk before the line is asked to slow down. */
const AHEAD = 1024 * 1024;

/**
 * The body of a request as far as it came. A line that breaks ends it like a shorter body, after every byte that
 * had arrived: Node would throw away what is still in its buffers, and a phone would pay for those bytes again.
 */
function receivedBody(request: IncomingMessage): ReadableStream<Uint8Array> {
  let isOver = false;
  const size = (chunk: Uint8Array | undefined) => chunk?.byteLength ?? 0;
  return new ReadableStream<Uint8Array>(
    {
      start: (stream) => {
        const over = () => {
          if (!isOver) stream.close();
          isOver = true;
        };
        request.on('data', (chunk: Buffer) => {
          if (isOver) return;
          stream.enqueue(chunk);
          if ((stream.desiredSize ?? 0) <= 0) request.pause();
        });
        for (const end of ['end', 'error', 'close'] as const) request.once(end, over);
      },
      pull: () => {
        request.resume();
      },
      cancel: () => {
        isOver = true;
        request.resume();
      },
    },
    { highWaterMark: AHEAD, size },
  );
}

/** The request in the form of the web, with the body as far as it came. */
export function webRequest(request: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const url = new URL(request.url ?? '/', 'http://endpoint');
  const method = request.method ?? 'GET';
  if (method !== 'PATCH' && method !== 'POST') return new Request(url, { method, headers });
  return new Request(url, { method, headers, body: receivedBody(request), duplex: 'half' });
}

/** Answers on the raw response, unless the line is gone. */
export async function answerWith(
  answer: Response,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await answer.text();
  // What nobody wanted of the request is read off the line, which can then carry the next one.
  request.resume();
  if (response.destroyed) return;
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(body);
}
