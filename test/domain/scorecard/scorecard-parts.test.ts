import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundHalfUp } from '../../../src/domain/decimal.ts';
import { PERSPECTIVES } from '../../../src/domain/indicator.ts';
import { cardForecasts } from '../../../src/domain/scorecard/card-forecast.ts';
import {
  officialIndicators,
  officialOwner,
  personOfCard,
} from '../../../src/domain/scorecard/official-card.ts';
import { templateStandings } from '../../../src/domain/scorecard/template-standing.ts';
import { TEMPLATES } from '../../../src/domain/scorecard/templates.ts';
import { numberOf } from '../../../src/domain/working/working.ts';
import { HEAD, OFFICER, OTHER_HEAD } from '../../support/people.ts';
import { entry, indicator, item } from '../scoring/builders.ts';

test('every perspective has its templates, each with a manual, a source and nothing claimed as checked', () => {
  expect(new Set(TEMPLATES.map(({ perspective }) => perspective))).toEqual(new Set(PERSPECTIVES));
  for (const { verified, codes: _codes, ...texts } of TEMPLATES) {
    expect(verified).toBe(false);
    expect(Object.values(texts).every((text) => text.length > 0)).toBe(true);
  }
});

test('a template is measured by the own indicator of its name, and by nothing that merely sounds alike', () => {
  const of = (...codes: string[]) =>
    templateStandings(
      TEMPLATES,
      codes.map((code) => ({ code })),
    ).flatMap((one) => one.indicator ?? []);
  expect(of('LAT-DINKES-IKM', 'SERAPAN')).toEqual(['LAT-DINKES-IKM', 'SERAPAN']);
  expect(of('TERSERAPAN', 'IKM-LAMA')).toEqual([]);
});

const monthly = (values: readonly (readonly [string, number])[], change = {}) =>
  item({
    indicator: indicator({ frequency: 'monthly', aggregation: 'last', ...change }),
    year: 2025,
    entries: values.map(([period, value]) => entry(period, String(value))),
  });
const months = (year: number, count: number, of: (month: number) => number) =>
  Array.from({ length: count }, (_, i) => [`${year}-M${String(i + 1).padStart(2, '0')}`, of(i + 1)] as const);

test('spending that grows by the same amount each month ends at twelve times that amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 11 }), (step, known) => {
      const values = [...months(2024, 12, (m) => m * step), ...months(2025, known, (m) => m * step)];
      const [found] = cardForecasts([monthly(values)], 'approved');
      expect(found?.isCumulative).toBe(true);
      const end = found?.forecast && numberOf(found.forecast.value);
      expect(end && roundHalfUp(end, 2)).toBe((12 * step).toFixed(2));
      expect(found?.forecast?.points).toBe(12 + known);
    }),
    { numRuns: 12 },
  );
});

test('few months say how few, a cumulative figure which month it lacks; a complete year says nothing', () => {
  const few = cardForecasts([monthly(months(2025, 5, () => 7))], 'approved');
  expect(few[0]?.forecast).toMatchObject({ reason: 'too-few-points', points: 5, least: 12 });
  const gap = [
    ...months(2024, 12, (m) => m),
    ...months(2025, 4, (m) => m).filter(([at]) => at !== '2025-M02'),
  ];
  expect(cardForecasts([monthly(gap)], 'approved')).toMatchObject([{ missing: '2025-M02', forecast: null }]);
  expect(cardForecasts([monthly(months(2025, 12, () => 7))], 'approved')).toEqual([]);
});

test('a month missing in another year costs its own additions alone', () => {
  const values = [...months(2024, 12, (m) => m * 5), ...months(2025, 4, (m) => m * 5)];
  const [found] = cardForecasts([monthly(values.filter(([at]) => at !== '2024-M07'))], 'approved');
  expect(found?.forecast).toMatchObject({ reason: null, points: 14 });
  const end = found?.forecast && numberOf(found.forecast.value);
  expect(end && roundHalfUp(end, 2)).toBe('60.00');
});

test('the card of an official: what was agreed, else for a head what the unit owns, in every position held', () => {
  const all = new Map(
    ['A', 'B', 'C'].map(
      (code, i) => [code, indicator({ code, owner: i < 2 ? 'disdik' : 'dinkes' })] as const,
    ),
  );
  const codes = (positions: Parameters<typeof officialIndicators>[0]) =>
    officialIndicators(positions, [], all, 2026).map(({ code }) => code);
  expect(codes([HEAD])).toEqual(['A', 'B']);
  expect(codes([HEAD, OTHER_HEAD])).toEqual(['A', 'B', 'C']);
  expect(codes([OFFICER])).toEqual([]);
  expect(personOfCard(officialOwner('x-1'))).toBe('x-1');
  expect(personOfCard('DINKES')).toBeNull();
});
