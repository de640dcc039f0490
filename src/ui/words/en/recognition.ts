import type { Words } from '../dictionary.ts';

type Recognition = Words['recognition'];

const predicates: Readonly<Record<string, string>> = {
  '': 'none yet',
  'very-good': 'very good',
  good: 'good',
  'needs-improvement': 'needs improvement',
  poor: 'poor',
  'very-poor': 'very poor',
};

const conditions: Recognition['conditions'] = {
  years: (n) =>
    `${n.since === 'rank' ? 'In the rank' : 'In service'} ${n.years ? `${n.years} years` : 'not written down'}, ${n.least} asked`,
  predicate: (n) => `Predicate ${n.year} ${predicates[n.has ?? '']}, ${predicates[n.least ?? '']} asked`,
  organisation: (n) => `Organisation ${predicates[n.has ?? '']}, ${predicates[n.least ?? '']} asked`,
  'no-penalty': (n) =>
    n.count === '0' ? 'No penalty stands against it' : `${n.count} penalties stand against it`,
  'not-barred': (n) => (n.count === '0' ? 'Not barred by a case' : 'Barred while a penalty is served'),
  'not-yet-received': (n) => (n.count === '0' ? 'Not received before' : 'Received before'),
};

export const recognition: Recognition = {
  title: 'Recognition',
  subtitle: 'Everybody stands against the conditions, never against others.',
  eligible: 'Meets the conditions',
  own: 'My recognition',
  meets: (list) => `meets: ${list}`,
  forYou: 'Waiting for you',
  running: 'On the way',
  given: 'Given',
  empty: 'There is no proposal you may read.',
  nobody: 'By what is written down nobody meets the conditions yet.',
  everybody: 'Everybody',
  proposes: 'Proposed by the system, not decided',
  propose: 'Propose',
  proposed: 'already proposed',
  stands: { yes: 'meets', no: 'does not meet yet', unknown: 'not everything is known' },
  record: 'Service and rank',
  fields: {
    serviceFrom: 'In service since',
    rank: 'Rank',
    rankFrom: 'In the rank since',
    sort: 'Kind',
    team: 'Name of the team',
    organisation: 'Predicate of the organisation last year',
    organisationBasis: 'Where the predicate stands (paper)',
    merit: 'Merit',
    met: 'For it',
    against: 'Against it',
    decider: 'Deciding official',
    review: 'Review by personnel',
    number: 'Number',
    decidedOn: 'Decided on',
    reason: 'Reasons',
  },
  states: {
    draft: 'being drafted',
    proposed: 'under review',
    reviewed: 'awaiting decision',
    awarded: 'given',
    declined: 'not given',
    withdrawn: 'withdrawn',
  },
  steps: {
    propose: 'Submit',
    review: 'Reviewed',
    'give-back': 'Give back',
    award: 'Give it',
    decline: 'Do not give',
    withdraw: 'Withdraw',
  },
  missing: (list) => `Still empty: ${list}.`,
  history: 'History',
  explain: 'How this was found',
  first: 'Recognition first',
  firstWhy: (n) =>
    n === 0 ? 'See the conditions and propose who deserves it.' : `${n} people meet the conditions.`,
  open: 'Open recognition',
  sorts: {
    allowance: 'Additional allowance',
    promotion: 'Promotion',
    certificate: 'Certificate of merit',
    'satyalancana-10': 'Satyalancana Karya Satya, ten years',
    'satyalancana-20': 'Satyalancana Karya Satya, twenty years',
    'satyalancana-30': 'Satyalancana Karya Satya, thirty years',
    team: 'Award to a team',
  },
  conditions,
};
