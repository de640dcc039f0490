import { Readable } from 'node:stream';
import { civilDay } from '../../domain/calendar.ts';
import { scopeSetHash } from '../../protocol/hash.ts';
import type { Manifest, ManifestRequest, PackOffer } from '../../protocol/manifest.ts';
import type { PullRefusal } from '../../protocol/pull.ts';
import type { Endpoint, Who } from '../endpoint.ts';
import { bearsOut, markAt, timelineInstead } from '../pull/history.ts';
import { extentOf } from '../rows/extent.ts';
import type { EntryYear, Tenant, TenantReader } from '../storage/port.ts';
import { buildPack } from './build-pack.ts';
import { rangeOf } from './byte-range.ts';
import { PackShelf, type ShelvedPack } from './pack-shelf.ts';
import { isExact, isUsable } from './renewal.ts';

/** A request costs more than this many rows in a page of a pull. */
const LEAST_ROWS = 100;

export type ManifestAnswer =
  | { readonly ok: true; readonly reply: Manifest }
  | { readonly ok: false; readonly refusal: PullRefusal };

/** Packs of closed years: offered by manifest, built when somebody first asks, sent to whoever may hold the scope. */
export class Packs {
  readonly #endpoint: Endpoint;
  readonly #shelves = new Map<string, PackShelf>();
  #building: Promise<unknown> = Promise.resolve();
  readonly #leastRows: number;
  #counted: { readonly question: string; readonly years: readonly EntryYear[] } | null = null;

  constructor(endpoint: Endpoint, leastRows = LEAST_ROWS) {
    this.#endpoint = endpoint;
    this.#leastRows = leastRows;
  }

  /** The packs of the scopes the person may hold now. Refused when the database lacks what the device was told. */
  async manifest(who: Who, request: ManifestRequest): Promise<ManifestAnswer> {
    const instead = await timelineInstead(this.#endpoint, who, request);
    if (instead !== null) return { ok: false, refusal: { code: 'timeline', timeline: instead } };
    const year = (tenant: Tenant) => Number(civilDay(this.#endpoint.now(), tenant.timeZone).slice(0, 4));
    const { tenant, all, head, groups } = await this.#endpoint.storage.read(who.tenant, async (view) => {
      const [tenant, all] = [await view.tenant(), await this.#held(who, view)];
      await letGoOfOthers(this.#shelf(tenant), view);
      const { seq } = await view.head();
      return {
        tenant,
        all,
        head: seq,
        groups: await this.#years(view, tenant, all, { before: year(tenant), head: seq }),
      };
    });
    const packs: PackOffer[] = [];
    for (const group of groups)
      if (group.rows >= this.#leastRows) packs.push(await this.#offer(tenant, group, head));
    const { timeline } = tenant;
    const mark = await this.#markNow(tenant);
    return { ok: true, reply: { timeline, mark, scopes: { hash: scopeSetHash(all), all }, packs } };
  }

  /** Of all that the packs just offered can hold: some of them were built a moment ago. */
  #markNow({ id, timeline }: Tenant): Promise<string> {
    const { storage, marks } = this.#endpoint;
    return storage.read(id, async (view) => {
      const { seq } = await view.head();
      return marks.text(id, timeline, await markAt(view, seq));
    });
  }

  /** Bytes of a pack, or of the part a cut-off download still lacks. Null for an unknown one and for a foreign one. */
  async serve(who: Who, sha: string, range: string | undefined): Promise<Response | null> {
    const { tenant, held } = await this.#endpoint.storage.read(who.tenant, async (view) => ({
      tenant: await view.tenant(),
      held: await this.#held(who, view),
    }));
    const opened = await this.#shelf(tenant).open(sha);
    if (!opened) return null;
    const { pack, file } = opened;
    const part = rangeOf(range, pack.bytes);
    if (!held.includes(pack.scope) || !part) await file.close();
    if (!held.includes(pack.scope)) return null;
    if (!part)
      return new Response(null, { status: 416, headers: { 'content-range': `bytes */${pack.bytes}` } });
    const { start, end } = part;
    const isPart = range !== undefined;
    return new Response(Readable.toWeb(file.createReadStream({ start, end })) as ReadableStream, {
      status: isPart ? 206 : 200,
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(end - start + 1),
        'accept-ranges': 'bytes',
        ...(isPart && { 'content-range': `bytes ${start}-${end}/${pack.bytes}` }),
      },
    });
  }

  /** The same question of many devices is answered once, until something changes. */
  async #years(
    view: TenantReader,
    tenant: Tenant,
    scopes: readonly number[],
    { before, head }: { readonly before: number; readonly head: number },
  ): Promise<readonly EntryYear[]> {
    const question = [tenant.id, tenant.timeline, head, before, scopeSetHash(scopes)].join('\n');
    if (this.#counted?.question !== question)
      this.#counted = { question, years: await view.entryYears(scopes, before) };
    return this.#counted.years;
  }

  async #offer(tenant: Tenant, group: EntryYear, head: number): Promise<PackOffer> {
    const known = await this.#shelf(tenant).newest(group.scope, group.year);
    const pack = known && isExact(known, group) ? known : await this.#renewed(tenant, group);
    const { scope, year, seq, sha, rows, bytes } = pack;
    // Where it is exact nothing of it has changed up to the head of the same moment, whoever built it.
    return { scope, year, seq: isExact(pack, group) ? Math.max(seq, head) : seq, sha, rows, bytes };
  }

  /** One at a time: a thousand devices on the first morning ask for the same few packs. */
  #renewed(tenant: Tenant, group: EntryYear): Promise<ShelvedPack> {
    const made = this.#building.then(() => this.#build(tenant, group));
    this.#building = made.catch(() => {});
    return made;
  }

  async #build(tenant: Tenant, { scope, year }: EntryYear): Promise<ShelvedPack> {
    const shelf = this.#shelf(tenant);
    // Another process may have built it by now.
    await shelf.lookAgain();
    const known = await shelf.newest(scope, year);
    const { rows, head, leaf, reference } = await this.#endpoint.storage.read(tenant.id, async (view) => {
      const head = await view.head();
      const { leaf } = await markAt(view, head.seq);
      const reference = await this.#endpoint.references.of(tenant.id, view);
      return { rows: await view.entriesOfYear(scope, year), head, leaf, reference };
    });
    if (known && isUsable(known, rows, head.gcSeq)) return known;
    const { offer, bytes } = await buildPack(tenant.id, { scope, year, seq: head.seq }, reference, rows);
    const pack = { ...offer, leaf };
    await shelf.keep(pack, bytes);
    return pack;
  }

  async #held(who: Who, view: TenantReader): Promise<readonly number[]> {
    const reference = await this.#endpoint.references.of(who.tenant, view);
    return extentOf(reference, await view.scopes(), who.person, this.#endpoint.now());
  }

  #shelf({ id, timeline }: Tenant): PackShelf {
    const key = `${id}\n${timeline}`;
    const shelf = this.#shelves.get(key) ?? new PackShelf(this.#endpoint.dataDir, id, timeline);
    this.#shelves.set(key, shelf);
    return shelf;
  }
}

/**
 * An older copy may have taken the place of the database: packs of what it lacks would pass for what it comes to have
 * under the same numbers. While the newest pack belongs to its history, all do.
 */
async function letGoOfOthers(shelf: PackShelf, view: TenantReader): Promise<void> {
  const last = await shelf.last();
  if (!last || (await bearsOut(view, last))) return;
  for (const pack of await shelf.lookAgain()) if (!(await bearsOut(view, pack))) await shelf.drop(pack);
}
