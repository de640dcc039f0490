import type { EntryDetail } from '../../app/facts/detail.ts';
import { isMarked } from '../../app/facts/rules-to-mark.ts';
import {
  type Act,
  type Amount,
  type Candidate,
  type ConflictFacet,
  countedEvidence,
  disputedFacet,
  type Entry,
  type Note,
  openCandidates,
} from '../../domain/entry.ts';
import { parsePeriod } from '../../domain/period.ts';
import type { IndicatorScore } from '../../domain/scoring/indicator-score.ts';
import { headSeen } from '../../domain/workflow/facet-check.ts';
import { isApproved } from '../../domain/workflow/state.ts';
import { type Actor, actorWords } from '../parts/value/actor-words.ts';
import { threadsOf } from '../parts/value/class-threads.ts';
import { periodText } from '../words/date.ts';
import { percentText } from '../words/number.ts';
import { words } from '../words/words.ts';
import { exactText, targetWords } from './amount-words.ts';
import { type ConflictOption, type ConflictView, type Consequence, HEAD } from './conflict-model.ts';

export interface ConflictTools {
  readonly actor: (act: Act) => Actor;
  readonly moment: (at: number) => string;
  /** Null while the worker has not answered. */
  readonly scores: ReadonlyMap<string, IndicatorScore> | null;
}

/** Amounts whose consequence is asked of the worker, by the key of the option. */
export function amountsInQuestion(entry: Entry): Readonly<Record<string, Amount>> {
  const amounts: Record<string, Amount> = {};
  if (entry.value.value) amounts[HEAD] = entry.value.value;
  for (const candidate of openCandidates(entry)) {
    if ('kind' in candidate.value) amounts[candidate.id] = candidate.value;
  }
  return amounts;
}

/** All values that stand beside each other, equal in rank. Null when there is nothing to decide. */
export function conflictView(detail: EntryDetail, tools: ConflictTools): ConflictView | null {
  const { entry } = detail.seen;
  const facet = disputedFacet(entry);
  if (!facet) return null;
  const { conflict, review } = words.value;
  const open = openCandidates(entry).filter((candidate) => candidate.facet === facet);
  const isLate = open.some(({ kind }) => kind === 'late-edit');
  const isPublished = [entry[facet], ...open].some(isLoaded);
  const kind = isLate ? 'late-edit' : isPublished ? 'published' : (open[0]?.kind ?? 'concurrent');
  const head = entry[facet].value === null ? [] : [headOption(detail, facet, tools)];
  return {
    id: detail.seen.id,
    facet,
    title: isLate ? conflict.titleLate : facet === 'note' ? conflict.titleNote : conflict.title,
    subtitle: conflict.subtitle(detail.indicator.name, periodText(entry.period), detail.unitName),
    intro: conflict.kinds[kind].intro,
    isLate,
    alsoNote: facet === 'value' && openCandidates(entry).some((candidate) => candidate.facet === 'note'),
    example: entry.example,
    target: detail.target && targetWords(detail.target, detail.indicator),
    year: parsePeriod(entry.period)?.year ?? 0,
    formula: review.formulas[detail.indicator.formula],
    options: [...head, ...open.map((one, i) => candidateOption(detail, one, head.length + i, tools))],
    mayWriteThird: !isApproved(entry.status.value.state),
    mayResolve: detail.may.includes('conflict.resolve'),
    closes: open.map(({ id }) => id),
    base: headSeen(entry, facet),
    measureUnit: detail.indicator.measureUnit,
  };
}

const letterOf = (index: number): string => String.fromCharCode(65 + index);

function headOption(detail: EntryDetail, facet: ConflictFacet, tools: ConflictTools): ConflictOption {
  const { conflict } = words.value;
  const { entry } = detail.seen;
  const head = entry[facet];
  const letter = letterOf(0);
  const label = isApproved(entry.status.value.state)
    ? conflict.headApproved(letter)
    : conflict.head(letter, head.v);
  const step = entry.trail.findLast((one) => one.mut === head.mut);
  return {
    ...common(detail, { ...head, receivedAt: step?.receivedAt }, tools),
    key: HEAD,
    letter,
    label: facet === 'note' ? conflict.noteHead(letter) : label,
    consequence: facet === 'value' ? consequenceOf(HEAD, tools) : null,
  };
}

function candidateOption(
  detail: EntryDetail,
  one: Candidate,
  index: number,
  tools: ConflictTools,
): ConflictOption {
  const { conflict } = words.value;
  const letter = letterOf(index);
  const kind = conflict.kinds[isLoaded(one) ? 'published' : one.kind].label;
  return {
    ...common(detail, { ...one, mut: one.id }, tools),
    key: one.id,
    letter,
    label: one.facet === 'note' ? conflict.noteCandidate(letter, kind) : conflict.candidate(letter, kind),
    consequence: one.facet === 'value' ? consequenceOf(one.id, tools) : null,
  };
}

const isLoaded = ({ capacity }: Act): boolean => capacity === 'import';

type Shared = Omit<ConflictOption, 'key' | 'letter' | 'label' | 'consequence'>;

interface Standing extends Act {
  /** What put it there. */
  readonly mut: string;
  readonly value: Amount | Note | null;
  readonly receivedAt: number | undefined;
}

function common(detail: EntryDetail, one: Standing, tools: ConflictTools): Shared {
  const { value } = one;
  const { conflict } = words.value;
  const { indicator } = detail;
  const isAmount = value !== null && 'kind' in value && value.kind === 'amount';
  const isNotApplicable = value !== null && 'kind' in value && value.kind === 'not-applicable';
  return {
    value: isAmount
      ? exactText(value.amount, indicator.decimals)
      : isNotApplicable
        ? conflict.notApplicable
        : '',
    unit: isAmount ? indicator.measureUnit : '',
    remark: isNotApplicable ? value.reason : null,
    note: value !== null && !('kind' in value) ? noteParts(value) : [],
    ...(isLoaded(one) ? publication : author)(detail, one, tools),
    raw: value,
  };
}

type Origin = Pick<ConflictOption, 'who' | 'filled' | 'received' | 'source' | 'evidence' | 'evidenceNames'>;

function author({ seen: { entry } }: EntryDetail, one: Standing, tools: ConflictTools): Origin {
  const { conflict } = words.value;
  const files = [...countedEvidence(entry), ...entry.evidence.filter((e) => e.late && !e.detached)];
  const own = files.filter((item) => item.by === one.by);
  return {
    who: actorWords(tools.actor(one)),
    filled: conflict.filled(tools.moment(one.at)),
    received: one.receivedAt === undefined ? null : conflict.received(tools.moment(one.receivedAt)),
    source: null,
    evidence: conflict.evidence(own.length),
    evidenceNames: own.map(({ name }) => name),
  };
}

/** The step that loads a figure names its publication as its reason. */
function publication({ seen }: EntryDetail, { mut, at }: Standing, tools: ConflictTools): Origin {
  const step = seen.entry.trail.findLast((one) => one.mut === mut);
  return {
    who: null,
    filled: words.value.conflict.loaded(tools.moment(at)),
    received: null,
    source: step?.reason ?? '',
    evidence: null,
    evidenceNames: [],
  };
}

function noteParts(note: Note): ConflictOption['note'] {
  const labels = words.value.review.noteParts;
  return (['cause', 'obstacle', 'followUp', 'remark'] as const)
    .filter((part) => note[part].trim() !== '')
    .map((part) => ({ label: labels[part], text: note[part] }));
}

/** The worker's score for one choice, in words. */
export function consequenceOf(key: string, { scores }: Pick<ConflictTools, 'scores'>): Consequence {
  const { conflict, explain } = words.value;
  if (!scores) return { kind: 'asking' };
  const score = scores.get(key);
  if (!score?.capped)
    return { kind: 'none', why: score?.reason ? explain.reasons[score.reason] : conflict.notScored };
  return {
    kind: 'score',
    attainment: score.capped.decimal,
    shown: percentText(score.capped.display, 2),
    threads: threadsOf(score.classId),
    ruleUnverified: isMarked(score),
  };
}
