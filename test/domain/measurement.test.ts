import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Measurement, publishedFigure } from '../../src/domain/measurement.ts';

const figure = (amount: string, release: number, claim: number): Measurement => ({
  indicator: 'LPE',
  unit: 'BAPPEDA',
  area: '52',
  period: '2015-FY',
  disaggregation: '',
  amount,
  release,
  claim,
  source: 'https://contoh.go.id',
  verified: true,
  note: null,
  example: false,
});

test('nothing published is blank, not zero', () => {
  expect(publishedFigure([])).toBeNull();
});

test('a revision takes the place of the first release, which is kept as earlier', () => {
  const [first, revised] = [figure('21.24', 1, 1), figure('21.76', 2, 1)];
  expect(publishedFigure([revised, first])).toEqual({ current: revised, rivals: [], earlier: [first] });
});

test('a second claim about the latest release stands open beside the first', () => {
  const [one, other] = [figure('816.621', 1, 1), figure('826.62', 1, 2)];
  expect(publishedFigure([other, one])).toEqual({ current: one, rivals: [other], earlier: [] });
});

test('a claim about a release that was revised is history, not an open question', () => {
  const all = [figure('1', 1, 1), figure('2', 1, 2), figure('3', 2, 1)];
  expect(publishedFigure(all)?.rivals).toEqual([]);
  expect(publishedFigure(all)?.earlier).toHaveLength(2);
});

test('no published figure is ever dropped, whatever the order of the rows', () => {
  const pairs = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), {
    selector: String,
    minLength: 1,
  });
  fc.assert(
    fc.property(pairs, (marks) => {
      const all = marks.map(([release, claim]) => figure(`${release}.${claim}`, release, claim));
      const found = publishedFigure(all);
      expect(found && [found.current, ...found.rivals, ...found.earlier].map((m) => m.amount).sort()).toEqual(
        all.map((m) => m.amount).sort(),
      );
    }),
  );
});
