import type { Words } from '../dictionary.ts';

export const conflict: Words['conflict'] = {
  title: 'Two values for the same figure',
  titleLate: 'Change after approval',
  titleNote: 'Two notes for the same figure',
  subtitle: (name, period, unit) => `${name}, ${period} · ${unit}`,
  choose: 'Choose this value',
  chooseNote: 'Choose this note',
  chosen: 'Chosen',
  legend: 'Value to use',
  legendNote: 'Note to use',
  kinds: {
    published: {
      intro: [
        'There are ',
        'differing figures from published sources',
        '. Nothing is overwritten. All stay on record, whichever you choose.',
      ],
      label: 'from a published source',
    },
    concurrent: {
      intro: [
        'Two people filled this in ',
        'without seeing each other',
        '. Nothing is overwritten. Both stay on record, whichever you choose.',
      ],
      label: 'filled in at the same time',
    },
    'own-devices': {
      intro: [
        'The same person filled this in ',
        'on two devices',
        '. Nothing is overwritten. Both stay on record, whichever you choose.',
      ],
      label: 'from another device',
    },
    'late-edit': {
      intro: [
        'There is a ',
        'change after approval',
        '. The approved value stands until you decide. If you accept the change, the figure is recorded as amended.',
      ],
      label: 'change after approval',
    },
  },
  bothFacets: 'The notes differ too; they are decided after this value.',
  head: (letter, version) => `Value ${letter} · version ${version}`,
  headApproved: (letter) => `Value ${letter} · approved`,
  candidate: (letter, kind) => `Value ${letter} · ${kind}`,
  noteHead: (letter) => `Note ${letter} · the present one`,
  noteCandidate: (letter, kind) => `Note ${letter} · ${kind}`,
  filled: (when) => `Filled in ${when}`,
  received: (when) => `received ${when}`,
  loaded: (when) => `Loaded ${when}`,
  notApplicable: 'Not applicable',
  evidence: (n) =>
    n === 0
      ? 'No evidence from this person'
      : n === 1
        ? '1 file from this person'
        : `${n} files from this person`,
  target: (value) => `target ${value}`,
  ifUsed: (year) => `If used, attainment ${year}`,
  asking: 'Computing…',
  notScored: 'The attainment cannot be computed',
  sameFormula: (formula) => `The formula ${formula} is the same for every choice.`,
  third: 'Write a third value',
  thirdNote: 'Write a joint note',
  thirdDetail: 'If neither is right. Recorded as your own entry, so somebody else checks it.',
  thirdNoteDetail: 'If both have to be put together. Recorded as your own entry, so somebody else checks it.',
  thirdValue: 'Third value',
  readAs: (value) => `Read as ${value}`,
  alternative: (value) => `If you mean ${value}, write it with a comma.`,
  numberProblems: {
    blank: 'The value is missing.',
    'not-a-number': 'This is not a number.',
    'bad-grouping': 'A dot or comma is out of place.',
    'unit-in-number': 'Write the number alone, without the unit.',
    'too-long': 'This number is too long.',
  },
  reason: 'Reason for the choice',
  reasonFor: (choice) => `Reason for choosing ${choice}`,
  reasonNote: 'required, recorded under your name',
  reasonMissing: 'The reason is missing.',
  chooseFirst: 'Choose one of the values first.',
  chooseNoteFirst: 'Choose one of the notes first.',
  use: (choice) => `Use ${choice}`,
  useNothing: 'Use the chosen value',
  useNoNote: 'Use the chosen note',
  accept: 'Accept the change',
  keepApproved: 'Keep the approved value',
  choiceName: (letter) => `value ${letter}`,
  noteChoiceName: (letter) => `note ${letter}`,
  thirdName: 'the third value',
  thirdNoteName: 'the joint note',
  resolved: 'The decision is stored on this device.',
  settled: {
    title: 'Nothing is left to choose',
    body: 'This figure was decided, here or by somebody else. All that was filled in is in its history.',
  },
  toFigure: 'See the figure and its history',
  readOnly: 'You made part of this figure, or your position does not decide it. Both are only shown.',
  changed:
    'A new value arrived since you opened this page. Your choice was cleared so that you see the new one too.',
};
