import { facts } from '../../app/live/facts.ts';
import { areaName, indicatorName, unitName } from '../../app/live/names.ts';
import { role } from '../../app/live/position.ts';
import type { Alert, AlertFigure } from '../../domain/alerts/alert.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { officialWords } from '../parts/duty/directive-line.tsx';
import { addressOf } from '../parts/use-query.ts';
import { dayText, periodText } from '../words/date.ts';
import { dossierHref } from '../words/dossier-words.ts';
import { amountText, percentText } from '../words/number.ts';
import { words } from '../words/words.ts';

/** An alert in words: what, why, for whom, what to do, and where. */
export interface AlertView {
  readonly title: string;
  readonly why: string;
  readonly who: string;
  readonly act: string;
  readonly link: string;
  readonly href: string;
  /** The same as a request to send to whoever is to act; null for a matter of people, which no message carries. */
  readonly reminder: string | null;
}

export function alertView(alert: Alert): AlertView {
  const text = words.value.alerts;
  const { group: _, why, ask, ...kind } = text.kinds[alert.kind];
  const isOfPeople = alert.kind === 'overdue-follow-up';
  const title = isOfPeople ? words.value.skp.duties.sorts.late : alert.text || subject(alert);
  const reason = why(alert.due ? dayText(alert.due) : '', alert.figure ? amount(alert, alert.figure) : '');
  const who = alert.to ? officialWords(alert.to) : text.headOf(unitName(alert.unit));
  const href = hrefOf(alert);
  return {
    ...kind,
    title,
    why: reason,
    who,
    href,
    reminder: isOfPeople
      ? null
      : text.reminder.text(who, ask(title), reason, new URL(href, location.origin).href),
  };
}

function subject({ unit, figure }: Alert): string {
  if (!figure?.indicator) return unitName(unit);
  // Many institutions measure the same for the whole government.
  const isWhole = facts.value?.areas.get(figure.area)?.parent === null;
  const where = isWhole ? unitName(unit) : areaName(figure.area);
  return [indicatorName(figure.indicator), where, periodText(figure.period)].join(', ');
}

function amount({ kind }: Alert, figure: AlertFigure): string {
  if (figure.amount === null) return '';
  if (kind === 'red-unanswered') return percentText(figure.amount, 2);
  if (kind === 'slow-spending') return formatDecimal(figure.amount, 1);
  const indicator = facts.value?.indicators.get(figure.indicator ?? '');
  return amountText(figure.amount, indicator?.measureUnit ?? '', indicator?.decimals);
}

function hrefOf({ kind, unit, figure, dossier }: Alert): string {
  if (dossier) return dossierHref(dossier) ?? '/menu';
  if (kind === 'overdue-follow-up') return '/skp';
  if (kind === 'slow-spending') return addressOf('/anggaran', { unit });
  if (kind === 'overdue-task' && role.value === 'officer') return `/tugas/${figure?.entry}/isi`;
  return addressOf(`/indikator/${encodeURIComponent(figure?.indicator ?? '')}`, { wilayah: figure?.area });
}
