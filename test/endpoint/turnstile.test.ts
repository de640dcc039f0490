import { expect, test } from 'vitest';
import { Turnstile } from '../../src/endpoint/http/turnstile.ts';

test('a full line at the password check turns away at once, and what stands in it is served in order', async () => {
  const turnstile = new Turnstile(2, 3);
  const served: number[] = [];
  const releases: (() => void)[] = [];
  const ask = (n: number) =>
    turnstile.pass(async () => {
      await new Promise<void>((done) => releases.push(done));
      served.push(n);
      return n;
    });
  const asked = [1, 2, 3, 4, 5].map(ask);
  expect(await ask(6)).toBeNull();
  expect(releases).toHaveLength(2);
  while (served.length < 5) {
    releases.shift()?.();
    await new Promise((done) => setTimeout(done));
  }
  expect(await Promise.all(asked)).toEqual([1, 2, 3, 4, 5]);
  expect(served).toEqual([1, 2, 3, 4, 5]);
});

test('work that fails at the password check gives its place to the next', async () => {
  const turnstile = new Turnstile(1, 1);
  const failing = turnstile.pass(() => Promise.reject(new Error('broken')));
  const next = turnstile.pass(async () => 'served');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('served');
});
