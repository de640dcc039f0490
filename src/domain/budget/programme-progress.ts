import {
  div,
  fromDecimal,
  fromInteger,
  HUNDRED,
  mean,
  mul,
  roundHalfUp,
  sum,
  toDecimal,
} from '../decimal.ts';
import { type Dossier, rowIds, textOf } from '../dossier/dossier.ts';
import { QUARTERS, type Quarter } from '../dossier/kinds/action-plan.ts';
import { entriesOf } from '../entries-of.ts';
import { groupedOnce } from '../grouped.ts';
import type { Decimal } from '../indicator.ts';
import { QUARTER_SPANS } from '../papers/due-actions.ts';
import { quarterTargets } from '../papers/quarter-target.ts';
import { nodeAbove, subtree } from '../plan/below.ts';
import { yearResultOf } from '../report/indicator-result.ts';
import { type ReportFacts, wholeArea } from '../report/report-facts.ts';
import type { PlanNode } from '../strategy.ts';
import { absorptionOf, budgetLines } from './budget-line.ts';

/** Something an approved action plan promises of a programme and nobody has marked done. */
export interface Milestone {
  readonly activity: string;
  readonly unit: string;
  readonly quarter: Quarter;
  /** Last day on which it is in time, `YYYY-MM-DD`. */
  readonly until: string;
  /** Position in charge; empty while none is named. */
  readonly owner: string;
}

/** Where a programme or flagship programme stands in a year. Percent with two digits; null = not known. */
export interface ProgrammeProgress {
  readonly node: PlanNode;
  readonly mission: PlanNode | null;
  /** Steps marked done of those the approved action plans ask for. */
  readonly physical: Decimal | null;
  /** Rupiah. */
  readonly ceiling: Decimal | null;
  readonly spent: Decimal | null;
  readonly absorption: Decimal | null;
  /** Mean attainment of the indicators below the programme. */
  readonly output: Decimal | null;
  /** Mean attainment of the indicators of the programme itself. */
  readonly outcome: Decimal | null;
  /** Newest file that hangs on a figure of it: the entry, and when it was attached, ms. */
  readonly evidence: { readonly entity: string; readonly indicator: string; readonly at: number } | null;
  /** Earliest first; those before the day are late. */
  readonly milestones: readonly Milestone[];
  readonly late: number;
}

/** Programmes and flagship programmes of the plans of a year, in the order of their codes. */
export const programmesIn = (
  { planNodes }: Pick<ReportFacts, 'planNodes'>,
  year: number,
): readonly PlanNode[] =>
  [...planNodes.values()]
    .filter(
      ({ level, from, to }) => (level === 'programme' || level === 'flagship') && from <= year && year <= to,
    )
    .sort((a, b) => a.code.localeCompare(b.code, 'id', { numeric: true }) || (a.id < b.id ? -1 : 1));

/** Work, money, output and outcome of one programme on a day (`YYYY-MM-DD`); `at` the same in ms. */
export function programmeProgress(
  facts: ReportFacts,
  node: PlanNode,
  { year, day, at }: { readonly year: number; readonly day: string; readonly at: number },
): ProgrammeProgress {
  const all = subtree(facts.planNodes, node.id);
  const own = all.filter(({ level }) => level === node.level || level === 'flagship');
  const below = all.filter((one) => !own.includes(one));
  const steps = stepsOf(facts, new Set(all.map(({ id }) => id)), year);
  const open = steps.filter(({ isDone }) => !isDone).sort((a, b) => (a.until < b.until ? -1 : 1));
  const money = moneyOf(facts, all, year);
  const attained = (nodes: readonly PlanNode[]): Decimal | null => attainedBy(facts, nodes, year, at);
  return {
    node,
    mission: nodeAbove(facts.planNodes, node.id, 'mission'),
    physical: share(steps.length - open.length, steps.length),
    ...money,
    output: attained(below),
    outcome: attained(own),
    evidence: newestEvidence(facts, new Set(all.flatMap(({ indicators }) => indicators))),
    milestones: open.map(({ isDone: _, ...milestone }) => milestone),
    late: open.filter(({ until }) => until < day).length,
  };
}

function share(part: number, whole: number): Decimal | null {
  const quotient = div(fromInteger(part), fromInteger(whole));
  return quotient && roundHalfUp(mul(quotient, HUNDRED), 2);
}

interface Step extends Milestone {
  readonly isDone: boolean;
}

function stepsOf(facts: ReportFacts, under: ReadonlySet<string>, year: number): readonly Step[] {
  const known = { ...facts, area: wholeArea(facts) };
  return [...under]
    .flatMap((node) => rowsFor(facts.dossiers, `${year} ${node}`))
    .flatMap(({ plan, row }) => stepsOfRow(plan, row, known));
}

/** Rows of the approved action plans, by year and the node of the plan that pays for them. */
const rowsFor = groupedOnce(
  (dossiers: readonly Dossier[]) =>
    dossiers
      .filter((one) => one.kind === 'action-plan' && one.status.value.state === 'approved')
      .flatMap((plan) => rowIds(plan, 'row').map((row) => ({ plan, row }))),
  ({ plan, row }) => `${plan.year} ${textOf(plan, `row/${row}/budget`)}`,
);

function stepsOfRow(plan: Dossier, row: string, facts: ReportFacts & { readonly area: string }): Step[] {
  const targets = quarterTargets(plan, row, facts);
  return QUARTERS.flatMap((quarter, i): Step[] => {
    if (['0', null].includes(targets[i]?.amount ?? null)) return [];
    return [
      {
        activity: textOf(plan, `row/${row}/activity`),
        unit: plan.unit,
        quarter,
        until: `${plan.year}-${QUARTER_SPANS[quarter][1]}`,
        owner: textOf(plan, `row/${row}/owner`),
        isDone: textOf(plan, `row/${row}/done/${quarter}`) !== '',
      },
    ];
  });
}

/** Budget lines of the programmes among the nodes; null where one of them has none, because such a sum is no sum. */
function moneyOf(
  { budgets }: ReportFacts,
  nodes: readonly PlanNode[],
  year: number,
): Pick<ProgrammeProgress, 'ceiling' | 'spent' | 'absorption'> {
  const lines = nodes
    .filter(({ level }) => level === 'programme')
    .map(({ code, owner }) => {
      const own = budgets.filter(
        (one) => one.unit === owner && one.code === code && one.level === 'programme',
      );
      return budgetLines(own, year)[0] ?? null;
    });
  const ceiling = total(lines.map((line) => line?.ceiling ?? null));
  const spent = total(lines.map((line) => line?.spent.at(-1)?.amount ?? null));
  return { ceiling, spent, absorption: absorptionOf(spent, ceiling)?.display ?? null };
}

function total(amounts: readonly (Decimal | null)[]): Decimal | null {
  const numbers = amounts.flatMap((text) => fromDecimal(text ?? '') ?? []);
  return numbers.length === 0 || numbers.length < amounts.length ? null : toDecimal(sum(numbers));
}

function attainedBy(
  facts: ReportFacts,
  nodes: readonly PlanNode[],
  year: number,
  at: number,
): Decimal | null {
  const codes = new Set(nodes.flatMap(({ indicators }) => indicators));
  const percents = [...codes].flatMap((code) => {
    const indicator = facts.indicators.get(code);
    const attainment = indicator ? yearResultOf(facts, indicator, year, at).attainment : null;
    return fromDecimal(attainment ?? '') ?? [];
  });
  const middle = mean(percents);
  return middle && roundHalfUp(middle, 2);
}

function newestEvidence(facts: ReportFacts, codes: ReadonlySet<string>): ProgrammeProgress['evidence'] {
  let newest: ProgrammeProgress['evidence'] = null;
  for (const indicator of codes)
    for (const { id, entry } of entriesOf(facts.entries, indicator))
      for (const { at, detached } of entry.evidence)
        if (!detached && at > (newest?.at ?? 0)) newest = { entity: id, indicator, at };
  return newest;
}
