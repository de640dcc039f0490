import { expect, test } from 'vitest';
import { measuredPeriod } from '../../../src/domain/measured-period.ts';
import { type Measurement, publishedFigure } from '../../../src/domain/measurement.ts';
import { isValidOn } from '../../../src/domain/org-unit.ts';
import { periodEnd } from '../../../src/domain/period.ts';
import { attainment } from '../../../src/domain/scoring/attainment.ts';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import { chooseTarget } from '../../../src/domain/scoring/target-choice.ts';
import { parseExchange } from '../../../src/endpoint/exchange/parse-exchange.ts';
import { ntbTexts } from '../../support/exchange-texts.ts';

const parsed = parseExchange(ntbTexts());
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem.slice(0, 5)));
const ntb = parsed.value;

const series = (indicator: string, area = '52'): Measurement[] =>
  ntb.measurements.filter((m) => m.indicator === indicator && m.area === area);
const at = (indicator: string, period: string, area = '52') =>
  publishedFigure(series(indicator, area).filter((m) => m.period === period));
const choice = (indicator: string, period: string) => {
  const targets = ntb.targets.filter((t) => t.indicator === indicator && t.area === '52');
  const { used, reason, unused } = chooseTarget(targets, period);
  return {
    used: used?.amount ?? null,
    reason,
    unused: unused.map(({ target, why }) => [target.amount, why]),
  };
};
const indicator = (code: string) => {
  const found = ntb.indicators.find((i) => i.code === code);
  if (!found) throw new Error(code);
  return found;
};

test('series break: the old human development index names its successor and ends in 69.46 beside 71.65', () => {
  expect(indicator('IPM-LAMA').successor).toBe('IPM-LF');
  expect(indicator('UHH-LAMA').successor).toBe('UHH-LF');
  expect(at('IPM-LAMA', '2022-FY')?.current.amount).toBe('69.46');
  expect(at('IPM-LF', '2022-FY')?.current.amount).toBe('71.65');
});

test('series break: stunting by survey and by records stay two indicators for the same year', () => {
  expect(at('STUNTING-SURVEI', '2023-FY')?.current.amount).toBe('24.6');
  expect(at('STUNTING-EPPGBM', '2023-FY')?.current.amount).toBe('13.49');
});

test('half-yearly releases: what BPS publishes for a month fills the semester it measures', () => {
  const measured = (code: string, year: number) => [
    ...new Set(
      series(code)
        .filter(({ period }) => period.startsWith(`${year}-`))
        .map(({ period }) => measuredPeriod(period, indicator(code))),
    ),
  ];
  for (const code of ['MISKIN', 'TPT']) expect(measured(code, 2025)).toEqual(['2025-S1', '2025-S2']);
  expect(measured('GINI', 2021)).toEqual(['2021-S1', '2021-S2']);
});

test('two targets in one year: revenue 2024 is scored against the final budget, not the KUA-PPAS', () => {
  expect(choice('PENDAPATAN', '2024-FY')).toEqual({
    used: '6737',
    reason: null,
    unused: [['6180', 'earlier-stage']],
  });
});

test('half-yearly releases: what BPS publishes for a month fills the semester it measures', () => {
  const measured = (code: string, year: number) => [
    ...new Set(
      series(code)
        .filter(({ period }) => period.startsWith(`${year}-`))
        .map(({ period }) => measuredPeriod(period, indicator(code))),
    ),
  ];
  for (const code of ['MISKIN', 'TPT']) expect(measured(code, 2025)).toEqual(['2025-S1', '2025-S2']);
  expect(measured('GINI', 2021)).toEqual(['2021-S1', '2021-S2']);
});

test('two targets in one year: revenue 2025 follows the later statement of the budget in force', () => {
  expect(choice('PENDAPATAN', '2025-FY')).toEqual({
    used: '6186',
    reason: null,
    unused: [['5780', 'earlier-statement']],
  });
});

test('two undated targets: tourists 2022 are disputed and nobody picks', () => {
  const { used, reason, unused } = choice('WISATAWAN', '2022-FY');
  expect({ used, reason }).toEqual({ used: null, reason: 'disputed-target' });
  expect(unused).toEqual([
    ['1000000', 'disputed'],
    ['1300000', 'disputed'],
  ]);
});

test('three dated targets: tourists 2023 follow the statement of April 2023', () => {
  expect(choice('WISATAWAN', '2023-FY').used).toBe('2000000');
});

test('negative baseline and negative growth keep their sign', () => {
  expect(indicator('LPE').baseline).toEqual({ year: 2018, amount: '-4.56' });
  expect(at('LPE', '2018-FY')?.current.amount).toBe('-4.56');
});

test('zero target: extreme poverty 2024 has a target of zero, which is not a missing target', () => {
  expect(choice('MISKIN-EKSTREM', '2024-FY').used).toBe('0');
  const { formula, polarity } = indicator('MISKIN-EKSTREM');
  const realization = at('MISKIN-EKSTREM', '2024-FY')?.current.amount ?? null;
  const question = {
    formula,
    polarity,
    operator: '=',
    target: '0',
    realization,
    pack: DEFAULT_PACK,
  } as const;
  expect(attainment(question)).toMatchObject({ raw: null, reason: 'target-zero', met: false });
});

test('range target: two source rows become one row with both bounds', () => {
  const bands = ntb.targets.filter((t) => t.operator === 'range');
  expect(bands.map((t) => [t.indicator, t.period, t.amount, t.upper])).toEqual([
    ['LPE-NT', '2019-FY', '4.5', '5.0'],
    ['INFLASI', '2024-FY', '1.5', '3.5'],
  ]);
});

test('grade-only target: SAKIP targets are grades and are never read as numbers', () => {
  const grades = ntb.targets.filter((t) => t.indicator === 'SAKIP');
  expect(grades.map((t) => [t.period, t.operator, t.amount])).toEqual([
    ['2017-FY', 'grade', 'BB'],
    ['2019-FY', 'grade', 'A'],
    ['2020-FY', 'grade', 'AA'],
    ['2022-FY', 'grade', 'A'],
  ]);
});

test('operators other than equal survive: above 70, at most 14, below 10', () => {
  const unequal = ntb.targets.filter((t) => ['<', '<=', '>', '>='].includes(t.operator));
  expect(unequal.map((t) => [t.indicator, t.operator, t.amount])).toEqual([
    ['IPM-LAMA', '>', '70'],
    ['STUNTING-SURVEI', '<=', '14'],
    ['MISKIN', '<', '10'],
  ]);
});

test('revision: growth 2015 stands at 21.76 and remembers the first release 21.24', () => {
  const growth = at('LPE', '2015-FY');
  expect(growth?.current).toMatchObject({ amount: '21.76', release: 2 });
  expect(growth?.earlier.map((m) => m.amount)).toEqual(['21.24']);
  expect(growth?.rivals).toEqual([]);
});

test('sources that disagree: the poor of September 2014 keep both figures open', () => {
  const poor = at('MISKIN-JML', '2014-M09');
  expect(poor?.current).toMatchObject({ amount: '816.621', verified: true });
  expect(poor?.rivals).toMatchObject([{ amount: '826.62', claim: 2, verified: false }]);
});

test('sources that disagree: SAKIP 2017 keeps CC and B', () => {
  const results = ntb.sakip.filter((s) => s.area === '52' && s.year === 2017);
  expect(results.map((s) => [s.claim, s.grade, s.score])).toEqual([
    [1, 'CC', null],
    [2, 'B', null],
  ]);
});

test('a year with a grade and no score is no measurement: blank is not zero', () => {
  expect(at('SAKIP', '2021-FY')).toBeNull();
  expect(ntb.sakip.find((s) => s.area === '52' && s.year === 2021)).toMatchObject({
    score: null,
    grade: 'BB',
  });
});

test('ten regencies and cities stand under one indicator, beside the province', () => {
  const areas = ntb.measurements
    .filter((m) => m.indicator === 'IPM-LF' && m.period === '2024-FY')
    .map((m) => m.area);
  const regencies = ntb.areas.filter((a) => a.parent === '52').map((a) => a.code);
  expect(regencies).toHaveLength(10);
  expect(areas.toSorted()).toEqual(['52', ...regencies].toSorted());
});

test('odd cumulative dates become positions on a day', () => {
  const days = ntb.measurements.filter((m) => /-D/.test(m.period)).map((m) => m.period);
  expect([...new Set(days)].toSorted()).toEqual(['2024-D0509', '2025-D0509', '2025-D1017', '2025-D1113']);
  expect(periodEnd(at('SERAPAN', '2025-D1113')?.current.period ?? '')).toBe('2025-11-13');
});

test('names with commas, apostrophes and slashes stay whole', () => {
  expect(ntb.areas.find((a) => a.code === '52.05.03')?.name).toBe("Hu'u");
  expect(ntb.units.find((u) => u.code === 'DP3AP2KB')?.name).toBe(
    'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana',
  );
  expect(ntb.planNodes.find((n) => n.code === '1.02.02.1.01.10')?.text).toBe(
    'Pengadaan Alat Kesehatan/Alat Penunjang Medik Fasilitas Layanan Kesehatan',
  );
});

test('what is known from memory alone is unverified in every file', () => {
  const rows = [
    ntb.areas,
    ntb.units,
    ntb.planNodes,
    ntb.indicators,
    ntb.targets,
    ntb.measurements,
    ntb.budgets,
  ].flat();
  const fromMemory = rows.filter((row) => row.source === 'knowledge-unverified');
  expect(fromMemory.length).toBeGreaterThan(40);
  expect(fromMemory.filter((row) => row.verified)).toEqual([]);
});

test('every indicator is owned by a unit that is valid today, and merged units name their successors', () => {
  for (const { owner } of ntb.indicators) {
    const unit = ntb.units.find((u) => u.code === owner);
    expect(unit && isValidOn(unit, '2026-11-22'), owner).toBe(true);
  }
  const closed = ntb.units.filter((u) => u.validTo === '2025-12-31');
  expect(closed.length).toBeGreaterThan(10);
  expect(closed.filter((u) => u.successors.length === 0)).toEqual([]);
});

test('the mapping of indicators to the plan of 2025–2029 is marked unverified and as an example', () => {
  const mapped = ntb.planNodes.filter(
    (n) => n.plan === 'RPJMD-NTB-2025-2029' && (n.level === 'goal' || n.level === 'objective'),
  );
  expect(mapped.length).toBeGreaterThan(15);
  expect(mapped.filter((n) => n.verified || !n.example)).toEqual([]);
  expect(ntb.planNodes.filter((n) => n.id === 'RPJMD-NTB-2025-2029:M7')[0]?.verified).toBe(true);
});

test('mission 7 has no indicator at all: a gap stays a gap', () => {
  const under = (id: string): string[] =>
    ntb.planNodes.filter((n) => n.parent === id).flatMap((n) => [...n.indicators, ...under(n.id)]);
  expect(under('RPJMD-NTB-2025-2029:M7')).toEqual([]);
  expect(under('RPJMD-NTB-2025-2029:M3')).toContain('JALAN-MANTAP');
});
