import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackOffer } from '../../protocol/manifest.ts';

/** The packs of one tenant on the disk: a cache that is built again when it is lost. Not part of a backup. */
export class PackShelf {
  readonly #folder: string;
  #offers: Promise<Map<string, PackOffer>> | null = null;

  /** A restored database gives its numbers out a second time: its packs stand in another folder. */
  constructor(dataDir: string, tenant: string, timeline: string) {
    const name = createHash('sha256').update(`${tenant}\n${timeline}`).digest('hex').slice(0, 24);
    this.#folder = join(dataDir, 'packs', name);
  }

  async newest(scope: number, year: number): Promise<PackOffer | null> {
    return (await this.#read()).get(subjectOf({ scope, year })) ?? null;
  }

  async bySha(sha: string): Promise<PackOffer | null> {
    return [...(await this.#read()).values()].find((offer) => offer.sha === sha) ?? null;
  }

  pathOf(offer: PackOffer): string {
    return join(this.#folder, nameOf(offer));
  }

  /** Keeps a pack in place of the one there was of its subject. */
  async keep(offer: PackOffer, bytes: Uint8Array): Promise<void> {
    const offers = await this.#read();
    const before = offers.get(subjectOf(offer));
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const path = this.pathOf(offer);
    await writeFile(`${path}.partial`, bytes, { mode: 0o600 });
    await rename(`${path}.partial`, path);
    offers.set(subjectOf(offer), offer);
    if (before && before.sha !== offer.sha) await rm(this.pathOf(before), { force: true });
  }

  #read(): Promise<Map<string, PackOffer>> {
    this.#offers ??= readOffers(this.#folder);
    return this.#offers;
  }
}

const subjectOf = ({ scope, year }: Pick<PackOffer, 'scope' | 'year'>): string => `${scope}/${year}`;

// Everything a manifest says of a pack stands in the name of its file.
const nameOf = ({ scope, year, seq, rows, bytes, sha }: PackOffer): string =>
  `${scope}-${year}-${seq}-${rows}-${bytes}-${sha}.gz`;

const NAME = /^(\d+)-(\d+)-(\d+)-(\d+)-(\d+)-([0-9a-f]{64})\.gz$/;

async function readOffers(folder: string): Promise<Map<string, PackOffer>> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const offers = new Map<string, PackOffer>();
  for (const name of names) {
    const [, scope, year, seq, rows, bytes, sha] = NAME.exec(name) ?? [];
    if (sha === undefined) continue;
    const offer = {
      scope: Number(scope),
      year: Number(year),
      seq: Number(seq),
      rows: Number(rows),
      bytes: Number(bytes),
      sha,
    };
    const known = offers.get(subjectOf(offer));
    if (!known || known.seq < offer.seq) offers.set(subjectOf(offer), offer);
  }
  return offers;
}
