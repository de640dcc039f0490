import { countedEvidence } from '../../src/domain/entry.ts';
import { sha256Hex } from '../support/seals.ts';
import { blobName, type Committed, type HistoryLine } from './committed.ts';
import { lineFaults } from './history-lines.ts';
import type { MemServer } from './mem-server.ts';
import type { SavedWork } from './saved-work.ts';
import type { EvidenceShelf } from './uploads.ts';
import { deviceWorld } from './world.ts';

/** Follows the ledger of one tenant: each line is looked at once, soon after it was written. */
export class HistoryCheck {
  readonly #server: MemServer;
  readonly #shelf: EvidenceShelf;
  readonly #saved: SavedWork;
  readonly #stoodAs = new Map<string, string>();
  readonly #once = new Set<string>();
  #looked: readonly HistoryLine[] = [];

  constructor(server: MemServer, shelf: EvidenceShelf, saved: SavedWork) {
    this.#server = server;
    this.#shelf = shelf;
    this.#saved = saved;
  }

  /** What is wrong with the lines that are new since the last look. */
  look(): string[] {
    const { history } = this.#server.committed;
    if (history === this.#looked) return [];
    if (history[this.#looked.length - 1] !== this.#looked.at(-1)) this.#startOver();
    const from = this.#looked.length;
    this.#looked = history;
    const world = deviceWorld(this.#server.tenant, this.#server.reference);
    return history
      .slice(from)
      .flatMap((line, i) => [
        ...lineFaults(line, this.#saved, this.#stoodAs, world.contentHash),
        ...this.#repeated(line),
        ...this.#unevidenced(line),
        ...((history[from + i - 1]?.seq ?? 0) < line.seq ? [] : [`I5 ${line.seq} does not rise`]),
      ]);
  }

  /** The endpoint came back from a backup: what is in it is looked at again. */
  #startOver(): void {
    this.#looked = [];
    this.#stoodAs.clear();
    this.#once.clear();
  }

  /** I3: each mutation once, each number of a replica once. */
  #repeated({ mutation, rid, rseq }: HistoryLine): string[] {
    return [`id ${mutation.id}`, `number ${rid}/${rseq}`].flatMap((name) => {
      const isAgain = this.#once.has(name);
      this.#once.add(name);
      return isAgain ? [`I3 ${name} twice`] : [];
    });
  }

  /** I12: all files of what was verified or approved were there, and are, byte for byte. */
  #unevidenced({ mutation, after, blobs }: HistoryLine): string[] {
    if (!after || !isSigned({ mutation, after })) return [];
    return countedEvidence(after).flatMap(({ sha }) => {
      if (!blobs.has(blobName(mutation.e, sha))) return [`I12 ${mutation.id} without the file ${sha}`];
      const bytes = this.#shelf.bytes(sha);
      return bytes !== null && sha256Hex(bytes) === sha ? [] : [`I12 the bytes of ${sha} are gone`];
    });
  }
}

/** Whether the line binds somebody to what is there: a check of an entry, or the registration of a document. */
function isSigned({ mutation: { name }, after }: Pick<HistoryLine, 'mutation' | 'after'>): boolean {
  if (name === 'submission.approve' || name === 'submission.verify') return true;
  return name === 'dossier.step' && after?.status.value.state === 'registered';
}

/** I4: the ledger holds a replica's work in its order, without a hole. */
export function disordered({ history, remembered, replicas }: Committed): string[] {
  const decided = new Map<string, number[]>();
  for (const { rid, rseq } of history) decided.set(rid, [...(decided.get(rid) ?? []), rseq]);
  const faults: string[] = [];
  for (const [rid, own] of decided) {
    if (own.some((rseq, i) => i > 0 && rseq <= (own[i - 1] ?? 0))) faults.push(`I4 ${rid} out of order`);
    if (!replicas.has(rid)) faults.push(`I4 ${rid} is forgotten`);
  }
  for (const [rid, { last }] of replicas) {
    const answered = remembered.filter((one) => one.rid === rid).map((one) => one.rseq);
    const numbers = new Set([...(decided.get(rid) ?? []), ...answered]);
    for (let n = 1; n <= last; n++) if (!numbers.has(n)) faults.push(`I4 ${rid} lacks ${n}`);
  }
  return faults;
}

/** I12: what is approved or registered now can be shown with all its files. */
export function unshowable(server: MemServer, shelf: EvidenceShelf): string[] {
  return [...server.entries(), ...server.dossiers()].flatMap(([id, entity]) => {
    const { state } = entity.status.value;
    if (state !== 'approved' && state !== 'registered') return [];
    return countedEvidence(entity)
      .filter(({ sha }) => !server.committed.blobs.has(blobName(id, sha)) || shelf.bytes(sha) === null)
      .map(({ sha }) => `I12 ${id} is ${state} and ${sha} is gone`);
  });
}
