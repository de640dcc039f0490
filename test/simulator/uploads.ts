import type { EvidenceItem } from '../../src/domain/entry.ts';
import type { CommandArgs, CommandName } from '../../src/domain/workflow/command.ts';
import { type Declaration, refusalOfUpload } from '../../src/endpoint/evidence/evidence-delivery.ts';
import type { OutboxItem } from '../../src/store/replica-store.ts';
import { sha256Hex } from '../support/seals.ts';
import { blobName } from './committed.ts';
import type { Fault } from './faults.ts';
import type { Asker, MemServer } from './mem-server.ts';
import { endpointOf } from './model-endpoint.ts';
import type { Prng } from './prng.ts';
import type { Scheduler } from './scheduler.ts';

/** A file on its way: what the endpoint has of it. */
interface Staged {
  readonly arrived: string;
}

/** What the endpoint keeps of files, beside its database and outside its backups. */
export class EvidenceShelf {
  readonly #staged = new Map<string, Staged>();
  readonly #home = new Map<string, string>();

  arrived(name: string): string {
    return this.#staged.get(name)?.arrived ?? '';
  }

  receive(name: string, piece: string): void {
    this.#staged.set(name, { arrived: this.arrived(name) + piece });
  }

  discard(name: string): void {
    this.#staged.delete(name);
  }

  /** True when the bytes are the declared ones; they are kept for ever. Else they are gone and the device starts again. */
  finish(name: string, sha: string): boolean {
    const bytes = this.arrived(name);
    this.discard(name);
    if (sha256Hex(bytes) !== sha) return false;
    this.#home.set(sha, bytes);
    return true;
  }

  /** Bytes of a hash, as they stand on the disk. */
  bytes(sha: string): string | null {
    return this.#home.get(sha) ?? null;
  }
}

export interface UploadLine {
  readonly prng: Prng;
  readonly scheduler: Scheduler;
  readonly model: MemServer;
  readonly shelf: EvidenceShelf;
  readonly asker: Asker;
  readonly isOnline: () => boolean;
  readonly pause: (point: string) => Promise<void>;
  readonly note: (fault: Fault) => void;
  readonly trouble: () => number;
}

const ATTACHING: readonly string[] = ['evidence.attach', 'dossier.attach'] satisfies readonly CommandName[];
const PIECES = 3;
const RESTARTS = 3;

/** Sends the files of the own answered attachments, oldest first, as the production's uploader does. */
export async function uploadAll(line: UploadLine, outbox: readonly OutboxItem[]): Promise<void> {
  for (const item of outbox) {
    if (item.state !== 'accepted' || !ATTACHING.includes(item.mutation.name)) continue;
    const { evidence } = item.mutation.args as Partial<CommandArgs['evidence.attach']>;
    // Where rules are undone, the endpoint may have said yes to what nobody can read.
    if (evidence && !(await upload(line, item.mutation.e, evidence))) return;
  }
}

/** False when the line is down. */
async function upload(line: UploadLine, entity: string, item: AttachedItem): Promise<boolean> {
  const bytes = bytesOf(item.name);
  const { id, sha, type, size } = item;
  // Attached by an old app whose file nobody has here.
  if (bytes === null || sha256Hex(bytes) !== sha) return true;
  const declared = { entity, evidence: id, sha, type, size };
  for (let tries = 0; tries < RESTARTS; tries += 1) {
    await line.pause('upload begins');
    if (!line.isOnline()) return false;
    // The receipt of an earlier upload may have been lost on the way.
    if (line.model.committed.blobs.has(blobName(entity, sha))) return true;
    const { model, asker, scheduler } = line;
    const endpoint = endpointOf(model, () => scheduler.now);
    const who = { ...asker, tenant: model.tenant, session: '', publicKey: '', until: 0 };
    if (await refusalOfUpload(endpoint, who, declared)) return true;
    const end = await sendPieces(line, declared, bytes);
    if (end !== 'again') return end === 'stored';
  }
  return true;
}

type AttachedItem = Pick<EvidenceItem, 'id' | 'sha' | 'type' | 'size' | 'name'>;

async function sendPieces(
  line: UploadLine,
  { entity, sha }: Declaration,
  bytes: string,
): Promise<'stored' | 'again' | 'later'> {
  const { prng, scheduler, shelf, model, asker, note } = line;
  const name = `${asker.person}/${blobName(entity, sha)}`;
  if (shelf.arrived(name) !== '') note('upload-resumed');
  const piece = Math.ceil(bytes.length / PIECES);
  while (shelf.arrived(name).length < bytes.length) {
    await line.pause('a piece leaves');
    if (!line.isOnline()) return 'later';
    if (hits(line, 'upload-cut', 2)) return 'later';
    const from = shelf.arrived(name).length;
    const part = bytes.slice(from, from + piece);
    shelf.receive(name, hits(line, 'upload-wrong-bytes', 1) ? part.replaceAll(/./g, '?') : part);
    await scheduler.sleep(prng.between(100, 5000));
  }
  // The endpoint is killed between the last piece and its check: the device finds out at its next question.
  if (hits(line, 'upload-received-and-not-answered', 1)) return 'later';
  if (!shelf.finish(name, sha)) return 'again';
  model.store(entity, sha, scheduler.now);
  await line.pause('the receipt arrives');
  return 'stored';
}

function hits({ prng, trouble, note }: UploadLine, fault: Fault, weight: number): boolean {
  const hit = prng.chance(trouble() * weight);
  if (hit) note(fault);
  return hit;
}

/** What the photo of this name shows; null for a file this simulator did not make. */
function bytesOf(name: string): string | null {
  const [, n] = /^foto-(\d+)\.jpg$/.exec(name) ?? [];
  return n === undefined ? null : `file ${n}`;
}
