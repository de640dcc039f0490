import { type AddressInfo, createServer, connect as dial, type Server, type Socket } from 'node:net';

/**
 * A line to the endpoint on which every byte is counted, and that breaks in the middle of a request. What it has let
 * through arrives; what the device had not handed over yet is lost, as on a radio link.
 */
export class BadLine {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #cuts: number[];
  /** Address the line comes from; another network is another address and another port. */
  from = '127.0.0.1';
  /** Changes bytes on their way to the endpoint. */
  alter: (bytes: Buffer) => Buffer = (bytes) => bytes;
  /** Called before bytes are passed on: a slow line makes them wait. */
  pace: (bytes: number) => Promise<void> = async () => {};
  /** Bytes from the device that were let through. */
  carried = 0;
  /** How often the line has broken. */
  broken = 0;
  /** Source ports the endpoint has seen. */
  readonly ports = new Set<string>();

  private constructor(target: number, cuts: readonly number[]) {
    this.#cuts = [...cuts].sort((a, b) => a - b);
    this.#server = createServer((near) => this.#join(near, target));
  }

  /** `cuts`: counts of carried bytes at which the line breaks. */
  static async open(url: string, cuts: readonly number[] = []): Promise<BadLine> {
    const line = new BadLine(Number(new URL(url).port), cuts);
    await new Promise<void>((listening) => line.#server.listen(0, '127.0.0.1', listening));
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Hangs up on everybody; later calls come through. */
  hangUp(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.hangUp();
    await new Promise<void>((closed) => this.#server.close(() => closed()));
  }

  #join(near: Socket, target: number): void {
    const far = dial({ port: target, host: '127.0.0.1', localAddress: this.from });
    far.once('connect', () => this.ports.add(`${far.localAddress}:${far.localPort}`));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(one);
      one.setNoDelay(true);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.#sockets.delete(one);
        other.end();
      });
    }
    far.pipe(near);
    void this.#carry(near, far);
  }

  async #carry(near: Socket, far: Socket): Promise<void> {
    try {
      for await (const bytes of near as AsyncIterable<Buffer>) {
        await this.pace(bytes.length);
        const left = (this.#cuts[0] ?? Number.POSITIVE_INFINITY) - this.carried;
        const through = bytes.subarray(0, Math.max(0, left));
        this.carried += through.length;
        const sent = far.write(this.alter(through));
        if (left <= bytes.length) {
          this.#cuts.shift();
          this.broken += 1;
          far.end();
          near.destroy();
          return;
        }
        if (!sent) await new Promise((drained) => far.once('drain', drained).once('close', drained));
      }
    } catch {
      // The device hung up in the middle of a sentence.
    }
    far.end();
  }
}
