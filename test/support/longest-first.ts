import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes minutes on one core; a fresh checkout remembers no durations, and these files are small. */
const LONG = ['/test/simulator/'];

const isLong = ({ moduleId }: TestSpecification): boolean => LONG.some((part) => moduleId.includes(part));

/** Begins with the long files, so that no core stands idle while the last of them runs alone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
