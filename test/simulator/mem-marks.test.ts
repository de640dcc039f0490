import { expect, test } from 'vitest';
import type { HistoryLine, Unlined } from './committed.ts';
import { type History, MemMarks } from './mem-marks.ts';

const line = (seq: number) => ({ seq }) as HistoryLine;
const upTo = (
  head: number,
  history: readonly HistoryLine[],
  unlined: readonly Unlined[] = [BEGIN],
): History => ({ timeline: 'timeline-0', head, history, unlined });

const BEGIN: Unlined = { seq: 20 };

test('a mark is borne out by what went on from it, and by no other history, however far that reaches', () => {
  const marks = new MemMarks();
  const [first, second] = [line(21), line(22)];
  const begun = marks.text(upTo(20, []));
  const behind = marks.text(upTo(21, [first]));

  const isBorneOut = (mark: string, history: History) => marks.bearsOut(history, 'timeline-0', mark);
  expect(isBorneOut(begun, upTo(22, [first, second]))).toBe(true);
  expect(isBorneOut(behind, upTo(23, [first, second, line(23)]))).toBe(true);
  expect(isBorneOut(behind, upTo(20, []))).toBe(false);
  expect(isBorneOut(behind, upTo(29, [line(21), second]))).toBe(false);
});

test('numbers that rows without a line were given stand in a mark as lines do', () => {
  const marks = new MemMarks();
  const rows: Unlined = { seq: 21 };
  const behind = marks.text(upTo(21, [], [BEGIN, rows]));

  const isBorneOut = (history: History) => marks.bearsOut(history, 'timeline-0', behind);
  expect(isBorneOut(upTo(22, [line(22)], [BEGIN, rows]))).toBe(true);
  expect(isBorneOut(upTo(22, [line(22)], [BEGIN, { seq: 21 }]))).toBe(false);
  expect(isBorneOut(upTo(22, [line(21), line(22)]))).toBe(false);
});
