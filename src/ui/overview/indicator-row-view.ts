import type { ScoredReading } from '../../domain/readings/scored-reading.ts';
import type { Freshness } from '../../domain/scoring/freshness.ts';
import { targetText, unitBeside, valueText } from '../parts/value/figure-text.ts';
import { periodShortText } from '../words/date.ts';
import { type AttainedView, attainedView } from './attained-view.ts';
import { type MarkView, markOf } from './cell-view.ts';
import type { Names } from './names.ts';

export interface IndicatorRowView {
  readonly code: string;
  readonly name: string;
  readonly href: string;
  readonly key: boolean;
  readonly owner: string;
  readonly value: string | null;
  readonly unit: string | undefined;
  readonly period: string | null;
  readonly mark: MarkView;
  readonly target: string | null;
  readonly attainment: AttainedView | null;
  readonly freshness: Freshness | null;
  readonly waiting: boolean;
  readonly example: boolean;
  readonly verified: boolean;
}

export function indicatorRowView(reading: ScoredReading, names: Names): IndicatorRowView {
  const { indicator, latest, trend, target, age, waiting } = reading;
  return {
    code: indicator.code,
    name: indicator.name,
    href: `/indikator/${encodeURIComponent(indicator.code)}`,
    key: indicator.key,
    owner: names.unitShort(indicator.owner),
    value: latest && valueText(indicator, latest.amount),
    unit: unitBeside(indicator),
    period: latest && periodShortText(latest.period),
    mark: markOf(trend),
    target: target && targetText(indicator, target),
    attainment: attainedView(reading),
    freshness: age?.freshness ?? null,
    waiting: waiting.length > 0,
    example: indicator.example || (latest?.example ?? false),
    verified: indicator.verified && (latest?.verified ?? true),
  };
}

/** Every word of the search must occur in name, code or owner; accents and case do not matter. */
export function matching(rows: readonly IndicatorRowView[], search: string): readonly IndicatorRowView[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  return rows.filter(({ name, code, owner }) => {
    const text = plain(`${name} ${code} ${owner}`);
    return wanted.every((word) => text.includes(word));
  });
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
