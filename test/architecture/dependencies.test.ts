import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');

type Dependencies = Readonly<Record<string, string>>;
const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as {
  readonly dependencies: Dependencies;
  readonly devDependencies: Dependencies;
  readonly optionalDependencies: Dependencies;
};
const declared = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
const rows = [...read('src/decisions/0002-dependencies.md').matchAll(/^\| (.+?) \| (.*?) \| (.*?) \|$/gm)]
  .map(([, name, owner, why]) => ({ name, owner, why }))
  .slice(1);

test('every dependency has exactly one line in the decision, and no line is left over', () => {
  expect(rows.map(({ name }) => name).sort()).toEqual(declared.map(([name]) => name).sort());
});

test('every line names an owner and a reason', () => {
  expect(rows.filter(({ owner, why }) => !owner || (why ?? '').length < 10)).toEqual([]);
});

test('every dependency is pinned to one version', () => {
  expect(declared.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[a-z]+\.\d+)?$/.test(version))).toEqual([]);
});
