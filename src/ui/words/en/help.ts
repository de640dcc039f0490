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
  scorecard: {
    about: 'Score of an institution in four perspectives.',
    can: ['Tap a figure to see how it came about.', 'Compare years and bases.'],
    terms: [...attainment, ...states],
  },
  indicators: {
    about: 'All indicators with their newest value.',
    can: ['Filter by name.', 'Open history, targets and evidence.'],
    terms: attainment,
  },
  lke: {
    about: 'Worksheet of the SAKIP evaluation.',
    can: ['Grade each criterion with evidence.', 'See the road to an A.'],
    terms: [['Predicate', 'letter of a SAKIP score, AA to E']],
  },
  overview: {
    about: 'Each mission with its newest approved figures, and three things to ask.',
    can: [
      'Tap a mission or figure down to the official who answers.',
      'Choose the position of the data on a day.',
      'Print the ten-minute brief.',
    ],
    terms: [
      ['Real fall, real rise', 'more than the usual ups and downs of that series'],
      ['Within usual range', 'nothing need have changed'],
      ['Not readable yet', 'too few points'],
    ],
  },
  directives: {
    about: 'What leaders asked, of whom, and how far the answer is.',
    can: [
      'Give one from a figure, programme or institution, offline too.',
      'Answer with evidence; who gave it accepts it or sends it back.',
    ],
  },
  institutions: {
    about: 'One page for each institution: score, money, people, risks.',
    can: ['Order from best or worst.', 'See who has not been heard from.'],
    terms: states,
  },
  programmes: {
    about: 'Programmes and flagship programmes under their missions.',
    can: ['Filter flagships or late ones.', 'Open official, milestones and latest evidence.'],
    terms: [
      ['Physical', 'steps of action plans marked done'],
      ['Output, outcome', 'attainment of indicators below it, and of its own'],
    ],
  },
  value: {
    about: 'Money against outcome: economy, efficiency, effectiveness.',
    can: ['Open a line to see how it came about.', 'Try shifting a budget; nothing changes.'],
  },
  lens: {
    about: 'Two indicators across areas and time.',
    can: ['Choose a pair and a lag.', 'Make a finding a directive.'],
    terms: [['Relation, not cause', 'moving together proves no cause']],
  },
  tiles: {
    about: 'One indicator in each regency and city, all of one size.',
    can: ['Choose indicator and period.', 'Choose a tile for its history and target.'],
  },
  map: {
    about: 'Cause and effect between objectives, tested against data.',
    can: ['Choose an arrow to see its test.', 'Planners draw and remove arrows.'],
    terms: [['Not enough data', 'fewer than 12 points']],
  },
  account: {
    about: 'Your positions, devices, storage and appearance.',
    can: [
      'Change position without signing out, change the PIN, delegate authority.',
      'See whether this device is ready without a network, and free space.',
      'Revoke a lost device; see who opened your records.',
    ],
  },
  figures: {
    about: 'The newest figures of your unit, provisional beside approved.',
    can: ['Open a figure for its history, target and evidence.'],
    terms: states,
  },
  improvement: {
    about: 'Signals, cycles of improvement, and registers of SOP, innovation, competence, digital services.',
    can: ['Open a signal to see its limits and points.', 'Record a cycle: plan, do, check, act.'],
    terms: [['Signal', 'a change beyond the usual ups and downs of its series']],
  },
  tree: {
    about: 'The plan from vision to sub-activity, with owners and weights.',
    can: [
      'Open a node for its target, owner and indicators.',
      'Planners make changes as a draft and hand it in.',
    ],
    terms: [['Cross-cutting', 'work of another agency that supports this node']],
  },
  documents: {
    about: 'Planning documents of the unit: RPJMD, Renstra, Renja, IKU, SOP.',
    can: ['Record a document and attach its file.', 'Download the evaluation matrices E.80 and E.81.'],
  },
  agreements: {
    about: 'Performance agreements of officials with their superiors.',
    can: ['Draw one up from the plan and sign it.', 'Download it for Word; revisions are kept in order.'],
  },
  actionPlans: {
    about: 'Steps of a year, targets by quarter, and who is in charge.',
    can: ['Write rows, hand them in, mark steps as done.', 'Download it for Word.'],
  },
  budget: {
    about: 'Ceilings, cash plan and realization beside the progress of work.',
    can: ['Open programmes down to sub-activities.', 'Choose unit and year.'],
    terms: [['Absorption', 'realization against ceiling in percent']],
  },
  report: {
    about: 'LKjIP: the performance report, drafted from the data.',
    can: ['Check nine criteria of quality.', 'Write what is empty, ask for review, download it for Word.'],
  },
  meetings: {
    about: 'Monthly and quarterly performance meetings.',
    can: [
      'Open the agenda of signals and missed promises.',
      'Record attendance and decisions; make them directives.',
    ],
  },
  skp: {
    about: 'Plan, dialogue and appraisal of civil servants.',
    can: [
      'Draw up a plan from the objectives of the superior.',
      'Record dialogue and feedback; appraise results and conduct.',
    ],
    terms: [['Rating', 'of results and conduct together']],
  },
  recognition: {
    about: 'Who meets the conditions of an award, and the proposals.',
    can: ['Open a person to see the conditions.', 'Propose, decide, print a certificate.'],
  },
  cases: {
    about: 'Suspected breaches of discipline; only for those named in the case.',
    can: ['Follow deadlines in working days.', 'Write summons, minutes and decisions.'],
  },
  imports: {
    about: 'Plans and figures from spreadsheets.',
    can: [
      'Choose a file, match its columns, see what would change.',
      'Apply all or nothing; it can be undone.',
    ],
  },
  walls: {
    about: 'Screens in meeting rooms: approved totals, no names.',
    can: ['Make a code that pairs a screen at /layar.', 'Take a screen back; it goes dark at once.'],
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
    intro: 'Step by step, also without a network',
    step: (n, of) => `Step ${n} of ${of}`,
    go: 'Open the page',
    next: 'Next',
    previous: 'Previous step',
    end: 'End the tour',
    again: 'Begin the first-day tour',
  },
  training: 'TRAINING – not real data',
};
