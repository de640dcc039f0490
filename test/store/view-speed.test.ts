import { beforeEach, expect, test } from 'vitest';
import { blankEntry } from '../../src/domain/entry.ts';
import { entryId } from '../../src/protocol/entry-id.ts';
import type { PullRow } from '../../src/protocol/pull.ts';
import { openReplica, type Replica } from '../../src/store/replica.ts';
import { keyOf, NOW, TENANT, uuid } from '../support/builders.ts';
import { OFFICER } from '../support/people.ts';
import { dataKey, draftOf, ROOM } from './device.ts';
import { E, officerReplica, page, set } from './officer-replica.ts';

let replica: Replica;

beforeEach(async () => {
  replica = await officerReplica();
});

test('rows nobody changed keep their identity, so that a screen redraws only what changed', async () => {
  const other = entryId(TENANT, keyOf({ area: '5201' }));
  const blank = blankEntry(keyOf(), true);
  await replica.store.applyPull(
    page([
      ['r', E, 'entry', 1, 1, 90, blank],
      ['r', other, 'entry', 1, 1, 91, blank],
    ]),
  );
  const before = await replica.view.entriesView();
  expect(await replica.view.rows('indicator')).toBe(await replica.view.rows('indicator'));
  await replica.store.applyPull(page([['r', E, 'entry', 1, 2, 95, blank]]));
  const after = await replica.view.entriesView();
  const at = (id: string) => [before, after].map((list) => list.find((view) => view.id === id));
  expect(at(other)[0]).toBe(at(other)[1]);
  expect(at(E)[0]).not.toBe(at(E)[1]);
});

test('five thousand entries are ready again in a moment after one has changed', async () => {
  const rows = Array.from(
    { length: 5000 },
    (_, i): PullRow => [
      'r',
      uuid(i + 1),
      'entry',
      1,
      1,
      i + 1,
      blankEntry(keyOf({ period: `${1000 + i}-Q1` }), true),
    ],
  );
  await replica.store.applyPull(page(rows));
  expect(await replica.view.entriesView()).toHaveLength(5000);
  await replica.store.append([set(9999, '1')], NOW);
  const started = performance.now();
  expect(await replica.view.entriesView()).toHaveLength(5001);
  expect(performance.now() - started).toBeLessThan(500);
}, 180_000);

test('an answer is asked for again when another tab changes what it is about', async () => {
  const key = await dataKey();
  const address = { tenant: TENANT, person: OFFICER.person, database: 'watched', key };
  const tabs = await Promise.all([
    openReplica(address, undefined, ROOM),
    openReplica(address, undefined, ROOM),
  ]);
  const [here, there] = tabs.map((tab) => (tab.ok ? tab.replica : null));
  if (!here || !there) throw new Error('not open');
  const seen: number[] = [];
  const stop = here.watch(async () => (await here.store.unsent()).count).subscribe((n) => void seen.push(n));
  await expect.poll(() => seen).toEqual([0]);
  await there.store.append([draftOf(1)], 1);
  await expect.poll(() => seen.at(-1)).toBe(1);
  stop();
  await there.store.append([draftOf(2)], 1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(seen.at(-1)).toBe(1);
});
