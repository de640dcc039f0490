import { relative } from 'node:path';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/**
 * What takes longest, most of all first: begun at once, it ends beside the many short files instead of after them.
 * Journeys follow before all other files by themselves; a project's files stay together, as a worker serves only one.
 */
const LONGEST = [
  'unit test/simulator/simulator.test.ts',
  'unit test/endpoint/first-run.test.ts',
  'journey test/journey/offline-routes.test.ts',
  'journey test/journey/discipline-case.test.ts',
  'journey test/journey/main-job.test.ts',
];

const place = (root: string, { project, moduleId }: TestSpecification): number => {
  const found = LONGEST.indexOf(`${project.name} ${relative(root, moduleId)}`);
  return found < 0 ? LONGEST.length : found;
};

/** Runs what is known to be long first, whichever project it belongs to, and the rest as Vitest would. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root } = this.ctx.config;
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => place(root, a) - place(root, b));
  }
}
