import { resolve } from 'node:path';
import type { ViteUserConfig } from 'vitest/config';
import { LongestFirst } from './support/longest-first.ts';

/** Machines are shared: a test is no benchmark. Milliseconds. */
const patience = (ms: number) => ({ testTimeout: ms, hookTimeout: ms });

/** Before any file: Dexie looks for a database once, when it is first loaded. */
const BROWSER_DATABASE = 'fake-indexeddb/auto';

/** How the tests of this repository are run, in three projects. */
export const tests: NonNullable<ViteUserConfig['test']> = {
  // One more than the two cores that this is measured on: a third of a journey is waiting for what a person would see.
  maxWorkers: 3,
  // A process per file costs more than most files.
  isolate: false,
  // Also for the processes that tests start.
  env: { NODE_COMPILE_CACHE: resolve('node_modules/.cache/node') },
  sequence: { sequencer: LongestFirst },
  projects: [
    {
      extends: true,
      test: {
        name: 'unit',
        environment: 'node',
        setupFiles: BROWSER_DATABASE,
        include: ['test/**/*.test.{ts,tsx}'],
        // What only the served engine has is tested there alone.
        exclude: ['**/node_modules/**', 'test/journey/**', 'test/endpoint/several-processes.test.ts'],
        ...patience(120_000),
      },
    },
    {
      extends: true,
      test: {
        // Everything that stands on the endpoint's database, a second time on the served engine.
        name: 'postgres',
        environment: 'node',
        setupFiles: BROWSER_DATABASE,
        include: ['test/endpoint/*.test.ts', 'test/sync/real-endpoint.test.ts'],
        exclude: [
          // Tests that open no database.
          'test/endpoint/{data-folder,gathered,network,turnstile}.test.ts',
          // The demo data of an embedded site: some hundred commands, each of which is tested here by itself.
          'test/endpoint/first-run.test.ts',
        ],
        globalSetup: 'test/support/postgres-setup.ts',
        ...patience(120_000),
      },
    },
    {
      extends: true,
      test: {
        name: 'journey',
        environment: 'node',
        include: ['test/journey/**/*.test.{ts,tsx}'],
        // A look at a page costs the page more than the looker.
        expect: { poll: { timeout: 20_000, interval: 150 } },
        ...patience(180_000),
      },
    },
  ],
};
