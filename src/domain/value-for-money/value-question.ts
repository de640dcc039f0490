import { type BudgetLine, budgetLines } from '../budget/budget-line.ts';
import { budgetedNodes, physicalSteps, progressOf, type Steps } from '../budget/budget-performance.ts';
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
import { BUDGET_LEVELS } from '../strategy.ts';
import type { ValueQuestion, ValueSubject } from './value-board.ts';

/** What a budget line pays for, with the steps its output is told by, so that those above it can count them together. */
interface LineSubject extends ValueSubject {
  readonly steps: Steps | null;
}

/** Everything that units spent money on in a year, at every level; null while a rule pack of the year is not at hand. */
export function valueQuestion(
  facts: ReportFacts,
  units: readonly string[],
  year: number,
  at: number,
): ValueQuestion | null {
  const lines = linesOf(facts, units, year);
  const subjects = [
    ...lines.map(withoutSteps),
    ...objectivesOf(facts, lines, year),
    ...unitsOf(facts, units, lines, year),
  ];
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

const withoutSteps = ({ steps, ...subject }: LineSubject): ValueSubject => subject;

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

/** Budget lines with a code of the plan, each beside its line of the year before. */
function linesOf(facts: ReportFacts, units: readonly string[], year: number): readonly LineSubject[] {
  const wanted = new Set(units);
  const own = facts.budgets.filter(({ unit }) => unit !== null && wanted.has(unit));
  const before = new Map(budgetLines(own, year - 1).map((line) => [`${line.unit} ${line.code}`, line]));
  const plans = new Map(
    facts.dossiers
      .filter((one) => one.kind === 'action-plan' && one.year === year)
      .map((one) => [one.unit, one] as const),
  );
  return budgetLines(own, year).flatMap((line): LineSubject[] =>
    line.level === 'apbd-line' ? [] : [lineSubject(facts, line, before, plans)],
  );
}

function lineSubject(
  facts: ReportFacts,
  line: BudgetLine,
  before: ReadonlyMap<string, BudgetLine>,
  plans: ReadonlyMap<string, Dossier>,
): LineSubject {
  const nodes = budgetedNodes(facts, line);
  const indicators = nodes.flatMap((node) => node.indicators);
  const plan = plans.get(line.unit ?? '');
  const steps = plan ? physicalSteps(plan, nodes, facts) : null;
  const old = before.get(`${line.unit} ${line.code}`);
  return {
    id: `${line.unit}:${line.code}`,
    level: line.level as ValueSubject['level'],
    name: line.name,
    unit: line.unit,
    ceiling: line.ceiling,
    spent: spentOf(line),
    output: steps && progressOf(steps),
    steps,
    indicators,
    before: old ? { spent: spentOf(old), indicators } : null,
    example: line.isExample,
  };
}

/** An objective costs what the programmes under it cost together. */
function objectivesOf(
  facts: ReportFacts,
  lines: readonly LineSubject[],
  year: number,
): readonly ValueSubject[] {
  const objectives = [...facts.planNodes.values()].filter(
    ({ level, from, to }) => level === 'objective' && from <= year && year <= to,
  );
  return objectives.flatMap((objective): ValueSubject[] => {
    const below = branchOf(facts.planNodes, objective.id);
    const codes = new Set([...below].map((id) => facts.planNodes.get(id)?.code));
    const own = lines.filter(
      ({ level, id, unit }) => level === 'programme' && codes.has(id.slice(`${unit}:`.length)),
    );
    if (own.length === 0) return [];
    return [
      {
        ...together(own),
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
  lines: readonly LineSubject[],
  year: number,
): readonly ValueSubject[] {
  return units.flatMap((unit): ValueSubject[] => {
    const own = lines.filter((line) => line.unit === unit);
    if (own.length === 0) return [];
    const { ceiling, spent } = unitBudget(facts.budgets, unit, year);
    const old = unitBudget(facts.budgets, unit, year - 1);
    const indicators = [...codesOf(own.map((line) => line.indicators))];
    return [
      {
        ...together(topOf(own)),
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

const beforeOf = (own: readonly ValueSubject[], indicators: readonly string[]): ValueSubject['before'] => {
  const spent = sumOf(own.map(({ before }) => before?.spent ?? null));
  return spent === null ? null : { spent, indicators };
};

/** Those that are part of no other line of the unit, as `unitBudget` adds them up. */
function topOf(own: readonly LineSubject[]): readonly LineSubject[] {
  const top = BUDGET_LEVELS.find((one) => own.some(({ level }) => level === one));
  return own.filter(({ level }) => level === top);
}

/** Steps count alike, whoever takes them. Null when those of one line are not known, whose money is in the sum. */
function outputOf(own: readonly LineSubject[]): Decimal | null {
  const steps = own.flatMap((one) => one.steps ?? []);
  if (steps.length < own.length) return null;
  const total = (of: keyof Steps): number => steps.reduce((all, one) => all + one[of], 0);
  return progressOf({ done: total('done'), asked: total('asked') });
}

const together = (
  own: readonly LineSubject[],
): Pick<ValueSubject, 'ceiling' | 'spent' | 'output' | 'example'> => ({
  ceiling: sumOf(own.map(({ ceiling }) => ceiling)),
  spent: sumOf(own.map(({ spent }) => spent)),
  output: outputOf(own),
  example: own.some(({ example }) => example),
});

/** Null when one is not known: a sum that leaves one out is no sum. */
function sumOf(amounts: readonly (Decimal | null)[]): Decimal | null {
  const numbers = amounts.map((text) => fromDecimal(text ?? ''));
  return numbers.includes(null) ? null : toDecimal(sum(numbers as Rational[]));
}
