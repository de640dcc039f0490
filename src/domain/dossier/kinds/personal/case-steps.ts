import type { Problem } from '../../../problem.ts';
import { type Dossier, rowIds, textOf } from '../../dossier.ts';
import { incomplete, type Requirement, type StepRule, type Surroundings } from '../../kind.ts';
import { dismisses } from '../../readings/case-calendar.ts';
import {
  closingFault,
  deciderFault,
  examinerFault,
  filingFault,
  findingFault,
  hearingFault,
  isExaminer,
  penaltyFault,
  reviewerFault,
  unfit,
} from '../../readings/case-faults.ts';
import {
  asDecider,
  asReviewer,
  contesters,
  deliverers,
  finders,
  hearers,
  proposers,
  reviewers,
} from './case-fields.ts';
import { otherCases } from './case-key.ts';
import { named, personnel, superior } from './roles.ts';

const needs =
  (...paths: readonly string[]): Requirement =>
  (dossier) =>
    incomplete(dossier, paths);

const summonsFields = (n: 1 | 2): readonly string[] =>
  ['sent', 'date', 'time', 'place', 'how'].map((field) => `summons/${n}/${field}`);

function foundFault(dossier: Dossier, around: Surroundings): Problem | null {
  const acts = rowIds(dossier, 'act').length > 0 ? [] : ['act'];
  // Results that fall short are said first: nothing more need be written about them here.
  if (textOf(dossier, 'matter') === 'performance') return unfit('not-misconduct');
  return (
    incomplete(dossier, ['matter', 'source', 'facts', ...acts]) ??
    findingFault(dossier, otherCases(dossier, around))
  );
}

const isSummonable: Requirement = (dossier, around) =>
  foundFault(dossier, around) ??
  examinerFault(dossier, around) ??
  incomplete(dossier, [...summonsFields(1), 'rank']);

const isExamined: Requirement = (dossier, around, act) =>
  examinerFault(dossier, around) ??
  (isExaminer(dossier, act.as) ? null : unfit('not-examiner')) ??
  hearingFault(dossier) ??
  incomplete(dossier, ['examinedOn', 'minutes', 'isClosed', 'signing']);

const isProposable: Requirement = (dossier, around, act) => {
  const penalty = textOf(dossier, 'penalty');
  return (
    incomplete(dossier, ['penalty', 'reasoning', 'decider']) ??
    penaltyFault(dossier, penalty) ??
    deciderFault(dossier, around.position(textOf(dossier, 'decider')), penalty, around, act.at)
  );
};

const isDecidable: Requirement = (dossier, around, act) => {
  const verdict = textOf(dossier, 'verdict');
  return (
    asDecider(dossier, around, act) ??
    incomplete(dossier, ['verdict', 'decisionNumber', 'decidedOn', 'decisionReason']) ??
    findingFault(dossier, otherCases(dossier, around)) ??
    penaltyFault(dossier, verdict) ??
    deciderFault(dossier, around.position(act.as), verdict, around, act.at)
  );
};

const isSettled: Requirement = (dossier, around, act) => {
  const changes = ['lighten', 'aggravate', 'change'].includes(textOf(dossier, 'outcome'));
  return (
    asReviewer(dossier, around, act) ??
    incomplete(dossier, [
      'outcome',
      'settledNumber',
      'settledOn',
      'settledReason',
      ...(changes ? ['finalPenalty'] : []),
    ]) ??
    (changes ? penaltyFault(dossier, textOf(dossier, 'finalPenalty')) : null) ??
    (dismisses(dossier) === true ? null : reviewerFault(dossier, around.position(act.as), around, act.at))
  );
};

export const CASE_STEPS: Readonly<Record<string, StepRule>> = {
  summon: { to: 'summoned', rules: finders, requires: isSummonable },
  'summon-again': {
    to: 'summoned',
    rules: [personnel(['summoned']), superior(['summoned']), named(['summoned'])],
    requires: needs('summons/1/came', ...summonsFields(2)),
  },
  examine: { to: 'examined', rules: hearers, bindsContent: true, requires: isExamined },
  propose: { to: 'proposed', rules: proposers, bindsContent: true, requires: isProposable },
  'give-back': { to: 'examined', rules: [named(['proposed'])], needsReason: true, requires: asDecider },
  decide: {
    to: 'decided',
    rules: [named(['proposed'])],
    bindsContent: true,
    byAnother: true,
    requires: isDecidable,
  },
  deliver: { to: 'delivered', rules: deliverers, requires: needs('receivedOn', 'deliveredHow') },
  contest: {
    to: 'contested',
    rules: contesters,
    requires: (dossier, around, act) =>
      incomplete(dossier, ['contestText', 'contestedOn']) ?? filingFault(dossier, around, act),
  },
  settle: { to: 'settled', rules: reviewers, requires: isSettled },
  close: { to: 'closed', rules: [personnel(['delivered', 'settled'])], requires: closingFault },
  drop: {
    to: 'dropped',
    rules: [personnel(['finding', 'summoned', 'examined']), superior(['finding', 'summoned', 'examined'])],
    needsReason: true,
  },
};
