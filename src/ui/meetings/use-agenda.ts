import { useEffect, useMemo } from 'preact/hooks';
import { directives } from '../../app/live/directives.ts';
import { agendaToday } from '../../app/live/improvement.ts';
import { indicatorName, unitShortName } from '../../app/live/names.ts';
import { seriesReadings } from '../../app/live/signals.ts';
import { unitMatters } from '../../app/live/unit-matters.ts';
import type { AgendaReason } from '../../domain/dossier/kinds/meeting.ts';
import type { Matter, MatterSort } from '../../domain/dossier/readings/agenda.ts';
import { isAbout } from '../../domain/dossier/readings/directives.ts';
import type { AgendaItem } from '../../domain/dossier/readings/meetings.ts';
import { parsePeriod } from '../../domain/period.ts';
import type { ScoredReading } from '../../domain/readings/scored-reading.ts';
import { useAnswer } from '../parts/state/use-answer.ts';
import { readingSentence, readingTitle } from '../parts/value/signal-words.ts';
import { dayText, periodShortText } from '../words/date.ts';
import { percentText } from '../words/number.ts';
import { words } from '../words/words.ts';

/** What the data put on the agenda of a unit's meeting, or of the whole government where `unit` is null. */
export function useAgenda(unit: string | null): readonly AgendaItem[] {
  const asked = useMemo(() => unitMatters(() => ({ unit })), [unit]);
  useEffect(() => asked.stop, [asked]);
  const { value: series } = useAnswer({}, () => seriesReadings());
  const matters = agendaToday(series ?? [], unit);
  const isListed = ({ indicator, area }: ScoredReading): boolean =>
    matters.some((one) => one.indicator === indicator.code && one.area === area);
  const reds = asked.answer.value.value?.reds ?? [];
  const unanswered = reds.filter((one) => !isListed(one) && !hasDirective(one));
  return [...matters.map(matterItem), ...unanswered.map(redItem), ...overdueItems(unit)];
}

const REASONS: Readonly<Record<MatterSort, AgendaReason>> = {
  signal: 'signal',
  'missed-target': 'missed',
  'overdue-action': 'missed',
  'overdue-review': 'overdue',
  'overdue-recommendation': 'overdue',
};

function matterItem({ id, sort, unit, indicator, area, when, subject, reading }: Matter): AgendaItem {
  const name = subject || indicatorName(indicator);
  const isPeriod = parsePeriod(when) !== null;
  const details = reading
    ? `${readingTitle(reading)}. ${readingSentence(reading)}`
    : `${words.value.improvement.agenda.matters[sort]} (${isPeriod ? periodShortText(when) : dayText(when)})`;
  const text = `${name} · ${unitShortName(unit)}: ${details}`.slice(0, 500);
  return { id, reason: REASONS[sort], text, indicator, area };
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
