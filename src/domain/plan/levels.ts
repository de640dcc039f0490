import type { PlanLevel } from '../strategy.ts';

/** What may stand directly above what; `null` = may stand alone. */
const ABOVE: Readonly<Record<PlanLevel, readonly (PlanLevel | null)[]>> = {
  vision: [null],
  mission: ['vision'],
  goal: ['mission'],
  objective: ['goal'],
  agenda: ['vision', 'mission'],
  flagship: ['vision', 'mission', 'agenda'],
  programme: ['objective', 'flagship', null],
  activity: ['programme'],
  'sub-activity': ['activity'],
};

/** Whether a node of a level may stand directly under one of another; `null` = at the top of its plan. */
export const mayStandUnder = (level: PlanLevel, above: PlanLevel | null): boolean =>
  ABOVE[level].includes(above);

/** Levels that may be hung under a node of this level, in the order of the chain. */
export const levelsUnder = (above: PlanLevel | null): readonly PlanLevel[] =>
  (Object.keys(ABOVE) as PlanLevel[]).filter((level) => mayStandUnder(level, above));
