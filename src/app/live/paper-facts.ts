import { computed } from '@preact/signals';
import type { PaperFacts } from '../../domain/papers/paper-facts.ts';
import { paperFactsOf } from '../facts/paper-facts.ts';
import { opened } from '../opened.ts';
import { facts } from './facts.ts';

/** What papers show; null while the device is being opened. */
export const paperFacts = computed<PaperFacts | null>(() =>
  facts.value ? paperFactsOf(facts.value, opened.value?.tenantName ?? '') : null,
);
