import { expect, test } from 'vitest';
import type { HistoryLine } from './committed.ts';
import { type History, MemMarks } from './mem-marks.ts';

const line = (seq: number) => ({ seq }) as HistoryLine;
const upTo = (head: number, ...history: readonly HistoryLine[]): History => ({
  timeline: 'timeline-0',
  head,
  history,
});

test('a mark is borne out by what went on from it, and by no other history, however far that reaches', () => {
  const marks = new MemMarks();
  const [first, second] = [line(21), line(22)];
  // A number may go to a row without a line of the history, as a reference row.
  const without = marks.text(upTo(21));
  const behind = marks.text(upTo(22, first));

  const isBorneOut = (mark: string, history: History) => marks.bearsOut(history, 'timeline-0', mark);
  expect(isBorneOut(without, upTo(22, second))).toBe(true);
  expect(isBorneOut(behind, upTo(23, first, line(23)))).toBe(true);
  expect(isBorneOut(without, upTo(20))).toBe(false);
  expect(isBorneOut(without, upTo(29, first, second))).toBe(false);
  expect(isBorneOut(behind, upTo(29, first, second))).toBe(false);
  expect(isBorneOut(behind, upTo(29, line(21)))).toBe(false);
});
