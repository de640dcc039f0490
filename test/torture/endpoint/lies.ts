import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { seededFolder } from '../../support/server.ts';
import type { Stage } from '../stage.ts';
import { audit } from './audit.ts';
import { hire, savedBy } from './crew.ts';
import { live } from './life.ts';
import { LyingProxy } from './lying-proxy.ts';

/** Officers work behind a proxy that spoils every third answer after the endpoint has done what was asked. */
export async function spoiledAnswers(seconds: number): Promise<Stage> {
  const dataDir = await seededFolder();
  const life = await live(dataDir, '0', null);
  const proxy = await LyingProxy.open(() => life.url);
  try {
    const crew = await hire(life.url);
    for (const one of crew) one.device.base = proxy.url;
    proxy.share = 1 / 3;
    for (const one of crew) one.start();
    await wait(seconds * 1000);
    await Promise.all(crew.map((one) => one.stop()));
    proxy.share = 0;
    for (const one of crew) await one.drain();
    await life.kill();
    const facts = [...[...proxy.told].map(([lie, times]) => `${times} times: ${lie}`), savedBy(crew)];
    return { name: 'answers spoiled after the commit', facts, faults: await audit(dataDir, crew) };
  } finally {
    await life.kill();
    await proxy.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
