import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceItem } from '../../domain/entry.ts';
import { EVIDENCE_LIMIT } from '../../protocol/version.ts';
import type { Endpoint, Who } from '../endpoint.ts';
import { ownerIn } from '../pull/records.ts';
import { mayAttach } from '../rows/extent.ts';
import type { Upload } from '../storage/evidence-port.ts';
import { entityOf, type Row } from '../storage/port.ts';
import { type EvidenceHome, evidencePath, isAsDeclared, settle, stagingDir } from './evidence-file.ts';

/** What an upload says about itself before its first byte. */
export interface Declaration {
  readonly entity: string;
  readonly evidence: string;
  readonly sha: string;
  readonly type: string;
  readonly size: number;
}

export type DeliveryRefusal =
  | { readonly code: 'not-attached-yet' }
  | { readonly code: 'forbidden' }
  | { readonly code: 'too-large' }
  | { readonly code: 'evidence-type' }
  | { readonly code: 'evidence-mismatch' };

/**
 * Null when this person may send these bytes now: an item with this hash hangs on the entry, this person attached
 * it, and still holds the right to. The words travel before the file; a device that is refused `not-attached-yet`
 * pushes and tries again.
 */
export async function refusalOfUpload(
  endpoint: Endpoint,
  who: Who,
  declared: Declaration,
): Promise<DeliveryRefusal | null> {
  const limit = EVIDENCE_LIMIT[declared.type as keyof typeof EVIDENCE_LIMIT];
  if (limit === undefined) return { code: 'evidence-type' };
  if (declared.size > limit) return { code: 'too-large' };
  return endpoint.storage.read(who.tenant, async (view) => {
    const entry = entityOf((await view.rows([declared.entity])).get(declared.entity));
    const item = entry?.evidence.find((one) => one.id === declared.evidence && !one.detached);
    // The item before the right: an id of an entry can be guessed, and a refusal would say that there is one.
    if (!entry || !item) return { code: 'not-attached-yet' };
    if (item.by !== who.person) return { code: 'forbidden' };
    const reference = await endpoint.references.of(who.tenant, view);
    if (!mayAttach(reference, entry, who.person, endpoint.now())) return { code: 'forbidden' };
    return isSame(item, declared) ? null : { code: 'evidence-mismatch' };
  });
}

function withReceipt(row: Row, sha: string, receipt: NonNullable<EvidenceItem['receipt']>): Row {
  const next = { ...row, ver: row.ver + 1, seq: receipt.seq };
  const entry = entityOf(row);
  if (!entry) return next;
  const evidence = entry.evidence.map((item) => (item.sha === sha ? { ...item, receipt } : item));
  return { ...next, body: { ...entry, evidence } };
}

/** What a row is about decides where its files lie, and that never changes. */
const placeOf = (row: Row | undefined): EvidenceHome['place'] =>
  ownerIn(row) === null ? 'shared' : 'record';

/** Unfinished uploads of one file: a person may send it from two devices, and one may have been given up. */
const BEGUN = 3;

const isSame = (item: EvidenceItem, declared: Declaration): boolean =>
  item.sha === declared.sha && item.type === declared.type && item.size === declared.size;

/** Brings complete uploads home, one at a time for each. */
export class Deliveries {
  readonly #endpoint: Endpoint;
  readonly #running = new Map<string, Promise<boolean>>();

  constructor(endpoint: Endpoint) {
    this.#endpoint = endpoint;
  }

  /** False when the bytes are not the declared ones: they are deleted and the device starts again. */
  finish(tenant: string, upload: Upload): Promise<boolean> {
    const running = this.#running.get(upload.id);
    if (running) return running;
    const finishing = this.#finish(tenant, upload).finally(() => this.#running.delete(upload.id));
    this.#running.set(upload.id, finishing);
    return finishing;
  }

  async #finish(tenant: string, upload: Upload): Promise<boolean> {
    const { dataDir, storage, bus, now } = this.#endpoint;
    const staged = join(stagingDir(dataDir), upload.id);
    if (!(await isAsDeclared(staged, upload))) {
      await this.discard(tenant, upload.id);
      return false;
    }
    const { entity, sha, size, type, person } = upload;
    const place = await storage.read(tenant, async (view) =>
      placeOf((await view.rows([entity])).get(entity)),
    );
    await settle(staged, evidencePath(dataDir, tenant, { entity, sha, place }));
    const seq = await storage.write(tenant, async (transaction) => {
      const at = now();
      await transaction.addEvidenceBlobs([{ entity, sha, place, size, type, person, storedAt: at }]);
      await transaction.saveUpload({ ...upload, lastAt: at, finished: true });
      const row = (await transaction.rows([entity])).get(entity);
      const number = (await transaction.raiseUnlined(1)) + 1;
      // Whoever holds the entry pulls it again and learns that the file has arrived.
      if (row) await transaction.putRows([withReceipt(row, sha, { seq: number, at })]);
      return number;
    });
    await this.#unstage(upload.id);
    bus.publish(tenant, seq);
    return true;
  }

  async discard(tenant: string, id: string): Promise<void> {
    await this.#unstage(id);
    await this.#endpoint.storage.write(tenant, (transaction) => transaction.removeUpload(id));
  }

  async #unstage(id: string): Promise<void> {
    const staged = join(stagingDir(this.#endpoint.dataDir), id);
    await rm(staged, { force: true });
    await rm(`${staged}.json`, { force: true });
  }

  /** Makes room for one more upload of the same file: whoever begins it again and again fills no disk. */
  async makeRoom(tenant: string, of: Pick<Upload, 'person' | 'entity' | 'sha'>): Promise<void> {
    const begun = await this.#endpoint.storage.read(tenant, (view) => view.unfinishedUploads(of));
    for (const id of begun.slice(0, Math.max(0, begun.length - BEGUN + 1))) await this.discard(tenant, id);
  }

  /**
   * Lets go of uploads nobody has continued for sixty days (an officer may be without signal for weeks), and of
   * staged bytes that a killed process had no time to clear away.
   */
  async sweep(): Promise<void> {
    const { storage, now, dataDir } = this.#endpoint;
    const before = now() - 60 * 86_400_000;
    const staged = new Set((await readdir(stagingDir(dataDir))).map((name) => name.replace(/\.json$/, '')));
    for (const { id: tenant } of await storage.tenants()) {
      const stale = await storage.read(tenant, (view) => view.staleUploads(before));
      for (const id of stale) await this.discard(tenant, id);
      for (const id of staged) {
        const upload = await storage.read(tenant, (view) => view.upload(id));
        if (upload?.finished === false) staged.delete(id);
      }
    }
    for (const id of staged) await this.#unstage(id);
  }
}
