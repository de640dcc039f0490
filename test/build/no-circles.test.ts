import { build } from 'vite';
import { expect, test } from 'vitest';
import { circleIn, noCircles } from '../../src/build/no-circles.ts';

test('files that import each other are named in a circle, by whatever way it is reached', () => {
  const imports = new Map([
    ['entry', ['a']],
    ['a', ['shared', 'b']],
    ['b', ['c']],
    ['c', ['a']],
    ['shared', []],
  ]);
  expect(circleIn(imports)).toEqual(['a', 'b', 'c', 'a']);
});

test('what is imported by two ways is no circle, nor is a file from outside', () => {
  const imports = new Map([
    ['entry', ['a', 'b']],
    ['a', ['shared']],
    ['b', ['shared', 'https://elsewhere/x.js']],
    ['shared', []],
  ]);
  expect(circleIn(imports)).toBeNull();
});

/** Three modules in a row, `entry` → `middle` → `end`; the groups decide which share a file. */
const MODULES: Readonly<Record<string, string>> = {
  entry: "import { middle } from 'middle'; console.log(middle);",
  middle: "import { end } from 'end'; export const middle = [end];",
  end: 'export const end = Date.now();',
};

const built = (together: RegExp) =>
  build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'modules',
        resolveId: (id) => (id in MODULES ? id : null),
        load: (id) => MODULES[id] ?? null,
      },
      noCircles(),
    ],
    build: {
      write: false,
      rolldownOptions: {
        input: 'entry',
        output: {
          codeSplitting: {
            groups: [{ name: 'together', test: together }],
            includeDependenciesRecursively: false,
          },
        },
      },
    },
  });

test('a build whose groups make two files wait for each other fails, one whose groups do not is made', async () => {
  await expect(built(/^(?:entry|end)$/)).rejects.toThrow(/files wait for each other: .* → /);
  await built(/^(?:middle|end)$/);
});
