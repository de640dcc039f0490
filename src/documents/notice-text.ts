import { type Alert, type AlertFigure, ordered } from '../domain/alerts/alert.ts';
import type { Indicator } from '../domain/indicator.ts';
import { formatDecimal } from '../domain/number-input.ts';
import type { Area, OrgUnit } from '../domain/org-unit.ts';
import type { NoticeWords } from './notice-words.ts';

/** What alerts are named by. */
export interface NoticeNames {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly areas: ReadonlyMap<string, Area>;
  readonly units: ReadonlyMap<string, OrgUnit>;
}

export interface NoticeLine {
  /** What it is, by its kind. */
  readonly what: string;
  /** The figure or the institution. Never the words of whoever asked: they may name a person. */
  readonly about: string;
  readonly why: string;
  readonly act: string;
  /** Within the app. */
  readonly href: string;
}

/** Page of the alerts, with one of them opened. */
export const alertsHref = (id?: string): string =>
  id === undefined ? '/peringatan' : `/peringatan?buka=${encodeURIComponent(id)}`;

/** An alert where people other than its reader may look on: a locked screen, a mailbox. */
function noticeLine(alert: Alert, names: NoticeNames, words: NoticeWords): NoticeLine {
  const { group, why, act } = words.kinds[alert.kind];
  const { due, figure, id } = alert;
  return {
    what: group,
    about: aboutText(alert, names, words),
    why: why(due ? words.date(due) : '', figure ? amountText(alert, figure, names) : ''),
    act,
    href: alertsHref(id),
  };
}

/** The most urgent first. */
export function noticeLines(
  alerts: readonly [Alert, ...Alert[]],
  names: NoticeNames,
  words: NoticeWords,
): readonly [NoticeLine, ...NoticeLine[]] {
  const [first, ...others] = ordered(alerts).map((alert) => noticeLine(alert, names, words));
  return [first as NoticeLine, ...others];
}

function aboutText(
  { unit, figure }: Alert,
  { indicators, areas, units }: NoticeNames,
  { period }: NoticeWords,
): string {
  const institution = units.get(unit)?.name ?? unit;
  if (!figure?.indicator) return institution;
  const name = indicators.get(figure.indicator)?.name ?? figure.indicator;
  const area = areas.get(figure.area);
  // Many institutions measure the same for the whole government.
  const where = area?.parent === null ? institution : (area?.name ?? figure.area);
  return [name, where, period(figure.period)].join(', ');
}

function amountText(
  { kind }: Alert,
  { amount, indicator }: AlertFigure,
  { indicators }: NoticeNames,
): string {
  if (amount === null) return '';
  if (kind === 'red-unanswered') return `${formatDecimal(amount, 2)}%`;
  if (kind === 'slow-spending') return formatDecimal(amount, 1);
  const { measureUnit = '', decimals } = indicators.get(indicator ?? '') ?? {};
  return `${formatDecimal(amount, decimals)} ${measureUnit}`.trim();
}
