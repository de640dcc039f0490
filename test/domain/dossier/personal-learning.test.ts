import { expect, test } from 'vitest';
import type { Dossier } from '../../../src/domain/dossier/dossier.ts';
import { dialogueCoverage } from '../../../src/domain/dossier/readings/dialogue-coverage.ts';
import { gapsByUnit, ownLearning } from '../../../src/domain/dossier/readings/personal-learning.ts';
import { evaluateWorking } from '../../../src/domain/working/working.ts';
import { filledDossier } from '../../support/filled-dossier.ts';

const key = (kind: string, name: string) => ({ kind, unit: 'disdik', year: 2026, name });
const learned = (hours: string): Dossier =>
  filledDossier(
    key('learning-record', 'a'),
    { 'training/a/hours': hours, 'training/b/title': 'Belum ditulis jamnya' },
    'open',
  );

test('hours of a person are held against the yearly duty; more than enough is no debt, and no record is no hours', () => {
  const shown = (record: Dossier | null) => {
    const { hours, gap } = ownLearning(record);
    for (const tree of [hours, gap]) expect(evaluateWorking(tree)).toBe(tree.value);
    return [Number(hours.display), Number(gap.display)];
  };
  expect([shown(learned('7.5')), shown(learned('30')), shown(null)]).toEqual([
    [7.5, 12.5],
    [30, 0],
    [0, 20],
  ]);
});

test('gaps of units add up what each person lacks, and tell nothing of fewer than five, nor by taking away', () => {
  const people = (unit: string, count: number) =>
    Array.from({ length: count }, (_, i) => ({ unit, record: i === 0 ? learned('40') : learned('15') }));
  const [alone] = gapsByUnit(people('a', 5));
  expect([alone?.people, alone?.short, Number(alone?.gap.display)]).toEqual([5, 4, 20]);
  expect(gapsByUnit(people('a', 4))).toEqual([null]);
  // The smallest told unit goes with the one of two, else the sum of both would tell of it.
  const units = gapsByUnit([...people('a', 9), ...people('b', 2), ...people('c', 6)]);
  expect(units.map((one) => one?.unit ?? null)).toEqual(['a', null, null]);
});

test('coverage counts people with a dialogue both sides confirmed, once each, and none of fewer than five', () => {
  const talk = (person: string, state: string, n = 1) =>
    filledDossier(key('dialogue', `${person}/${n}`), {}, state);
  const people = ['a', 'b', 'c', 'd', 'e'];
  const talks = [
    talk('a', 'confirmed'),
    talk('a', 'confirmed', 2),
    talk('b', 'half'),
    talk('x', 'confirmed'),
  ];
  expect(dialogueCoverage(people, talks, 2026)).toMatchObject({
    people: 5,
    held: 1,
    share: { display: '20' },
  });
  expect(dialogueCoverage(people.slice(1), talks, 2026).share).toMatchObject({ reason: 'too-few-people' });
  expect(dialogueCoverage(people, talks, 2025).held).toBe(0);
});
