import { expect, test } from 'vitest';
import { blankEntry, countedEvidence, makers, openCandidates } from '../../src/domain/entry.ts';
import { Desk, evidence, keyOf, NOW, note } from '../support/builders.ts';
import { HEAD, OFFICER, SECOND_OFFICER, VERIFIER } from '../support/people.ts';

test('an entry nobody has touched has no value, which is not zero', () => {
  const blank = blankEntry(keyOf(), false);
  expect(blank.value).toMatchObject({ v: 0, value: null });
  expect(blank.status.value.state).toBe('draft');
  expect(makers(blank).size).toBe(0);
});

test('makers are those whose value, note or file stands, and everyone who handed it in', () => {
  const desk = new Desk();
  desk.set(OFFICER, '1');
  desk.act(SECOND_OFFICER, 'realization.note', { key: desk.key, note: note('cuaca') });
  desk.submit(OFFICER);
  expect([...makers(desk.entry ?? blankEntry(desk.key, false))].sort()).toEqual(['petugas-1', 'petugas-2']);
});

test('a file taken away again makes nobody a maker', () => {
  const desk = new Desk();
  desk.set(OFFICER, '1');
  desk.attach(SECOND_OFFICER, 1);
  desk.act(SECOND_OFFICER, 'evidence.detach', { evidence: evidence(1).id });
  expect([...makers(desk.entry ?? blankEntry(desk.key, false))]).toEqual(['petugas-1']);
});

test('files that count are those attached and not late', () => {
  const desk = new Desk();
  desk.set(OFFICER, '1');
  desk.attach(OFFICER, 1);
  desk.attach(OFFICER, 2);
  desk.act(OFFICER, 'evidence.detach', { evidence: evidence(2).id });
  desk.submit(OFFICER);
  desk.verify(VERIFIER);
  desk.approve(HEAD);
  desk.attach(OFFICER, 3);
  expect(desk.entry && countedEvidence(desk.entry).map((item) => item.id)).toEqual([evidence(1).id]);
  expect(desk.entry?.evidence.find((item) => item.id === evidence(3).id)).toMatchObject({
    late: true,
    at: NOW,
  });
  expect(desk.entry && openCandidates(desk.entry)).toEqual([]);
});
