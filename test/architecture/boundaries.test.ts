import { readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Complaint, lintComplaints, plantedTree, typeComplaints } from './planted-tree.ts';
import { allowedFiles, plantedViolations } from './planted-violations.ts';

const compilerPlants = {
  'src/domain/screen.ts': 'export const planted = document.title;\n',
  'src/domain/machine.ts': 'export const planted = process.pid;\n',
  'src/store/screen.ts': "import { Dexie } from 'dexie';\nexport const planted = [Dexie, window.name];\n",
  'src/endpoint/screen.ts': 'export const planted = document.title;\n',
};

let tree: string;
let lint: readonly Complaint[];

beforeAll(async () => {
  const planted = Object.fromEntries(plantedViolations.map(([, { path, text }]) => [path, text]));
  tree = plantedTree({ ...planted, ...allowedFiles });
  lint = await lintComplaints(tree);
}, 60_000);

afterAll(() => rmSync(tree, { recursive: true, force: true }));

test.for(plantedViolations)('%s', ([, { path, rule }]) => {
  expect(lint.filter((complaint) => complaint.path === path).map((complaint) => complaint.rule)).toContain(
    rule,
  );
});

test.for(Object.keys(allowedFiles))('an allowed import is not reported: %s', (path) => {
  expect(lint.filter((complaint) => complaint.path === path)).toEqual([]);
});

test.for([
  ['domain sees no document', 'src/domain', 'screen.ts'],
  ['domain sees no process', 'src/domain', 'machine.ts'],
  ['store sees no window', 'src/store', 'screen.ts'],
  ['endpoint sees no document', 'src/endpoint', 'screen.ts'],
] as const)('%s', { timeout: 60_000 }, async ([, folder, file]) => {
  const path = `${folder}/${file}` as keyof typeof compilerPlants;
  const own = plantedTree({ [path]: compilerPlants[path] });
  const rules = (await typeComplaints(own, folder)).filter((complaint) => complaint.path === path);
  rmSync(own, { recursive: true, force: true });
  expect(rules.map(({ rule }) => rule)).toEqual([expect.stringMatching(/^TS(?:2304|2552|2580|2584|2591)$/)]);
});

test('every folder under src has its rule or holds no code', () => {
  const folders = readdirSync(resolve(import.meta.dirname, '../../src'), { withFileTypes: true });
  const ruled = [
    'domain',
    'protocol',
    'sheets',
    'documents',
    'store',
    'sync',
    'app',
    'ui',
    'wall',
    'endpoint',
    'build',
  ];
  const withoutCode = ['data', 'decisions'];
  const names = folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  expect(names.filter((name) => !ruled.includes(name) && !withoutCode.includes(name))).toEqual([]);
});
