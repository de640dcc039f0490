import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a proxy on the way does to an answer the endpoint has already given. */
export const LIES = [
  '502 after the commit',
  'reply cut in half',
  'request sent twice',
  'line closed, no reply',
] as const;
export type Lie = (typeof LIES)[number];

/** A proxy between devices and endpoint that spoils a share of the answers, after the endpoint has done the work. */
export class LyingProxy {
  readonly told = new Map<Lie, number>();
  readonly #server: Server;
  readonly #target: () => string;
  /** Share of requests it spoils. */
  share = 0;

  private constructor(target: () => string) {
    this.#target = target;
    this.#server = createServer(
      (asked, answer) => void this.#pass(asked, answer).catch(() => answer.destroy()),
    );
  }

  static async open(target: () => string): Promise<LyingProxy> {
    const proxy = new LyingProxy(target);
    await new Promise<void>((listening) => proxy.#server.listen(0, '127.0.0.1', listening));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((closed) => this.#server.close(() => closed()));
  }

  async #pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await bytesOf(asked);
    const lie = Math.random() < this.share ? LIES[Math.floor(Math.random() * LIES.length)] : undefined;
    if (lie) this.told.set(lie, (this.told.get(lie) ?? 0) + 1);
    const first = await this.#forward(asked, body);
    const reply = lie === 'request sent twice' ? await this.#forward(asked, body) : first;
    if (lie === 'line closed, no reply') answer.destroy();
    else if (lie === '502 after the commit') answer.writeHead(502).end('Bad Gateway');
    else answer.writeHead(reply.status, reply.headers);
    if (lie === 'reply cut in half')
      answer.write(reply.body.subarray(0, reply.body.length / 2), () => answer.destroy());
    else if (!answer.writableEnded && !answer.destroyed) answer.end(reply.body);
  }

  #forward(asked: IncomingMessage, body: Buffer) {
    return new Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }>(
      (done, failed) => {
        const { method, url = '/', headers } = asked;
        const onward = request(
          new URL(url, this.#target()),
          { method: method ?? 'GET', headers },
          (reply) => {
            bytesOf(reply).then(
              (bytes) => done({ status: reply.statusCode ?? 502, headers: reply.headers, body: bytes }),
              failed,
            );
          },
        );
        onward.on('error', failed);
        onward.end(body);
      },
    );
  }
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}
