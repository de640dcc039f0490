import { afterEach, expect, test, vi } from 'vitest';
import { lookAtStorage, storageState } from '../../src/app/storage-state.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const MIB = 1024 ** 2;

test('room that the browser hides is unknown, never a promise: what is used and whole GiB on top say nothing', async () => {
  const seen = async (usage: number, quota: number) => {
    const storage = { estimate: async () => ({ usage, quota }), persisted: async () => true };
    vi.stubGlobal('navigator', { storage });
    await lookAtStorage();
    return storageState.value;
  };
  // As Chromium answered on a disk of 170 MB, and on one of many GB.
  for (const [usage, quota] of [
    [10_071_498, 1_083_813_322],
    [16_610_179, 10_754_028_419],
  ] as const)
    expect(await seen(usage, quota)).toEqual({ used: usage, quota: null, persisted: true });
  expect(await seen(17 * MIB, 60 * MIB)).toEqual({ used: 17 * MIB, quota: 60 * MIB, persisted: true });
});
