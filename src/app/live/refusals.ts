import { computed } from '@preact/signals';
import { dismissed } from '../dismissed.ts';
import { waitsForHead } from '../facts/answered-refusals.ts';
import type { Refusal } from '../facts/facts.ts';
import { facts } from './facts.ts';

/** Commands the endpoint did not take and the person has not dealt with, newest first. */
export const refusals = computed<readonly Refusal[]>(() => undismissed(facts.value?.refusals));

/** Those of them that the person has to do something about: not what waits for the head. */
export const refusalsToMend = computed<readonly Refusal[]>(() =>
  refusals.value.filter(({ problem }) => !waitsForHead(problem)),
);

/** Those in whose place later work of the person stands; they call for nothing any more. */
export const answeredRefusals = computed<readonly Refusal[]>(() =>
  undismissed(facts.value?.answeredRefusals),
);

const undismissed = (all: readonly Refusal[] = []): readonly Refusal[] =>
  all.filter(({ mutation }) => !dismissed.value.has(mutation.id));
