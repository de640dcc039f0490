import { createHash } from 'node:crypto';
import { type Pack, readPack } from './pack.ts';
import type { Session } from './session.ts';

interface Row {
  readonly type: string;
  readonly scope: number;
  readonly ver: number;
  readonly seq: number;
  // biome-ignore lint/suspicious/noExplicitAny: a stranger has no types of the product; the tests look at the values.
  readonly body: any;
}

type Change =
  | readonly ['r', string, string, number, number, number, unknown]
  | readonly ['x', string, number, number]
  | readonly ['d', string, number, number, number];

/** "Pull" and "Digest": the rows a person may read, brought up to date by cursor. */
export class Replica {
  readonly rows = new Map<string, Row>();
  timeline = '';
  private readonly session: Session;
  private cursor = '0';
  private scopeHash = '';
  private scopes: readonly number[] = [];
  private readonly packed: [scope: number, year: number, seq: number][] = [];

  constructor(session: Session) {
    this.session = session;
  }

  /** "Packs": takes entries of closed years in bulk; the first pull leaves them out. Answers how many rows came. */
  async takePacks(tenant: string): Promise<number> {
    const manifest = await (await this.session.send('/v1/manifest')).json();
    this.enter(manifest.scopes);
    for (const pack of manifest.packs as Pack[]) {
      const answer = await this.session.send(`/v1/packs/${pack.sha}`);
      const { scope } = pack;
      for (const row of readPack(tenant, pack, new Uint8Array(await answer.arrayBuffer())))
        this.rows.set(row.id, { type: 'entry', scope, ver: row.ver, seq: row.seq, body: row.body });
      this.packed.push([scope, pack.year, pack.seq]);
    }
    return this.rows.size;
  }

  /** Pulls to the end, `limit` rows at a time; answers how many requests that took. */
  async pull(limit = 2000): Promise<number> {
    for (let requests = 1; ; requests += 1) {
      const answer = await this.session.post('/v1/pull', {
        proto: 1,
        timeline: this.timeline,
        cursor: this.cursor,
        scopeHash: this.scopeHash,
        limit,
        packed: this.packed,
      });
      const gained = answer.scopes ? this.enter(answer.scopes) : false;
      for (const change of answer.rows) this.apply(change);
      const restart = gained && this.cursor !== '0';
      this.timeline = answer.timeline;
      this.cursor = restart ? '0' : answer.cursor;
      if (!answer.more && !restart) return requests;
    }
  }

  private enter({ hash, all }: { hash: string; all: number[] }): boolean {
    const gained = all.some((scope) => !this.scopes.includes(scope));
    for (const [id, { scope }] of this.rows) if (!all.includes(scope)) this.rows.delete(id);
    this.scopeHash = hash;
    this.scopes = all;
    return gained;
  }

  private apply(change: Change): void {
    const held = this.rows.get(change[1]);
    if (change[0] === 'r') {
      const [, id, type, scope, ver, seq, body] = change;
      if (!held || ver > held.ver) this.rows.set(id, { type, scope, ver, seq, body });
    } else if (change[0] === 'x') {
      const [, id, scope, seq] = change;
      if (held?.scope === scope && held.seq < seq) this.rows.delete(id);
    } else {
      const [, id, , ver] = change;
      if (held && ver > held.ver) this.rows.delete(id);
    }
  }

  /** The scopes whose rows are not those of the endpoint. */
  async differing(): Promise<readonly number[]> {
    const scopes = this.scopes.map((scope) => [scope, this.digest(scope)]);
    const { timeline, cursor } = this;
    return (await this.session.post('/v1/digest', { proto: 1, timeline, cursor, scopes })).differ;
  }

  /** Reads everything again; what came takes the place of what was held. */
  async repair(): Promise<void> {
    const fresh = new Replica(this.session);
    await fresh.pull();
    Object.assign(this, fresh);
  }

  private digest(of: number): string {
    let sum = 0n;
    for (const [id, { scope, ver }] of this.rows)
      if (scope === of) sum += createHash('sha256').update(`${id} ${ver}`).digest().readBigUInt64BE(0);
    return BigInt.asUintN(64, sum).toString(16).padStart(16, '0');
  }
}
