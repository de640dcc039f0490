import { randomBytes, webcrypto } from 'node:crypto';
import { v7 } from 'uuid';
import type { EntryKey } from '../../src/domain/entry.ts';
import type { CommandArgs, CommandName } from '../../src/domain/workflow/command.ts';
import { chainAfter } from '../../src/protocol/accept.ts';
import { entryId } from '../../src/protocol/entry-id.ts';
import { GENESIS } from '../../src/protocol/hash.ts';
import type { Mutation } from '../../src/protocol/mutation.ts';
import type { PullReply } from '../../src/protocol/pull.ts';
import type { PushReply, PushRequest, PushResult } from '../../src/protocol/push.ts';
import { SESSION_HEADER, type SignInReply } from '../../src/protocol/session.ts';
import { amount, keyOf } from './builders.ts';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;

export interface DeviceOptions {
  readonly url: string;
  readonly tenant: string;
  readonly person: string;
  readonly password?: string;
  readonly now: () => number;
}

export interface HeldRow {
  readonly type: string;
  readonly scope: number;
  readonly ver: number;
  readonly seq: number;
  readonly body: unknown;
}

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** A device that speaks the wire by hand: signs in, numbers, chains, signs, pushes and pulls over real HTTP. */
export class TestDevice {
  readonly options: DeviceOptions;
  readonly keys: CryptoKeyPair;
  readonly deviceId: string;
  url: string;
  cookie = '';
  /** The store's half of the session. */
  half = '';
  signedIn: SignInReply | null = null;
  rid = randomBytes(16).toString('base64url');
  /** Number and chain after the last mutation this device knows to be decided. */
  last = 0;
  chain = GENESIS;
  cursor = '0';
  scopeHash = '';
  scopes: ReadonlySet<number> = new Set();
  readonly rows = new Map<string, HeldRow>();

  private constructor(options: DeviceOptions, keys: CryptoKeyPair) {
    this.options = options;
    this.url = options.url;
    this.keys = keys;
    this.deviceId = randomBytes(12).toString('base64url');
  }

  static async make(options: DeviceOptions): Promise<TestDevice> {
    const keys = (await webcrypto.subtle.generateKey(CURVE, false, ['sign', 'verify'])) as CryptoKeyPair;
    return new TestDevice(options, keys);
  }

  static async signIn(options: DeviceOptions): Promise<TestDevice> {
    const device = await TestDevice.make(options);
    const { status } = await device.enter();
    if (status !== 200) throw new Error(`sign-in of ${options.person} answered ${status}`);
    return device;
  }

  async enter(password = this.options.password ?? 'rahasia-rahasia'): Promise<Answer<SignInReply>> {
    const publicKey = await webcrypto.subtle.exportKey('jwk', this.keys.publicKey);
    const { tenant, person: username } = this.options;
    const response = await this.fetch('/v1/sign-in', {
      method: 'POST',
      body: JSON.stringify({ tenant, username, password, device: { id: this.deviceId, publicKey } }),
    });
    const body = (await response.json()) as SignInReply;
    if (response.ok) {
      this.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
      this.half = body.half;
      this.signedIn = body;
    }
    return { status: response.status, body };
  }

  /** Both halves of the session, as this device sends them. */
  get sessionHeaders(): Record<string, string> {
    return this.cookie ? { cookie: this.cookie, [SESSION_HEADER]: this.half } : {};
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    for (const [name, value] of Object.entries(this.sessionHeaders)) headers.set(name, value);
    if (!headers.has('x-kinerja')) headers.set('x-kinerja', '1');
    return fetch(this.url + path, { ...init, headers });
  }

  async post<T>(path: string, body: unknown): Promise<Answer<T>> {
    const headers = { 'content-type': 'application/json' };
    const response = await this.fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as T };
  }

  get timeline(): string {
    return this.signedIn?.tenant.timeline ?? '';
  }

  /** The next mutation of this replica; `ahead` counts the ones before it that are not decided yet. */
  mutation<Name extends CommandName>(
    name: Name,
    args: CommandArgs[Name],
    more: Partial<Mutation> & { readonly ahead?: number } = {},
  ): Mutation {
    const { ahead = 0, ...change } = more;
    const e = 'key' in args ? entryId(this.options.tenant, args.key as EntryKey) : '';
    return {
      id: v7(),
      rseq: this.last + 1 + ahead,
      name,
      v: 1,
      e,
      base: {},
      args,
      as: this.signedIn?.positions[0]?.id ?? '',
      at: this.options.now(),
      app: 'test',
      ...change,
    };
  }

  /** `realization.set` on the test slot. */
  set(text: string, key: Partial<EntryKey> = {}, more: Parameters<TestDevice['mutation']>[2] = {}): Mutation {
    const base = { value: { v: 0 } };
    return this.mutation('realization.set', { key: keyOf(key), value: amount(text) }, { base, ...more });
  }

  async sign(text: string): Promise<string> {
    const bytes = new TextEncoder().encode(text);
    const signing = { name: 'ECDSA', hash: 'SHA-256' };
    const signature = await webcrypto.subtle.sign(signing, this.keys.privateKey, bytes);
    return Buffer.from(signature).toString('base64url');
  }

  async envelope(muts: readonly Mutation[], change: Partial<PushRequest> = {}): Promise<PushRequest> {
    const unsigned = {
      proto: 1 as const,
      rid: this.rid,
      timeline: this.timeline,
      now: this.options.now(),
      prev: this.chain,
      pending: 0,
      nextRseq: this.last + muts.length + 1,
      muts: [...muts],
      ...change,
    };
    const sig = await this.sign(`${unsigned.rid}\n${chainAfter(unsigned.prev, unsigned.muts)}`);
    return { sig, ...unsigned };
  }

  /** Pushes and, when answered, moves on. */
  async push(muts: readonly Mutation[], change: Partial<PushRequest> = {}): Promise<Answer<PushReply>> {
    const answer = await this.post<PushReply>('/v1/push', await this.envelope(muts, change));
    if (answer.status === 200) this.settle(muts);
    return answer;
  }

  settle(muts: readonly Mutation[]): void {
    this.chain = chainAfter(this.chain, muts);
    this.last = muts.at(-1)?.rseq ?? this.last;
  }

  /** Result of pushing one mutation. */
  async one(mutation: Mutation): Promise<PushResult> {
    const { status, body } = await this.push([mutation]);
    const [result] = body.results ?? [];
    if (!result) throw new Error(`push answered ${status} ${JSON.stringify(body)}`);
    return result;
  }

  act<Name extends CommandName>(
    name: Name,
    args: CommandArgs[Name],
    more: Parameters<TestDevice['mutation']>[2] = {},
  ): Promise<PushResult> {
    return this.one(this.mutation(name, args, more));
  }

  async page(limit = 2000): Promise<Answer<PullReply>> {
    const { cursor, scopeHash, timeline } = this;
    return this.post<PullReply>('/v1/pull', { proto: 1, timeline, cursor, scopeHash, limit });
  }

  /** Pulls until nothing is left, as a device does: a gained scope restarts the cursor, a lost one is let go. */
  async pull(limit = 2000): Promise<void> {
    for (;;) {
      const { status, body } = await this.page(limit);
      if (status !== 200) throw new Error(`pull answered ${status} ${JSON.stringify(body)}`);
      if (this.#gained(body)) {
        this.cursor = '0';
        continue;
      }
      this.#apply(body);
      if (!body.more) return;
    }
  }

  #gained({ scopes }: PullReply): boolean {
    if (!scopes) return false;
    const all = new Set(scopes.all);
    for (const [id, row] of this.rows) if (!all.has(row.scope)) this.rows.delete(id);
    const isMore = this.scopeHash !== '' && scopes.all.some((scope) => !this.scopes.has(scope));
    this.scopeHash = scopes.hash;
    this.scopes = all;
    return isMore;
  }

  #apply(page: PullReply): void {
    for (const row of page.rows) {
      if (row[0] === 'r') {
        const [, id, type, scope, ver, seq, body] = row;
        if ((this.rows.get(id)?.ver ?? 0) < ver) this.rows.set(id, { type, scope, ver, seq, body });
      } else if (row[0] === 'd') this.rows.delete(row[1]);
      else if (this.rows.get(row[1])?.scope === row[2]) this.rows.delete(row[1]);
    }
    this.cursor = page.cursor;
  }
}
