import { holds, type Position } from '../../domain/person.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';

/** Positions of a unit that are held now. */
export const positionsOf = (unit: string): readonly Position[] =>
  [...(facts.value?.positions.values() ?? [])].filter(
    (one) => one.unit === unit && holds(one, present.value),
  );
