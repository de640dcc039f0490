import type { AlertKind } from '../domain/alerts/alert.ts';
import type { AlertWords } from './alert-sentences.ts';

export const ENGLISH_ALERT_SENTENCES: Readonly<Record<AlertKind, AlertWords>> = {
  'overdue-task': {
    group: 'Figures not filled in',
    why: (due) => `It was to be filled in by ${due} and there is no figure.`,
    act: 'Fill it in, or ask for the period to be opened again.',
    link: 'Open the form',
    ask: (about) => `fill in the figure of ${about}`,
  },
  'overdue-directive': {
    group: 'Directives not answered',
    why: (due) => `The answer was due ${due} and is not there.`,
    act: 'Answer with evidence.',
    link: 'Open the directive',
    ask: (about) => `answer the directive “${about}”`,
  },
  'overdue-recommendation': {
    group: 'Recommendations not followed up',
    why: (due) => `Follow-up was promised by ${due} and is not reported.`,
    act: 'Write what was done and its effect, attach evidence.',
    link: 'Open the follow-up',
    ask: (about) => `follow up the recommendation “${about}”`,
  },
  'overdue-review': {
    group: 'Improvements not reviewed',
    why: (due) => `The outcome was to be reviewed ${due} and is not decided.`,
    act: 'Look at the data and decide: adopt, adapt or abandon.',
    link: 'Open the improvement',
    ask: (about) => `review the improvement “${about}”`,
  },
  'overdue-action': {
    group: 'Missed action plan',
    why: (due) => `It was to be done by ${due} and is not marked done.`,
    act: 'Mark it done, or say what stands in the way and change the plan.',
    link: 'Open the action plan',
    ask: (about) => `report on “${about}”`,
  },
  'overdue-follow-up': {
    group: 'Follow-ups of dialogues not done',
    why: (due) => `It was promised by ${due} and is not marked as done.`,
    act: 'Do it and write down the day, or speak of it again in a dialogue.',
    link: 'Open work plans',
    ask: (about) => `finish ${about}`,
  },
  'red-unanswered': {
    group: 'Low attainment without an action plan',
    why: (_due, amount) => `Attainment is ${amount}, and neither an action plan nor a directive works on it.`,
    act: 'Make an action plan, or give a directive.',
    link: 'Open the indicator',
    ask: (about) => `make an action plan for ${about}`,
  },
  signal: {
    group: 'Worse beyond ordinary ups and downs',
    why: (_due, amount) => `The value is ${amount}; the change is larger than ordinary ups and downs (XmR).`,
    act: 'Find the cause before the next period.',
    link: 'Open the indicator',
    ask: (about) => `look into the change of ${about}`,
  },
  'slow-spending': {
    group: 'Spending behind pace',
    why: (_due, amount) => `Spending is ${amount} percentage points behind an even pace.`,
    act: 'Look for activities that have not begun.',
    link: 'Open the budget',
    ask: (about) => `look into the spending of ${about}`,
  },
};
