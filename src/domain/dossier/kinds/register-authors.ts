import { type DossierRule, dossierRule } from '../kind.ts';

/** Who keeps the registers of a unit: everybody who works in it, and planners for whichever unit. */
export const keepersOf = (states: readonly string[]): readonly DossierRule[] => [
  dossierRule(['planner'], ['unit', 'line', 'tenant'], states),
  dossierRule(['officer', 'verifier', 'head'], ['unit'], states),
];

/** Who answers for what a register says: the head of the unit and whoever checks for the head. */
export const answerersOf = (states: readonly string[]): readonly DossierRule[] => [
  dossierRule(['planner'], ['unit', 'line', 'tenant'], states),
  dossierRule(['verifier', 'head'], ['unit'], states),
];
