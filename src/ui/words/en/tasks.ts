import type { Words } from '../dictionary.ts';

export const tasks: Words['tasks'] = {
  title: 'My tasks',
  toRepair: 'For you to repair',
  notFilled: 'Not filled in',
  filled: 'Filled in',
  closed: 'Closed without a figure',
  progress: (done, total) => `${done} of ${total} figures filled in`,
  deadline: (day, left) => `Due ${day} · ${left}`,
  returned: (when) => `Returned ${when}.`,
  lastValue: (period, value) => `${period}: ${value}`,
  noLastValue: 'No earlier figure',
  draftKept: 'Begun, not finished',
  stands: (value) => `Filled in: ${value}, not sent again`,
  closedOn: (day) => `Closed on ${day}`,
  reopeningAsked: 'Waiting for the head of the unit',
  reopeningRefused: 'The request to reopen was refused',
  reopenedUntil: (day) => `Reopened until ${day}`,
  noPosition: 'This account holds no position that fills in figures now.',
  notPulledYet:
    'The task list has never been downloaded to this device. Connect once and everything is there without a signal.',
};
