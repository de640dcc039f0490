import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Notice, SubscribeRequest } from '../../src/protocol/notices.ts';

/** What a browser keeps of its subscription. */
export interface BrowserKeys {
  /** Private key and secret, base64url. */
  readonly privateKey: string;
  readonly auth: string;
}

/** Opens a message as a browser does (RFC 8291 §3, RFC 8188 §2). @throws when a bit of it differs. */
export function decryptMessage(body: Buffer, { privateKey, auth }: BrowserKeys): string {
  const [salt, length] = [body.subarray(0, 16), body[20] ?? 0];
  const theirs = body.subarray(21, 21 + length);
  const own = createECDH('prime256v1');
  own.setPrivateKey(privateKey, 'base64url');
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), theirs]);
  const hkdf = (secret: Buffer, salted: Buffer, label: Buffer | string, size: number) =>
    Buffer.from(hkdfSync('sha256', secret, salted, label, size));
  const secret = hkdf(own.computeSecret(theirs), Buffer.from(auth, 'base64url'), info, 32);
  const derived = (label: string, size: number) => hkdf(secret, salt, `Content-Encoding: ${label}\0`, size);
  const record = body.subarray(21 + length);
  const decipher = createDecipheriv('aes-128-gcm', derived('aes128gcm', 16), derived('nonce', 12));
  decipher.setAuthTag(record.subarray(-16));
  const plain = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  // The last record ends with a two and then only zeros.
  return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8');
}

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly notice: Notice;
}

/** A push service on loopback that a browser of each name has subscribed with. */
export class PushReceiver {
  readonly #keys = new Map<string, BrowserKeys>();
  readonly #received = new Map<string, Received[]>();
  /** Status that a name is answered with instead of 201. */
  readonly statuses = new Map<string, number>();
  readonly #server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const status = this.statuses.get(name) ?? 201;
      if (status === 201) this.#take(name, request.headers, Buffer.concat(parts));
      response.writeHead(status).end();
    });
  });

  static async open(): Promise<PushReceiver> {
    const receiver = new PushReceiver();
    await new Promise<void>((done) => receiver.#server.listen(0, '127.0.0.1', done));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Subscribes a browser. */
  subscription(name: string, language: SubscribeRequest['language'] = 'id'): SubscribeRequest {
    const pair = createECDH('prime256v1');
    const p256dh = pair.generateKeys('base64url');
    const auth = randomBytes(16).toString('base64url');
    this.#keys.set(name, { privateKey: pair.getPrivateKey('base64url'), auth });
    return { address: `${this.url}/${name}`, p256dh, auth, language };
  }

  /** What has come to a browser, decrypted. */
  received(name: string): readonly Received[] {
    return this.#received.get(name) ?? [];
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  #take(name: string, headers: IncomingHttpHeaders, body: Buffer): void {
    const keys = this.#keys.get(name);
    if (!keys) throw new Error(`Nobody subscribed as ${name}.`);
    const notice = JSON.parse(decryptMessage(body, keys)) as Notice;
    this.#received.set(name, [...this.received(name), { headers, notice }]);
  }
}
