import { renderToString } from 'preact-render-to-string';
import { beforeAll, expect, test } from 'vitest';
import type { Facts } from '../../../src/app/facts/facts.ts';
import { indicatorDetailOf } from '../../../src/app/facts/indicator-detail-of.ts';
import { type Overview, overviewOf } from '../../../src/app/facts/overview-of.ts';
import { MissionBody } from '../../../src/ui/overview/mission-body.tsx';
import { chooseInMission } from '../../../src/ui/overview/mission-choice.ts';
import { type MissionView, missionView } from '../../../src/ui/overview/mission-view.ts';
import { DIRECT, namesOf, ntbFacts, TODAY } from './ntb-facts.ts';

let facts: Facts;
let overview: Overview;

beforeAll(async () => {
  facts = await ntbFacts();
  overview = await overviewFrom(facts);
});

const overviewFrom = (held: Facts): Promise<Overview> =>
  overviewOf(DIRECT, held, { plan: 'RPJMD-NTB-2025-2029', day: null, at: TODAY });

async function viewOf(
  n: number,
  node: string | null = null,
  indicator: string | null = null,
  held = facts,
): Promise<MissionView> {
  const mission = (held === facts ? overview : await overviewFrom(held)).missions[n - 1];
  if (!mission) throw new Error(String(n));
  const code = chooseInMission(mission, { node, indicator }).reading?.indicator.code;
  const detail = code ? await indicatorDetailOf(DIRECT, held, { code, area: null, at: TODAY }) : null;
  const href = (one: string, what: string | null) => `?sasaran=${one}&indikator=${what}`;
  return missionView(mission, detail, held, namesOf(held), { node, indicator, at: TODAY, href });
}

test('the chain leads from the mission to the unit and its official', async () => {
  const { chain } = await viewOf(3);
  expect(chain.map(({ step, name }) => [step, name])).toEqual([
    ['mission', 'Infrastruktur yang merata dan berkeadilan'],
    ['goal', 'Infrastruktur dan konektivitas yang mantap'],
    ['objective', 'Meningkatnya kemantapan jalan provinsi'],
    ['indicator', 'Kemantapan jalan provinsi'],
    ['programme', 'Program Penyelenggaraan Jalan'],
    ['unit', 'PUPR-Perkim'],
    ['official', 'belum ada'],
  ]);
  expect(chain.filter(({ example }) => example).map(({ step }) => step)).toEqual(['goal', 'objective']);
});

test('an objective of the whole government is answered for by the unit of the figure, which has a head', async () => {
  const whole = [...facts.units.values()].find(({ parent }) => parent === null)?.code ?? '';
  const planNodes = new Map([...facts.planNodes].map(([id, node]) => [id, { ...node, owner: whole }]));
  const view = await viewOf(2, 'S2.1.2', 'UHC', { ...facts, planNodes });
  expect(view.unit).toBe(facts.indicators.get('UHC')?.owner);
  expect(view.duties.find(({ position }) => position.startsWith('Kepala'))?.held).toBe(true);
});

test('the objective and indicator of the address are what is shown', async () => {
  const view = await viewOf(2, 'S2.1.2', 'UHC');
  expect(view.indicator?.code).toBe('UHC');
  expect(view.chain.find(({ step }) => step === 'official')?.name).toContain('(contoh)');
  expect(view.choices.find(({ current }) => current)?.text).toBe('Meningkatnya derajat kesehatan');
});

test('a goal that is measured itself can be chosen, its objective is then open', async () => {
  const view = await viewOf(2, 'T2.1', 'IPM-LF');
  expect(view.indicator?.code).toBe('IPM-LF');
  expect(view.chain.find(({ step }) => step === 'objective')?.name).toBe('belum ada');
  expect(view.kin).toHaveLength(1);
});

test('an address that names nothing known falls back to a key indicator with a value', async () => {
  expect((await viewOf(1, 'S9.9.9', 'TIDAK-ADA')).indicator?.code).toBe('MISKIN');
});

test('a mission without indicators draws the empty state and no figure', async () => {
  const view = await viewOf(7);
  expect(view).toMatchObject({ indicator: null, head: null, chart: null });
  expect(renderToString(<MissionBody view={view} />)).toContain('bukan nol, bukan merah');
});

test('a worsening is said with its size and since when, an ordinary wobble is not called worse', async () => {
  expect((await viewOf(3)).notice).toMatchObject({ tone: 'error', title: 'Memburuk −9,02 sejak 2023' });
  expect((await viewOf(1, 'S1.1.2', 'GINI')).notice?.tone).toBe('info');
});

test('programmes without a budget say so and stand under their unit', async () => {
  const { programmes } = await viewOf(3);
  expect(programmes[0]).toMatchObject({
    code: '1.03.10',
    ceiling: null,
    spent: null,
    unit: 'Kepala PUPR-Perkim',
  });
  expect(renderToString(<MissionBody view={await viewOf(3)} />)).not.toMatch(/\sstyle=/);
});
