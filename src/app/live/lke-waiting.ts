import { computed } from '@preact/signals';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { lke } from '../../domain/dossier/kinds/lke.ts';
import { dossiersOf, mayStep } from './dossiers.ts';

/** Whether the next step of a worksheet is up to the position at work. Taking back what stands is nobody's next step. */
export const sheetWaits = (dossier: Dossier): boolean =>
  Object.entries(lke.steps).some(
    ([step, { needsReason }]) => !needsReason && mayStep(dossier, dossier, step) === 'permitted',
  );

const sheets = dossiersOf(lke.name);

/** Worksheets somebody else has handed on to the position at work; a draft is still being filled in. */
export const waitingSheets = computed(() =>
  sheets.value.filter(({ dossier }) => dossier.status.value.state !== lke.states[0] && sheetWaits(dossier)),
);
