import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seededFolder } from '../../support/server.ts';
import type { Stage } from '../stage.ts';
import { audit } from './audit.ts';
import { hire, savedBy } from './crew.ts';
import { type Life, live } from './life.ts';

const MEGABYTE = 1024 * 1024;
/** Free again after each time it was full. */
const TIMES = 5;

/**
 * The disk of the endpoint fills up while officers work, and is killed in that state; then there is room again. What
 * could not be written was not acknowledged, and is sent again.
 */
export async function diskFull(): Promise<Stage> {
  const seeded = await seededFolder();
  const disk = mkdtempSync(join(tmpdir(), 'kinerja-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', disk]);
  const dataDir = join(disk, 'data');
  let life: Life | null = null;
  try {
    cpSync(seeded, dataDir, { recursive: true });
    life = await live(dataDir, '0', null);
    const port = new URL(life.url).port;
    const crew = await hire(life.url);
    for (const one of crew) one.start();
    let least = Number.POSITIVE_INFINITY;
    for (let time = 0; time < TIMES; time += 1) {
      await wait(2000);
      const ballast = join(disk, 'ballast');
      fill(ballast, disk);
      await wait(3000);
      least = Math.min(least, roomOn(disk));
      await life.kill();
      rmSync(ballast);
      life = await live(dataDir, port, null);
    }
    await wait(2000);
    await Promise.all(crew.map((one) => one.stop()));
    for (const one of crew) await one.drain();
    await life.kill();
    const facts = [`${TIMES} times full, at the least ${least} bytes free; killed each time`, savedBy(crew)];
    return { name: 'disk of the endpoint full', facts, faults: await audit(dataDir, crew) };
  } finally {
    await life?.kill();
    execFileSync('umount', ['-l', disk]);
    for (const folder of [seeded, disk]) rmSync(folder, { recursive: true, force: true });
  }
}

const roomOn = (disk: string): number => {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
};

/** Writes until the disk takes nothing more. */
function fill(path: string, disk: string): void {
  const piece = Buffer.alloc(MEGABYTE);
  try {
    while (roomOn(disk) >= piece.length) writeFileSync(path, piece, { flag: 'a' });
    writeFileSync(path, Buffer.alloc(roomOn(disk)), { flag: 'a' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
