import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, fromDecimal } from '../../../src/domain/decimal.ts';
import { seriesReading } from '../../../src/domain/improvement/series-reading.ts';
import { FORMULAS, PERSPECTIVES } from '../../../src/domain/indicator.ts';
import { comparePeriods, FREQUENCIES, periodEnd } from '../../../src/domain/period.ts';
import { objectiveOf } from '../../../src/domain/plan/objective-of.ts';
import { STATES } from '../../../src/domain/workflow/state.ts';
import { type Latihan, makeLatihan } from '../../../src/endpoint/demo/latihan.ts';
import { formatExchange } from '../../../src/endpoint/exchange/format-exchange.ts';
import { parseExchange } from '../../../src/endpoint/exchange/parse-exchange.ts';
import { ntbTexts } from '../../support/exchange-texts.ts';

const TODAY = '2026-11-22';
const latihan = makeLatihan(7, TODAY);
const ofUnit = ({ entries }: Latihan, unit: string) => entries.filter((entry) => entry.unit === unit);

test('the same seed and day give the same tenant, another seed gives other figures', () => {
  expect(makeLatihan(7, TODAY)).toEqual(latihan);
  expect(makeLatihan(8, TODAY).entries).not.toEqual(latihan.entries);
});

test('the training set passes the same checks as any imported folder and survives it', () => {
  expect(parseExchange(formatExchange(latihan.set))).toEqual({ ok: true, value: latihan.set });
});

test('48 units, each asked for eight to ten indicators in all four perspectives, some of them key', () => {
  const { units, indicators } = latihan.set;
  const working = units.filter((unit) => unit.parent !== null);
  expect(working).toHaveLength(48);
  for (const { code } of working) {
    const own = indicators.filter((i) => i.owner === code);
    expect(own.length, code).toBeGreaterThanOrEqual(8);
    expect(own.length, code).toBeLessThanOrEqual(10);
    expect(new Set(own.map((i) => i.perspective)), code).toEqual(new Set(PERSPECTIVES));
    expect(own.some((i) => i.key) && own.some((i) => !i.key), code).toBe(true);
  }
});

test('every indicator of every unit leads up to an objective of the plan', () => {
  const nodes = new Map(latihan.set.planNodes.map((one) => [one.id, one]));
  const loose = latihan.set.indicators.filter(({ code }) => objectiveOf(nodes, code, 2026) === null);
  expect(loose.map(({ code }) => code)).toEqual([]);
});

test('every formula and every frequency is there to be trained on', () => {
  expect(new Set(latihan.set.indicators.map((i) => i.formula))).toEqual(new Set(FORMULAS));
  expect(new Set(latihan.set.indicators.map((i) => i.frequency))).toEqual(new Set(FREQUENCIES));
});

test.for(['2026-11-22', '2026-12-10', '2027-01-02', '2027-02-28'])(
  'on %s every unit shows every state, a blank, a not applicable, an open conflict and a late submission',
  (today) => {
    const tenant = makeLatihan(7, today);
    for (const { code } of tenant.set.units.filter((unit) => unit.parent !== null)) {
      const own = ofUnit(tenant, code);
      expect(new Set(own.map((e) => e.state)), code).toEqual(new Set(STATES));
      expect(
        own.some((e) => e.amount === null && e.state === 'draft'),
        code,
      ).toBe(true);
      expect(
        own.some((e) => e.amount === 'not-applicable'),
        code,
      ).toBe(true);
      expect(
        own.some((e) => e.rivalAmount !== null && e.rivalAmount !== e.amount),
        code,
      ).toBe(true);
      expect(
        own.some((e) => e.late !== null),
        code,
      ).toBe(true);
    }
  },
);

test('flagship programmes stand in every state: measured, carried out, both, and nothing known', () => {
  const { planNodes } = latihan.set;
  const states = planNodes
    .filter(({ level }) => level === 'flagship')
    .map(({ id, indicators }) => [indicators.length > 0, planNodes.some(({ parent }) => parent === id)]);
  for (const measured of [true, false])
    for (const carriedOut of [true, false]) expect(states).toContainEqual([measured, carriedOut]);
});

test('an activity of every programme is measured, so that its output is known', () => {
  const { planNodes, indicators } = latihan.set;
  const known = new Set(indicators.map(({ code }) => code));
  for (const { id } of planNodes.filter(({ level }) => level === 'programme')) {
    const below = planNodes.filter(({ parent }) => parent === id).flatMap((one) => one.indicators);
    expect(below.filter((code) => known.has(code)).length, id).toBe(2);
  }
});

test('zero is written as a value and stays apart from blank', () => {
  expect(latihan.entries.some((entry) => entry.amount === '0')).toBe(true);
});

test('what was returned, reopened, amended or is not applicable says why', () => {
  const needsReason = latihan.entries.filter(
    (e) => ['returned', 'reopened', 'amended'].includes(e.state) || e.amount === 'not-applicable',
  );
  expect(needsReason.filter((e) => !e.reason)).toEqual([]);
});

test('everything is an example, no code is shared with the NTB data set', () => {
  const { set, entries } = latihan;
  const rows = [
    set.areas,
    set.units,
    set.planNodes,
    set.indicators,
    set.targets,
    set.budgets,
    set.sakip,
  ].flat();
  expect(rows.filter((row) => !row.example || row.verified)).toEqual([]);
  expect(entries.filter((entry) => !entry.example)).toEqual([]);
  const ntb = parseExchange(ntbTexts());
  if (!ntb.ok) throw new Error('NTB does not load');
  const known = new Set(
    [...ntb.value.areas, ...ntb.value.units, ...ntb.value.indicators].map((row) => row.code),
  );
  const shared = [...set.areas, ...set.units, ...set.indicators].filter((row) => known.has(row.code));
  expect(shared).toEqual([]);
});

test('no entry is about a period that has not ended, none was sent before its end or after today', () => {
  const day = fc
    .date({ min: new Date('2024-01-02'), max: new Date('2031-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.integer(), day, (seed, today) => {
      for (const { period, submittedOn } of makeLatihan(seed, today).entries) {
        const end = periodEnd(period) ?? '';
        expect(end < today).toBe(true);
        if (submittedOn !== null) expect(submittedOn > end && submittedOn <= today).toBe(true);
      }
    }),
    { numRuns: 6 },
  );
});

test('figures are plain decimals with the digits of their indicator, and no share passes one hundred', () => {
  const byCode = new Map(latihan.set.indicators.map((i) => [i.code, i]));
  const hundred = fromDecimal('100');
  for (const { indicator, amount } of latihan.entries) {
    if (amount === null || amount === 'not-applicable') continue;
    const { decimals, measureUnit, owner } = byCode.get(indicator) ?? {
      decimals: -1,
      measureUnit: '',
      owner: '',
    };
    expect(amount.split('.')[1]?.length ?? 0, indicator).toBe(decimals);
    const exact = fromDecimal(amount);
    expect(exact, amount).not.toBeNull();
    // Rice supply is measured against need and may exceed it.
    if (measureUnit === '%' && owner !== 'LAT-PANGAN' && exact && hundred) {
      expect(compare(exact, hundred), `${indicator} ${amount}`).toBeLessThanOrEqual(0);
    }
  }
});

test('one series of the demonstration unit is a signal once there are points enough, among others that are noise', () => {
  const verdicts = (day: string) => {
    // The seed of the shipped tenant.
    const own = ofUnit(makeLatihan(2019, day), 'LAT-DINKES');
    const read = (code: string) => {
      const points = own
        .filter(({ indicator, state }) => indicator === code && state === 'approved')
        .map(({ period, amount }) => ({ period, value: amount === 'not-applicable' ? null : amount }))
        .sort((a, b) => comparePeriods(a.period, b.period));
      return seriesReading({ points, isNeverNegative: true, frozen: null }).verdict;
    };
    return ['ADUAN', 'PENGADAAN', 'BIAYA', 'TEMUAN'].map((suffix) => read(`LAT-DINKES-${suffix}`));
  };
  for (const day of ['2026-10-20', '2026-11-28', '2026-12-10', '2027-11-20']) {
    const [turned, ...others] = verdicts(day);
    expect(turned, day).toBe('signal');
    expect(others, day).toContain('noise');
  }
});

test('absorption says the same in the budget and as an indicator', () => {
  const { budgets } = latihan.set;
  for (const { code, unit, ceiling, realized } of budgets.filter(
    ({ level, stage }) => level === 'programme' && stage === 'final',
  )) {
    const own = latihan.entries.find(
      ({ indicator, period }) => indicator === `${unit}-SERAPAN` && period === '2025-M12',
    );
    if (own?.amount == null || own.amount === 'not-applicable') continue;
    const percent = (Number(realized) * 100) / Number(ceiling);
    expect(Math.abs(Number(own.amount) - percent), code).toBeLessThan(0.01);
  }
});

test('the shown unit has years before and the end of the plan to be compared with, and no target of zero', () => {
  const { indicators, targets } = latihan.set;
  for (const { code } of indicators.filter(({ owner }) => owner === 'LAT-DINKES')) {
    const own = latihan.entries.filter(({ indicator }) => indicator === code);
    for (const year of ['2023', '2024', '2025'])
      expect(
        own.some(({ period, state }) => period.startsWith(year) && state === 'approved'),
        `${code} ${year}`,
      ).toBe(true);
    const aims = targets.filter(({ indicator }) => indicator === code);
    expect(aims.some(({ period }) => period === '2029-FY')).toBe(true);
    expect(aims.some(({ amount }) => Number(amount) === 0)).toBe(false);
  }
});
