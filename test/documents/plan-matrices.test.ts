import { expect, test } from 'vitest';
import { formFigure } from '../../src/documents/plan-matrices.ts';

test('a form shows a mean with four digits, a figure as it was given, and a range as text', () => {
  expect(['46.193333333333', '0.374', '97.20', '1.5 – 3.5', null].map(formFigure)).toEqual([
    '46.1933',
    '0.374',
    '97.20',
    '1.5 – 3.5',
    '',
  ]);
});
