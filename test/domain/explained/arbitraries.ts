import fc from 'fast-check';

export const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(one, { nil: null, freq: 8 });

/** A decimal as people state it, seldom a blank. */
export const decimal = fc
  .integer({ min: -2_000, max: 15_000 })
  .map(
    (n) =>
      `${n < 0 ? '-' : ''}${Math.floor(Math.abs(n) / 100)}.${String(Math.abs(n) % 100).padStart(2, '0')}`,
  );
export const amount = maybe(decimal);

/** Results of a function for any arguments. */
export const from = <A extends unknown[]>(
  of: (...args: A) => unknown,
  ...args: { [K in keyof A]: fc.Arbitrary<A[K]> }
): fc.Arbitrary<unknown> => fc.tuple(...(args as fc.Arbitrary<unknown>[])).map((list) => of(...(list as A)));
