import { type BudgetLine, budgetLines } from '../budget/budget-line.ts';
import { budgetedNodes, physicalProgress } from '../budget/budget-performance.ts';
import { unitBudget } from '../budget/unit-budget.ts';
import { fromDecimal, type Rational, sum, toDecimal } from '../decimal.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Decimal } from '../indicator.ts';
import { branchOf } from '../plan/chain.ts';
import type { ReportFacts } from '../report/report-facts.ts';
import type { ScoreItem } from '../scoring/indicator-working.ts';
import { packOfYear } from '../scoring/kept-pack.ts';
import { scoredAreas } from '../scoring/questions/filled-areas.ts';
import { packOfItem, scoreItem } from '../scoring/questions/score-item.ts';
import type { PlanNode } from '../strategy.ts';
import type { ValueQuestion, ValueSubject } from './value-board.ts';

/** Everything that units spent money on in a year, at every level; null while a rule pack of the year is not at hand. */
export function valueQuestion(
  facts: ReportFacts,
  units: readonly string[],
  year: number,
  at: number,
): ValueQuestion | null {
  const lines = linesOf(facts, units, year);
  const own = lines.map(({ subject }) => subject);
  const subjects = [...own, ...objectivesOf(facts, lines, year), ...unitsOf(facts, units, lines, year)];
  const items = itemsOf(facts, codesOf(subjects.map(({ indicators }) => indicators)), year, at);
  const itemsBefore = itemsOf(
    facts,
    codesOf(subjects.map(({ before }) => before?.indicators ?? [])),
    year - 1,
    at,
  );
  const pack = packOfYear(year, items?.flatMap(({ entries }) => entries) ?? [], facts.packs);
  return items && itemsBefore && pack.ok ? { subjects, items, itemsBefore, pack: pack.value } : null;
}

const codesOf = (lists: readonly (readonly string[])[]): ReadonlySet<string> => new Set(lists.flat());

function itemsOf(
  facts: ReportFacts,
  codes: ReadonlySet<string>,
  year: number,
  at: number,
): readonly ScoreItem[] | null {
  const items = [...codes].flatMap((code) => {
    const indicator = facts.indicators.get(code);
    return indicator
      ? scoredAreas(facts, indicator).map((area) => scoreItem(facts, indicator, area, year, at))
      : [];
  });
  const packs = items.map((item) => packOfItem(facts, item));
  return packs.includes(null) ? null : items.map((item, i) => ({ ...item, keptPack: packs[i] ?? undefined }));
}

const spentOf = (line: BudgetLine | undefined): Decimal | null => line?.spent.at(-1)?.amount ?? null;

/** A budget line, what it pays for, and the action plan of its unit. */
interface FundedLine {
  readonly subject: ValueSubject;
  readonly nodes: readonly PlanNode[];
  readonly plan: Dossier | undefined;
}

/** Budget lines with a code of the plan, each beside its line of the year before. */
function linesOf(facts: ReportFacts, units: readonly string[], year: number): readonly FundedLine[] {
  const wanted = new Set(units);
  const own = facts.budgets.filter(({ unit }) => unit !== null && wanted.has(unit));
  const before = new Map(budgetLines(own, year - 1).map((line) => [`${line.unit} ${line.code}`, line]));
  const plans = new Map(
    facts.dossiers
      .filter((one) => one.kind === 'action-plan' && one.year === year)
      .map((one) => [one.unit, one] as const),
  );
  return budgetLines(own, year).flatMap((line): FundedLine[] =>
    line.level === 'apbd-line' ? [] : [fundedLine(facts, line, before, plans)],
  );
}

function fundedLine(
  facts: ReportFacts,
  line: BudgetLine,
  before: ReadonlyMap<string, BudgetLine>,
  plans: ReadonlyMap<string, Dossier>,
): FundedLine {
  const nodes = budgetedNodes(facts, line);
  const indicators = nodes.flatMap((node) => node.indicators);
  const plan = plans.get(line.unit ?? '');
  const old = before.get(`${line.unit} ${line.code}`);
  const subject: ValueSubject = {
    id: `${line.unit}:${line.code}`,
    level: line.level as ValueSubject['level'],
    name: line.name,
    unit: line.unit,
    ceiling: line.ceiling,
    spent: spentOf(line),
    output: plan ? physicalProgress([plan], nodes, facts) : null,
    indicators,
    before: old ? { spent: spentOf(old), indicators } : null,
    example: line.isExample,
  };
  return { subject, nodes, plan };
}

/** An objective costs what the programmes under it cost together. */
function objectivesOf(
  facts: ReportFacts,
  lines: readonly FundedLine[],
  year: number,
): readonly ValueSubject[] {
  const objectives = [...facts.planNodes.values()].filter(
    ({ level, from, to }) => level === 'objective' && from <= year && year <= to,
  );
  return objectives.flatMap((objective): ValueSubject[] => {
    const below = branchOf(facts.planNodes, objective.id);
    const codes = new Set([...below].map((id) => facts.planNodes.get(id)?.code));
    const own = lines.filter(
      ({ subject: { level, id, unit } }) => level === 'programme' && codes.has(id.slice(`${unit}:`.length)),
    );
    if (own.length === 0) return [];
    return [
      {
        ...together(own, facts),
        id: objective.id,
        level: 'objective',
        name: objective.text,
        unit: objective.owner,
        indicators: objective.indicators,
        before: beforeOf(own, objective.indicators),
      },
    ];
  });
}

function unitsOf(
  facts: ReportFacts,
  units: readonly string[],
  lines: readonly FundedLine[],
  year: number,
): readonly ValueSubject[] {
  return units.flatMap((unit): ValueSubject[] => {
    const own = lines.filter(({ subject }) => subject.unit === unit);
    if (own.length === 0) return [];
    const { ceiling, spent } = unitBudget(facts.budgets, unit, year);
    const old = unitBudget(facts.budgets, unit, year - 1);
    const indicators = [...codesOf(own.map(({ subject }) => subject.indicators))];
    return [
      {
        ...together(own, facts),
        id: unit,
        level: 'unit',
        name: facts.units.get(unit)?.shortName ?? unit,
        unit,
        ceiling,
        spent,
        indicators,
        before: old.spent === null ? null : { spent: old.spent, indicators },
      },
    ];
  });
}

const beforeOf = (own: readonly FundedLine[], indicators: readonly string[]): ValueSubject['before'] => {
  const spent = sumOf(own.map(({ subject }) => subject.before?.spent ?? null));
  return spent === null ? null : { spent, indicators };
};

const together = (
  own: readonly FundedLine[],
  facts: ReportFacts,
): Pick<ValueSubject, 'ceiling' | 'spent' | 'output' | 'example'> => ({
  ceiling: sumOf(own.map(({ subject }) => subject.ceiling)),
  spent: sumOf(own.map(({ subject }) => subject.spent)),
  output: outputOf(own, facts),
  example: own.some(({ subject }) => subject.example),
});

/** How much of what the lines pay for is done; null where one of the units has no plan. */
function outputOf(own: readonly FundedLine[], facts: ReportFacts): Decimal | null {
  const plans = new Set(own.map(({ plan }) => plan));
  if (plans.has(undefined)) return null;
  return physicalProgress(
    [...plans] as Dossier[],
    own.flatMap(({ nodes }) => nodes),
    facts,
  );
}

/** Null when one is not known: a sum that leaves one out is no sum. */
function sumOf(amounts: readonly (Decimal | null)[]): Decimal | null {
  const numbers = amounts.map((text) => fromDecimal(text ?? ''));
  return numbers.includes(null) ? null : toDecimal(sum(numbers as Rational[]));
}
