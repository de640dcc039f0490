import { IMPACTS, TEAM_PARTS } from '../../../people/discipline.ts';
import type { Problem } from '../../../problem.ts';
import { textOf } from '../../dossier.ts';
import type { FieldRule, Requirement, Surroundings } from '../../kind.ts';
import { dismisses } from '../../readings/case-calendar.ts';
import { unfit } from '../../readings/case-faults.ts';
import { RANKS } from '../../readings/ranks.ts';
import { named, personnel, subject, superior } from './roles.ts';

/** Where a finding came from. */
const CASE_SOURCES = ['superior', 'inspection', 'attendance', 'complaint', 'court'] as const;
/** What it is about: conduct, or results that fall short. */
const MATTERS = ['misconduct', 'performance'] as const;
const DELIVERIES = ['by-hand', 'post', 'office-mail'] as const;
export const OUTCOMES = ['confirm', 'lighten', 'aggravate', 'change', 'annul'] as const;
const CAME = ['yes', 'no'] as const;
const SIGNINGS = ['signed', 'refused'] as const;

const BEFORE = ['finding', 'summoned'];
/** Who writes down a finding. */
export const finders = [personnel(['finding']), superior(['finding'])];
const callers = [personnel(BEFORE), superior(BEFORE), named(BEFORE)];
/** Who hears the person: the step asks besides that he or she is an examiner. */
export const hearers = [superior(['summoned']), named(['summoned'])];
export const proposers = [personnel(['examined']), superior(['examined']), named(['examined'])];
export const deliverers = [personnel(['decided']), superior(['decided'])];
/** Who goes against the decision: the person, or personnel for what was handed in on paper. */
export const contesters = [subject(['delivered']), personnel(['delivered'])];
export const reviewers = [personnel(['contested']), named(['contested'])];

const day = { of: 'day' } as const;
const paragraph = { of: 'text', max: 4000 } as const;
const line = { of: 'text', max: 200 } as const;
const position = { of: 'ref', to: 'position' } as const;
const choice = (options: readonly string[]) => ({ of: 'choice', options }) as const;

const fields = (
  write: FieldRule['write'],
  shapes: Readonly<Record<string, FieldRule['shape']>>,
  requires?: Requirement,
): readonly FieldRule[] =>
  Object.entries(shapes).map(([path, shape]) => ({ path, shape, write, ...(requires && { requires }) }));

/** Only the official named as competent. */
export const asDecider: Requirement = (dossier, _, act) =>
  textOf(dossier, 'decider') === act.as ? null : unfit('not-competent');

const asPersonnel = (around: Surroundings, position: string): Problem | null =>
  around.position(position)?.role === 'personnel' ? null : unfit('not-reviewer');

/** Only the official above; what the board decides, which is outside, personnel writes down. */
export const asReviewer: Requirement = (dossier, around, act) => {
  if (dismisses(dossier) === true) return asPersonnel(around, act.as);
  return textOf(dossier, 'reviewer') === act.as ? null : unfit('not-reviewer');
};

export const CASE_FIELDS: readonly FieldRule[] = [
  ...fields(finders, {
    matter: choice(MATTERS),
    source: choice(CASE_SOURCES),
    reportedOn: day,
    facts: paragraph,
    'act/*/norm': { of: 'text', max: 40 },
    'act/*/from': day,
    'act/*/to': day,
    'act/*/impact': choice(IMPACTS),
    'act/*/gone': { of: 'flag' },
  }),
  ...fields(callers, {
    rank: choice(RANKS),
    // Days of the week on which the office works.
    week: choice(['5', '6']),
    'examiner/*/position': position,
    'examiner/*/part': choice(TEAM_PARTS),
    'examiner/*/rank': choice(RANKS),
    'examiner/*/gone': { of: 'flag' },
    'summons/*/number': line,
    'summons/*/sent': day,
    'summons/*/date': day,
    // As it is said on paper: `09.00 WITA`.
    'summons/*/time': { of: 'text', max: 20 },
    'summons/*/place': line,
    'summons/*/how': choice(DELIVERIES),
    'summons/*/came': choice(CAME),
  }),
  // What the person says, in his or her own words; nobody else writes in it.
  {
    path: 'statement',
    shape: paragraph,
    write: [subject(['summoned', 'examined', 'proposed'])],
    isContent: false,
  },
  ...fields(hearers, {
    examinedOn: day,
    minutes: { of: 'text', max: 8000 },
    isClosed: { of: 'flag' },
    signing: choice(SIGNINGS),
  }),
  ...fields(proposers, { penalty: { of: 'text', max: 40 }, reasoning: paragraph, decider: position }),
  ...fields(
    [named(['proposed'])],
    { verdict: { of: 'text', max: 40 }, decisionNumber: line, decidedOn: day, decisionReason: paragraph },
    asDecider,
  ),
  ...fields(deliverers, { missedOn: day, sentOn: day, receivedOn: day, deliveredHow: choice(DELIVERIES) }),
  ...fields(contesters, { contestText: paragraph, contestedOn: day }),
  ...fields(reviewers, { answeredOn: day, answer: paragraph }),
  { path: 'reviewer', shape: position, write: [personnel(['contested'])] },
  ...fields(
    reviewers,
    {
      outcome: choice(OUTCOMES),
      finalPenalty: { of: 'text', max: 40 },
      settledNumber: line,
      settledOn: day,
      settledReason: paragraph,
    },
    asReviewer,
  ),
];
