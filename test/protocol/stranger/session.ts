import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

export interface Refusal {
  readonly code: string;
  readonly [detail: string]: unknown;
}

/** A refusal of the whole request. */
export class Refused extends Error {
  readonly status: number;
  readonly body: Refusal;

  constructor(status: number, body: Refusal) {
    super(`${status} ${body.code}`);
    this.status = status;
    this.body = body;
  }
}

export interface Position {
  readonly id: string;
  readonly person: string;
  readonly unit: string;
}

/** "Requests" and "Signing in": one person, signed in from one device with a key of its own. */
export class Session {
  readonly positions: readonly Position[];
  private readonly url: string;
  private readonly key: KeyObject;
  private readonly halves: Readonly<Record<string, string>>;

  private constructor(
    url: string,
    key: KeyObject,
    positions: readonly Position[],
    halves: Readonly<Record<string, string>>,
  ) {
    this.url = url;
    this.key = key;
    this.positions = positions;
    this.halves = halves;
  }

  static async signIn(url: string, tenant: string, username: string, password: string): Promise<Session> {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const device = {
      id: randomBytes(12).toString('base64url'),
      publicKey: publicKey.export({ format: 'jwk' }),
    };
    const answer = await fetch(`${url}/v1/sign-in`, {
      method: 'POST',
      headers: { 'X-Kinerja': '1', 'Content-Type': 'application/json' },
      body: JSON.stringify({ tenant, username, password, device }),
    });
    const body = await answer.json();
    if (!answer.ok) throw new Refused(answer.status, body);
    const [cookie = ''] = answer.headers.getSetCookie();
    const halves = { Cookie: cookie.split(';', 1)[0] ?? '', 'X-Kinerja-Session': body.half };
    return new Session(url, privateKey, body.positions, halves);
  }

  /** Base64url of r‖s. */
  signature(text: string): string {
    return sign('sha256', Buffer.from(text), { key: this.key, dsaEncoding: 'ieee-p1363' }).toString(
      'base64url',
    );
  }

  send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { 'X-Kinerja': '1', ...this.halves, ...init.headers };
    return fetch(new URL(path, this.url), { ...init, headers });
  }

  // biome-ignore lint/suspicious/noExplicitAny: a stranger has no types of the product; the tests look at the values.
  async post(path: string, body: unknown): Promise<any> {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await this.send(path, { method: 'POST', headers, body: JSON.stringify(body) });
    const value = await answer.json();
    if (!answer.ok) throw new Refused(answer.status, value);
    return value;
  }
}
