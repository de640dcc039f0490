import { sign } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Who } from '../../src/endpoint/endpoint.ts';
import { compareDigests } from '../../src/endpoint/pull/digest.ts';
import { pull } from '../../src/endpoint/pull/pull.ts';
import { push } from '../../src/endpoint/push/push.ts';
import { putNumbered } from '../../src/endpoint/rows/put-reference.ts';
import type { Scope, TenantWriter } from '../../src/endpoint/storage/port.ts';
import { beginTimelines, snapshot } from '../../src/endpoint/storage/sqlite-snapshot.ts';
import { chainAfter } from '../../src/protocol/accept.ts';
import type { DigestReply, DigestRequest } from '../../src/protocol/digest.ts';
import { canonicalJson } from '../../src/protocol/hash.ts';
import type { Manifest, ManifestRequest, PackOffer } from '../../src/protocol/manifest.ts';
import type { PullRefusal, PullReply, PullRequest, PullRow } from '../../src/protocol/pull.ts';
import type { PushRefusal, PushReply, PushRequest } from '../../src/protocol/push.ts';
import type { Answer } from '../../src/sync/transport.ts';
import { audited } from './audit.ts';
import type { ServerRow } from './committed.ts';
import type { Fault } from './faults.ts';
import type { Asker, Change, Fate, MemServer } from './mem-server.ts';
import { Prng } from './prng.ts';
import { PRIVATE_KEY } from './real-key.ts';
import type { Scheduler } from './scheduler.ts';
import { signatureOf } from './signature.ts';
import { type PackAnswer, pieceOf, type Site } from './site.ts';
import { happen, unnumbered } from './sqlite-changes.ts';
import { EndpointProcess, newFolder, PowerCut } from './sqlite-process.ts';

/** Two processes stand behind one address and share one file. */
const PROCESSES = 2;

/**
 * The production's push and pull over its own SQLite storage. The model is put through the same, in the same order,
 * and whatever the two say differently is a fault.
 */
export class SqliteSite implements Site {
  readonly model: MemServer;
  readonly faults: string[] = [];
  readonly #scheduler: Scheduler;
  readonly #prng: Prng;
  readonly #note: (fault: Fault) => void;
  readonly #folder = newFolder();
  readonly #backups: string[] = [];
  readonly #marks = new Map<string, string>();
  /** Names of the real endpoint's packs, by those of the model's. */
  readonly #packs = new Map<string, string>();
  #file = join(this.#folder, 'kinerja.db');
  /** Those that run: a process is started when it is first asked for something. */
  readonly #processes = new Map<number, EndpointProcess>();
  #last = 0;
  #files = 0;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(model: MemServer, scheduler: Scheduler, seed: number, note: (fault: Fault) => void) {
    this.model = model;
    this.#scheduler = scheduler;
    this.#prng = new Prng(seed);
    this.#note = note;
  }

  static open(model: MemServer, scheduler: Scheduler, seed: number, note: (fault: Fault) => void): Site {
    const site = new SqliteSite(model, scheduler, seed, note);
    const { rows } = model.committed;
    const scopes = [...model.committed.scopes];
    void site.#inTurn(() => site.#begin([...rows.values()], scopes));
    model.changed = (change) => {
      const scopes = [...model.committed.scopes];
      const { head } = model.committed;
      void site.#inTurn(() => site.#change(change, (scope) => scopes[scope - 1]?.unit ?? '', head));
    };
    return site;
  }

  /** One thing at a time, in the order in which the model saw them. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch((error: unknown) => {
      this.faults.push(`the endpoint on SQLite failed: ${String(error)}`);
    });
    return this.#scheduler.outside(done);
  }

  async #begin(rows: readonly ServerRow[], scopes: readonly Scope[]): Promise<void> {
    const { tenant: id } = this.model;
    const tenant = {
      id,
      name: id,
      timeZone: 'Asia/Makassar',
      example: true,
      timeline: 'timeline-0',
    } as const;
    await this.#process.storage.addTenant(tenant, 0);
    await this.#write(async (transaction) => {
      for (const { unit, class: kind } of scopes) await transaction.scopeOf(unit, kind);
      await putNumbered(transaction, rows.map(unnumbered));
      for (const { person } of this.model.reference.positions.values())
        await transaction.saveAccount({ person, username: person, password: '' });
    });
    await this.#backUp();
  }

  async #stop(): Promise<void> {
    for (const { storage } of this.#processes.values()) await storage.close();
    this.#processes.clear();
  }

  get #process(): EndpointProcess {
    const running = this.#processes.get(this.#last) ?? new EndpointProcess(this.#file);
    this.#processes.set(this.#last, running);
    return running;
  }

  #write<T>(work: (transaction: TenantWriter) => Promise<T>): Promise<T> {
    return this.#process.storage.write(this.model.tenant, work);
  }

  /** What the model says, and the timeline it begins with that, if any. */
  #asked<T, Request extends { readonly mark?: string | undefined }>(
    request: Request,
    ask: (request: Request) => T,
  ): { readonly answer: T; readonly timeline: string | null } {
    const { timeline: before } = this.model.committed;
    const mark = this.#marks.get(request.mark ?? '');
    const answer = ask(mark === undefined ? request : { ...request, mark });
    const { timeline } = this.model.committed;
    return { answer, timeline: timeline === before ? null : timeline };
  }

  /** Either process may be the one that answers. */
  #someProcess(now: number, timeline: string | null): EndpointProcess {
    const next = this.#prng.between(0, PROCESSES - 1);
    if (next !== this.#last) this.#note('two-endpoint-processes');
    this.#last = next;
    this.#process.now = now;
    this.#process.nextTimeline = timeline;
    return this.#process;
  }

  push(asker: Asker, request: PushRequest, now: number, fate: Fate): Promise<Answer<PushReply, PushRefusal>> {
    const expected = this.#asked(request, (read) => this.model.push(asker, read, now, fate));
    return this.#inTurn(async () => {
      const process = this.#someProcess(now, expected.timeline);
      process.storage.fate = fate;
      try {
        const who = await this.#who(asker);
        if (!who) return this.#compared(`a push of ${asker.device}`, SIGNED_OUT, expected.answer);
        const answer = await push(process.endpoint, who, this.#signed(asker, request));
        const said = answer.ok ? reply(answer.reply) : refusal(answer.refusal);
        return this.#compared(`a push of ${asker.device}`, said, expected.answer);
      } catch (error) {
        if (!(error instanceof PowerCut)) throw error;
        // The process that died is started again, with nothing in its memory.
        await process.storage.close();
        this.#processes.delete(this.#last);
        return { kind: 'unreachable' };
      } finally {
        process.storage.fate = 'lives';
      }
    });
  }

  pull(asker: Asker, request: PullRequest, now: number): Promise<Answer<PullReply, PullRefusal>> {
    const { model } = this;
    const expected = this.#asked(request, (read) =>
      model.isGood(asker.device) ? model.pull(asker.person, read, now) : SIGNED_OUT,
    );
    return this.#inTurn(async () => {
      const { endpoint } = this.#someProcess(now, expected.timeline);
      const who = await this.#who(asker);
      if (!who) return this.#compared(`a pull of ${asker.device}`, SIGNED_OUT, expected.answer);
      const limit = Math.min(request.limit, this.model.pageRows);
      const answer = await pull(endpoint, who, { ...request, limit });
      const said = answer.ok ? reply(answer.reply) : refusal(answer.refusal);
      return this.#compared(`a pull of ${asker.device}`, said, expected.answer);
    });
  }

  /** The two write the same packs; only those of the real endpoint are compressed, and so have names of their own. */
  manifest(asker: Asker, request: ManifestRequest, now: number): Promise<Answer<Manifest, PullRefusal>> {
    const { model } = this;
    const { answer: expected, timeline } = this.#asked(request, (read) =>
      model.isGood(asker.device) ? model.manifest(asker.person, read, now) : SIGNED_OUT,
    );
    return this.#inTurn(async () => {
      const { packs } = this.#someProcess(now, timeline);
      const who = await this.#who(asker);
      const answer = who && (await packs.manifest(who, request));
      const what = `a manifest of ${asker.device}`;
      const told = expected.kind === 'reply' ? reply(described(expected.reply)) : expected;
      if (!answer) return this.#compared(what, SIGNED_OUT, told);
      this.#compared(what, answer.ok ? reply(described(answer.reply)) : refusal(answer.refusal), told);
      if (!answer.ok || expected.kind !== 'reply') return expected;
      for (const [i, { sha }] of bySubject(expected.reply.packs).entries())
        this.#packs.set(sha, bySubject(answer.reply.packs)[i]?.sha ?? '');
      const { mark } = answer.reply;
      return reply({ ...expected.reply, ...(mark !== undefined && { mark }) });
    });
  }

  pack(asker: Asker, sha: string, from: number, now: number): Promise<PackAnswer> {
    const { model } = this;
    const isKnown = model.isGood(asker.device);
    const bytes = isKnown ? model.packBytes(asker.person, sha, now) : null;
    return this.#inTurn(async () => {
      const { packs } = this.#someProcess(now, null);
      const who = await this.#who(asker);
      const response = who && (await packs.serve(who, this.#packs.get(sha) ?? sha, undefined));
      const said = response ? gunzipSync(await response.arrayBuffer()).toString() : null;
      this.#compare(`a pack of ${asker.device}`, said, bytes && new TextDecoder().decode(bytes));
      return isKnown ? pieceOf(bytes, from) : SIGNED_OUT;
    });
  }

  digest(asker: Asker, request: DigestRequest, now: number): Promise<Answer<DigestReply, PullRefusal>> {
    const expected = this.model.digest(asker.person, request, now);
    return this.#inTurn(async () => {
      const { endpoint } = this.#someProcess(now, null);
      const who = await this.#who(asker);
      if (!who) return SIGNED_OUT;
      const answer = await compareDigests(endpoint, who, request);
      const said = answer.ok ? reply(answer.reply) : refusal(answer.refusal);
      return this.#compared(`a digest of ${asker.device}`, said, expected);
    });
  }

  /** As a session would say it; with the key of a device its sessions end. */
  async #who({ person, device }: Asker): Promise<Who | null> {
    const { tenant } = this.model;
    const known = await this.#process.storage.read(tenant, (view) => view.device(person, device));
    if (!known || known.revokedAt !== null) return null;
    return { tenant, person, device, session: '', publicKey: known.publicKey, until: 0 };
  }

  /** Under the device's real key, if the device signed what it sends at all. */
  #signed({ device }: Asker, request: PushRequest): PushRequest {
    const { rid, prev, muts, sig } = request;
    const chain = chainAfter(prev, muts);
    const text = sig === signatureOf(device, rid, chain) ? `${rid}\n${chain}` : 'something else';
    const real = sign('sha256', Buffer.from(text), { key: PRIVATE_KEY, dsaEncoding: 'ieee-p1363' });
    return { ...request, sig: real.toString('base64url') };
  }

  #compare(what: string, said: unknown, expected: unknown): void {
    const [a, b] = [said, expected].map((one) => canonicalJson(JSON.parse(JSON.stringify(one))));
    if (a !== b) this.faults.push(`${what}: the endpoint on SQLite said ${a}, the model ${b}`);
  }

  #compared<T extends Said>(what: string, said: T, expected: Said): T {
    this.#compare(what, comparable(said), comparable(expected));
    const [mark, models] = [said, expected].map(markOf);
    if (mark !== undefined && models !== undefined) this.#marks.set(mark, models);
    return said;
  }

  async #change(change: Change, unitOf: (scope: number) => string, head: number): Promise<void> {
    if (change.kind === 'backed-up') {
      await this.#backUp();
      await this.#write((transaction) => transaction.raiseDurable(head));
    } else if (change.kind === 'restored') await this.#goBack(change.kept, change.timeline);
    else await this.#write((transaction) => happen(transaction, change, unitOf));
  }

  #newFile(name: string): string {
    this.#files += 1;
    return join(this.#folder, `${name}-${this.#files}.db`);
  }

  async #backUp(): Promise<void> {
    const file = this.#newFile('backup');
    snapshot(this.#file, file);
    this.#backups.push(file);
  }

  async #goBack(kept: number, timeline: string | null): Promise<void> {
    await this.#stop();
    this.#backups.length = kept;
    this.#file = this.#newFile('restored');
    copyFileSync(this.#backups[kept - 1] as string, this.#file);
    if (timeline !== null) beginTimelines(this.#file, () => timeline);
  }

  conclude(): Promise<void> {
    return this.#inTurn(async () => {
      const { tenant } = this.model;
      const faults = await this.#process.storage.read(tenant, (view) => audited(view, this.model.committed));
      this.faults.push(...faults);
    });
  }

  async close(): Promise<void> {
    await this.#turn;
    await this.#stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

const SIGNED_OUT = { kind: 'signed-out' } as const;
const reply = <T>(said: T) => ({ kind: 'reply', reply: said }) as const;
const refusal = <T>(said: T) => ({ kind: 'refusal', refusal: said }) as const;

type Described = Omit<Manifest, 'packs'> & {
  readonly packs: readonly Pick<PackOffer, 'scope' | 'year' | 'seq' | 'rows'>[];
};
type Told = PushReply | PullReply | DigestReply | Described;
type Said = Answer<Told, PushRefusal | PullRefusal>;

const markOf = (answer: Said): string | undefined =>
  answer.kind === 'reply' && 'mark' in answer.reply ? answer.reply.mark : undefined;

/** Each has marks of its own, and rows that share a number have no order among themselves. */
function comparable(answer: Said): unknown {
  if (answer.kind !== 'reply') return answer;
  const said = { ...answer.reply, mark: '' };
  if (!('rows' in said)) return said;
  const name = (row: PullRow) => JSON.stringify([row[0], row[1]]);
  return { ...said, rows: said.rows.toSorted((a, b) => (name(a) < name(b) ? -1 : 1)) };
}

const bySubject = (packs: Manifest['packs']): Manifest['packs'] =>
  packs.toSorted((a, b) => a.scope - b.scope || a.year - b.year);

/** A manifest but for what differs with the compression. */
const described = ({ packs, ...manifest }: Manifest): Described => ({
  ...manifest,
  packs: bySubject(packs).map(({ scope, year, seq, rows }) => ({ scope, year, seq, rows })),
});
