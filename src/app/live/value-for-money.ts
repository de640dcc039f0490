import { valueQuestion } from '../../domain/value-for-money/value-question.ts';
import { scoring } from '../scoring-worker.ts';
import { answered } from './answered.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';
import { readableUnits } from './readable-units.ts';

/** Economy, efficiency, effectiveness and cost of everything the units this position reads spent money on. Call `stop` when the screen goes. */
export function valueForMoney(year: number) {
  const question = () => {
    const known = facts.value;
    if (!known) return null;
    const dossiers = [...known.dossiers.values()].map(({ dossier }) => dossier);
    return valueQuestion({ ...known, dossiers }, readableUnits(), year, present.peek());
  };
  return answered(question, (asked) => scoring().valueBoard(asked));
}
