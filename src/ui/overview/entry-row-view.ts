import type { SeenEntry } from '../../app/facts/facts.ts';
import type { Act, Amount } from '../../domain/entry.ts';
import { countedEvidence, openCandidates } from '../../domain/entry.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { State } from '../../domain/workflow/state.ts';
import { valueText } from '../parts/value/figure-text.ts';
import { periodText } from '../words/date.ts';
import { words } from '../words/words.ts';

/** What the screens say about a person who acted. */
export type ActorText = (act: Pick<Act, 'by' | 'as' | 'capacity'>) => string;

export interface EntryRowView {
  readonly id: string;
  readonly period: string;
  readonly value: string;
  /** Why the figure does not apply in this period. */
  readonly why: string | null;
  readonly state: State;
  readonly who: string;
  readonly when: string;
  readonly files: number;
  readonly source: string | null;
  readonly conflict: boolean;
  readonly disaggregation: string;
  readonly example: boolean;
  readonly verified: boolean;
  readonly href: string;
  readonly current: boolean;
}

export interface EntryTools {
  readonly actor: ActorText;
  readonly moment: (at: number) => string;
  readonly chosen: string | null;
  readonly href: (id: string | null) => string;
}

export function entryRowView(
  indicator: Indicator,
  { id, entry }: SeenEntry,
  tools: EntryTools,
): EntryRowView {
  const { page } = words.value.overview;
  const { origin } = entry;
  const amount = entry.value.value;
  const isPublished = origin.kind === 'published';
  return {
    id,
    period: periodText(entry.period),
    value: amount?.kind === 'not-applicable' ? page.notApplicable : amountWords(indicator, amount),
    why: amount?.kind === 'not-applicable' ? amount.reason : null,
    state: entry.status.value.state,
    who: isPublished && entry.value.by === '' ? page.published : tools.actor(entry.value),
    when: entry.value.at > 0 && entry.value.by !== '' ? tools.moment(entry.value.at) : '',
    files: countedEvidence(entry).length,
    source: isPublished ? origin.source : null,
    conflict: openCandidates(entry).length > 0,
    disaggregation: entry.disaggregation,
    example: entry.example,
    verified: !isPublished || origin.verified,
    href: tools.href(id),
    current: tools.chosen === id,
  };
}

/** Blank, zero and not applicable are three things. */
export function amountWords(indicator: Indicator, amount: Amount | null): string {
  const { page } = words.value.overview;
  if (amount === null) return page.blank;
  return amount.kind === 'amount'
    ? valueText(indicator, amount.amount)
    : `${page.notApplicable}: ${amount.reason}`;
}
