/** What one planted file breaks: where it stands, what it says, and which rule must answer. */
export type PlantedViolation = { readonly path: string; readonly text: string; readonly rule: string };

const imports = 'lint/style/noRestrictedImports';
const use = (source: string) => `import { x } from '${source}';\nexport const planted = x;\n`;
const plant = (path: string, text: string, rule = imports): PlantedViolation => ({ path, text, rule });

/** One row per sentence; the sentence is the rule a reader can agree or disagree with. */
export const plantedViolations: readonly (readonly [string, PlantedViolation])[] = [
  ['domain imports no package', plant('src/domain/a.ts', use('dexie'))],
  ['domain imports nothing of Node', plant('src/domain/b.ts', use('node:fs'))],
  ['domain imports no other folder', plant('src/domain/scoring/c.ts', use('../../protocol/x.ts'))],
  [
    'domain loads no other folder on demand',
    plant('src/domain/d.ts', "export const planted = () => import('../store/x.ts');\n"),
  ],
  ['domain hands on no other folder', plant('src/domain/e.ts', "export { x } from '../endpoint/x.ts';\n")],
  [
    'domain has no clock',
    plant('src/domain/f.ts', 'export const planted = () => new Date();\n', 'lint/style/noRestrictedGlobals'),
  ],
  [
    'domain makes no ids',
    plant(
      'src/domain/g.ts',
      'export const planted = () => crypto.randomUUID();\n',
      'lint/style/noRestrictedGlobals',
    ),
  ],
  [
    'domain rolls no dice',
    plant(
      'src/domain/h.ts',
      'export const planted = () => Math.random();\n',
      'lint/nursery/noJsRestrictedProperties',
    ),
  ],
  [
    'protocol has no clock',
    plant(
      'src/protocol/a.ts',
      'export const planted = () => Date.now();\n',
      'lint/style/noRestrictedGlobals',
    ),
  ],
  [
    'protocol rolls no dice',
    plant(
      'src/protocol/b.ts',
      'export const planted = () => Math.random();\n',
      'lint/nursery/noJsRestrictedProperties',
    ),
  ],
  ['protocol knows no database', plant('src/protocol/c.ts', use('dexie'))],
  ['protocol leans on neither end', plant('src/protocol/d.ts', use('../store/x.ts'))],
  ['store does not look up to sync', plant('src/store/a.ts', use('../sync/x.ts'))],
  ['store knows no view package', plant('src/store/b.ts', use('@preact/signals'))],
  ['sync does not know Dexie', plant('src/sync/a.ts', use('dexie'))],
  ['sync does not look up to app', plant('src/sync/b.ts', use('../app/x.ts'))],
  ['sheets knows no database', plant('src/sheets/a.ts', use('dexie'))],
  ['sheets knows the domain alone', plant('src/sheets/read/b.ts', use('../../protocol/x.ts'))],
  ['wall knows no view package', plant('src/wall/a.ts', use('preact'))],
  ['wall knows the protocol alone', plant('src/wall/b.ts', use('../domain/x.ts'))],
  ['documents knows one package', plant('src/documents/a.ts', use('fflate'))],
  ['documents knows the domain alone', plant('src/documents/b.ts', use('../protocol/x.ts'))],
  ['app does not know Dexie', plant('src/app/a.ts', use('dexie'))],
  ['app does not look up to ui', plant('src/app/live/b.ts', use('../../ui/shell/x.ts'))],
  ['app does not see the endpoint', plant('src/app/c.ts', use('../endpoint/x.ts'))],
  ['app takes no code from workers', plant('src/app/d.ts', use('../../workers/x.ts'), 'plugin')],
  [
    'app takes no code from workers on demand',
    plant('src/app/e.ts', "export const planted = () => import('../../workers/x.ts');\n", 'plugin'),
  ],
  ['ui does not store', plant('src/ui/a.tsx', use('../store/x.ts'))],
  ['ui does not send', plant('src/ui/shell/b.tsx', use('../../sync/x.ts'))],
  ['ui does not read the wire', plant('src/ui/shell/c.tsx', use('../../protocol/x.ts'))],
  ['ui does not score', plant('src/ui/shell/d.tsx', use('../../domain/scoring/x.ts'), 'plugin')],
  [
    'ui does not score deeper down',
    plant('src/ui/parts/table/d.tsx', use('../../../domain/scoring/x.ts'), 'plugin'),
  ],
  ['a screen does not import another screen', plant('src/ui/entry/a.tsx', use('../review/x.tsx'))],
  [
    'a part of a screen does not import another screen',
    plant('src/ui/entry/steps/a.tsx', use('../../review/x.tsx')),
  ],
  ['parts do not import a screen', plant('src/ui/parts/a.tsx', use('../entry/x.tsx'))],
  ['a chart does not import a screen', plant('src/ui/parts/chart/a.tsx', use('../../entry/x.tsx'))],
  ['only the chart knows uplot', plant('src/ui/entry/b.tsx', use('uplot'))],
  ['only the icon knows lucide', plant('src/ui/parts/b.tsx', use('lucide'))],
  ['endpoint sees no store', plant('src/endpoint/a.ts', use('../store/x.ts'))],
  ['endpoint sees no screen', plant('src/endpoint/storage/b.ts', use('../../ui/x.ts'))],
  ['endpoint takes no unlisted package', plant('src/endpoint/c.ts', use('dexie'))],
  ['build knows no part of the app', plant('src/build/a.ts', use('../domain/x.ts'))],
  ['build takes no package of the app', plant('src/build/b.ts', use('workbox-routing'))],
  ['workers see no screen', plant('workers/a.ts', use('../src/ui/x.ts'))],
  ['workers see no app', plant('workers/b.ts', use('../src/app/x.ts'))],
  ['workers do not know Dexie', plant('workers/c.ts', use('dexie'))],
  ['nothing imports a test', plant('src/endpoint/d.ts', use('../../test/support/x.ts'))],
  ['nothing reaches into a package by path', plant('src/app/f.ts', use('../../node_modules/dexie/x.ts'))],
  [
    'a relative import names its extension',
    plant('src/sync/c.ts', use('./f'), 'lint/correctness/useImportExtensions'),
  ],
  ['no default export', plant('src/sync/d.ts', 'export default 1;\n', 'lint/style/noDefaultExport')],
  [
    'no barrel',
    plant('src/sync/index.ts', "export { planted } from './e.ts';\n", 'lint/performance/noBarrelFile'),
  ],
  ['no console in the app', plant('src/app/g.ts', "console.log('x');\n", 'lint/suspicious/noConsole')],
  [
    'files are named in kebab-case',
    plant('src/sync/PushLoop.ts', 'export const planted = 1;\n', 'lint/style/useFilenamingConvention'),
  ],
  ['no enum', plant('src/domain/i.ts', 'export enum Planted { One }\n', 'lint/style/noEnum')],
  [
    'no test is skipped',
    plant(
      'test/domain/a.test.ts',
      "import { test } from 'vitest';\ntest.skip('x', () => {});\n",
      'lint/suspicious/noSkippedTests',
    ),
  ],
  [
    'no test is run alone',
    plant(
      'test/domain/b.test.ts',
      "import { test } from 'vitest';\ntest.only('x', () => {});\n",
      'lint/suspicious/noFocusedTests',
    ),
  ],
  [
    'no function that nobody can follow',
    plant('src/sync/f.ts', tangled(6), 'lint/complexity/noExcessiveCognitiveComplexity'),
  ],
];

function tangled(depth: number): string {
  const opened = Array.from({ length: depth }, (_, level) => `if (n > ${level}) {`).join(' ');
  return `export function planted(n: number) { ${opened} return n; ${'}'.repeat(depth)} return 0; }\n`;
}

/** Imports the table allows. If one of these is reported, a rule answers to everything and proves nothing. */
export const allowedFiles: Readonly<Record<string, string>> = {
  'src/domain/scoring/fine.ts': use('../result.ts'),
  'src/protocol/fine.ts': `import { sha256 } from '@noble/hashes/sha2.js';\nimport { object } from 'valibot';\nexport const planted = [object, sha256];\n`,
  'src/store/fine.ts': use('dexie'),
  'src/sync/fine.ts': use('tus-js-client'),
  'src/app/commands/fine.ts': `import type { X } from '../../../workers/x.ts';\nimport { wrap } from 'comlink';\nexport const planted = (x: X) => wrap(x);\n`,
  'src/app/address.ts': `import address from '../../workers/x.ts?worker&url';\nexport const planted = address;\n`,
  'src/ui/main.tsx': use('./entry/page.tsx'),
  'src/ui/entry/fine.tsx': `import type { X } from '../../domain/scoring/x.ts';\nimport { useState } from 'preact/hooks';\nimport { y } from '../../app/commands/y.ts';\nimport { z } from '../parts/z.tsx';\nexport const planted = (x: X) => [x, useState, y, z];\n`,
  'src/ui/entry/steps/fine.tsx': use('../../parts/z.tsx'),
  'src/ui/parts/chart/line.tsx': use('uplot'),
  'src/ui/parts/icon.tsx': use('lucide'),
  'src/endpoint/storage/fine.ts': `import { DatabaseSync } from 'node:sqlite';\nimport { Kysely } from 'kysely';\nimport { x } from '../../protocol/x.ts';\nexport const planted = [DatabaseSync, Kysely, x];\n`,
  'src/build/fine.ts': `import { join } from 'node:path';\nimport { build } from 'vite';\nimport { x } from './x.ts';\nexport const planted = [build, join, x];\n`,
  'workers/fine.ts': use('workbox-routing'),
};
