import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Deliveries } from '../../src/endpoint/evidence/evidence-delivery.ts';
import { untilSent } from '../../src/sync/until-sent.ts';
import { Uploader } from '../../src/sync/upload.ts';
import { BadLine } from '../support/bad-line.ts';
import { OFFICER } from '../support/people.ts';
import { pdf, RealDevice } from '../support/real-device.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';

const TEN_MEGABYTES = 10 * 1000 * 1000;

let server: TestServer;
const lines: BadLine[] = [];
beforeAll(async () => {
  server = await startEndpoint();
}, 180_000);
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
async function sendAll(device: RealDevice): Promise<void> {
  while ((await device.uploader().run(new AbortController().signal)) !== 'done');
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
  await sendAll(officer);
  expect(line.broken).toBe(50);
  expect(readFileSync(homeOf(sha)).equals(bytes)).toBe(true);
  expect(await officer.replica.files.manifest(sha)).toMatchObject({ state: 'stored' });
  expect(line.carried).toBeLessThanOrEqual(1.03 * TEN_MEGABYTES);
}, 120_000);

/** A line on which one byte of the first piece is turned around. */
function flipOnce(line: BadLine): void {
  let isDone = false;
  line.alter = (bytes) => {
    if (isDone || bytes.includes('PATCH ') || bytes.length < 20_000) return bytes;
    isDone = true;
    const altered = Buffer.from(bytes);
    altered.writeUInt8(altered.readUInt8(10_000) ^ 1, 10_000);
    return altered;
  };
}

const stagedNames = (): string[] => readdirSync(join(server.dataDir, 'staging'));

/** Sends until the line has carried so many bytes, then hangs up for good. */
async function sendPartly(device: RealDevice, line: BadLine, bytes: number): Promise<void> {
  const stop = new AbortController();
  line.pace = async () => {
    if (line.carried < bytes) return;
    stop.abort();
    line.hangUp();
  };
  await device.uploader().run(stop.signal);
  line.pace = async () => {};
}

test('a byte turned around on the way is noticed, nothing of it is kept, and the file is sent again from the start', async () => {
  const officer = await RealDevice.of(await server.device(OFFICER.person));
  await officer.round();
  const bytes = pdf(600_000);
  const { sha } = await officer.attach(2, bytes, 'application/pdf');
  await officer.round();
  const line = await badLine();
  flipOnce(line);
  officer.base = line.url;
  expect(await officer.uploader().run(new AbortController().signal)).toBe('done');
  expect(line.carried).toBeGreaterThan(2 * bytes.length);
  expect(readFileSync(homeOf(sha)).equals(bytes)).toBe(true);
  expect(stagedNames()).toEqual([]);
}, 180_000);

test('after three weeks, a killed page, another network and a new sign-in the upload goes on where it was', async () => {
  const officer = await RealDevice.of(await server.device(OFFICER.person));
  await officer.round();
  const bytes = pdf(3_000_000);
  const { sha, e } = await officer.attach(3, bytes, 'application/pdf');
  await officer.round();
  const before = await badLine();
  officer.base = before.url;
  await sendPartly(officer, before, 1_200_000);
  const { offset } = (await officer.replica.files.manifest(sha)) ?? { offset: 0 };
  expect(offset).toBeGreaterThan(250_000);
  await officer.restart();

  const began = server.clock.now;
  server.clock.now = began + 21 * 86_400_000;
  await new Deliveries(server.endpoint).sweep();
  expect(await officer.uploader().run(new AbortController().signal)).toBe('signed-out');
  await officer.signed.enter();
  const after = await badLine();
  after.from = '127.0.0.2';
  officer.base = after.url;
  expect(await officer.uploader().run(new AbortController().signal)).toBe('done');
  expect(readFileSync(homeOf(sha)).equals(bytes)).toBe(true);
  expect(after.carried).toBeLessThan(bytes.length - offset + 10_000);
  expect([...after.ports].every((port) => port.startsWith('127.0.0.2:'))).toBe(true);
  await officer.round();
  expect((await officer.entry(e))?.evidence.map((item) => item.receipt)).toEqual([
    { seq: expect.any(Number), at: server.clock.now },
  ]);
  server.clock.now = began;
}, 180_000);

test('what is counted is the last piece: an upload begun seventy days ago and continued since is still there', async () => {
  const officer = await RealDevice.of(await server.device(OFFICER.person));
  await officer.round();
  const bytes = pdf(3_000_000);
  const { sha } = await officer.attach(4, bytes, 'application/pdf');
  await officer.round();
  const line = await badLine();
  officer.base = line.url;
  await sendPartly(officer, line, 600_000);
  const began = server.clock.now;
  for (const [day, arrived] of [
    [35, 1_300_000],
    [70, 2_000_000],
  ] as const) {
    server.clock.now = began + day * 86_400_000;
    await officer.signed.enter();
    await new Deliveries(server.endpoint).sweep();
    await sendPartly(officer, line, arrived);
  }
  server.clock.now = began + 100 * 86_400_000;
  await new Deliveries(server.endpoint).sweep();
  await officer.signed.enter();
  const carried = line.carried;
  expect(await officer.uploader().run(new AbortController().signal)).toBe('done');
  expect(line.carried - carried).toBeLessThan(1_300_000);
  expect(readFileSync(homeOf(sha)).equals(bytes)).toBe(true);
  server.clock.now = began;
}, 180_000);

test('a value written while a large file is on its way overtakes it between two pieces', async () => {
  const officer = await RealDevice.of(await server.device(OFFICER.person));
  await officer.round();
  const { sha } = await officer.attach(5, pdf(5_000_000), 'application/pdf');
  const line = await badLine();
  officer.base = line.url;
  expect(await officer.uploader().run(new AbortController().signal)).toBe('done');
  // Not a byte of a file before its words are answered.
  expect(line.carried).toBe(0);
  await officer.round();
  let carriedAtAnswer = 0;
  let carriedWhenWritten = 0;
  line.pace = async () => {
    if (carriedWhenWritten > 0 || line.carried < 700_000) return;
    carriedWhenWritten = line.carried;
    await officer.write(50);
    // The line of the text is its own and slow; no new piece of the file may begin before the answer.
    setTimeout(() => void officer.direct().then(() => (carriedAtAnswer = line.carried)), 1500);
  };
  const uploader = new Uploader(officer.replica.files, officer.http, (stopped) =>
    untilSent(officer.replica, stopped),
  );
  expect(await uploader.run(new AbortController().signal)).toBe('done');
  expect(await officer.replica.files.manifest(sha)).toMatchObject({ state: 'stored' });
  expect(carriedWhenWritten).toBeGreaterThan(0);
  // The piece that was under way ends; pieces at that point are of 256 or 512 KiB.
  expect(carriedAtAnswer - carriedWhenWritten).toBeLessThan(600_000);
}, 180_000);
