import { computed } from '@preact/signals';
import { dismissed } from '../dismissed.ts';
import type { Refusal } from '../facts/facts.ts';
import { facts } from './facts.ts';

/** Commands the endpoint did not take and the person has not dealt with, newest first. */
export const refusals = computed<readonly Refusal[]>(() =>
  (facts.value?.refusals ?? []).filter(({ mutation }) => !dismissed.value.has(mutation.id)),
);
