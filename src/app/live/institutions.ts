import type { ReadonlySignal } from '@preact/signals';
import type { Standing } from '../../domain/scoring/columns/standings.ts';
import { scorecardQuestion } from '../../domain/scoring/questions/card-question.ts';
import { type Answered, answered } from './answered.ts';
import { present } from './clock-tick.ts';
import { evaluatedUnits } from './evaluated-units.ts';
import { facts } from './facts.ts';
import { readableUnits } from './readable-units.ts';
import { standingsOf } from './year-standings.ts';

/** Units of which the position at work reads the figures or the evaluation, own unit first; not the government as a whole. */
export function institutions(): readonly string[] {
  const scored = readableUnits();
  const others = evaluatedUnits().filter(
    (code) => !scored.includes(code) && facts.value?.units.get(code)?.parent !== null,
  );
  return [...scored, ...others];
}

/** Totals of every unit whose figures one reads, in a year. Call `stop` when the screen goes. */
export function standingsIn(year: () => number | null): {
  readonly answer: ReadonlySignal<Answered<readonly Standing[]>>;
  readonly stop: () => void;
} {
  const questions = () => {
    const [known, when] = [facts.value, year()];
    if (!known || when === null) return null;
    const asked = readableUnits().map((unit) => scorecardQuestion(known, unit, when, present.peek()));
    return asked.filter((one) => one !== null);
  };
  return answered(questions, standingsOf);
}
