import { relative } from 'node:path';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/**
 * What takes longest: each of these more than a minute alone on one machine. Begun first, it ends beside the
 * many short files instead of after them, so that both workers end together.
 */
const LONGEST = [
  'unit test/simulator/simulator.test.ts',
  'journey test/journey/offline-routes.test.ts',
  'journey test/journey/main-job.test.ts',
  'journey test/journey/import.test.ts',
  'unit test/endpoint/first-run.test.ts',
  'journey test/journey/refused.test.ts',
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
