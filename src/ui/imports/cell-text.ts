import { areaName, unitShortName } from '../../app/live/names.ts';
import { opened } from '../../app/opened.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { momentDayText, periodText } from '../words/date.ts';
import type { Words } from '../words/dictionary.ts';
import { words } from '../words/words.ts';

const amount = (text: string): string => formatDecimal(text);
const unit = (text: string): string => unitShortName(text);
/** A day whose moment is told `back` ms too late. */
const day = (back: number) => (text: string) =>
  momentDayText(Number(text) - back, opened.value?.owner.timeZone ?? 'Asia/Makassar');
const oneOf =
  (names: (all: Words) => Readonly<Record<string, string>>) =>
  (text: string): string =>
    names(words.value)[text] ?? text;

/** How a cell of the exchange format is told to a person, by its header; what is not here is told as it stands. */
const TELL: Readonly<Record<string, (text: string) => string>> = {
  ceiling: amount,
  realized: amount,
  amount,
  value: amount,
  upper: amount,
  baseline: amount,
  weight: amount,
  since: day(0),
  // An end is the first moment after the last day.
  until: day(1),
  owner: unit,
  unit,
  area: areaName,
  government: areaName,
  period: periodText,
  polarity: oneOf(({ status }) => status.polarities),
  aggregation: oneOf(({ status }) => status.aggregations),
  perspective: oneOf(({ status }) => status.perspectives),
  formula: oneOf(({ review }) => review.formulas),
  frequency: oneOf(({ tree }) => tree.manual.frequencies),
  level: oneOf(({ tree }) => tree.level),
  stage: oneOf(({ imports }) => imports.stages),
  operator: oneOf(({ review }) => review.operators),
  key: oneOf(({ imports }) => imports.flags),
  role: oneOf(({ account }) => account.roles),
  capacity: oneOf(({ imports }) => imports.capacities),
};

export const cellText = (header: string, text: string): string =>
  text === '' ? words.value.imports.blank : (TELL[header]?.(text) ?? text);
