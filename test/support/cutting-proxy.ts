import type { AddressInfo } from 'node:net';
import { createServer, connect as dial, type Server, type Socket } from 'node:net';

/** Where the line breaks while one request is sent and answered. */
export const CUTS = [
  'before the request',
  'within the request',
  'after the request',
  'before the answer',
  'within the answer',
] as const;
export type Cut = (typeof CUTS)[number];

interface Plan {
  readonly cut: Cut;
  /** Method and path of the request that meets it, as its first line begins. */
  readonly request: string;
  /** Cuts left. A browser repeats a request by itself once when an idle connection turns out to be dead. */
  left: number;
  /** Done before the line breaks, with the answer of the endpoint already in hand for the cuts that wait for it. */
  readonly meanwhile: () => Promise<void>;
}

/** A line between browser and endpoint that breaks where a test wants it to. Everything else passes untouched. */
export class CuttingProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #plan: Plan | null = null;
  #cuts = 0;

  private constructor(target: number) {
    this.#server = createServer((near) => this.#join(near, dial(target, '127.0.0.1')));
  }

  static async open(target: number): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(target);
    await new Promise<void>((listening) => proxy.#server.listen(0, '127.0.0.1', listening));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** How often the line broke since `plan`. */
  get cuts(): number {
    return this.#cuts;
  }

  plan(cut: Cut, request: string, times = 2, meanwhile: Plan['meanwhile'] = async () => {}): void {
    this.#cuts = 0;
    this.#plan = { cut, request, left: times, meanwhile };
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((closed) => this.#server.close(() => closed()));
  }

  #join(near: Socket, far: Socket): void {
    const both = [near, far];
    const end = () => {
      for (const one of both) one.destroy();
    };
    for (const one of both) {
      this.#sockets.add(one);
      one.setNoDelay(true);
      one.on('error', end);
      one.on('close', () => {
        this.#sockets.delete(one);
        end();
      });
    }
    const line = new Line(
      (bytes) => near.write(bytes),
      (bytes) => far.write(bytes),
      end,
      {
        due: (first) => this.#due(first),
        broken: async (plan) => {
          await plan.meanwhile();
          this.#cuts += 1;
        },
      },
    );
    near.on('data', (bytes) => line.asked(bytes));
    far.on('data', (bytes) => line.answered(bytes));
  }

  #due(firstLine: string): Plan | null {
    const plan = this.#plan;
    if (!plan || plan.left === 0 || !firstLine.startsWith(plan.request)) return null;
    plan.left -= 1;
    return plan;
  }
}

interface Breaking {
  readonly due: (firstLine: string) => Plan | null;
  readonly broken: (plan: Plan) => Promise<void>;
}

/** One connection. A browser sends one request after the other on it and waits for each answer. */
class Line {
  readonly #toNear: (bytes: Buffer) => void;
  readonly #toFar: (bytes: Buffer) => void;
  readonly #end: () => void;
  readonly #breaking: Breaking;
  #plan: Plan | null = null;
  #request = Buffer.alloc(0);
  #isBroken = false;

  constructor(
    toNear: (bytes: Buffer) => void,
    toFar: (bytes: Buffer) => void,
    end: () => void,
    breaking: Breaking,
  ) {
    this.#toNear = toNear;
    this.#toFar = toFar;
    this.#end = end;
    this.#breaking = breaking;
  }

  asked(bytes: Buffer): void {
    if (this.#isBroken) return;
    this.#plan ??= this.#breaking.due(bytes.subarray(0, 200).toString('latin1'));
    if (!this.#plan) {
      this.#toFar(bytes);
      return;
    }
    const { cut } = this.#plan;
    if (cut === 'before the request') {
      this.#break();
      return;
    }
    this.#request = Buffer.concat([this.#request, bytes]);
    if (cut !== 'within the request') this.#toFar(bytes);
    if (!isWhole(this.#request)) return;
    if (cut === 'within the request') {
      this.#toFar(this.#request.subarray(0, this.#request.length - 40));
      // The endpoint has time to read what it got of it.
      setTimeout(() => this.#break(), 50);
    }
    if (cut === 'after the request') setTimeout(() => this.#break(), 0);
  }

  answered(bytes: Buffer): void {
    if (this.#isBroken) return;
    const cut = this.#plan?.cut;
    if (cut === 'before the answer') this.#break();
    else if (cut === 'within the answer') {
      this.#toNear(bytes.subarray(0, bytes.length - 10));
      setTimeout(() => this.#break(), 50);
    } else this.#toNear(bytes);
  }

  #break(): void {
    if (this.#isBroken || !this.#plan) return;
    this.#isBroken = true;
    this.#breaking.broken(this.#plan).finally(this.#end);
  }
}

/** Whether head and body of a request are all there. */
function isWhole(request: Buffer): boolean {
  const head = request.indexOf('\r\n\r\n');
  if (head < 0) return false;
  const [, length = '0'] =
    /\r\ncontent-length: *(\d+)/i.exec(request.subarray(0, head).toString('latin1')) ?? [];
  return request.length >= head + 4 + Number(length);
}
