import { computed } from '@preact/signals';
import type { Loss } from '../../protocol/loss.ts';
import { dismissed } from '../dismissed.ts';
import { facts } from './facts.ts';

/** Work that was lost with a browser's data, own or of a person one heads, not dealt with yet; newest first. */
export const losses = computed<readonly Loss[]>(() =>
  (facts.value?.losses ?? [])
    .filter(({ id }) => !dismissed.value.has(id))
    .sort((a, b) => b.foundAt - a.foundAt),
);
