import { randomBytes, webcrypto } from 'node:crypto';
import type { Indicator } from '../../../src/domain/indicator.ts';
import type { Position } from '../../../src/domain/person.ts';
import { saveStaff } from '../../../src/endpoint/accounts/staff.ts';
import { newSession } from '../../../src/endpoint/accounts/who.ts';
import { importExchange } from '../../../src/endpoint/rows/import-exchange.ts';
import type { Storage } from '../../../src/endpoint/storage/port.ts';

export const TENANT = 'ukur';
export const TIMELINE = 'ukur-1';
export const INDICATORS = 40;

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SOURCED = { source: 'benchmark', verified: true, note: null, example: true } as const;

/** An officer at a signed-in device, with a regency of his own to fill in. */
export interface Officer {
  readonly person: string;
  readonly position: string;
  readonly area: string;
  readonly rid: string;
  readonly cookie: string;
  /** The half of the session that the device's store keeps. */
  readonly half: string;
  readonly key: CryptoKey;
}

const indicator = (n: number): Indicator => ({
  code: `IK-${n}`,
  name: `Indikator ${n}`,
  measureUnit: 'persen',
  polarity: 'higher',
  formula: 'progressive',
  aggregation: 'last',
  perspective: 'customer',
  owner: 'disdik',
  frequency: 'quarterly',
  key: true,
  decimals: 2,
  baseline: null,
  minEvidence: 0,
  successor: null,
  weight: '1',
  ...SOURCED,
});

const exchangeSet = (officers: number) => ({
  areas: Array.from({ length: officers }, (_, n) => ({
    code: areaOf(n),
    name: areaOf(n),
    level: 'regency' as const,
    parent: null,
    longitude: null,
    latitude: null,
    population: null,
    ...SOURCED,
  })),
  units: [
    {
      code: 'disdik',
      name: 'Dinas Pendidikan',
      shortName: 'Disdik',
      kind: 'dinas' as const,
      parent: null,
      validFrom: null,
      validTo: null,
      successors: [],
      ...SOURCED,
    },
  ],
  planNodes: [],
  indicators: Array.from({ length: INDICATORS }, (_, n) => indicator(n)),
  targets: [],
  measurements: [],
  budgets: [],
  sakip: [],
  // Every quarter since 2001 is open.
  calendars: [
    {
      frequency: 'quarterly' as const,
      opensAfterDays: 0,
      closesAfterDays: 40_000,
      timeZone: 'Asia/Makassar' as const,
      ...SOURCED,
    },
  ],
});

const areaOf = (n: number): string => `52.${String(n).padStart(2, '0')}`;

const positionOf = (n: number): Position => ({
  id: `jabatan-${n}`,
  person: `petugas-${n}`,
  role: 'officer',
  unit: 'disdik',
  area: areaOf(n),
  capacity: 'definitive',
  from: 0,
  to: null,
  delegatedFrom: null,
});

/** A tenant whose officers have signed in; passwords are left out, nobody types one. */
export async function openOffice(storage: Storage, officers: number): Promise<readonly Officer[]> {
  const now = Date.now();
  await storage.addTenant(
    { id: TENANT, name: TENANT, timeZone: 'Asia/Makassar', example: true, timeline: TIMELINE },
    now,
  );
  await importExchange(storage, TENANT, exchangeSet(officers), { now, replace: false });
  const positions = Array.from({ length: officers }, (_, n) => positionOf(n));
  const people = positions.map(({ person }) => ({ id: person, name: person, example: true }));
  await saveStaff(storage, TENANT, { people, positions, logins: [] });
  return Promise.all(positions.map((position) => signIn(storage, position, now)));
}

async function signIn(storage: Storage, { id, person, area }: Position, now: number): Promise<Officer> {
  const keys = (await webcrypto.subtle.generateKey(CURVE, false, ['sign', 'verify'])) as CryptoKeyPair;
  const publicKey = JSON.stringify(await webcrypto.subtle.exportKey('jwk', keys.publicKey));
  const { cookie, half, hash } = newSession((count) => randomBytes(count));
  const device = randomBytes(12).toString('base64url');
  await storage.write(TENANT, async (transaction) => {
    await transaction.saveAccount({ person, username: person, password: '' });
    await transaction.addDevice({
      person,
      device,
      publicKey,
      escrow: null,
      registeredAt: now,
      revokedAt: null,
    });
    await transaction.addSession({ token: hash, person, device, startedAt: now, seenAt: now });
  });
  const rid = randomBytes(16).toString('base64url');
  return {
    person,
    position: id,
    area: area ?? '',
    rid,
    cookie: `__Host-kinerja=${TENANT}.${cookie}`,
    half,
    key: keys.privateKey,
  };
}
