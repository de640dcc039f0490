import { useEffect, useMemo } from 'preact/hooks';
import type { ScoredReading } from '../../app/facts/scored-reading.ts';
import type { UnitMatters } from '../../app/facts/unit-matters.ts';
import { directives } from '../../app/live/directives.ts';
import { missedActions } from '../../app/live/missed-actions.ts';
import { unitShortName } from '../../app/live/names.ts';
import { unitMatters } from '../../app/live/unit-matters.ts';
import { isAbout } from '../../domain/dossier/readings/directives.ts';
import type { AgendaItem } from '../../domain/dossier/readings/meetings.ts';
import { dayText, periodShortText } from '../words/date.ts';
import { amountText, percentText } from '../words/number.ts';
import { words } from '../words/words.ts';

/** What the data put on the agenda of a unit's meeting, or of the whole government where `unit` is null. */
export function useAgenda(unit: string | null): readonly AgendaItem[] {
  const asked = useMemo(() => unitMatters(() => ({ unit })), [unit]);
  useEffect(() => asked.stop, [asked]);
  const matters = asked.answer.value.value;
  return [...(matters ? figureItems(matters) : []), ...missedItems(unit), ...overdueItems(unit)];
}

function figureItems({ signals, reds }: UnitMatters): readonly AgendaItem[] {
  const unanswered = reds.filter((one) => !signals.includes(one) && !hasDirective(one));
  return [...signals.map(signalItem), ...unanswered.map(redItem)];
}

/** A low attainment that somebody has already been asked about is followed up. */
const hasDirective = ({ indicator, area }: ScoredReading): boolean =>
  directives.value.some(
    (one) => one.state !== 'closed' && isAbout(one, { about: 'figure', indicator: indicator.code, area }),
  );

// What stands in an id must be allowed in the path of a field.
const idOf = (...parts: readonly string[]): string =>
  parts
    .join('.')
    .replace(/[^A-Za-z0-9._:@-]/g, '-')
    .slice(0, 80);

function signalItem({ indicator, area, latest }: ScoredReading): AgendaItem {
  const period = latest?.period ?? '';
  const value = amountText(latest?.amount ?? '0', indicator.measureUnit, indicator.decimals);
  return {
    id: idOf('signal', indicator.code, area, period),
    reason: 'signal',
    text: words.value.meetings.itemSignal(indicator.name, value, periodShortText(period)),
    indicator: indicator.code,
    area,
  };
}

function redItem({ indicator, area, latest, score }: ScoredReading): AgendaItem {
  return {
    id: idOf('red', indicator.code, area, latest?.period ?? ''),
    reason: 'red',
    text: words.value.meetings.itemRed(
      indicator.name,
      percentText(score?.scores.approved.capped?.display ?? '0'),
    ),
    indicator: indicator.code,
    area,
  };
}

const missedItems = (unit: string | null): readonly AgendaItem[] =>
  missedActions(unit).map(({ plan, row, quarter, activity, until }) => ({
    id: idOf('missed', plan.unit, row, quarter),
    reason: 'missed',
    text: words.value.meetings.itemMissed(activity, unitShortName(plan.unit), dayText(until)),
    indicator: '',
    area: '',
  }));

const overdueItems = (unit: string | null): readonly AgendaItem[] =>
  directives.value
    .filter(({ isOverdue, key }) => isOverdue && (unit === null || key.unit === unit))
    .map(({ key, text, due }) => ({
      id: idOf('overdue', key.unit, key.name),
      reason: 'overdue',
      text: words.value.meetings.itemOverdue(text, unitShortName(key.unit), dayText(due)).slice(0, 500),
      indicator: '',
      area: '',
    }));
