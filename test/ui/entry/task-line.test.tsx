import { render } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import type { Facts } from '../../../src/app/facts/facts.ts';
import type { Task } from '../../../src/app/facts/tasks.ts';
import { facts } from '../../../src/app/live/facts.ts';
import { TaskLine } from '../../../src/ui/entry/task-line.tsx';
import { amount, indicator, keyOf, NOW } from '../../support/builders.ts';
import { pageText } from '../page-checks.ts';

afterEach(() => {
  facts.value = null;
});

function said(change: Partial<Task>, status: object): string {
  facts.value = { areas: new Map(), timeZone: 'Asia/Makassar' } as unknown as Facts;
  const entry = { value: { value: amount('84.6') }, status: { at: NOW, value: status } };
  const task = {
    id: 'satu',
    indicator: indicator('IK-1', { measureUnit: 'indeks' }),
    key: keyOf(),
    group: 'open',
    last: { period: '2025-FY', amount: '81.6' },
    hasDraft: false,
    reopening: 'none',
    seen: { entry },
    ...change,
  } as unknown as Task;
  return pageText(render(<TaskLine task={task} commonPeriod={null} />));
}

test('a value that was taken back is named in its row, not the one of the year before', () => {
  const text = said({}, { state: 'draft' });
  expect(text).toContain('Sudah terisi 84,6');
  expect(text).not.toContain('81,6');
});

test('what nobody has touched is named with the last figure', () => {
  expect(said({ seen: null }, {})).toContain('81,6');
});

test('a returned figure whose answer or repair was begun says so beside the reason', () => {
  const text = said({ group: 'returned', hasDraft: true }, { state: 'returned', reason: 'Foto buram.' });
  expect(text).toContain('Foto buram.');
  expect(text).toContain('Isian belum selesai');
});
