import type { Manifest, PackOffer } from '../protocol/manifest.ts';
import { PACKED_TYPE, type PackSubject } from '../protocol/pack.ts';
import { type Database, syncRecord } from './database.ts';
import { adopted, isNeedless, isOf, missingIn, progress, replacedIn, subjectsIn } from './held-packs.ts';
import { dropPacks, HOLDING, leaveScopes, stamped } from './leave.ts';
import { openPack, packPlace } from './open-pack.ts';
import { type AskedWith, isOvertaken } from './replica-store.ts';
import type { HeldPack, PackRecord, ReplicaDexie, SyncRecord } from './schema.ts';
import { seal } from './sealing.ts';
import { isOutOfRoom } from './storage-fault.ts';

export interface ArrivedPack {
  readonly offer: PackOffer;
  /** As they travelled. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The packs of one replica: what is to come, what has come. */
export class PackStore {
  readonly #database: Database;
  readonly #tenant: string;

  constructor(database: Database, tenant: string) {
    this.#database = database;
    this.#tenant = tenant;
  }

  /** Packs of the manifest that are not here yet. */
  async missing(): Promise<readonly PackOffer[]> {
    return missingIn(await this.#database.run(syncRecord));
  }

  /** What a pull may leave out. */
  async held(): Promise<readonly PackSubject[]> {
    return subjectsIn(await this.#database.run(syncRecord));
  }

  /**
   * Goes by this manifest from now on. Packs that are here already and still good count as arrived. Ignored when the
   * replica no longer asks, or when the endpoint speaks of another timeline: the pull will say what to do then. False
   * when another loop has gone on since the question.
   */
  adopt(manifest: Manifest, asked?: AskedWith): Promise<boolean> {
    return this.#database.run((dexie) =>
      dexie.transaction('rw', HOLDING, async () => {
        const sync = await syncRecord(dexie);
        if (isOvertaken(sync, asked)) return false;
        const isOther = sync.timeline !== '' && sync.timeline !== manifest.timeline;
        if (sync.bootstrap.state !== 'wanted' || isOther) return true;
        const touched = new Set<string>();
        const { hash, all } = manifest.scopes;
        const left = await leaveScopes(dexie, sync, all, touched);
        const packs = adopted(left, manifest.packs, sync.generation);
        const told = {
          timeline: manifest.timeline,
          scopeHash: hash,
          scopes: [...all],
          offers: manifest.packs,
          ...(manifest.mark !== undefined && { mark: manifest.mark }),
        };
        await dexie.meta.put(await progressed(dexie, { ...sync, ...told, packs }, touched));
        return true;
      }),
    );
  }

  /**
   * Keeps packs of the manifest, and lets go of rows they make needless. Where there is no room for old and new together
   * the old ones they replace go first.
   */
  async add(arrived: readonly ArrivedPack[]): Promise<void> {
    const { key } = this.#database;
    const bodies = await Promise.all(
      arrived.map(async ({ offer: { sha }, bytes }) => ({
        sha,
        body: await seal(key, packPlace(sha), bytes),
      })),
    );
    const needless = await this.#needlessRows(arrived);
    try {
      await this.#keep(arrived, bodies, needless, () => false);
    } catch (error) {
      if (!isOutOfRoom(error)) throw error;
      const isReplaced = (pack: HeldPack) => arrived.some(({ offer }) => isOf(pack)(offer));
      await this.#keep(arrived, bodies, needless, isReplaced);
    }
  }

  /** In one transaction, and with it goes what must make room. */
  async #keep(
    arrived: readonly ArrivedPack[],
    bodies: readonly PackRecord[],
    needless: ReadonlySet<string>,
    makesRoom: (pack: HeldPack) => boolean,
  ): Promise<void> {
    await this.#database.run((dexie) =>
      dexie.transaction('rw', HOLDING, async () => {
        const sync = await syncRecord(dexie);
        const awaited = new Set(missingIn(sync).map(({ sha }) => sha));
        const fresh = arrived.map(({ offer }) => offer).filter(({ sha }) => awaited.has(sha));
        if (sync.bootstrap.state !== 'packs' || fresh.length === 0) return;
        const touched = new Set([PACKED_TYPE]);
        const held = await dropPacks(dexie, sync.packs, makesRoom, touched);
        await dexie.packs.bulkPut(bodies.filter(({ sha }) => awaited.has(sha)));
        await dexie.rows.bulkDelete([...needless]);
        const packs = [...held, ...fresh.map((offer) => ({ ...offer, generation: sync.generation }))];
        await dexie.meta.put(await progressed(dexie, { ...sync, packs }, touched));
      }),
    );
  }

  /** The endpoint no longer has what its manifest named: it is asked for another. */
  outdated(): Promise<void> {
    return this.#database.run((dexie) =>
      dexie.transaction('rw', dexie.meta, async () => {
        const sync = await syncRecord(dexie);
        if (sync.bootstrap.state !== 'packs') return;
        await dexie.meta.put({ ...sync, offers: [], bootstrap: { ...sync.bootstrap, state: 'wanted' } });
      }),
    );
  }

  /** Rows of the scopes that stand in the packs in the same or a newer version. On a first start there are none. */
  async #needlessRows(arrived: readonly ArrivedPack[]): Promise<ReadonlySet<string>> {
    const needless = new Set<string>();
    const { generation } = await this.#database.run(syncRecord);
    for (const { offer, bytes } of arrived) {
      const rows = await this.#database.run((dexie) =>
        dexie.rows.where({ scope: offer.scope, type: PACKED_TYPE }).toArray(),
      );
      if (rows.length === 0) continue;
      const pack = await openPack(this.#tenant, bytes);
      for (const row of rows) {
        const place = pack.places.get(row.id);
        if (place === undefined) continue;
        if (isNeedless(row, pack.ver(place), generation)) needless.add(row.id);
      }
    }
    return needless;
  }
}

/** With the state that follows from what is here; when that is all, without what it replaces. */
async function progressed(dexie: ReplicaDexie, sync: SyncRecord, touched: Set<string>): Promise<SyncRecord> {
  const packs = await dropPacks(dexie, sync.packs, replacedIn(sync), touched);
  return { ...sync, packs, stamps: stamped(sync, touched), bootstrap: progress(sync.bootstrap, sync) };
}
