import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepRun, keptRun } from './kept-run.ts';
import { simulate } from './simulation.ts';
import { summaryOf, together } from './summary.ts';

test('a run that goes on from what was kept ends as one that was never broken off', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-run-'));
  try {
    const file = join(folder, 'run.json');
    expect(keptRun(file)).toBeNull();
    const [first, second] = [summaryOf(await simulate(1)), summaryOf(await simulate(2))];
    keepRun(file, { from: 1, sum: first, sittings: [{ commit: null, from: 1, seeds: 1, seconds: 1 }] });
    const kept = keptRun(file);
    expect(kept?.sittings).toHaveLength(1);
    expect(kept && together(kept.sum, second)).toEqual(together(first, second));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
