import { computed, type ReadonlySignal } from '@preact/signals';
import {
  type ProgrammeProgress,
  programmeProgress,
  programmesIn,
} from '../../domain/budget/programme-progress.ts';
import { now } from '../clock.ts';
import { today } from './directives.ts';
import { facts } from './facts.ts';

/** Programmes and flagship programmes of this year's plans, as they stand by what this device holds. */
export const programmes: ReadonlySignal<readonly ProgrammeProgress[]> = computed(() => {
  const [known, day] = [facts.value, today.value];
  if (!known) return [];
  const year = Number(day.slice(0, 4));
  const all = { ...known, dossiers: [...known.dossiers.values()].map(({ dossier }) => dossier) };
  return programmesIn(all, year).map((node) => programmeProgress(all, node, { year, day, at: now() }));
});
