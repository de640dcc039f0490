import type { Database } from './database.ts';
import { dropFile, readBytes, sealChunks, shaOf } from './file-chunks.ts';
import { readDraft } from './outbox-record.ts';
import { type Asker, release } from './release.ts';
import type { FileRecord, FileState, OutboxRecord } from './schema.ts';
import { sealJson, unsealJson } from './sealing.ts';
import { isOutOfRoom } from './storage-fault.ts';

export interface FileStatus {
  readonly sha: string;
  readonly size: number;
  readonly type: string;
  readonly state: FileState;
  /** Bytes the endpoint has confirmed; survives interruptions. */
  readonly offset: number;
  readonly uploadUrl: string | null;
  readonly refusal: string | null;
  readonly createdAt: number;
}

export type Saved =
  | { readonly ok: true; readonly sha: string; readonly size: number }
  | { readonly ok: false; readonly code: 'quota' };

/** A file an accepted mutation refers to. */
export interface AttachedFile {
  readonly sha: string;
  readonly entity: string;
  readonly evidence: string;
  readonly type: string;
  readonly name: string;
}

interface NewFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly name: string;
  readonly now: number;
}

/** Like `navigator.storage.estimate`. */
export type Estimate = () => Promise<{ readonly usage?: number; readonly quota?: number }>;

const namePlace = (sha: string): string => `file-name/${sha}`;

/** Evidence on this device: encrypted chunks and a manifest of how far each file has got. */
export class Files {
  readonly #database: Database;
  readonly #estimate: Estimate;

  constructor(database: Database, estimate: Estimate) {
    this.#database = database;
    this.#estimate = estimate;
  }

  /** Keeps a file before anything refers to it. The same bytes again are the same file, to be sent again. */
  saveFile(file: NewFile): Promise<Saved> {
    return this.#keep(file, { origin: 'own', state: 'waiting', entity: '', offset: 0 });
  }

  /** Keeps a file fetched for reading. It goes when its entity leaves this device or when space is short. */
  saveForeignFile(entity: string, file: NewFile): Promise<Saved> {
    return this.#keep(file, { origin: 'foreign', state: 'stored', entity, offset: file.bytes.length });
  }

  /** Null when it is not on this device (any more). */
  async readFile(
    sha: string,
  ): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string; name: string } | null> {
    const record = await this.#record(sha);
    const bytes = record && (await readBytes(this.#database, record, 0, record.size));
    if (!bytes) return null;
    return {
      bytes,
      type: record.type,
      name: await unsealJson<string>(this.#database.key, namePlace(sha), record.name),
    };
  }

  /** Part of a file, without having the whole of it in memory. */
  async readPart(sha: string, start: number, end: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const record = await this.#record(sha);
    return record && readBytes(this.#database, record, start, end);
  }

  async manifest(sha: string): Promise<FileStatus | null> {
    const record = await this.#record(sha);
    return record && statusOf(record);
  }

  /** Own files the endpoint has not confirmed, oldest first. */
  async waiting(): Promise<FileStatus[]> {
    const records = await this.#database.run((dexie) =>
      dexie.blobs.where('state').notEqual('stored').toArray(),
    );
    return records.map(statusOf).sort((a, b) => a.createdAt - b.createdAt);
  }

  /** Where unconfirmed files belong. Only accepted attachments: the text arrives before the photo. */
  toUpload(): Promise<AttachedFile[]> {
    return this.#places(isAccepted);
  }

  /** The same with those whose words are unanswered too. */
  withoutReceipt(): Promise<AttachedFile[]> {
    return this.#places((state) => isAccepted(state) || state === 'queued');
  }

  async #places(isWanted: (state: OutboxRecord['state']) => boolean): Promise<AttachedFile[]> {
    const records = await this.#database.run((dexie) =>
      dexie.transaction('r', dexie.blobs, dexie.outbox, async () => {
        const unsent = await dexie.blobs.where('state').anyOf('waiting', 'uploading').primaryKeys();
        const items = await dexie.outbox.where('file').anyOf(unsent).sortBy('order');
        const ids = items.flatMap(({ evidence }) => evidence ?? []);
        const about = await dexie.outbox.where('evidence').anyOf(ids).toArray();
        const detached = new Set(about.filter(({ file }) => file === null).map(({ evidence }) => evidence));
        return items.filter(({ state, evidence }) => isWanted(state) && !detached.has(evidence));
      }),
    );
    return Promise.all(records.map((record) => this.#attached(record)));
  }

  progress(sha: string, offset: number, uploadUrl: string | null): Promise<void> {
    return this.#change(sha, { state: 'uploading', offset, uploadUrl });
  }

  /** The endpoint has the bytes; from now on they may be released. */
  stored(sha: string): Promise<void> {
    return this.#change(sha, { state: 'stored', uploadUrl: null });
  }

  /** The endpoint will not take it; kept for the person to see why. */
  refused(sha: string, refusal: string): Promise<void> {
    return this.#change(sha, { state: 'refused', refusal });
  }

  /** What arrived was not what was sent: everything again. */
  restart(sha: string): Promise<void> {
    return this.#change(sha, { state: 'waiting', offset: 0, uploadUrl: null });
  }

  /** Removes a file nothing in the outbox refers to; false when something does. */
  discardFile(sha: string): Promise<boolean> {
    return this.#database.run((dexie) =>
      dexie.transaction('rw', dexie.outbox, dexie.blobs, dexie.blobChunks, async () => {
        if ((await dexie.outbox.where('file').equals(sha).count()) > 0) return false;
        await dropFile(dexie, sha);
        return true;
      }),
    );
  }

  /** Frees space and answers how many bytes; in which order, and what never goes, is said in `release.ts`. */
  release(bytes: number, asker: Asker): Promise<number> {
    return release(this.#database, bytes, asker);
  }

  async #keep(
    { bytes, type, name, now }: NewFile,
    kind: Pick<FileRecord, 'origin' | 'state' | 'entity' | 'offset'>,
  ): Promise<Saved> {
    const sha = await shaOf(bytes);
    const chunks = await sealChunks(this.#database.key, sha, bytes);
    const sealedName = await sealJson(this.#database.key, namePlace(sha), name);
    const fresh = { uploadUrl: null, refusal: null, chunks: chunks.length, name: sealedName, createdAt: now };
    const record: FileRecord = { sha, size: bytes.length, type, ...kind, ...fresh };
    const write = () =>
      this.#database.run((dexie) =>
        dexie.transaction('rw', dexie.blobs, dexie.blobChunks, async () => {
          const present = await dexie.blobs.get(sha);
          // An own file that is fetched as well stays an own one, and one on its way keeps its place.
          const own = present?.origin === 'own' && (kind.origin === 'foreign' || present.state !== 'stored');
          await dexie.blobs.put(own ? { ...present, chunks: record.chunks } : record);
          await dexie.blobChunks.bulkPut(chunks);
        }),
      );
    const kept = await this.#within(bytes.length, write);
    return kept ? { ok: true, sha, size: bytes.length } : { ok: false, code: 'quota' };
  }

  async #within(bytes: number, write: () => Promise<void>): Promise<boolean> {
    const { usage = 0, quota = Number.POSITIVE_INFINITY } = await this.#estimate();
    const lacking = usage + bytes - quota;
    if (lacking > 0 && (await this.release(lacking, 'app')) < lacking) return false;
    try {
      await write();
      return true;
    } catch (error) {
      if (!isOutOfRoom(error)) throw error;
    }
    // The estimate is padded by some browsers; the write itself is the judge.
    if ((await this.release(bytes, 'app')) === 0) return false;
    return write().then(
      () => true,
      (error) => {
        if (isOutOfRoom(error)) return false;
        throw error;
      },
    );
  }

  async #attached(record: OutboxRecord): Promise<AttachedFile> {
    const { e, args } = await readDraft(this.#database.key, record);
    const { id, sha, type, name } = (
      args as { evidence: { id: string; sha: string; type: string; name: string } }
    ).evidence;
    return { sha, entity: e, evidence: id, type, name };
  }

  async #record(sha: string): Promise<FileRecord | null> {
    return (await this.#database.run((dexie) => dexie.blobs.get(sha))) ?? null;
  }

  async #change(sha: string, fields: Partial<FileRecord>): Promise<void> {
    await this.#database.run((dexie) => dexie.blobs.update(sha, fields));
  }
}

const isAccepted = (state: OutboxRecord['state']): boolean => state === 'accepted' || state === 'conflict';

const statusOf = ({ chunks: _, entity: __, name: ___, origin: ____, ...status }: FileRecord): FileStatus =>
  status;
