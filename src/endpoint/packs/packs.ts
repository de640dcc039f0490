import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { civilDay } from '../../domain/calendar.ts';
import { scopeSetHash } from '../../protocol/hash.ts';
import type { Manifest, PackOffer } from '../../protocol/manifest.ts';
import type { Endpoint, Who } from '../endpoint.ts';
import { extentOf } from '../extent.ts';
import type { EntryYear, Row, Tenant, TenantReader } from '../storage/port.ts';
import { buildPack } from './build-pack.ts';
import { rangeOf } from './byte-range.ts';
import { PackShelf } from './pack-shelf.ts';

/** A request costs more than this many rows in a page of a pull. */
const LEAST_ROWS = 100;

/** A pack in which more than this share has changed since is built anew. */
const MOST_CHANGED = 0.1;

/** Packs of closed years: offered by manifest, built when somebody first asks, sent to whoever may hold the scope. */
export class Packs {
  readonly #endpoint: Endpoint;
  readonly #shelves = new Map<string, PackShelf>();
  #building: Promise<unknown> = Promise.resolve();
  #counted: { readonly question: string; readonly years: readonly EntryYear[] } | null = null;

  constructor(endpoint: Endpoint) {
    this.#endpoint = endpoint;
  }

  /** The packs of the scopes the person may hold now. */
  async manifest(who: Who): Promise<Manifest> {
    const year = (tenant: Tenant) => Number(civilDay(this.#endpoint.now(), tenant.timeZone).slice(0, 4));
    const { tenant, all, head, groups } = await this.#endpoint.storage.read(who.tenant, async (view) => {
      const [tenant, all] = [await view.tenant(), await this.#held(who, view)];
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
      if (group.rows >= LEAST_ROWS) packs.push(await this.#offer(tenant, group, head));
    return { timeline: tenant.timeline, scopes: { hash: scopeSetHash(all), all }, packs };
  }

  /** Bytes of a pack, or of the part a cut-off download still lacks. Null for an unknown one and for a foreign one. */
  async serve(who: Who, sha: string, range: string | undefined): Promise<Response | null> {
    const { tenant, held } = await this.#endpoint.storage.read(who.tenant, async (view) => ({
      tenant: await view.tenant(),
      held: await this.#held(who, view),
    }));
    const shelf = this.#shelf(tenant);
    const offer = await shelf.bySha(sha);
    if (!offer || !held.includes(offer.scope)) return null;
    const part = rangeOf(range, offer.bytes);
    if (!part)
      return new Response(null, { status: 416, headers: { 'content-range': `bytes */${offer.bytes}` } });
    const { start, end } = part;
    const file = createReadStream(shelf.pathOf(offer), { start, end });
    const isPart = range !== undefined;
    return new Response(Readable.toWeb(file) as ReadableStream, {
      status: isPart ? 206 : 200,
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(end - start + 1),
        'accept-ranges': 'bytes',
        ...(isPart && { 'content-range': `bytes ${start}-${end}/${offer.bytes}` }),
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
    const isExact = known !== null && group.seq <= known.seq && group.rows === known.rows;
    // Nothing of it has changed up to the head of the same moment.
    return isExact ? { ...known, seq: Math.max(known.seq, head) } : this.#renewed(tenant, group);
  }

  /** One at a time: a thousand devices on the first morning ask for the same few packs. */
  #renewed(tenant: Tenant, group: EntryYear): Promise<PackOffer> {
    const made = this.#building.then(() => this.#build(tenant, group));
    this.#building = made.catch(() => {});
    return made;
  }

  async #build(tenant: Tenant, { scope, year }: EntryYear): Promise<PackOffer> {
    const shelf = this.#shelf(tenant);
    const known = await shelf.newest(scope, year);
    const { rows, head, reference } = await this.#endpoint.storage.read(tenant.id, async (view) => ({
      rows: await view.entriesOfYear(scope, year),
      head: await view.head(),
      reference: await this.#endpoint.references.of(tenant.id, view),
    }));
    // What went from it before the forgetting began would never be told.
    const isUsable = known !== null && known.seq >= head.gcSeq && changedShare(known, rows) <= MOST_CHANGED;
    if (isUsable) return known;
    const { offer, bytes } = await buildPack(tenant.id, { scope, year, seq: head.seq }, reference, rows);
    await shelf.keep(offer, bytes);
    return offer;
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

/** Rows that are newer than the pack or came into its subject, and rows that have gone from it, per row of the pack. */
function changedShare(known: PackOffer, rows: readonly Row[]): number {
  const changed = rows.filter((row) => row.seq > known.seq).length;
  const gone = Math.max(0, known.rows - (rows.length - changed));
  return Math.max(changed, gone) / known.rows;
}
