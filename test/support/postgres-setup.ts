import type { TestProject } from 'vitest/node';
import { makeOwner } from './database.ts';
import { startCluster } from './postgres.ts';

/** One PostgreSQL for the whole run: the one at DATABASE_URL, or one started for it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_URL || null;
  const own = given === null ? await startCluster() : null;
  const server = given ?? own?.url ?? '';
  await makeOwner(server);
  project.provide('postgres', server);
  return async () => {
    await own?.stop();
  };
}
