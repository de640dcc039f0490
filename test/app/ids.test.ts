import { expect, test } from 'vitest';
import { newId } from '../../src/app/ids.ts';

test('an id is a UUID of version 7, later ids sort later, and no two are the same', () => {
  const at = Date.UTC(2026, 10, 22);
  const ids = Array.from({ length: 1000 }, (_, i) => newId(at + i));
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(Array.from({ length: 1000 }, () => newId(at))).size).toBe(1000);
  expect(Number.parseInt((ids[0] as string).replace('-', '').slice(0, 12), 16)).toBe(at);
});
