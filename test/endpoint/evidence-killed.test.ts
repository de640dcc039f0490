import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { TestDevice } from '../support/device.ts';
import { OFFICER } from '../support/people.ts';
import { type SpawnedServer, seededFolder, spawnEndpoint } from '../support/server.ts';
import { attached, create, fetchFile, head, patch, photo } from '../support/uploads.ts';

const TRAP_FILE = pathToFileURL(join(import.meta.dirname, '../support/endpoint-trap.ts')).href;

const folders: string[] = [];
const servers: SpawnedServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.kill();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

interface Trapped {
  readonly dataDir: string;
  readonly officer: TestDevice;
  readonly steps: () => readonly string[];
  /** The endpoint again on the same data, without a trap. */
  readonly again: () => Promise<void>;
}

async function trapped(trap: string): Promise<Trapped> {
  const dataDir = await seededFolder();
  folders.push(dataDir);
  const log = join(dataDir, 'trap.log');
  const env = { NODE_OPTIONS: `--import=${TRAP_FILE}`, TRAP: trap, TRAP_LOG: log };
  const server = await spawnEndpoint(dataDir, env);
  servers.push(server);
  const { url } = server;
  const officer = await TestDevice.signIn({ url, tenant: 'ntb', person: OFFICER.person, now: Date.now });
  return {
    dataDir,
    officer,
    steps: () => readFileSync(log, 'utf8').trim().split('\n'),
    again: async () => {
      await server.kill();
      const next = await spawnEndpoint(dataDir);
      servers.push(next);
      officer.url = next.url;
    },
  };
}

const staged = (dataDir: string): readonly string[] => readdirSync(join(dataDir, 'staging'));
const homeOf = (dataDir: string, sha: string): string =>
  join(dataDir, 'evidence', 'ntb', sha.slice(0, 2), sha);

test('bytes are on the disk before their name, the name before the row, and the row before the receipt', async () => {
  const { dataDir, officer, steps } = await trapped('');
  const bytes = photo();
  const said = await attached(officer, bytes);
  const at = (await create(officer, said)).headers.get('location') ?? '';
  expect((await patch(officer, at, bytes)).status).toBe(204);
  const order = [
    'after sync-staged',
    'before name-home',
    'after name-home',
    'before sync-home',
    'after sync-home',
    'before row',
    'after row',
    'before unstage',
  ];
  expect(steps().filter((step) => order.includes(step))).toEqual([
    'after sync-staged',
    'before name-home',
    'after name-home',
    // The folder of the file, and every folder above it that has got a new one.
    ...['before sync-home', 'after sync-home', 'before sync-home', 'after sync-home'],
    ...['before sync-home', 'after sync-home'],
    'before row',
    'after row',
    'before unstage',
  ]);
  expect(staged(dataDir)).toEqual([]);
}, 180_000);

const MOMENTS = {
  'after the last byte was appended': 'before:sync-staged',
  'before the bytes get their name': 'before:name-home',
  'after they got it, before it is on the disk': 'after:name-home',
  'after it is on the disk, before the row': 'before:row',
  'after the row, before the answer': 'after:row',
} as const;

for (const [moment, trap] of Object.entries(MOMENTS)) {
  test(`an endpoint killed ${moment} has the file when it is back, and no byte goes twice`, async () => {
    const { dataDir, officer, steps, again } = await trapped(trap);
    const bytes = photo(200_000);
    const said = await attached(officer, bytes);
    const at = (await create(officer, said)).headers.get('location') ?? '';
    await expect(patch(officer, at, bytes)).rejects.toThrow();
    expect(steps().at(-1)).toBe(trap.replace(':', ' '));
    await again();
    const asked = await head(officer, at);
    expect([asked.status, asked.headers.get('upload-offset')]).toEqual([200, String(bytes.byteLength)]);
    const read = await fetchFile(officer, said);
    expect(Buffer.from(await read.arrayBuffer()).equals(bytes)).toBe(true);
    expect(readFileSync(homeOf(dataDir, said.evidence.sha)).equals(bytes)).toBe(true);
    await expect.poll(() => staged(dataDir)).toEqual([]);
  }, 180_000);
}

test('an endpoint killed in the middle of a piece keeps what was written of it', async () => {
  const { officer, again } = await trapped('');
  const bytes = photo(300_000);
  const said = await attached(officer, bytes);
  const at = (await create(officer, said)).headers.get('location') ?? '';
  expect((await patch(officer, at, bytes.subarray(0, 120_000))).status).toBe(204);
  await again();
  expect((await head(officer, at)).headers.get('upload-offset')).toBe('120000');
  expect((await patch(officer, at, bytes.subarray(120_000), 120_000)).status).toBe(204);
  expect((await fetchFile(officer, said)).status).toBe(200);
}, 180_000);
