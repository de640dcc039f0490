import type { Words } from '../dictionary.ts';

export const publication: Words['publication'] = {
  title: 'Publication',
  published: 'Approved values stand on the public page and in the open data.',
  kept: 'Not published. Only figures that a public source has printed stand on the public page.',
  publish: 'Publish',
  publishAsk: 'Publish this indicator?',
  publishWhat:
    'All values that are or will be approved become open to anybody. Counts of people below 5 stay kept back.',
  withdraw: 'Take back',
  withdrawAsk: 'Take this indicator off the public page?',
  withdrawWhat: 'Editions that were published can still be read.',
  cancel: 'Cancel',
  done: 'Publication noted.',
};
