import { type Dossier, keyOf, textOf } from '../dossier/dossier.ts';
import { directive } from '../dossier/kinds/directive.ts';
import { improvement } from '../dossier/kinds/improvement.ts';
import { recommendation } from '../dossier/kinds/recommendation.ts';
import type { DueAction } from '../papers/due-actions.ts';
import type { Alert, AlertFigure, AlertKind } from './alert.ts';

interface Dated {
  readonly alert: AlertKind;
  /** States in which somebody is still to act. */
  readonly open: readonly string[];
  /** Fields with the last day, the position asked, and what is asked. */
  readonly due: string;
  readonly to: string;
  readonly text: string;
}

/** Kinds of dossier that ask something of somebody by a day. */
const DATED: Readonly<Record<string, Dated>> = {
  [directive.name]: { alert: 'overdue-directive', open: ['given'], due: 'due', to: 'to', text: 'text' },
  [recommendation.name]: {
    alert: 'overdue-recommendation',
    open: ['given'],
    due: 'due',
    to: 'owner',
    text: 'text',
  },
  [improvement.name]: {
    alert: 'overdue-review',
    open: ['running'],
    due: 'review',
    to: 'owner',
    text: 'title',
  },
};

const isPast = (due: string, today: string): boolean => due !== '' && due < today;

/** What dossiers ask for and did not get by its day, `YYYY-MM-DD`; a new day is a new cause. */
export const overdueDossiers = (dossiers: readonly Dossier[], today: string): readonly Alert[] =>
  dossiers.flatMap((dossier): Alert[] => {
    const rule = DATED[dossier.kind];
    if (!rule?.open.includes(dossier.status.value.state)) return [];
    const due = textOf(dossier, rule.due);
    if (!isPast(due, today)) return [];
    const { kind, unit, year, name } = dossier;
    return [
      {
        id: [rule.alert, kind, unit, year, name, due].join('/'),
        kind: rule.alert,
        unit,
        to: textOf(dossier, rule.to) || null,
        due,
        text: textOf(dossier, rule.text),
        figure: null,
        dossier: keyOf(dossier),
      },
    ];
  });

/** A quarter of an approved action plan. */
export interface PlannedAction extends DueAction {
  readonly plan: Dossier;
  readonly activity: string;
}

/** Quarters of approved action plans whose last day is over, one alert each. */
export const overdueActions = (actions: readonly PlannedAction[]): readonly Alert[] =>
  actions
    .filter(({ isOverdue }) => isOverdue)
    .map(({ plan, row, quarter, owner, until, activity }) => ({
      id: ['overdue-action', plan.unit, plan.year, row, quarter].join('/'),
      kind: 'overdue-action',
      unit: plan.unit,
      to: owner || null,
      due: until,
      text: activity,
      figure: null,
      dossier: keyOf(plan),
    }));

/**
 * Follow-ups of performance dialogues that are late for a position. Told in the app alone and without their words: matters
 * of people go into no message, and `dossier` is left out so that no address names anybody.
 */
export const overdueFollowUps = (
  late: readonly { readonly dossier: Dossier; readonly id: string; readonly due: string }[],
  to: string,
): readonly Alert[] =>
  late.map(({ dossier: { unit, year, name }, id, due }) => ({
    id: ['overdue-follow-up', unit, year, name, id, due].join('/'),
    kind: 'overdue-follow-up',
    unit,
    to,
    due,
    text: '',
    figure: null,
    dossier: null,
  }));

/** A figure that a position was to fill in. */
export interface ExpectedFigure extends AlertFigure {
  readonly unit: string;
  readonly to: string;
  /** Last day on which it was in time, `YYYY-MM-DD`. */
  readonly due: string;
}

/** Figures whose last day is before today (`YYYY-MM-DD`) and that nobody has sent. */
export const overdueFigures = (expected: readonly ExpectedFigure[], today: string): readonly Alert[] =>
  expected
    .filter(({ due }) => isPast(due, today))
    .map(({ unit, to, due, ...figure }) => ({
      id: ['overdue-task', figure.entry, due].join('/'),
      kind: 'overdue-task',
      unit,
      to,
      due,
      text: '',
      figure,
      dossier: null,
    }));
