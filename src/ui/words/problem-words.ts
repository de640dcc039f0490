import type { Problem } from '../../domain/problem.ts';
import { words } from './words.ts';

/** The sentence a person reads for a refusal. The code belongs in the small print beside it, to be copied. */
export const problemSentence = (problem: Problem): string =>
  problem.code === 'case-unfit' ? words.value.cases.faults[problem.why] : words.value.problems[problem.code];
