import type { SeenContent } from '../../app/commands/remember-seen.ts';
import type { EntryDetail } from '../../app/facts/detail.ts';
import type { Trees } from '../../app/facts/result-trees.ts';
import { countedEvidence, disputedFacet, openCandidates } from '../../domain/entry.ts';
import type { Plausibility } from '../../domain/scoring/plausibility.ts';
import { isApproved } from '../../domain/workflow/state.ts';
import { evidenceWords } from '../parts/evidence/evidence-words.ts';
import { type HistoryTools, historySteps } from '../parts/explain/history-steps.ts';
import { periodShortText, periodText } from '../words/date.ts';
import { percentText } from '../words/number.ts';
import { words } from '../words/words.ts';
import { exactText } from './amount-words.ts';
import { lapsedView } from './lapsed-view.ts';
import { receiptView } from './receipt-view.ts';
import { reviewChecks } from './review-checks.ts';
import type { Change, Duty, ReviewView } from './review-model.ts';

export interface ReviewTools extends HistoryTools {
  readonly person: string;
  readonly duty: Duty;
  /** The hour of today, else the day alone. */
  readonly brief: (at: number) => string;
  /** A civil day as read. */
  readonly day: (at: number) => string;
  readonly plausibility: Plausibility | null;
  readonly findingTrees: Trees | null;
  readonly lastSeen: SeenContent | null;
  /** The endpoint said that own decision was about other content. */
  readonly staleRefusal: boolean;
  readonly ownWork: boolean;
  readonly notStored: number;
  readonly canUndo: boolean;
}

const COMMAND = { verify: 'submission.verify', approve: 'submission.approve' } as const;

/** Bars beside the value: this period and the two before. */
const BARS = 3;

/** The detail of an entry in the words of the screen. */
export function reviewView(detail: EntryDetail, tools: ReviewTools): ReviewView {
  const { seen, indicator, contentHash } = detail;
  const { entry } = seen;
  const { review, states } = words.value;
  const amount = entry.value.value;
  const mayCheck = detail.may.includes(COMMAND[tools.duty]) && openCandidates(entry).length === 0;
  const mayReturn = detail.may.includes('submission.return');
  const mayResolve = detail.may.includes('conflict.resolve') && openCandidates(entry).length > 0;
  const submitted = entry.trail.findLast((step) => step.command === 'submission.submit');
  return {
    id: seen.id,
    title: indicator.name,
    place: [periodText(entry.period), detail.areaName].join(review.and),
    example: entry.example,
    unverified: entry.origin.kind === 'published' && !entry.origin.verified,
    contentHash,
    value: amount?.kind === 'amount' ? exactText(amount.amount, indicator.decimals) : review.noValue,
    unit: amount?.kind === 'amount' ? indicator.measureUnit : '',
    notApplicable: amount?.kind === 'not-applicable' ? amount.reason : null,
    change: changeOf(tools.plausibility, indicator.decimals),
    bars: barsOf(detail),
    evidence: countedEvidence(entry).map((item) => evidenceWords(item, tools.moment)),
    checks: reviewChecks({
      entry,
      indicator,
      unitName: detail.unitName,
      target: detail.target,
      plausibility: tools.plausibility,
      closesAt: detail.closesAt,
      // The day a period closes is the last day one may fill in, not the midnight after it.
      deadline: detail.closesAt === null ? null : tools.day(detail.closesAt - 1),
      notStored: tools.notStored,
    }),
    findingTrees: tools.findingTrees,
    receipt: receiptView(seen, tools),
    note: noteOf(detail),
    history: historySteps(entry, tools, openStep(detail)),
    peers: detail.peers.map(({ area, areaName, point }) => ({
      key: area,
      name: areaName,
      value: exactText(point.amount, indicator.decimals),
      state: words.value.status.states[point.state],
      example: point.example,
    })),
    source: entry.origin.kind === 'published' ? entry.origin.source : null,
    lapsed: lapsedView(detail, tools),
    late:
      entry.status.value.late === 'claimed' && submitted
        ? states.lateArrival(tools.moment(submitted.at), tools.moment(submitted.receivedAt))
        : null,
    blocked: blockedBy(detail, tools, mayCheck || mayReturn),
    conflictHref: mayResolve ? `/dua-nilai/${seen.id}` : null,
    mayCheck,
    mayReturn,
    canUndo: tools.canUndo,
  };
}

function changeOf(plausibility: Plausibility | null, decimals: number): Change | null {
  const { review } = words.value;
  if (!plausibility?.previous || plausibility.change === null) return null;
  const { change, percent, previous, judgement } = plausibility;
  const period = periodShortText(previous.period);
  const size = change.replace('-', '');
  if (!/[1-9]/.test(size))
    return { text: review.unchangedFrom(period), direction: 'same', effect: 'neutral' };
  const part = percent && percentText(percent.display.replace('-', ''), 1);
  return {
    text: review.changeFrom(exactText(size, decimals), part, period),
    direction: change.startsWith('-') ? 'down' : 'up',
    effect: judgement === 'better' || judgement === 'worse' ? judgement : 'neutral',
  };
}

function barsOf({ history, indicator, seen }: EntryDetail): ReviewView['bars'] {
  const { review } = words.value;
  const amount = seen.entry.value.value;
  const now = amount?.kind === 'amount' ? amount.amount : null;
  const before = history.slice(1 - BARS).map((point) => ({
    label: periodShortText(point.period),
    value: point.amount,
    shown: exactText(point.amount, indicator.decimals),
  }));
  const shown = now === null ? review.noBar : exactText(now, indicator.decimals);
  return [...before, { label: periodShortText(seen.entry.period), value: now, shown, current: true }];
}

function noteOf({ seen }: EntryDetail): ReviewView['note'] {
  const { noteParts } = words.value.review;
  const said = seen.entry.note.value;
  if (!said) return [];
  return (['cause', 'obstacle', 'followUp', 'remark'] as const)
    .filter((part) => said[part].trim() !== '')
    .map((part) => ({ label: noteParts[part], text: said[part] }));
}

function openStep({ seen }: EntryDetail): { what: string; when: string } | null {
  const { review } = words.value;
  const { state } = seen.entry.status.value;
  if (state === 'submitted') return { what: review.openStep.verify, when: review.waitingWord };
  return state === 'verified' ? { what: review.openStep.approve, when: review.waitingWord } : null;
}

function blockedBy({ seen, may }: EntryDetail, tools: ReviewTools, hasButtons: boolean): string | null {
  const { blocked } = words.value.review;
  const { entry } = seen;
  const disputed = disputedFacet(entry);
  if (disputed && !may.includes('submission.return'))
    return blocked[disputed === 'value' ? 'two-values' : 'two-notes'];
  if (hasButtons) return null;
  if (tools.ownWork) return blocked['own-work'];
  return isApproved(entry.status.value.state) || tools.canUndo ? blocked.decided : blocked['not-yours'];
}
