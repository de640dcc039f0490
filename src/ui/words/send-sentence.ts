import type { SendProblem } from '../../app/commands/send.ts';
import { problemSentence } from './problem-words.ts';
import { words } from './words.ts';

/** Why nothing was queued. */
export function sendSentence(problem: SendProblem): string {
  if (problem.code === 'not-ready') return words.value.tasks.noPosition;
  if (problem.code === 'not-saved') return words.value.entry.notQueued;
  return problemSentence(problem);
}
