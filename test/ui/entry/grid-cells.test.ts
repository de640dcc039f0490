import { expect, test } from 'vitest';
import type { EntryDraft } from '../../../src/app/commands/save-draft.ts';
import type { Task } from '../../../src/app/facts/tasks.ts';
import { pastedBlock } from '../../../src/domain/sheets/pasted-block.ts';
import { placeBlock, withCell } from '../../../src/ui/entry/grid-cells.ts';
import { standOf } from '../../../src/ui/entry/grid-stand.ts';
import { indicator } from '../../support/builders.ts';

const blank: EntryDraft = {
  typed: '',
  notApplicable: null,
  note: { cause: '', obstacle: '', followUp: '', remark: 'tetap' },
  evidence: [],
  base: {},
};
const task = (minEvidence: number) => ({ indicator: indicator('IK-1', { minEvidence }) }) as Task;

test('a pasted block fills values and explanations of the rows below, and leaves the rest of each row', () => {
  const { changed, leftOut } = placeBlock(
    [blank, blank, blank],
    { row: 1, column: 'value' },
    pastedBlock('81,5\tHujan\t\tPerbaiki\n12\n'),
  );
  expect(leftOut).toBe(0);
  expect(changed.get(1)).toEqual({
    ...blank,
    typed: '81,5',
    note: { cause: 'Hujan', obstacle: '', followUp: 'Perbaiki', remark: 'tetap' },
  });
  expect(changed.get(2)?.typed).toBe('12');
  expect(changed.has(0)).toBe(false);
});

test('what has no row, no column or a row already handed in is counted, never put elsewhere', () => {
  const block = pastedBlock('a\tb\tc\nd\te\t\nf\t\t');
  const { changed, leftOut } = placeBlock([blank, null], { row: 0, column: 'obstacle' }, block);
  expect([...changed.keys()]).toEqual([0]);
  expect(changed.get(0)?.note).toMatchObject({ obstacle: 'a', followUp: 'b' });
  expect(leftOut).toBe(4);
});

test('one bad cell keeps its text and holds up its own row only', () => {
  const { changed } = placeBlock(
    [blank, blank],
    { row: 0, column: 'value' },
    pastedBlock('belum ada\n1,234.5'),
  );
  const [bad, good] = [changed.get(0), changed.get(1)] as [EntryDraft, EntryDraft];
  expect(bad.typed).toBe('belum ada');
  expect(standOf(task(0), bad, blank)).toBe('value');
  expect(standOf(task(0), good, blank)).toBe('ready');
});

test('a figure that does not apply takes no pasted value', () => {
  const none = { ...blank, notApplicable: 'alat rusak' };
  const { changed, leftOut } = placeBlock([none], { row: 0, column: 'value' }, pastedBlock('5\tsebab'));
  expect(changed.get(0)).toMatchObject({ typed: '', note: { cause: 'sebab' } });
  expect(leftOut).toBe(1);
});

test('only rows a person changed are sent, and a row that needs evidence says so', () => {
  const returned = { ...blank, typed: '10' };
  expect(standOf(task(0), returned, returned)).toBe('untouched');
  expect(standOf(task(0), { ...returned, typed: ' 10 ' }, returned)).toBe('untouched');
  expect(standOf(task(0), withCell(returned, 'cause', 'x'), returned)).toBe('ready');
  expect(standOf(task(1), withCell(blank, 'value', '9'), blank)).toBe('evidence');
  expect(standOf(task(0), withCell(blank, 'cause', 'x'), blank)).toBe('value');
  expect(standOf(task(0), withCell(returned, 'cause', 'x'.repeat(4001)), returned)).toBe('long');
});
