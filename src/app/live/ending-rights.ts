import { computed } from '@preact/signals';
import { type EndingRight, endingRights } from '../facts/ending-rights.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';

/** Rights of the person at work that end within two weeks, soonest first. */
export const rightsEnding = computed<readonly EndingRight[]>(() =>
  facts.value ? endingRights(facts.value, present.value) : [],
);
