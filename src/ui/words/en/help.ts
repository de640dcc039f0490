import type { Words } from '../dictionary.ts';
import type { PageHelp, Terms } from '../id/help.ts';

const states: Terms = [
  ['Provisional', 'handed in, not signed by the head yet'],
  ['Approved', 'signed by the head of the unit; this is the official figure'],
];
const attainment: Terms = [
  ['Attainment', 'realization against target in percent, by the formula of the indicator'],
];

const pages: Readonly<Record<string, PageHelp>> = {
  tasks: {
    about: 'Figures you have to fill in, those sent back first.',
    can: [
      'Tap a line to fill it in.',
      'Attach a photo without a network.',
      'Fill in many at once in the table.',
    ],
    terms: [['Returned', 'to be repaired, with the reason']],
  },
  review: {
    about: 'Figures that wait for your decision.',
    can: [
      'Check figure, evidence and history.',
      'Approve, or send back with a reason.',
      'A decision can be taken back until it is sent.',
    ],
    terms: states,
  },
  verify: {
    about: 'Figures that wait for your check.',
    can: ['Compare figure and evidence.', 'Pass it to the head, or send it back with a reason.'],
    terms: states,
  },
  outbox: {
    about: 'All you did on this device and how far it has come.',
    can: ['See the receipt of each.', 'Deal with what was refused.'],
    terms: [['Receipt', 'a number given by the server; from then on nothing is lost']],
  },
  directives: {
    about: 'What leaders asked for, by when, and the answers.',
    can: ['Answer with evidence.', 'Filter what is overdue.'],
  },
  meetings: {
    about: 'Minutes of performance meetings.',
    can: ['Write decisions; each can become a directive.'],
  },
  alerts: {
    about: 'What needs action, by rules that are the same for all.',
    can: [
      'Open one for its cause and what to do.',
      'Send a polite reminder.',
      'Set it aside; the same cause does not come back on this device.',
    ],
    terms: [['XmR', 'a control chart that parts real change from ordinary ups and downs']],
  },
  find: {
    about: 'Searches everything on this device.',
    can: [
      'Type the beginning of a word, an abbreviation or a code.',
      'Choose with the arrows, open with Enter.',
    ],
  },
  account: {
    about: 'Your position, devices, PIN and appearance.',
    can: [
      'Change position without signing out.',
      'Check readiness for offline work.',
      'Delegate for a while.',
    ],
  },
  overview: {
    about: 'Missions, flagship programmes and spending at a glance.',
    can: ['Open a mission down to the official in charge.', 'Read three things to ask.'],
    terms: attainment,
  },
  scorecard: {
    about: 'Score of an institution in four perspectives.',
    can: ['Tap a figure to see how it came about.', 'Compare years and bases.'],
    terms: [...attainment, ...states],
  },
  institutions: {
    about: 'One page per institution: score, SAKIP, money, people and risks.',
    can: ['Open one from the list.'],
  },
  indicators: {
    about: 'All indicators with their newest value.',
    can: ['Filter by name.', 'Open history, targets and evidence.'],
    terms: attainment,
  },
  figures: {
    about: 'Newest figures of your unit.',
    can: ['Open an indicator for its history.'],
    terms: states,
  },
  tree: {
    about: 'From the vision to the sub-activity.',
    can: ['Walk with the arrows.', 'Draft changes where you may.'],
    terms: [['Performance tree', 'chain of cause and effect from activity to outcome']],
  },
  documents: {
    about: 'Register of official planning documents.',
    can: ['Record one and upload its file.', 'The head registers it.'],
  },
  agreements: { about: 'Performance agreement of each official.', can: ['Draft, sign, print.'] },
  actionPlans: {
    about: 'Activities by quarter that keep the agreement.',
    can: ['Add lines and who is in charge.', 'Mark what is done.'],
  },
  budget: {
    about: 'Ceiling, cash plan and spending.',
    can: ['Compare spending with outcome.'],
    terms: [['Absorption', 'spending divided by the ceiling']],
  },
  lke: {
    about: 'Worksheet of the SAKIP evaluation.',
    can: ['Grade each criterion with evidence.', 'See the road to an A.'],
    terms: [['Predicate', 'letter of a SAKIP score, AA to E']],
  },
  report: {
    about: 'Performance report of the institution.',
    can: ['Write the text; figures come from the data.', 'Print or download.'],
  },
  imports: {
    about: 'Brings plans and figures from spreadsheets.',
    can: ['Check the preview before applying it.'],
  },
};

export const help: Words['help'] = {
  open: 'Help for this page',
  title: 'Help',
  can: 'What you can do',
  terms: 'What the words mean',
  none: 'This page is opened from the menu. The back button leads to the page before.',
  pages,
  tour: {
    title: 'First day',
    intro: 'A few steps to know your work here, also without a network.',
    step: (n, of) => `Step ${n} of ${of}`,
    go: 'Open the page',
    next: 'Next',
    end: 'End the tour',
    again: 'Begin the first-day tour',
  },
  training: 'TRAINING – not real data',
};
