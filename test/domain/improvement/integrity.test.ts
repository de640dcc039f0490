import { expect, test } from 'vitest';
import {
  backDated,
  type Edit,
  lastMinuteEdits,
  raisedToTarget,
} from '../../../src/domain/improvement/edit-patterns.ts';
import {
  indicatorChurn,
  targetEase,
  type YearIndicator,
} from '../../../src/domain/improvement/indicator-patterns.ts';
import {
  exactlyOnTarget,
  identicalValues,
  roundNumberHeap,
} from '../../../src/domain/improvement/value-patterns.ts';

const named = (values: readonly string[]) => values.map((value, i) => ({ id: `e${i}`, value }));

test('seven multiples of five among ten are rarer than one in a hundred: a heap, with its numbers', () => {
  const values = ['50', '75', '100', '120', '95', '80', '65', '61', '73', '88.4'];
  expect(roundNumberHeap(named(values))).toMatchObject([
    {
      code: 'round-number-heap',
      numbers: { values: '10', round: '7', percent: '70.00', usual: '20.00', chance: '0.0864' },
      about: ['e0', 'e1', 'e2', 'e3', 'e4', 'e5', 'e6'],
      pack: expect.objectContaining({ id: 'integrity', verified: false }),
    },
  ]);
});

test('five multiples among ten happen by themselves; so few values, or small ones, say nothing', () => {
  const five = ['50', '75', '100', '120', '95', '81', '66', '61', '73', '88.4'];
  expect(roundNumberHeap(named(five))).toEqual([]);
  expect(roundNumberHeap(named(five.slice(0, 5).concat(five.slice(0, 4))))).toEqual([]);
  expect(roundNumberHeap(named(Array.from({ length: 20 }, () => '5')))).toEqual([]);
  expect(roundNumberHeap(named(Array.from({ length: 12 }, () => '-50.00')))).toHaveLength(1);
});

test('the same value four times running is told, three times is not, however it is written', () => {
  expect(identicalValues(named(['1', '7', '7.0', '7.00', '07', '8']))).toMatchObject([
    { code: 'identical-values', numbers: { value: '7', times: '4' }, about: ['e1', 'e2', 'e3', 'e4'] },
  ]);
  expect(identicalValues(named(['7', '7', '7', '8', '7']))).toEqual([]);
});

test('half of ten realizations exactly on target is worth a question', () => {
  const rows = Array.from({ length: 10 }, (_, i) => ({
    id: `e${i}`,
    value: i < 5 ? '80.0' : '79',
    target: '80',
  }));
  expect(exactlyOnTarget(rows)).toMatchObject([{ numbers: { values: '10', exact: '5', percent: '50.00' } }]);
  expect(exactlyOnTarget(rows.slice(1))).toEqual([]);
  expect(exactlyOnTarget(rows.map((row, i) => (i === 0 ? { ...row, value: '81' } : row)))).toEqual([]);
});

const HOUR = 3_600_000;
const closesAt = 1_000 * HOUR;
const edit = (more: Partial<Edit> = {}): Edit => ({
  entry: 'a',
  at: closesAt - 100 * HOUR,
  receivedAt: closesAt - 99 * HOUR,
  closesAt,
  before: '70',
  after: '80',
  target: '80',
  polarity: 'higher',
  ...more,
});

test('written before the closing by its own account, received long after: told; three days underway are not', () => {
  const late = edit({ at: closesAt - HOUR, receivedAt: closesAt + 72 * HOUR });
  expect(backDated([late])).toMatchObject([
    { code: 'back-dated', numbers: { hoursUnderway: '73', hoursAfterClosing: '72' }, about: ['a'] },
  ]);
  expect(backDated([edit({ at: closesAt - HOUR, receivedAt: closesAt + 71 * HOUR })])).toEqual([]);
  expect(backDated([edit({ receivedAt: closesAt - 1 })])).toEqual([]);
  expect(backDated([edit({ at: closesAt, receivedAt: closesAt + 200 * HOUR })])).toEqual([]);
});

test('half of ten changes in the last day is told; nine changes are too few to say', () => {
  const list = Array.from({ length: 10 }, (_, i) =>
    edit({ entry: `e${i}`, at: closesAt - (i < 5 ? 24 : 25) * HOUR }),
  );
  expect(lastMinuteEdits(list)).toMatchObject([
    {
      numbers: { edits: '10', late: '5', percent: '50.00', hours: '24' },
      about: ['e0', 'e1', 'e2', 'e3', 'e4'],
    },
  ]);
  expect(lastMinuteEdits(list.slice(0, 9))).toEqual([]);
  expect(lastMinuteEdits(list.slice(1).concat(edit()))).toEqual([]);
});

test('a value changed from missing the target to meeting it in the last hours is told, in both polarities', () => {
  const last = { at: closesAt - 2 * HOUR };
  expect(raisedToTarget([edit(last)])).toMatchObject([
    { numbers: { before: '70', after: '80', target: '80', hoursBeforeClosing: '2' } },
  ]);
  expect(raisedToTarget([edit({ ...last, polarity: 'lower', before: '90', after: '80' })])).toHaveLength(1);
  expect(raisedToTarget([edit({ ...last, before: null })])).toEqual([]);
  expect(raisedToTarget([edit({ ...last, after: '79' })])).toEqual([]);
  expect(raisedToTarget([edit({ ...last, polarity: 'range' })])).toEqual([]);
  expect(raisedToTarget([edit()])).toEqual([]);
});

const row = (code: string, more: Partial<YearIndicator> = {}): YearIndicator => ({
  code,
  formula: 'progressive',
  polarity: 'higher',
  target: '80',
  realization: '85',
  attainment: '106.25',
  ...more,
});

test('a third of the indicators dropped or re-formulated is churn; those that went badly are named', () => {
  const last = [row('1'), row('2'), row('3', { attainment: '70' })];
  const churn = indicatorChurn(last, [row('1'), row('2'), row('4')]);
  expect(churn).toMatchObject([
    {
      code: 'indicator-churn',
      numbers: { last: '3', dropped: '1', reformulated: '0', added: '1', percent: '33.33' },
      about: ['3'],
    },
    { code: 'dropped-after-low', numbers: { attainment: '70' }, about: ['3'] },
  ]);
  const other = indicatorChurn(last, [row('1', { formula: 'regressive-2t' }), row('2'), row('3')]);
  expect(other.map((one) => one.code)).toEqual(['indicator-churn']);
  expect(indicatorChurn([...last, row('5')], [row('1'), row('2'), row('3'), row('6')])).toEqual([]);
  expect(indicatorChurn([], [row('1')])).toEqual([]);
});

test('a target below what was reached, or below the last target, is eased; lower is better turns it round', () => {
  const codes = (now: Partial<YearIndicator>, past: Partial<YearIndicator> = {}) =>
    targetEase([row('1', past)], [row('1', now)]).map((one) => one.code);
  expect(codes({ target: '82' })).toEqual(['target-easier-than-reached']);
  expect(codes({ target: '79' })).toEqual(['target-easier-than-reached', 'target-eased']);
  expect(codes({ target: '85' })).toEqual([]);
  const lower = { polarity: 'lower' } as const;
  expect(codes({ ...lower, target: '81' }, lower)).toEqual(['target-eased']);
  expect(codes({ polarity: 'range', target: '1' })).toEqual([]);
  expect(codes({ target: '1', formula: 'stabilize' })).toEqual([]);
  expect(codes({ target: null })).toEqual([]);
});
