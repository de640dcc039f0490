import { baseSeen } from '../../domain/workflow/facet-check.ts';
import type { SeenEntry } from '../facts/facts.ts';
import { facts } from '../live/facts.ts';
import type { SeenBase } from './compose.ts';

/** The base a form rests on from the moment it is opened; kept with the draft, so that a later pull does not move it. */
export function seenBase(seen: SeenEntry | null): SeenBase {
  const person = facts.peek()?.person;
  if (!seen || person === undefined) return {};
  return { value: baseSeen(seen.entry, 'value', person), note: baseSeen(seen.entry, 'note', person) };
}
