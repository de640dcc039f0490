import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { kinerjaProgram } from '../../support/command-line.ts';
import { seededFolder } from '../../support/server.ts';
import type { Stage } from '../stage.ts';
import { audit } from './audit.ts';
import { hire, savedBy } from './crew.ts';
import { DEATH_POINTS, SELDOM } from './death-points.ts';
import { type Fate, type Life, live } from './life.ts';
import type { OfficerAtWork } from './worker.ts';

/** Deaths between two backups; an older one is restored after every second of them. */
const BACKUP_EVERY = 50;
/** A named moment that is not reached by then is given up for a kill at once, ms. */
const PATIENCE = 4000;
const PATIENCE_FOR_FILES = 20_000;
/** Deaths after a backup at which the bare database is copied aside, and at which that copy takes its place. */
const [COPIED, PUT_BACK] = [10, 30] as const;

/**
 * Officers work without a pause while the endpoint is killed again and again: at each named moment in turn, and at
 * random between. Now and then the disk is lost and an older backup restored, or an older copy of the database is laid
 * in the place of the present one without a word. At the end nothing may be missing.
 */
export async function endpointKills(deaths: number): Promise<Stage> {
  const run = new Run(await seededFolder(), mkdtempSync(join(tmpdir(), 'kinerja-backups-')));
  try {
    return await run.whole(deaths);
  } finally {
    run.discard();
  }
}

class Run {
  readonly #dataDir: string;
  readonly #backups: string;
  readonly #copy: string;
  readonly #deaths = new Map<string, number>();
  #crew: readonly OfficerAtWork[] = [];
  #port = '0';
  #restores = 0;
  #copies = 0;
  #slowest = 0;

  constructor(dataDir: string, backups: string) {
    this.#dataDir = dataDir;
    this.#backups = backups;
    this.#copy = join(backups, 'copy');
  }

  async whole(deaths: number): Promise<Stage> {
    let life = await this.#begin(null);
    this.#port = new URL(life.url).port;
    this.#crew = await hire(life.url);
    for (const one of this.#crew) one.start();
    for (let death = 1; death <= deaths; death += 1) {
      await this.#die(life);
      if (death % (2 * BACKUP_EVERY) === 0) await this.#loseDisk();
      if (death % BACKUP_EVERY === COPIED) this.#copyAside();
      if (death % BACKUP_EVERY === PUT_BACK) this.#putCopyBack();
      life = await this.#begin(death % 2 === 0 ? null : this.#fate(death));
      if (death % BACKUP_EVERY === 0) await kinerjaProgram(this.#dataDir, 'backup', this.#backups);
    }
    await life.kill();
    life = await this.#begin(null);
    await Promise.all(this.#crew.map((one) => one.stop()));
    for (const one of this.#crew) await one.drain();
    await life.kill();
    const faults = await audit(this.#dataDir, this.#crew);
    return { name: 'endpoint killed under load', facts: this.#facts(), faults };
  }

  discard(): void {
    for (const folder of [this.#dataDir, this.#backups]) rmSync(folder, { recursive: true, force: true });
  }

  async #begin(fate: Fate | null): Promise<Life> {
    const from = performance.now();
    const life = await live(this.#dataDir, this.#port, fate);
    this.#slowest = Math.max(this.#slowest, performance.now() - from);
    return life;
  }

  /** Waits for the death this life was given, or brings it. */
  async #die({ fate, ended, kill }: Life): Promise<void> {
    const patience = fate ? patienceFor(fate) : Math.random() * 400;
    const isReached = await Promise.race([ended.then(() => true), wait(patience, false)]);
    await kill();
    count(this.#deaths, fate && isReached ? fate.at : 'at random');
  }

  #fate(death: number): Fate {
    const at = DEATH_POINTS[((death - 1) / 2) % DEATH_POINTS.length] ?? DEATH_POINTS[0];
    return { at, nth: SELDOM.has(at) ? 1 : 1 + Math.floor(Math.random() * 3) };
  }

  /** The folder is gone; the oldest of the last three backups is all there is. */
  async #loseDisk(): Promise<void> {
    const made = readdirSync(this.#backups)
      .filter((name) => /^\d{4}-/.test(name))
      .sort();
    const backup = made.slice(-3)[0];
    if (backup === undefined) return;
    rmSync(this.#dataDir, { recursive: true });
    const { code, err } = await kinerjaProgram(this.#dataDir, 'restore', join(this.#backups, backup));
    if (code !== 0) throw new Error(err);
    this.#restores += 1;
  }

  /** The database alone, as a snapshot of a machine or a careless hand keeps it; the key of the marks stays where it is. */
  #copyAside(): void {
    rmSync(this.#copy, { recursive: true, force: true });
    mkdirSync(this.#copy);
    for (const name of databaseIn(this.#dataDir)) cpSync(join(this.#dataDir, name), join(this.#copy, name));
  }

  #putCopyBack(): void {
    for (const name of databaseIn(this.#dataDir)) rmSync(join(this.#dataDir, name));
    for (const name of databaseIn(this.#copy)) cpSync(join(this.#copy, name), join(this.#dataDir, name));
    this.#copies += 1;
  }

  #facts(): readonly string[] {
    return [
      ...[...this.#deaths].map(([point, times]) => `${times} deaths: ${point}`),
      `${this.#restores} restores of an older backup`,
      `${this.#copies} times an older copy of the database put in its place`,
      savedBy(this.#crew),
      `slowest start after a death ${Math.round(this.#slowest)} ms, process and all`,
    ];
  }
}

const patienceFor = ({ at }: Fate): number => (SELDOM.has(at) ? PATIENCE_FOR_FILES : PATIENCE);

const databaseIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith('kinerja.db'));

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
