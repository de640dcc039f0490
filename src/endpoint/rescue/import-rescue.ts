import { createHash, randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { GENESIS } from '../../protocol/hash.ts';
import type { Outcome, PushRequest, PushResult } from '../../protocol/push.ts';
import { type RescuedFile, type RescueManifest, rescueManifestSchema } from '../../protocol/rescue-file.ts';
import type { Endpoint, Who } from '../endpoint.ts';
import { Deliveries, refusalOfUpload } from '../evidence/evidence-delivery.ts';
import { stagingDir } from '../evidence/evidence-file.ts';
import { parse, parseJson } from '../http/parse.ts';
import { push, takeChecked } from '../push/push.ts';
import { framesOf, openRescue, RescueUnusable } from './open-rescue.ts';
import type { RescueKey } from './rescue-key.ts';

/** What became of a rescue file; the author sees each result in the app. */
export interface Rescued {
  readonly tenant: string;
  readonly person: string;
  readonly exportedAt: number;
  /** Entries and papers, as the author's screen counted them; each may take several steps. */
  readonly entries: number;
  /** Steps that had been counted before. */
  readonly counted: number;
  /** What became of the steps, those counted before too. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly files: Readonly<Record<'received' | 'known' | 'refused', number>>;
}

/**
 * Takes a rescue file as if its author had sent it: the signature of the author's device is checked, what came
 * already or comes later by itself counts once, results go to the author.
 * @throws RescueUnusable when it cannot be read, or was not signed by a device that may still sign.
 */
export async function importRescue(endpoint: Endpoint, path: string, key: RescueKey): Promise<Rescued> {
  // Once to its end before anything is written: a file cut short is refused whole.
  for await (const _ of openRescue(path, key));
  const frames = openRescue(path, key);
  try {
    return await takeAll(endpoint, frames);
  } finally {
    await frames.return(undefined);
  }
}

async function takeAll(endpoint: Endpoint, frames: AsyncGenerator<Buffer>): Promise<Rescued> {
  const manifest = await readManifest(frames);
  const { tenant, person, exportedAt } = manifest;
  const tenants = await endpoint.storage.tenants();
  if (!tenants.some((one) => one.id === tenant))
    throw new RescueUnusable(`Tidak ada tenant ${tenant}. / No tenant ${tenant}.`);
  const who = await author(endpoint, manifest);
  const steps = manifest.batches.flatMap(({ muts }) => muts);
  const before = await endpoint.storage.read(tenant, (view) => view.results(steps.map(({ id }) => id)));
  const results: PushResult[] = [];
  for (const batch of manifest.batches) results.push(...(await takeBatch(endpoint, who, batch)));
  const files = { received: 0, known: 0, refused: 0 };
  for (const file of manifest.files) files[await takeFile(endpoint, who, file, frames)] += 1;
  const outcomes = { ok: 0, conflict: 0, rejected: 0, quarantined: 0 };
  for (const { s } of results) outcomes[s] += 1;
  const entries = new Set(steps.map(({ e }) => e)).size;
  return { tenant, person, exportedAt, entries, counted: before.size, outcomes, files };
}

async function readManifest(frames: AsyncGenerator<Buffer>): Promise<RescueManifest> {
  const first = await frames.next();
  const manifest = first.done ? null : parse(rescueManifestSchema, parseJson(first.value.toString('utf8')));
  if (manifest) return manifest;
  throw new RescueUnusable(
    'Isi berkas tidak dikenal versi ini. / This version does not know what is in the file.',
  );
}

/** @throws RescueUnusable when the device is unknown or may no longer sign. */
async function author(endpoint: Endpoint, { tenant, person, device }: RescueManifest): Promise<Who> {
  const known = await endpoint.storage.read(tenant, (view) => view.device(person, device));
  if (!known || known.revokedAt !== null) throw unsigned(person);
  return { tenant, person, device, session: '', publicKey: known.publicKey, until: 0 };
}

const unsigned = (person: string): RescueUnusable =>
  new RescueUnusable(
    `Tanda tangan bukan dari perangkat ${person} yang masih berlaku. / Not signed by a device of ${person} that may still sign.`,
  );

async function takeBatch(endpoint: Endpoint, who: Who, batch: PushRequest): Promise<readonly PushResult[]> {
  // How long the file was carried is no skew of the clock: the device's word for the moment stands as it is.
  const request = { ...batch, now: endpoint.now() };
  const answer = await push(endpoint, who, request);
  if (answer.ok) return answer.reply.results;
  const { code } = answer.refusal;
  if (code === 'bad-signature') throw unsigned(who.person);
  if (code !== 'timeline' && code !== 'gap' && code !== 'fork') {
    throw new RescueUnusable(`Kiriman tidak diterima (${code}). / The work was not taken.`);
  }
  return adopt(endpoint, who, request);
}

/**
 * A batch that does not fit the numbers the endpoint knows, most likely because it was restored since: taken under a
 * name of its own, as a device itself would send it again (P5). What is known already is recognised by its id (P4).
 */
async function adopt(endpoint: Endpoint, who: Who, batch: PushRequest): Promise<readonly PushResult[]> {
  const rid = createHash('sha256').update(`rescued ${batch.rid}`).digest('base64url').slice(0, 22);
  const [[replica], { timeline }] = await endpoint.storage.read(who.tenant, (view) =>
    Promise.all([view.replicas([rid]), view.tenant()]),
  );
  const last = replica?.last ?? 0;
  const muts = batch.muts.map((mutation, i) => ({ ...mutation, rseq: last + 1 + i }));
  const numbers = { prev: replica?.chain ?? GENESIS, pending: 0, nextRseq: last + muts.length + 1 };
  const answer = await takeChecked(endpoint, who, { ...batch, rid, timeline, muts, ...numbers });
  if (answer.ok) return answer.reply.results;
  throw new RescueUnusable(`Kiriman tidak diterima (${answer.refusal.code}). / The work was not taken.`);
}

async function takeFile(
  endpoint: Endpoint,
  who: Who,
  file: RescuedFile,
  frames: AsyncGenerator<Buffer>,
): Promise<'received' | 'known' | 'refused'> {
  const blob = await endpoint.storage.read(who.tenant, (view) => view.evidenceBlob(file.entity, file.sha));
  const refusal = blob ? null : await refusalOfUpload(endpoint, who, file);
  const isWanted = !blob && !refusal;
  const upload = { id: randomUUID(), person: who.person, lastAt: endpoint.now(), finished: false, ...file };
  if (isWanted) await endpoint.storage.write(who.tenant, (transaction) => transaction.saveUpload(upload));
  const staged = isWanted ? await open(join(stagingDir(endpoint.dataDir), upload.id), 'wx') : null;
  try {
    for (let n = framesOf(file.size); n > 0; n -= 1) {
      const frame = await frames.next();
      if (!frame.done) await staged?.writeFile(frame.value);
    }
  } finally {
    await staged?.close();
  }
  if (!isWanted) return blob ? 'known' : 'refused';
  return (await new Deliveries(endpoint).finish(who.tenant, upload)) ? 'received' : 'refused';
}
