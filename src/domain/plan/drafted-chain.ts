import type { Dossier } from '../dossier/dossier.ts';
import { FLAG_SET } from '../dossier/shape.ts';
import type { Aggregation, FormulaId, Indicator, IndicatorManual, Polarity } from '../indicator.ts';
import type { Frequency } from '../period.ts';
import type { PlanLevel, PlanNode } from '../strategy.ts';
import { branchOf, type Chain } from './chain.ts';
import { planYears } from './plan-years.ts';

/** Text of a parent field for a node at the top of its plan; an empty text leaves what stands. */
export const TOP = '/';

/** The plan a draft is about: its name without the number of the draft, `RPJMD-2025-2029~3`. */
export const planOf = ({ name }: Pick<Dossier, 'name'>): string => name.slice(0, name.lastIndexOf('~'));

type Texts = Readonly<Record<string, string>>;

/** Filled fields `family/ID/field` by id. */
function rowsOf({ fields }: Pick<Dossier, 'fields'>, family: string): ReadonlyMap<string, Texts> {
  const rows = new Map<string, Record<string, string>>();
  for (const [path, { value }] of Object.entries(fields)) {
    const [first, id, field] = path.split('/');
    if (first !== family || id === undefined || field === undefined || value === '') continue;
    const row = rows.get(id) ?? {};
    row[field] = value;
    rows.set(id, row);
  }
  return rows;
}

/**
 * The chain with a draft on top. A draft says only what differs, so that whatever was published meanwhile stays; what
 * is taken away goes with everything under it. Nothing is checked here, see `chainProblems`.
 */
export function draftedChain(before: Chain, dossier: Pick<Dossier, 'fields' | 'name'>): Chain {
  const nodes = new Map(before.nodes);
  const rows = rowsOf(dossier, 'node');
  const plan = planOf(dossier);
  const like = [...before.nodes.values()].find((node) => node.plan === plan);
  for (const [id, texts] of rows) {
    const node = nodes.get(id) ?? newNode(id, plan, like, texts);
    if (node.plan === plan) nodes.set(id, draftedNode(node, texts));
  }
  for (const [id, { gone }] of rows) {
    if (gone === FLAG_SET && nodes.get(id)?.plan === plan)
      for (const one of branchOf(nodes, id)) nodes.delete(one);
  }
  const places = rowsOf(dossier, 'indicator');
  return { nodes: placed(nodes, plan, places), indicators: draftedIndicators(before, places) };
}

function newNode(id: string, plan: string, like: PlanNode | undefined, texts: Texts): PlanNode {
  const { from, to } = like ?? planYears(plan) ?? { from: 0, to: 0 };
  const { example = false } = like ?? {};
  const level = (texts.level ?? 'vision') as PlanLevel;
  const sourced = { source: plan, verified: false, note: null, example };
  return {
    id,
    plan,
    level,
    code: id,
    parent: null,
    text: '',
    from,
    to,
    indicators: [],
    owner: null,
    ...sourced,
  };
}

const draftedNode = (
  node: PlanNode,
  { parent, text, level, code, owner, weight, order }: Texts,
): PlanNode => ({
  ...node,
  ...(parent !== undefined && { parent: parent === TOP ? null : parent }),
  ...(text !== undefined && { text }),
  ...(level !== undefined && { level: level as PlanLevel }),
  ...(code !== undefined && { code }),
  ...(owner !== undefined && { owner }),
  ...(weight !== undefined && { weight }),
  ...(order !== undefined && { order: Number(order) }),
});

/** An indicator whose field `node` is filled measures that node and no other of the plan. */
function placed(
  nodes: ReadonlyMap<string, PlanNode>,
  plan: string,
  places: ReadonlyMap<string, Texts>,
): Chain['nodes'] {
  const moved = [...places].flatMap(([code, { node }]) =>
    node === undefined ? [] : [[code, node] as const],
  );
  if (moved.length === 0) return nodes;
  const target = new Map(moved);
  const after = new Map<string, PlanNode>();
  for (const [id, node] of nodes) {
    const stay = node.indicators.filter((code) => (target.get(code) ?? id) === id);
    const come = moved.flatMap(([code, to]) => (to === id && !stay.includes(code) ? [code] : []));
    const same = stay.length === node.indicators.length && come.length === 0;
    after.set(id, same || node.plan !== plan ? node : { ...node, indicators: [...stay, ...come] });
  }
  return after;
}

function draftedIndicators({ indicators }: Chain, rows: ReadonlyMap<string, Texts>): Chain['indicators'] {
  const after = new Map(indicators);
  for (const [code, texts] of rows) {
    const { node: _place, ...content } = texts;
    const known = after.get(code);
    if (known === undefined || Object.keys(content).length > 0)
      after.set(code, draftedIndicator(known ?? newIndicator(code), content));
  }
  return after;
}

const NO_MANUAL: IndicatorManual = {
  definition: '',
  computation: '',
  dataSource: '',
  inCharge: '',
  control: '',
};

function draftedIndicator(before: Indicator, texts: Texts): Indicator {
  const { name, measureUnit, polarity, aggregation, owner, frequency, formula, ...manual } = texts;
  return {
    ...before,
    ...(name !== undefined && { name }),
    ...(measureUnit !== undefined && { measureUnit }),
    ...(polarity !== undefined && { polarity: polarity as Polarity }),
    ...(aggregation !== undefined && { aggregation: aggregation as Aggregation }),
    ...(owner !== undefined && { owner }),
    ...(frequency !== undefined && { frequency: frequency as Frequency }),
    ...(formula !== undefined && { formula: formula as FormulaId }),
    ...(Object.keys(manual).length > 0 && { manual: { ...NO_MANUAL, ...before.manual, ...manual } }),
  };
}

const newIndicator = (code: string): Indicator => ({
  code,
  name: '',
  measureUnit: '',
  polarity: 'higher',
  formula: 'progressive',
  aggregation: 'last',
  perspective: null,
  owner: '',
  frequency: 'annual',
  key: false,
  decimals: 2,
  baseline: null,
  minEvidence: 0,
  successor: null,
  weight: '1',
  source: code,
  verified: false,
  note: null,
  example: false,
});
