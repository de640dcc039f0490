import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { BadLine } from '../support/bad-line.ts';
import { OFFICER } from '../support/people.ts';
import { pdf, RealDevice } from '../support/real-device.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';

const TEN_MEGABYTES = 10 * 1000 * 1000;

let server: TestServer;
const lines: BadLine[] = [];
beforeAll(async () => {
  server = await startEndpoint();
}, 60_000);
afterEach(async () => {
  for (const line of lines.splice(0)) await line.close();
});
afterAll(() => server.stop());

async function badLine(cuts: readonly number[] = []): Promise<BadLine> {
  const line = await BadLine.open(server.url, cuts);
  lines.push(line);
  return line;
}

const homeOf = (sha: string): string => join(server.dataDir, 'evidence', 'ntb', sha.slice(0, 2), sha);

/** Runs the uploader until nothing is left, as the loop does after each round. */
async function untilSent(device: RealDevice): Promise<number> {
  let runs = 1;
  while ((await device.uploader().run(new AbortController().signal)) !== 'done') runs += 1;
  return runs;
}

test('a line that breaks fifty times in one 10 MB document carries at most 3 % of it twice', async () => {
  const officer = await RealDevice.of(await server.device(OFFICER.person));
  await officer.round();
  const bytes = pdf(TEN_MEGABYTES);
  const { sha } = await officer.attach(1, bytes, 'application/pdf');
  await officer.round();
  const cuts = Array.from({ length: 50 }, () => Math.floor(Math.random() * TEN_MEGABYTES));
  const line = await badLine(cuts);
  officer.base = line.url;
  const runs = await untilSent(officer);
  console.log({ runs, carried: line.carried, over: line.carried / TEN_MEGABYTES - 1, broken: line.broken });
  expect(line.broken).toBe(50);
  expect(readFileSync(homeOf(sha)).equals(bytes)).toBe(true);
  expect(await officer.replica.files.manifest(sha)).toMatchObject({ state: 'stored' });
  expect(line.carried).toBeLessThanOrEqual(1.03 * TEN_MEGABYTES);
}, 120_000);
