import { compare, fromDecimal } from '../decimal.ts';
import type { DossierKey } from '../dossier/dossier.ts';
import type { Decimal } from '../indicator.ts';
import type { PeriodId } from '../period.ts';
import type { Position, Role } from '../person.ts';

/** In the order in which people should look at them. */
export const ALERT_KINDS = [
  'overdue-task',
  'overdue-directive',
  'overdue-recommendation',
  'overdue-review',
  'overdue-action',
  'overdue-follow-up',
  'red-unanswered',
  'signal',
  'slow-spending',
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** One thing that needs somebody, by rule. Names positions and institutions, never a matter of a person. */
export interface Alert {
  /** The same cause has the same id for ever, on every device, so that nobody is told twice. */
  readonly id: string;
  readonly kind: AlertKind;
  /** Unit that is to act. */
  readonly unit: string;
  /** Position it was asked of; null = the head of the unit. */
  readonly to: string | null;
  /** Last day on which it was in time, `YYYY-MM-DD`; null where no day was set. */
  readonly due: string | null;
  /** What was asked, in the words of whoever asked; empty for a figure. */
  readonly text: string;
  readonly figure: AlertFigure | null;
  readonly dossier: DossierKey | null;
}

export interface AlertFigure {
  /** Null for the budget of the unit as a whole. */
  readonly indicator: string | null;
  readonly area: string;
  /** Entry to fill in; empty where there is none. */
  readonly entry: string;
  readonly period: PeriodId;
  /** Attainment in percent of a red, the value of a signal, percentage points behind of spending; null of a task. */
  readonly amount: Decimal | null;
}

/** Roles that look after a unit's alerts from inside it, and those that do so for the whole government. */
const CONCERNED: Readonly<Record<AlertKind, readonly [inside: readonly Role[], above: readonly Role[]]>> = {
  'overdue-task': [['verifier', 'head'], []],
  'overdue-directive': [['head'], []],
  'overdue-recommendation': [['head'], ['evaluator']],
  'overdue-review': [['head'], []],
  'overdue-action': [['head'], ['planner']],
  'overdue-follow-up': [[], []],
  'red-unanswered': [['head'], ['planner', 'governor']],
  signal: [['head'], ['planner', 'governor']],
  'slow-spending': [['head'], ['planner', 'governor']],
};

/** Whether an alert is for a position: it was asked of it, or its role looks after the unit or the whole. */
export function concerns(alert: Alert, as: Position): boolean {
  const [inside, above] = CONCERNED[alert.kind];
  const isAsked = alert.to !== null && (alert.to === as.id || alert.to === as.delegatedFrom);
  return isAsked || above.includes(as.role) || (alert.unit === as.unit && inside.includes(as.role));
}

/** Kinds whose figures can be compared, and which of two comes first: the lowest attainment, the furthest behind. */
const WORSE: Readonly<Partial<Record<AlertKind, 1 | -1>>> = { 'red-unanswered': 1, 'slow-spending': -1 };

function worseFirst(a: Alert, b: Alert): number {
  const way = a.kind === b.kind ? WORSE[a.kind] : undefined;
  const [one, other] = [a, b].map(({ figure }) => fromDecimal(figure?.amount ?? ''));
  return way && one && other ? way * compare(one, other) : 0;
}

/** One of each cause, by kind, the longest overdue and then the worst figure first. */
export function ordered(alerts: readonly Alert[]): readonly Alert[] {
  const byId = new Map(alerts.map((alert) => [alert.id, alert]));
  const rank = ({ kind }: Alert): number => ALERT_KINDS.indexOf(kind);
  return [...byId.values()].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.due ?? '').localeCompare(b.due ?? '') ||
      worseFirst(a, b) ||
      (a.id < b.id ? -1 : 1),
  );
}
