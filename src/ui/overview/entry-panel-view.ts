import type { SeenEntry } from '../../app/facts/facts.ts';
import { type Candidate, countedEvidence, openCandidates, type TrailStep } from '../../domain/entry.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { ViewedFile } from '../parts/evidence/evidence-viewer.tsx';
import type { TimelineStep } from '../parts/explain/timeline.tsx';
import { sizeText } from '../words/number.ts';
import { words } from '../words/words.ts';
import { amountWords, type EntryRowView, type EntryTools, entryRowView } from './entry-row-view.ts';

export interface ClaimView {
  readonly id: string;
  readonly value: string;
  readonly who: string;
}

/** One entry opened: its history, its evidence, and both values when two stand. */
export interface EntryPanelView {
  readonly row: EntryRowView;
  readonly steps: readonly TimelineStep[];
  readonly files: readonly ViewedFile[];
  readonly claims: readonly ClaimView[];
  readonly note: string | null;
}

export function entryPanelView(indicator: Indicator, seen: SeenEntry, tools: EntryTools): EntryPanelView {
  const { entry } = seen;
  return {
    row: entryRowView(indicator, seen, tools),
    steps: entry.trail.map((step, index) => stepView(step, index, tools)),
    files: countedEvidence(entry).map(({ id, sha, name, type, size, takenAt, at }) => ({
      id,
      sha,
      name,
      type,
      detail: `${tools.moment(takenAt ?? at)} · ${sizeText(size)}`,
    })),
    claims: openCandidates(entry).flatMap((candidate) => claimView(indicator, candidate, tools)),
    note: entry.origin.kind === 'published' ? entry.origin.note : null,
  };
}

function claimView(indicator: Indicator, candidate: Candidate, tools: EntryTools): ClaimView[] {
  const { value, id } = candidate;
  if (!('kind' in value)) return [];
  const who = candidate.capacity === 'import' ? words.value.overview.page.imported : tools.actor(candidate);
  return [{ id, value: amountWords(indicator, value), who }];
}

function stepView(step: TrailStep, index: number, tools: EntryTools): TimelineStep {
  const isImport = step.capacity === 'import';
  const { steps } = words.value.review;
  return {
    key: `${step.mut} ${index}`,
    what: steps[step.command as keyof typeof steps] ?? step.command,
    who: isImport ? undefined : tools.actor(step),
    when: tools.moment(step.at),
    reason: isImport ? undefined : (step.reason ?? undefined),
    state: step.command === 'submission.return' ? 'stuck' : 'done',
  };
}
