import { dayText } from '../words/date.ts';
import { words } from '../words/words.ts';

/** By when an action is due, in words; empty = no day is set. */
export function dueWords(due: string): string {
  const { road: text } = words.value.lke;
  return due === '' ? text.noDue : text.by(dayText(due));
}
