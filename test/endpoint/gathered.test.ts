import { expect, test } from 'vitest';
import { Gathered } from '../../src/endpoint/push/gathered.ts';

class Full extends Error {}

/** Numbers doubled in groups; a negative one spoils its group, 1000 is heavy, 13 finds the disk full. */
function gathering() {
  const groups: string[] = [];
  let release: () => void = () => {};
  const gathered = new Gathered<number, number>({
    handle: async (tenant, jobs) => {
      groups.push(`${tenant} ${jobs.join(' ')}`);
      if (jobs.includes(0)) await new Promise<void>((done) => (release = done));
      if (jobs.includes(13)) throw new Full();
      if (jobs.some((job) => job < 0)) throw new Error('sabotage');
      return jobs.map((job) => job * 2);
    },
    weight: (job) => job,
    concernsAll: (error) => error instanceof Full,
  });
  return { groups, gathered, release: () => release() };
}

test('what arrives together is done at once and each gets its own answer', async () => {
  const { gathered, groups } = gathering();
  expect(await Promise.all([1, 2, 3].map((n) => gathered.do('ntb', n)))).toEqual([2, 4, 6]);
  expect(groups).toEqual(['ntb 1 2 3']);
});

test('what arrives while others are done waits for them and is then done together', async () => {
  const { gathered, groups, release } = gathering();
  const first = gathered.do('ntb', 0);
  await expect.poll(() => groups).toEqual(['ntb 0']);
  const later = [1, 2].map((n) => gathered.do('ntb', n));
  await new Promise((done) => setTimeout(done, 10));
  expect(groups).toEqual(['ntb 0']);
  release();
  expect(await Promise.all([first, ...later])).toEqual([0, 2, 4]);
  expect(groups).toEqual(['ntb 0', 'ntb 1 2']);
});

test('one that fails takes none of the others with it', async () => {
  const { gathered, groups } = gathering();
  const ended = await Promise.allSettled([1, -1, 2].map((n) => gathered.do('ntb', n)));
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(groups).toEqual(['ntb 1 -1 2', 'ntb 1', 'ntb -1', 'ntb 2']);
});

test('a store that is out of reach is not asked again for each', async () => {
  const { gathered, groups } = gathering();
  const ended = await Promise.allSettled([1, 13].map((n) => gathered.do('ntb', n)));
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(groups).toEqual(['ntb 1 13']);
});

test('a group is not heavier than it may be, unless one alone is', async () => {
  const { gathered, groups } = gathering();
  await Promise.all([400, 239, 5000, 1].map((n) => gathered.do('ntb', n)));
  expect(groups).toEqual(['ntb 400 239', 'ntb 5000', 'ntb 1']);
});

test('tenants never share a transaction', async () => {
  const { gathered, groups } = gathering();
  await Promise.all([gathered.do('ntb', 1), gathered.do('sumbawa', 2)]);
  expect(groups.sort()).toEqual(['ntb 1', 'sumbawa 2']);
});
