import { beforeAll, expect, test } from 'vitest';
import type { Facts } from '../../../src/app/facts/facts.ts';
import { type IndicatorDetail, indicatorDetailOf } from '../../../src/app/facts/indicator-detail-of.ts';
import { type IndicatorView, indicatorView } from '../../../src/ui/overview/indicator-view.ts';
import { yearToShow } from '../../../src/ui/overview/year-rows.ts';
import { DIRECT, namesOf, ntbFacts, TODAY } from './ntb-facts.ts';

let facts: Facts;

beforeAll(async () => {
  facts = await ntbFacts();
});

async function detailOf(code: string, area: string | null = null): Promise<IndicatorDetail> {
  const detail = await indicatorDetailOf(DIRECT, facts, { code, area, at: TODAY });
  if (!detail) throw new Error(code);
  return detail;
}

async function viewOf(
  code: string,
  asked: { year?: number; entry?: string; area?: string } = {},
): Promise<IndicatorView> {
  const detail = await detailOf(code, asked.area ?? null);
  return indicatorView(detail, facts, namesOf(facts), {
    year: yearToShow(detail, asked.year ?? null),
    at: TODAY,
    chosen: asked.entry ?? null,
    actor: ({ by }) => by,
    moment: String,
    href: (id) => `?isian=${id}`,
    hrefOfYear: (year) => `?tahun=${year}`,
    hrefOfArea: (area) => `?wilayah=${area}`,
  });
}

test('an indicator nobody knows has no detail', async () => {
  expect(await indicatorDetailOf(DIRECT, facts, { code: 'TIDAK-ADA', area: null, at: TODAY })).toBeNull();
});

test('revenue of 2024 stands at 98.28 percent and names the target that was not used', async () => {
  const view = await viewOf('PENDAPATAN');
  expect(view.attainment).toMatchObject({
    year: 2024,
    percent: '98.28',
    threads: 5,
    against: 'Rp6.621\u00a0miliar dari target Rp6.737\u00a0miliar',
  });
  expect(view.unused.map(({ target, gives }) => [target, gives])).toEqual([
    ['Rp6.180\u00a0miliar', '107,14\u202f%'],
  ]);
});

test('a position of May is not given a class against the target of the whole year', async () => {
  const { head } = await viewOf('PENDAPATAN');
  expect(head).toMatchObject({ value: 'Rp1.625\u00a0miliar', chip: { threads: 0 } });
});

test('two targets for one year are both shown with the outcome each would give', async () => {
  const view = await viewOf('WISATAWAN', { year: 2022 });
  expect(view.attainment).toMatchObject({ percent: null, threads: 0 });
  expect(view.disputed.map(({ target, gives }) => [target, gives])).toEqual([
    ['1.000.000\u00a0orang', '90\u202f%'],
    ['1.300.000\u00a0orang', '69,23\u202f%'],
  ]);
});

test('a series by another method is drawn for itself', async () => {
  const view = await viewOf('IPM-LF');
  expect(view.chart?.points.map(({ label }) => label)).toEqual(['2020', '2021', '2022', '2023', '2024']);
  expect(view.kin.map(({ indicator }) => indicator.code)).toEqual(['IPM-LAMA']);
  expect((await viewOf('IPM-LAMA')).kin.map(({ indicator }) => indicator.code)).toEqual(['IPM-LF']);
});

test('ten regencies are ten rows below the province, each with its own series', async () => {
  const { areas } = await viewOf('MISKIN');
  expect(areas).toHaveLength(11);
  expect(areas[0]).toMatchObject({ area: '52', value: '11,38\u202f%' });
  expect(areas.find(({ area }) => area === '52.08')).toMatchObject({ value: '23,96\u202f%', change: null });
  const regency = await viewOf('MISKIN', { area: '52.08' });
  expect(regency.chart?.points.filter(({ value }) => value !== null)).toHaveLength(1);
});

test('two sources that print different values are both shown, and nobody picks', async () => {
  const detail = await detailOf('UHH-LAMA');
  const entry = detail.entries.find((one) => one.entry.period === '2018-FY');
  const view = await viewOf('UHH-LAMA', { entry: entry?.id ?? '' });
  expect(view.opened?.row.conflict).toBe(true);
  expect([view.opened?.row.value, ...(view.opened?.claims.map(({ value }) => value) ?? [])]).toContain(
    '65,75\u00a0tahun',
  );
  expect(view.opened?.claims).toHaveLength(1);
});

test('an unverified value says so', async () => {
  const { entries } = await viewOf('STUNTING-SURVEI');
  expect(entries.find(({ period }) => period === 'Tahun 2024')?.verified).toBe(false);
});

test('missing periods stay gaps in the chart and are named', async () => {
  const { chart } = await viewOf('JALAN-MANTAP');
  expect(chart?.hasGaps).toBe(true);
  expect(chart?.points.find(({ label }) => label === '2019')).toMatchObject({
    value: null,
    shownValue: null,
  });
  expect(chart?.points.find(({ label }) => label === '2011')).toMatchObject({ value: null, target: '55.4' });
});

test('who answers is named from the governor down, and a position nobody holds says so', async () => {
  const vacant = await viewOf('JALAN-MANTAP');
  expect(vacant.duties.map(({ position, held }) => [position, held])).toEqual([
    ['Gubernur', true],
    ['Kepala PUPR-Perkim', false],
    ['Verifikator PUPR-Perkim', false],
    ['Petugas data PUPR-Perkim', false],
  ]);
  expect((await viewOf('RLS')).duties[1]?.held).toBe(false);
  expect((await viewOf('UHC')).duties[1]).toMatchObject({ held: true, example: true });
});

test('an acting head is named as acting', async () => {
  const { duties } = await viewOf('MISKIN-JML');
  expect(duties[1]?.detail).toMatch(/^Plt\. /);
});
