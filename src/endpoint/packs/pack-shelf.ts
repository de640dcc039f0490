import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackOffer } from '../../protocol/manifest.ts';
import type { Mark } from '../pull/marks.ts';

/** A pack on the disk, and the history it was built in. */
export type ShelvedPack = PackOffer & Mark;

/**
 * The packs of one tenant on the disk: a cache that is built again when it is lost. Not part of a backup. Other
 * processes may use the same folder: what they put there is seen when something is looked for and not known.
 */
export class PackShelf {
  readonly #folder: string;
  #packs: Promise<Map<string, ShelvedPack>> | null = null;

  /** A restored database gives its numbers out a second time: its packs stand in another folder. */
  constructor(dataDir: string, tenant: string, timeline: string) {
    const name = createHash('sha256').update(`${tenant}\n${timeline}`).digest('hex').slice(0, 24);
    this.#folder = join(dataDir, 'packs', name);
  }

  async newest(scope: number, year: number): Promise<ShelvedPack | null> {
    return (await this.#read()).get(subjectOf({ scope, year })) ?? null;
  }

  /** The one with the highest number. */
  async last(): Promise<ShelvedPack | null> {
    const packs = [...(await this.#read()).values()];
    return packs.reduce<ShelvedPack | null>((last, one) => (last && last.seq > one.seq ? last : one), null);
  }

  /** What stands in the folder by now. */
  async lookAgain(): Promise<readonly ShelvedPack[]> {
    this.#packs = null;
    return [...(await this.#read()).values()];
  }

  /** The opened file of a pack; null when there is none. */
  async open(sha: string): Promise<{ readonly pack: PackOffer; readonly file: FileHandle } | null> {
    const isIt = (one: PackOffer) => one.sha === sha;
    const pack = [...(await this.#read()).values()].find(isIt) ?? (await this.lookAgain()).find(isIt);
    if (!pack) return null;
    const file = await unlessMissing(open(this.#pathOf(pack)), null);
    // Another process has put another in its place.
    if (!file) this.#packs = null;
    return file && { pack, file };
  }

  /** Keeps a pack in place of the one there was of its subject. */
  async keep(pack: ShelvedPack, bytes: Uint8Array): Promise<void> {
    const packs = await this.#read();
    const before = packs.get(subjectOf(pack));
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const path = this.#pathOf(pack);
    await writeFile(`${path}.partial`, bytes, { mode: 0o600 });
    await rename(`${path}.partial`, path);
    packs.set(subjectOf(pack), pack);
    if (before && before.sha !== pack.sha) await rm(this.#pathOf(before), { force: true });
  }

  async drop(pack: ShelvedPack): Promise<void> {
    (await this.#read()).delete(subjectOf(pack));
    await rm(this.#pathOf(pack), { force: true });
  }

  #pathOf(pack: ShelvedPack): string {
    return join(this.#folder, nameOf(pack));
  }

  #read(): Promise<Map<string, ShelvedPack>> {
    this.#packs ??= readPacks(this.#folder);
    return this.#packs;
  }
}

const subjectOf = ({ scope, year }: Pick<PackOffer, 'scope' | 'year'>): string => `${scope}/${year}`;

// Everything that is to be known of a pack stands in the name of its file.
const nameOf = ({ scope, year, seq, rows, bytes, sha, leaf }: ShelvedPack): string =>
  `${scope}-${year}-${seq}-${rows}-${bytes}-${sha}.${leaf}.gz`;

const NAME = /^(\d+)-(\d+)-(\d+)-(\d+)-(\d+)-([0-9a-f]{64})\.([\w-]*)\.gz$/;

async function readPacks(folder: string): Promise<Map<string, ShelvedPack>> {
  const packs = new Map<string, ShelvedPack>();
  for (const name of await unlessMissing(readdir(folder), [])) {
    const [, scope, year, seq, rows, bytes, sha = '', leaf] = NAME.exec(name) ?? [];
    if (leaf === undefined) continue;
    const pack = {
      scope: Number(scope),
      year: Number(year),
      seq: Number(seq),
      rows: Number(rows),
      bytes: Number(bytes),
      sha,
      leaf,
    };
    const known = packs.get(subjectOf(pack));
    if (!known || known.seq < pack.seq) packs.set(subjectOf(pack), pack);
  }
  return packs;
}

const unlessMissing = <T, Instead>(work: Promise<T>, instead: Instead): Promise<T | Instead> =>
  work.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  });
