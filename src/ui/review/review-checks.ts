import { countedEvidence, disputedFacet, type Entry } from '../../domain/entry.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { FindingCode, Plausibility } from '../../domain/scoring/plausibility.ts';
import type { Target } from '../../domain/target.ts';
import type { CheckResult } from '../parts/check-list.tsx';
import { percentText } from '../words/number.ts';
import { words } from '../words/words.ts';
import { targetWords } from './amount-words.ts';

export interface CheckedFacts {
  readonly entry: Entry;
  readonly indicator: Indicator;
  readonly unitName: string;
  readonly target: Target | null;
  readonly plausibility: Plausibility | null;
  /** The day the period closes, as read; null without a calendar. */
  readonly deadline: string | null;
  /** First moment that is too late, ms; null without a calendar. */
  readonly closesAt: number | null;
  /** Files known not to be on the endpoint. */
  readonly notStored: number;
}

/** What the application compared for the reviewer; a person still looks. */
export function reviewChecks(facts: CheckedFacts): CheckResult[] {
  return [
    ...conflictCheck(facts),
    ...evidenceChecks(facts),
    manualCheck(facts),
    ...timeCheck(facts),
    ...plausibilityChecks(facts),
    targetCheck(facts),
    effectCheck(facts),
  ];
}

function conflictCheck({ entry }: CheckedFacts): CheckResult[] {
  const disputed = disputedFacet(entry);
  if (!disputed) return [];
  const { twoValues, twoNotes } = words.value.review.check;
  return [{ key: 'two-values', outcome: 'fail', text: disputed === 'value' ? twoValues : twoNotes }];
}

function evidenceChecks({ entry, indicator, notStored }: CheckedFacts): CheckResult[] {
  const { check } = words.value.review;
  const present = countedEvidence(entry).length;
  const needed = indicator.minEvidence;
  const results: CheckResult[] = [];
  if (present < needed)
    results.push({ key: 'evidence', outcome: 'fail', text: check.evidenceMissing(present, needed) });
  else if (present > 0)
    results.push({ key: 'evidence', outcome: 'pass', text: check.evidence(present, needed) });
  else results.push({ key: 'evidence', outcome: 'note', text: check.evidenceFree });
  if (notStored > 0) results.push({ key: 'not-stored', outcome: 'doubt', text: check.notStored(notStored) });
  return results;
}

function manualCheck({ indicator }: CheckedFacts): CheckResult {
  const { check, formulas } = words.value.review;
  return {
    key: 'manual',
    outcome: 'pass',
    text: check.manual(indicator.measureUnit, formulas[indicator.formula]),
  };
}

function timeCheck({ entry, deadline, closesAt }: CheckedFacts): CheckResult[] {
  const { check } = words.value.review;
  const { late } = entry.status.value;
  if (late === 'proven') return [{ key: 'time', outcome: 'pass', text: check.lateProven }];
  if (late === 'claimed') return [{ key: 'time', outcome: 'doubt', text: check.lateClaimed }];
  if (deadline === null || closesAt === null || entry.value.v === 0 || entry.origin.kind === 'published')
    return [];
  return entry.value.at < closesAt
    ? [{ key: 'time', outcome: 'pass', text: check.inTime(deadline) }]
    : [{ key: 'time', outcome: 'note', text: check.reopened }];
}

const OUTCOME: Readonly<Record<FindingCode, CheckResult['outcome']>> = {
  tenfold: 'doubt',
  'sign-changed': 'doubt',
  'unusual-change': 'doubt',
  'exactly-target': 'doubt',
  'same-as-last': 'doubt',
  'within-usual': 'pass',
  'too-few-points': 'note',
  'no-previous': 'note',
};

function plausibilityChecks({ plausibility }: CheckedFacts): CheckResult[] {
  const { findings } = words.value.review;
  return (plausibility?.codes ?? []).map((code) => ({
    key: code,
    outcome: OUTCOME[code],
    text: findings[code],
  }));
}

/** Findings that make a person look twice. */
export const isDoubtful = (plausibility: Plausibility | undefined): boolean =>
  plausibility?.codes.some((code) => OUTCOME[code] === 'doubt') ?? false;

function targetCheck({ target, indicator, plausibility }: CheckedFacts): CheckResult {
  const { check } = words.value.review;
  if (!target) return { key: 'target', outcome: 'note', text: check.noTarget };
  const part = plausibility?.ofTarget ? percentText(plausibility.ofTarget.display, 1) : null;
  return { key: 'target', outcome: 'note', text: check.target(targetWords(target, indicator), part) };
}

function effectCheck({ indicator, unitName }: CheckedFacts): CheckResult {
  const { review, status } = words.value;
  const { perspective } = indicator;
  const text =
    perspective === null
      ? review.check.affectsNothing
      : review.check.affects(status.perspectives[perspective], unitName);
  return { key: 'effect', outcome: 'note', text };
}
