import { rmSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { seededFolder, spawnEndpoint } from '../support/server.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test('a second process does not open a folder in use, and a lock left by a killed one does not stop the next', async () => {
  const dataDir = await seededFolder();
  folders.push(dataDir);
  const server = await spawnEndpoint(dataDir);
  await expect(spawnEndpoint(dataDir)).rejects.toThrow('in use by process');
  await server.kill();
  const next = await spawnEndpoint(dataDir);
  expect((await fetch(`${next.url}/v1/health`)).status).toBe(200);
  expect(await next.stop()).toBe(0);
}, 180_000);
