import { createHash, randomBytes } from 'node:crypto';

/** SHA-256 of UTF-8 text or bytes as lower-case hex. */
export const sha = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** RFC 8785 for what the wire carries: members in the order of their UTF-16 units, no space, numbers as ECMAScript writes them. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}

function asUuid(bytes: Buffer, version: number): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | (version << 4), 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** RFC 9562, version 7: 48 bits of milliseconds, the rest random. */
export function uuid7(now: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  return asUuid(bytes, 7);
}

/** RFC 9562, version 5: SHA-1 of namespace and name. */
export function uuid5(namespace: string, name: string): string {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  return asUuid(createHash('sha1').update(space).update(name).digest(), 5);
}

export interface EntryKey {
  readonly indicator: string;
  readonly unit: string;
  readonly area: string;
  readonly period: string;
  readonly disaggregation: string;
}

const ENTRIES = 'a7d8f3f6-2a3c-5c0b-9f0e-6b1f4f0f6d21';

/** "Identity of an entry". */
export function entryId(tenant: string, key: EntryKey): string {
  const parts = [tenant, key.indicator, key.unit, key.area, key.period, key.disaggregation];
  return uuid5(ENTRIES, parts.map((part) => part.replaceAll('%', '%25').replaceAll('|', '%7C')).join('|'));
}
