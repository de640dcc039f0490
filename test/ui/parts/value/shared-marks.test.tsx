import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import {
  SharedMarksLine,
  sharedMarks,
  sharedMarksNote,
} from '../../../../src/ui/parts/value/shared-marks.tsx';
import { pageText } from '../../page-checks.ts';

interface Row {
  readonly example: boolean;
  readonly ruleUnverified: boolean | null;
}
const shared = (...rows: Row[]) => sharedMarks(rows, (row) => row);
const INVENTED: Row = { example: true, ruleUnverified: true };

test('what holds for every figure is said once, and in the file of the table too', () => {
  const marks = shared(INVENTED, INVENTED);
  const line = pageText(render(<SharedMarksLine shared={marks} />));
  expect(line).toBe('Semua angka di bawah: contoh aturan belum diperiksa');
  expect(sharedMarksNote(marks, 'Semua')).toBe(
    'Semua · Semua angka di bawah: contoh, aturan belum diperiksa',
  );
});

test('one figure it does not hold for, and each keeps its own mark', () => {
  expect(shared(INVENTED, { example: false, ruleUnverified: false })).toEqual({
    example: false,
    ruleUnverified: false,
  });
  expect(render(<SharedMarksLine shared={shared({ example: false, ruleUnverified: null })} />)).toBe('');
});

test('a figure without attainment has no rule to be marked of', () => {
  expect(shared(INVENTED, { example: false, ruleUnverified: null }).ruleUnverified).toBe(true);
  expect(shared().ruleUnverified).toBe(false);
});
