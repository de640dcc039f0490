import { compare, fromDecimal, type Rational, sum, toDecimal } from '../decimal.ts';
import { type Dossier, rowIds, textOf } from '../dossier/dossier.ts';
import type { Decimal, Indicator } from '../indicator.ts';
import type { Target } from '../target.ts';
import type { Fault } from './fault.ts';
import { annualTarget, ceilingOf, type PaperFacts } from './paper-facts.ts';
import { type QuarterTarget, quarterTargets } from './quarter-target.ts';
import { type Signatory, signatory } from './signatory.ts';

export interface ActionRow {
  readonly id: string;
  readonly indicator: Indicator;
  readonly activity: string;
  /** Annual target the four quarters lead to. */
  readonly target: Target | null;
  readonly quarters: readonly QuarterTarget[];
  /** Line of the plan whose ceiling is shown; empty = none named. */
  readonly line: string;
  readonly ceiling: Decimal | null;
  readonly owner: string;
}

/** An action plan as it stands on paper. */
export interface ActionPlanPaper {
  readonly year: number;
  readonly unit: string;
  readonly state: string;
  readonly rows: readonly ActionRow[];
  readonly head: Signatory | null;
}

export function actionPlanPaper(dossier: Dossier, facts: PaperFacts): ActionPlanPaper {
  const head = [...facts.positions.values()].find(
    ({ role, unit, delegatedFrom }) => role === 'head' && unit === dossier.unit && delegatedFrom === null,
  );
  return {
    year: dossier.year,
    unit: facts.units.get(dossier.unit)?.name ?? dossier.unit,
    state: dossier.status.value.state,
    rows: rowIds(dossier, 'row').flatMap((id) => rowOf(dossier, id, facts)),
    head: head ? signatory(facts, head, dossier, ['approve']) : null,
  };
}

function rowOf(dossier: Dossier, id: string, facts: PaperFacts): ActionRow[] {
  const at = (field: string) => textOf(dossier, `row/${id}/${field}`);
  const indicator = facts.indicators.get(at('indicator'));
  if (!indicator) return [];
  const node = facts.planNodes.get(at('budget'));
  const person = facts.positions.get(at('owner'))?.person ?? '';
  return [
    {
      id,
      indicator,
      activity: at('activity'),
      target: annualTarget(facts, indicator.code, dossier.year),
      quarters: quarterTargets(dossier, id, facts),
      line: node?.text ?? '',
      ceiling: node ? (ceilingOf(facts, node, dossier.unit, dossier.year)?.ceiling ?? null) : null,
      owner: facts.persons.get(person)?.name ?? '',
    },
  ];
}

/** The quarters together, for an indicator whose parts add up; null for any other, or when a quarter is no number. */
export function quartersTogether({ indicator, quarters }: ActionRow): Decimal | null {
  if (indicator.aggregation !== 'sum') return null;
  const amounts = quarters.map(({ amount }) => fromDecimal(amount ?? '0'));
  return amounts.includes(null) ? null : toDecimal(sum(amounts as Rational[]));
}

/** Whether the quarters lead to the annual target; true where they need not add up or no single number is aimed at. */
function leadsToTarget(row: ActionRow): boolean {
  const together = quartersTogether(row);
  const aim = row.target && row.target.operator !== 'range' ? fromDecimal(row.target.amount) : null;
  return together === null || aim === null || compare(fromDecimal(together) as Rational, aim) === 0;
}

/** Why the plan may not be issued; empty when it may. */
export function actionPlanFaults(dossier: Dossier, { state, rows }: ActionPlanPaper): readonly Fault[] {
  const missing: readonly (Fault | false)[] = [
    state !== 'approved' && { code: 'not-approved' },
    dossier.candidates.some(({ open }) => open) && { code: 'conflict-open' },
    rows.length === 0 && { code: 'no-lines' },
    ...rows.map(
      ({ quarters, indicator }) =>
        quarters.every(({ amount }) => amount === null) &&
        ({ code: 'no-quarter', of: indicator.name } as const),
    ),
    ...rows.map(
      ({ line, ceiling }) => line !== '' && ceiling === null && ({ code: 'no-budget', of: line } as const),
    ),
    ...rows.map(
      (row) => !leadsToTarget(row) && ({ code: 'quarters-do-not-sum', of: row.indicator.name } as const),
    ),
  ];
  return missing.filter((fault) => fault !== false);
}
