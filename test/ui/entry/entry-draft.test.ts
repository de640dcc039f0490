import { expect, test } from 'vitest';
import type { EntryDraft } from '../../../src/app/commands/save-draft.ts';
import type { Task } from '../../../src/app/facts/tasks.ts';
import { changesMore, replyIn, startOf, withReply } from '../../../src/ui/entry/entry-draft.ts';
import { amount } from '../../support/builders.ts';

const NOTE = { cause: 'Hujan', obstacle: '', followUp: '', remark: 'Sementara' };

function returned(): Task {
  const entry = {
    value: { v: 1, value: amount('84.6') },
    note: { v: 1, value: NOTE },
    evidence: [],
    candidates: [],
  };
  return { id: 'satu', seen: { entry, pending: [], local: { value: null, note: null } } } as unknown as Task;
}

test('an answer is the remark of the form: it begins empty, and the rest of the form stays as it was returned', () => {
  const task = returned();
  const start = startOf(task);
  expect(replyIn(task, start)).toBe('');
  const said: EntryDraft = { ...start, ...withReply(task, start, 'Sesuai rekap') };
  expect(replyIn(task, said)).toBe('Sesuai rekap');
  expect(said.note).toEqual({ ...NOTE, remark: 'Sesuai rekap' });
  expect(changesMore(task, said)).toBe(false);
});

test('an answer that is wiped out leaves the remark that was returned', () => {
  const task = returned();
  const start = startOf(task);
  const wiped = { ...start, ...withReply(task, { ...start, note: { ...NOTE, remark: 'S' } }, '') };
  expect(wiped.note).toEqual(NOTE);
});

test('a repair that was begun is more than an answer: its value or its files differ', () => {
  const task = returned();
  const start = startOf(task);
  expect(changesMore(task, { ...start, typed: '85' })).toBe(true);
  expect(changesMore(task, { ...start, notApplicable: '' })).toBe(true);
  const photo = { id: 'foto' } as EntryDraft['evidence'][number];
  expect(changesMore(task, { ...start, evidence: [photo] })).toBe(true);
});
