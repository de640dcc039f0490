import { createHash, randomBytes } from 'node:crypto';
import { entryId } from '../../src/protocol/entry-id.ts';
import { keyOf, uuid } from './builders.ts';
import type { TestDevice } from './device.ts';

export const photo = (size = 5000): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(size - 4)]);
const shaOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

let number = 0;
// Files of tests may share this count; these open quarters are more than any of them uses.
const quarter = (n: number): string => `${2010 + (Math.floor(n / 4) % 16)}-Q${(n % 4) + 1}`;

/** A value with one file, said but not yet sent. */
export async function attached(
  officer: TestDevice,
  bytes: Buffer,
  change: { type?: string; sha?: string; size?: number } = {},
) {
  number += 1;
  const key = keyOf({ indicator: 'IK-2', period: quarter(number) });
  const evidence = {
    id: uuid(number),
    sha: shaOf(bytes),
    size: bytes.byteLength,
    type: 'image/jpeg',
    name: "foto 'lapangan'.jpg",
    takenAt: null,
    position: null,
    ...change,
  };
  const value = officer.set('1', key);
  const attach = officer.mutation('evidence.attach', { key, evidence: evidence as never }, { ahead: 1 });
  const { body } = await officer.push([value, attach]);
  if (body.results.some((one) => one.s !== 'ok')) throw new Error(JSON.stringify(body));
  return { e: entryId('ntb', key), key, evidence };
}

export type Attached = Awaited<ReturnType<typeof attached>>;

const encode = (metadata: Record<string, string>): string =>
  Object.entries(metadata)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');

/** Begins an upload (tus 1.0). */
export const create = (
  device: TestDevice,
  { e, evidence }: Attached,
  change: Record<string, string> = {},
  size = evidence.size,
) =>
  device.fetch('/v1/evidence', {
    method: 'POST',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(size),
      'upload-metadata': encode({
        entity: e,
        evidence: evidence.id,
        sha: evidence.sha,
        type: evidence.type,
        name: evidence.name,
        ...change,
      }),
    },
  });

export const patch = (device: TestDevice, at: string, bytes: Buffer, offset = 0) =>
  device.fetch(at, {
    method: 'PATCH',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(bytes),
  });

/** Asks how far an upload has come. */
export const head = (device: TestDevice, at: string) =>
  device.fetch(at, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } });

/** The whole upload. */
export async function send(officer: TestDevice, bytes: Buffer, said: Attached): Promise<void> {
  const created = await create(officer, said);
  const { status } = await patch(officer, created.headers.get('location') ?? '', bytes);
  if (created.status !== 201 || status !== 204) throw new Error(`upload: ${created.status}, ${status}`);
}

export const fetchFile = (device: TestDevice, { e, evidence }: Attached, method = 'GET') =>
  device.fetch(`/v1/evidence/${e}/${evidence.sha}`, { method });
