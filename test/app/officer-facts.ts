import type { Facts } from '../../src/app/facts/facts.ts';
import { readFacts } from '../../src/app/facts/read-facts.ts';
import type { Replica } from '../../src/store/replica.ts';
import type { Draft } from '../../src/store/replica-store.ts';
import { officerReplica, page } from '../store/officer-replica.ts';
import { SOURCED, TENANT } from '../support/builders.ts';
import { OFFICER } from '../support/people.ts';

export const OWNER = {
  tenant: TENANT,
  person: OFFICER.person,
  timeZone: 'Asia/Makassar',
  example: true,
} as const;

const area = {
  name: 'Provinsi',
  level: 'province',
  parent: null,
  longitude: null,
  latitude: null,
  population: null,
};

/** A device of the officer with the province as the one area. */
export async function officerDevice(): Promise<Replica> {
  const replica = await officerReplica();
  await replica.store.applyPull(
    page([['r', 'area:52', 'area', 1, 2, 101, { ...area, code: '52', ...SOURCED }]], '101'),
  );
  return replica;
}

export const factsOf = (replica: Replica, held: readonly Draft[] = []): Promise<Facts> =>
  readFacts(OWNER, replica, held);
