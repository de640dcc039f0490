import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openEndpoint } from '../../../src/endpoint/site/open-endpoint.ts';
import type { PushReply } from '../../../src/protocol/push.ts';
import { SESSION_HEADER } from '../../../src/protocol/session.ts';
import { Poster } from '../post.ts';
import { BATCH, type Batch, batchesOf } from './batches.ts';
import { type Officer, openOffice, TENANT } from './office.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Officers who push at the same time, each one batch after the other, as the protocol asks. */
export const OFFICERS = 64;

export interface Work {
  readonly officer: Officer;
  readonly batches: readonly Batch[];
}

export interface Site {
  readonly folder: string;
  readonly databaseUrl: string | null;
  readonly work: readonly Work[];
}

/** A fresh data folder, or an empty database, and everything its officers are going to push. */
export async function prepare(batches: number, databaseUrl: string | null = null): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-accept-'));
  const { storage } = openEndpoint(folder, Date.now, databaseUrl);
  const officers = await openOffice(storage, OFFICERS);
  await storage.close();
  const work: Work[] = [];
  for (const officer of officers) work.push({ officer, batches: await batchesOf(officer, batches) });
  return { folder, databaseUrl, work };
}

/**
 * Starts the endpoint as an operator would, sends everything and answers accepted changes per second. The first
 * `before` pushes of each officer are not counted.
 */
export async function accept({ folder, databaseUrl, work: all }: Site, before = 0): Promise<number> {
  const { child, url } = await start(folder, databaseUrl);
  const poster = new Poster(url);
  if (before > 0) {
    const first = all.map((one) => ({ ...one, batches: one.batches.slice(0, before) }));
    for (const reply of (await Promise.all(first.map((one) => pushAll(poster, one)))).flat())
      expectAccepted(reply);
    await count(folder, databaseUrl);
  }
  const work = all.map((one) => ({ ...one, batches: one.batches.slice(before) }));
  const began = performance.now();
  const replies = await Promise.all(work.map((one) => pushAll(poster, one)));
  const seconds = (performance.now() - began) / 1000;
  for (const reply of replies.flat()) expectAccepted(reply);
  poster.close();
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
  return (work.reduce((sum, { batches }) => sum + batches.length, 0) * BATCH) / seconds;
}

/** What PostgreSQL does by itself within a minute: what it planned for empty tables it plans anew. */
async function count(folder: string, databaseUrl: string | null): Promise<void> {
  const { storage } = openEndpoint(folder, Date.now, databaseUrl);
  await storage.write(TENANT, (transaction) => transaction.countRows());
  await storage.close();
}

async function pushAll(poster: Poster, { officer, batches }: Work): Promise<readonly string[]> {
  const headers = {
    'content-encoding': 'gzip',
    'x-kinerja': '1',
    cookie: officer.cookie,
    [SESSION_HEADER]: officer.half,
  };
  const replies: string[] = [];
  for (const { body } of batches) replies.push(await poster.post('/v1/push', body, headers));
  return replies;
}

// Read after the clock has stopped: whoever pushes shares the processors with the endpoint that is measured.
function expectAccepted(text: string): void {
  const { results } = JSON.parse(text) as PushReply;
  const fault = results.find(({ s }) => s !== 'ok');
  if (fault || results.length !== BATCH) throw new Error(`Not accepted: ${JSON.stringify(fault)}`);
}

function start(
  folder: string,
  databaseUrl: string | null,
): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'src/endpoint/main.ts')], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder, DATABASE_URL: databaseUrl ?? '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((found, lost) => {
    child.once('exit', (code) => lost(new Error(`The endpoint ended with ${code}.`)));
    child.stdout.on('data', (chunk: Buffer) => {
      const url = /http:\/\/[^\s]+:\d+/.exec(chunk.toString())?.[0];
      if (url) found({ child, url });
    });
  });
}
